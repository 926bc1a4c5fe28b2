#pragma once

#include "canvas/namespace_layout.h"

namespace moldloft::canvas
{

/// Puts whole namespaces into columns in the order in which requests and events flow, as many as
/// give a drawing of pleasant proportions. Returns the upper left corner of each box, ≥ 0.
std::vector<Point> arrangeColumns(const Document &document, const std::vector<Block> &blocks,
                                  const std::vector<Edge> &edges);

} // namespace moldloft::canvas
