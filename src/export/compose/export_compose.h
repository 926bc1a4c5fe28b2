#pragma once

#include "base/result.h"
#include "export/options.h"
#include "files/file_set.h"
#include "model/document.h"

namespace moldloft
{

/// `compose.yaml`: the whole system on one machine, built from the sources beside it. Every element
/// is the host `<name>.<namespace>`; a database shares a network with its owner and nobody else.
Result<FileSet> exportCompose(const Document &document, const ExportOptions &options);

} // namespace moldloft
