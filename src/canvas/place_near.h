#pragma once

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// The corner nearest to `wish`, on the grid, at which something of that size covers no node.
Point placeNear(const Scene &scene, Point wish, Size size);

} // namespace moldloft::canvas
