#include <fmt/format.h>

#include "cli/commands.h"
#include "export/kubernetes/ejected.h"

namespace moldloft::cli
{

namespace
{

Error alreadyThere(const std::string &path)
{
    return {ErrorCode::Design,
            phrase("cli", "`{0}` is there already.")(path),
            {},
            phrase("cli", "It is yours; remove it first to have the object as it is generated.")};
}

} // namespace

Status runEject(Session &session, const EjectOptions &options)
{
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    const Result<Ejection> made = ejected(design->file.document, options.object);
    if (!made)
        return session.fail(made.error());
    const Result<std::unique_ptr<Folder>> folder = session.disk.openFolder(options.output);
    if (!folder)
        return session.fail(folder.error());
    FileChange change;
    change.path = made->path;
    change.bytes = made->bytes;
    const Result<EntryInfo> seen = (*folder)->info(made->path);
    if (!seen)
        return session.fail(seen.error());
    if (seen->kind != EntryKind::Missing)
        return session.fail(alreadyThere(made->path));
    change.expected = *seen;
    const auto written = (*folder)->apply({change}, {});
    if (!written)
        return session.fail(written.error());
    session.print(fmt::format("{}/{}\n", options.output, made->path));
    session.say(fmt::format("moldloft: {} is yours now; the next export takes that file instead",
                            made->title));
    return Fine;
}

} // namespace moldloft::cli
