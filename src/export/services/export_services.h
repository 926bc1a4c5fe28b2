#pragma once

#include "base/result.h"
#include "export/options.h"
#include "files/file_set.h"
#include "model/document.h"

namespace moldloft
{

/// A C++ service for every service of the design without an image, the chassis that they share, and
/// what builds, tests and packs them (templates/service). src/, migrations/, static/ and tests/ of
/// a service are written once. Fails where a service needs a database or broker that the skeleton
/// cannot speak to, and where a name cannot be part of a path or of code.
Result<FileSet> exportServices(const Document &document, const ExportOptions &options);
/// The same service by service, as they are made.
Result<void> exportServicesTo(const Document &document, const ExportOptions &options,
                              FileSink &sink);

} // namespace moldloft
