#pragma once

#include "canvas/box_index.h"
#include "canvas/scene.h"

namespace moldloft::canvas
{

// What is added to routed lines.

/// Breaks horizontal pieces where vertical ones of other nets cross them.
void findGaps(Scene &scene);
/// Dots where lines of one net part from, or join, their trunk.
void findJoins(Scene &scene);
/// Finds room for the label pills: on the longest straight piece, clear of nodes and of each other.
void placeLabels(Scene &scene, const BoxIndex &nodes, const TextMeasure &measure);

} // namespace moldloft::canvas
