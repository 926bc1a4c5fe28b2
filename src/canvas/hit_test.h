#pragma once

#include <optional>
#include <vector>

#include "canvas/box_index.h"
#include "canvas/scene.h"

namespace moldloft::canvas
{

enum class HitKind {
    Nothing,
    Port,
    Node,
    Edge,
    NamespaceHeader,
    NamespaceBorder,
    NamespaceFloor,
    Corner
};

struct Hit {
    HitKind kind = HitKind::Nothing;
    ElementId id;         ///< of the node or namespace
    std::size_t port = 0; ///< index into the node's ports
    std::size_t edge = 0; ///< index into the scene's edges
    bool operator==(const Hit &) const = default;
};

/// What lies under a place, the topmost first: ports, nodes, lines, namespaces. Costs what is near.
/// Made of a scene that was built it costs nothing: it shares the scene's indexes.
class HitTest
{
public:
    HitTest() = default;
    explicit HitTest(const Scene &scene);

    /// `zoom`: the hit widths of ports, lines and borders are in screen px.
    Hit at(const Scene &scene, Point world, double zoom) const;
    /// Nodes that touch the area (rubber-band, or what is to be drawn), in the order of the scene.
    std::vector<std::size_t> nodesIn(const Rect &area) const;
    std::vector<std::size_t> edgesIn(const Rect &area) const;
    /// Lines whose label touches the area.
    std::vector<std::size_t> labelsIn(const Rect &area) const;
    /// The node under the place, or the namespace; lanes before their namespace.
    ElementId containerAt(const Scene &scene, Point world) const;

private:
    std::optional<Hit> portAt(const Scene &scene, Point world, double zoom) const;
    std::optional<Hit> edgeAt(Point world, double zoom) const;
    std::optional<Hit> namespaceAt(const Scene &scene, Point world, double zoom) const;

    BoxIndex m_nodes;
    BoxIndex m_pieces; ///< one box for each straight piece of a line, by the index of the edge
    BoxIndex m_labels; ///< by the index of the edge
};

} // namespace moldloft::canvas
