#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "format/source_map.h"
#include "model/document.h"
#include "model/layout.h"

namespace moldloft::format
{

/// The version of the design file's format that this program reads and writes (`moldloft: 1`).
inline constexpr int currentVersion = 1;

/// A design with the text it was read from or written to; `text` always says what `document` says.
struct DesignFile {
    Document document;
    Layout layout;
    std::string name; ///< of the file, for messages
    std::string text; ///< of NAME.moldloft.yaml; empty: not written yet
    SourceMap marks;
    Errors warnings; ///< of the layout file: it never prevents opening
};

/// Reads a design. All errors are reported, not only the first (100 at most), each with its place,
/// and nothing is half read. Elements of the same kind, namespace and name as in `sameIdentitiesAs`
/// keep their ids, all others get fresh ones.
Result<DesignFile, Errors> read(std::string_view text, std::string fileName,
                                std::string_view layoutText = {},
                                const Document *sameIdentitiesAs = nullptr);

/// The document as text: entries of `previous.text` that say the same keep their bytes with the
/// comments above them, in the file's order; changed ones are rewritten at the finest level that
/// stands in block style; new ones are put where the canonical order has them.
/// With an empty previous text everything is written canonically. The layout, name and warnings are
/// those of `previous`. Fails where a document cannot be said in a file (two elements of one name).
Result<DesignFile> write(const Document &document, const DesignFile &previous = {});

/// NAME.layout.yaml: one line an element, sorted by kind, namespace and name, so that two people's
/// changes merge. Empty where the layout holds nothing of the document.
std::string writeLayout(const Document &document, const Layout &layout);

/// The layout of `document`'s elements; names that it does not have are ignored. What is wrong is
/// appended to `warnings`, the rest read.
Layout readLayout(std::string_view text, const std::string &fileName, const Document &document,
                  Errors &warnings);

/// "x.moldloft.yaml" → "x.layout.yaml"; other names: the extension is replaced by ".layout.yaml".
std::string layoutFileName(std::string_view designFileName);

} // namespace moldloft::format
