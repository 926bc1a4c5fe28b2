#pragma once

#include <string_view>

#include "base/result.h"
#include "export/kubernetes/context.h"

namespace moldloft::kubernetes
{

/// Text that comes out of kustomize as it went in: UTF-8 without NUL, DEL, U+0080 to U+009F, U+FFFE
/// and U+FFFF, which it refuses, or (U+0085) turns into a space.
bool survivesKustomize(std::string_view text);

/// Whether every text of the object does; `bytes` is the object as YAML, where such text is
/// escaped.
Result<void> checkText(const Manifest &manifest, std::string_view bytes);

} // namespace moldloft::kubernetes
