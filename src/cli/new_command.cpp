#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "pipeline/templates.h"

namespace moldloft::cli
{

namespace
{

Error unknownTemplate(const std::string &name)
{
    std::vector<std::string> names;
    for (const pipeline::DesignTemplate &known : pipeline::designTemplates())
        names.emplace_back(known.name);
    const std::optional<std::string> near = closestMatch(name, names);
    return Error{ErrorCode::Input,
                 fmt::format("There is no template `{}`.", name),
                 {},
                 near ? fmt::format("Did you mean `{}`?", *near)
                      : fmt::format("There are {}.", enumerate(names))};
}

} // namespace

Status runNew(Session &session, const NewOptions &options)
{
    const pipeline::DesignTemplate *found = pipeline::findTemplate(options.name);
    if (!found)
        return session.fail(unknownTemplate(options.name));
    if (options.output.empty() || options.output == "-") {
        session.print(found->text);
        return Fine;
    }
    if (session.disk.exists(options.output)) {
        const Result<std::string> there =
            session.disk.read(options.output, pipeline::designSizeLimit);
        if (there && *there == found->text)
            return Fine;
        return session.fail(
            Error{ErrorCode::Input,
                  fmt::format("`{}` is there already; it was left alone.", options.output),
                  {},
                  "Choose another name, or remove the file."});
    }
    if (const Result<void> written = session.disk.writeAtomic(options.output, found->text);
        !written)
        return session.fail(written.error());
    return Fine;
}

Status runTemplates(Session &session)
{
    std::size_t width = 0;
    for (const pipeline::DesignTemplate &design : pipeline::designTemplates())
        width = std::max(width, design.name.size());
    for (const pipeline::DesignTemplate &design : pipeline::designTemplates())
        session.print(fmt::format("{:<{}}  {}\n", design.name, width, design.summary));
    return Fine;
}

} // namespace moldloft::cli
