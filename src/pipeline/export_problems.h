#pragma once

#include <vector>

#include "pipeline/design.h"

namespace moldloft::pipeline
{

/// The ids of findings that only an export finds: of a patch that hits nothing, and of one that
/// cannot be applied or makes an object invalid.
inline constexpr std::string_view missedPatchRule = "patch-target";
inline constexpr std::string_view invalidPatchRule = "patch-invalid";

/// What the export would say about the design's patches, with their places in the file.
std::vector<Problem> exportProblems(const Design &design);

} // namespace moldloft::pipeline
