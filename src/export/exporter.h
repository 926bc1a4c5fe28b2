#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "export/options.h"
#include "files/file_set.h"
#include "model/document.h"

namespace moldloft
{

/// One part of the generated project. Pure: the same document and options give the same files.
/// Where it fails, it may have given some already.
struct Exporter {
    std::string_view name;    ///< as in `moldloft export --only NAME`
    std::string_view summary; ///< one line, for --help and the export dialog
    Result<void> (*run)(const Document &, const ExportOptions &, FileSink &);
};

/// All of them, in the order in which they run. Where two make the same path, both make the same
/// bytes (but for FilePolicy::Secret: the first one counts).
std::span<const Exporter> exporters();
/// nullptr where there is none of that name.
const Exporter *findExporter(std::string_view name);

} // namespace moldloft
