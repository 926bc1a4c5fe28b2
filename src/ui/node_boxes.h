#pragma once

#include <unordered_map>

#include "canvas/geometry.h"
#include "model/document.h"
#include "model/layout.h"

namespace moldloft::ui
{

using NodeBoxes = std::unordered_map<ElementId, canvas::Rect>;

/// The boxes of all that has a place, as the canvas draws them; without routing a line. A channel
/// that stands in a lane has its place there.
NodeBoxes nodeBoxes(const Document &document, const Layout &layout);

} // namespace moldloft::ui
