#pragma once

#include "canvas/box_index.h"
#include "canvas/scene.h"

namespace moldloft::canvas
{

// What is added to routed lines.

/// Breaks horizontal pieces where vertical ones of other nets cross them. `pieces`: of all lines,
/// by the index of the edge.
void findGaps(Scene &scene, const BoxIndex &pieces);
void findGapsOf(Scene &scene, std::size_t edge, const BoxIndex &pieces);
/// Dots where lines of one net part from, or join, their trunk.
void findJoins(Scene &scene);
void joinNet(Scene &scene, std::vector<std::size_t> net);

/// Finds room for the label pills: on the longest straight piece, clear of nodes and of each other.
/// Returns where they are, by the index of the edge.
BoxIndex placeLabels(Scene &scene, const BoxIndex &nodes, const BoxIndex &pieces,
                     const TextMeasure &measure);
/// The same for one line among the labels of others.
void placeLabel(SceneEdge &edge, const BoxIndex &nodes, const BoxIndex &pieces,
                const BoxIndex &labels, const TextMeasure &measure);

} // namespace moldloft::canvas
