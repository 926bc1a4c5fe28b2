#pragma once

#include <optional>

#include "pipeline/merge_designs.h"

namespace moldloft::pipeline
{

/// Merges a generated file of the project in `folder` that both sides have changed, line by line.
/// Where that is a conflict and nobody has edited the file, mine is as good as theirs: both are
/// generated anew from the merged design by the next export. Nothing where the path is none that
/// was generated.
Result<std::optional<TextMerge>> mergeGenerated(const std::string &folder,
                                                const TextVersions &versions);

} // namespace moldloft::pipeline
