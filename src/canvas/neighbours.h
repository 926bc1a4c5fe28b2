#pragma once

#include <optional>
#include <vector>

#include "canvas/align.h"
#include "canvas/scene.h"

namespace moldloft::canvas
{

/// The node nearest to another one in a direction; what stands aside counts as farther than what
/// stands ahead. Nothing where none stands there.
std::optional<ElementId> neighbourTowards(const Scene &scene, ElementId from, Direction direction);

/// Nodes at the other ends of the lines that leave the node, and of those that arrive, as the
/// traffic flows; each once, from top to bottom. Lines at a broker's channels count as its own.
std::vector<ElementId> neighboursAfter(const Scene &scene, ElementId node);
std::vector<ElementId> neighboursBefore(const Scene &scene, ElementId node);

/// The lines (indices of the scene's edges) that start or end at the node, in the scene's order.
std::vector<std::size_t> linesAt(const Scene &scene, ElementId node);

} // namespace moldloft::canvas
