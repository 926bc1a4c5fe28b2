#include <fmt/format.h>

#include "cli/commands.h"
#include "pipeline/commit_project.h"
#include "pipeline/export_project.h"
#include "pipeline/merge_designs.h"
#include "pipeline/merge_generated.h"

namespace moldloft::cli
{

namespace
{

using pipeline::TextMerge;
using pipeline::TextVersions;

Result<TextVersions> read(const Session &session, const MergeDriverOptions &options)
{
    TextVersions versions;
    versions.name = options.path.empty() ? options.mine : options.path;
    for (const auto &[path, text] : {std::pair{&options.base, &versions.base},
                                     {&options.mine, &versions.mine},
                                     {&options.theirs, &versions.theirs}}) {
        Result<std::string> bytes = session.disk.read(*path, pipeline::designSizeLimit);
        if (!bytes)
            return std::move(bytes).error();
        *text = *std::move(bytes);
    }
    return versions;
}

/// What is no design (yet) is merged as git would have merged it.
Result<TextMerge> merge(Session &session, const TextVersions &versions)
{
    if (versions.name.ends_with(".layout.yaml")) {
        Result<std::string> merged = pipeline::mergeLayouts(versions);
        if (merged)
            return TextMerge{*std::move(merged), {}};
        return pipeline::mergeLines(versions);
    }
    if (versions.name.ends_with(pipeline::generatedListPath)) {
        Result<std::string> merged = pipeline::mergeGeneratedLists(versions);
        if (merged)
            return TextMerge{*std::move(merged), {}};
        return pipeline::mergeLines(versions);
    }
    if (versions.name.ends_with(pipeline::picturePath)) // the next export draws it anew
        return TextMerge{versions.mine, {}};
    if (!versions.name.ends_with(".moldloft.yaml")) {
        Result<std::optional<TextMerge>> merged = pipeline::mergeGenerated(".", versions);
        if (!merged)
            return std::move(merged).error();
        if (*merged)
            return **std::move(merged);
    }
    Result<TextMerge, Errors> merged = pipeline::mergeDesigns(versions);
    if (merged)
        return *std::move(merged);
    session.say(fmt::format("{}: merged line by line, because a side is no design: {}",
                            versions.name, merged.error().front().message.text()));
    return pipeline::mergeLines(versions);
}

} // namespace

Status runMergeDriver(Session &session, const MergeDriverOptions &options)
{
    if (options.install) {
        const Result<void> done =
            pipeline::installMergeDriver(options.base.empty() ? std::string(".") : options.base);
        return done ? Fine : session.fail(done.error());
    }
    if (options.theirs.empty())
        return session.fail(
            Error{ErrorCode::Input,
                  "Three files are needed: BASE, MINE and THEIRS.",
                  {},
                  "git gives them; to tell it so: moldloft merge-driver --install"});
    const Result<TextVersions> versions = read(session, options);
    if (!versions)
        return session.fail(versions.error());
    const Result<TextMerge> merged = merge(session, *versions);
    if (!merged)
        return session.fail(merged.error());
    if (const Result<void> written = session.disk.writeAtomic(options.mine, merged->text); !written)
        return session.fail(written.error());
    for (const Message &conflict : merged->conflicts)
        session.say(fmt::format("{}: conflict: {}", versions->name, conflict.text()));
    return merged->conflicts.empty() ? Fine : Faulty;
}

} // namespace moldloft::cli
