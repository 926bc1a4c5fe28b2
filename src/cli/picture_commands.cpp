#include <fmt/format.h>

#include "cli/commands.h"
#include "render/headless.h"

namespace moldloft::cli
{

namespace
{

Result<render::FileFormat> formatOf(const std::string &path)
{
    if (path.ends_with(".svg"))
        return render::FileFormat::Svg;
    if (path.ends_with(".png"))
        return render::FileFormat::Png;
    if (path.ends_with(".pdf"))
        return render::FileFormat::Pdf;
    if (path.ends_with(".mmd") || path.ends_with(".mermaid"))
        return render::FileFormat::Mermaid;
    return Error{ErrorCode::Input,
                 fmt::format("`{}` names no kind of picture.", path),
                 {},
                 "Let the name end in .svg, .png, .pdf or .mmd (Mermaid)."};
}

void sayWarnings(Session &session, const pipeline::Design &design)
{
    for (const Error &warning : design.file.warnings)
        session.say(toString(warning));
}

} // namespace

Status runRender(Session &session, const RenderOptions &options)
{
    const Result<render::FileFormat> format = formatOf(options.output);
    if (!format)
        return session.fail(format.error());
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    sayWarnings(session, *design);
    const Result<std::string> picture = render::pictureFile(
        design->file.document, design->file.layout, {*format, options.dark, options.scale});
    if (!picture)
        return session.fail(picture.error());
    const Result<void> written = session.disk.writeAtomic(options.output, *picture);
    return written ? Fine : session.fail(written.error());
}

Status runLayout(Session &session, const LayoutOptions &options)
{
    const Result<pipeline::Design, Errors> design = session.open(options.file);
    if (!design)
        return session.fail(design.error());
    sayWarnings(session, *design);
    const Document &document = design->file.document;
    const Layout layout = options.anew ? render::arrangedLayout(document)
                                       : render::completeLayout(document, design->file.layout);
    const std::string text = format::writeLayout(document, layout);
    if (options.file == "-") {
        session.print(text);
        return Fine;
    }
    const std::string path = format::layoutFileName(options.file);
    if (text == design->layoutText)
        return Fine;
    const Result<void> written = session.disk.writeAtomic(path, text);
    return written ? Fine : session.fail(written.error());
}

} // namespace moldloft::cli
