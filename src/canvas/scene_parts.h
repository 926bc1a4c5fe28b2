#pragma once

#include "canvas/router.h"
#include "canvas/scene_memory.h"

namespace moldloft::canvas
{

// Steps of building a scene that are taken for the whole of it, and for what has changed.

/// The namespace as the layout says, grown around what stands in it. Ingresses stand outside:
/// traffic reaches them before it enters.
SceneNamespace describeNamespace(const Document &document, const Record &record, const Scene &scene,
                                 const Placement &place, const TextMeasure &measure);
/// A folded one: as wide as its words.
SceneNode describeFolded(const Document &document, const Record &record, const Placement &place,
                         const TextMeasure &measure);

/// What lines go round: the node, and its host name.
std::vector<Rect> obstaclesAt(const SceneNode &node, const TextMeasure &measure);
Rect titleOf(const SceneNamespace &ns, const TextMeasure &measure);
std::vector<Rect> piecesOf(const SceneEdge &edge);
/// With the host name and the arrow before an ingress.
Rect boundsOf(const SceneNode &node);
Rect boundsOf(const SceneEdge &edge);
std::vector<Rect> framesOf(const Scene &scene);

/// Lines near these routes, which keep clear of them. Ascending.
std::vector<std::uint32_t> linesBeside(const std::vector<Route> &routes, const BoxIndex &pieces);
/// All of the scene but the lines that may stay where they are in the one before.
Scene rebuildScene(const Document &document, const Layout &layout, const TextMeasure &measure,
                   const Scene &previous);

Adjacency adjacencyOf(const Scene &scene);
/// Sets the ports of a node by the ends of its lines.
void placePortsAt(Scene &scene, const SceneMemory &memory, std::size_t node);

} // namespace moldloft::canvas
