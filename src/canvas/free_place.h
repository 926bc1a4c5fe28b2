#pragma once

#include <optional>

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// Finds places for single new elements between those that stand already, near what they belong to:
/// a database beside its owner, what is called to the right of its caller.
class FreePlaces
{
public:
    FreePlaces(const Document &document, const std::vector<Edge> &edges,
               const std::vector<SceneNode> &nodes,
               const std::unordered_map<ElementId, Placement> &placements);

    /// The place for the node, which is taken from now on.
    Placement take(const SceneNode &node);
    /// A box around all that stands in the namespace.
    Placement boxAround(ElementId ns) const;

private:
    Point wish(const SceneNode &node) const;
    Point wishAlone(const SceneNode &node, const Rect &ns) const;
    Point wishBeside(const SceneNode &node) const;
    bool isFree(const Rect &box, ElementId ns) const;
    std::optional<Rect> boxOf(ElementId id) const;
    Rect namespaceBox(ElementId ns) const;

    const Document &m_document;
    const std::vector<Edge> &m_edges;
    std::unordered_map<ElementId, Rect> m_boxes; ///< of nodes that stand
    std::unordered_map<ElementId, ElementId> m_namespaceOf;
    std::unordered_map<ElementId, Rect> m_namespaces;
};

} // namespace moldloft::canvas
