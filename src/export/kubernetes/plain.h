#pragma once

#include <functional>
#include <string_view>

#include "export/kubernetes/manifests.h"
#include "files/file_set.h"

namespace moldloft::kubernetes
{

/// Takes the text of one object, `---` and a line end before it.
using TakeText =
    std::function<Result<void>(const Overlay &overlay, std::size_t rank, std::string_view text)>;

/// Every object of an overlay (empty: of all of them) as it is applied, one element after the
/// other: those of a lower rank belong before the others. Fails as addPlainFiles() does.
Result<void> eachPlainText(const Context &context, std::string_view overlay, const TakeText &take);

/// Adds `deploy/plain/<overlay>.yaml`: all objects of an overlay in one file, for
/// `kubectl apply -f`. The Secrets are not in it: `tools/secrets-manifest.sh` makes them of the
/// files that git ignores.
///
/// Fails as manifests() does, and where the design patches a Secret.
Result<void> addPlainFiles(const Context &context, FileSink &files);

} // namespace moldloft::kubernetes
