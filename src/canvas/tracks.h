#pragma once

#include "canvas/router.h"

namespace moldloft::canvas
{

/// Puts the pieces of different lines that share a corridor side by side, `trackGap` apart (closer
/// where the corridor is narrower), in the order with the fewest crossings. Lines of one net share
/// a track. Only pieces between two bends move, and none leaves its corridor.
void assignTracks(std::vector<Route> &routes, const std::vector<Link> &links, const Scene &scene,
                  const Obstacles &obstacles);

} // namespace moldloft::canvas
