#pragma once

#include <string>

#include "base/result.h"
#include "model/change_marks.h"
#include "model/document.h"
#include "model/layout.h"

// Pictures for programs that know nothing of Qt and have no display. What Qt needs once in a
// process is set up at the first call; all calls come from one thread, the same each time.
namespace moldloft::render
{

enum class FileFormat { Svg, Png, Pdf, Mermaid };

struct FileOptions {
    FileFormat format = FileFormat::Svg;
    bool dark = false;
    double scale = 1;    ///< > 0; Mermaid has none
    ChangeMarks changes; ///< of a comparison, with a legend below
    bool onPage = false; ///< to be seen as a whole: of a large design not everything is written
};

/// The whole design as the bytes of a picture file; what `layout` lacks is placed automatically.
Result<std::string> pictureFile(const Document &document, const Layout &layout,
                                const FileOptions &options);

/// canvas::completeLayout and canvas::arrange with the widths of the real fonts.
Layout completeLayout(const Document &document, const Layout &layout);
Layout arrangedLayout(const Document &document);

} // namespace moldloft::render
