#include "ui/design_snapshot.h"

namespace moldloft::ui
{

Result<pipeline::Design> DesignSnapshot::written() const
{
    return writtenAs(base.path);
}

Result<pipeline::Design> DesignSnapshot::writtenAs(const std::string &path) const
{
    format::DesignFile previous = base.file;
    previous.layout = layout;
    previous.name = path.empty() ? document.settings().name + ".moldloft.yaml" : path;
    Result<format::DesignFile> file = format::write(document, previous);
    if (!file)
        return Unexpected(std::move(file).error());
    pipeline::Design design{std::move(*file), path, format::writeLayout(document, layout)};
    return design;
}

} // namespace moldloft::ui
