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
    EdgeEnd,
    FoldButton,
    NamespaceHeader,
    NamespaceBorder,
    NamespaceFloor
};

/// Which sides of a box: a corner is two of them.
struct Sides {
    bool left = false;
    bool right = false;
    bool top = false;
    bool bottom = false;
    bool any() const { return left || right || top || bottom; }
    bool operator==(const Sides &) const = default;
};

struct Hit {
    HitKind kind = HitKind::Nothing;
    ElementId id;         ///< of the node or namespace
    std::size_t port = 0; ///< index into the node's ports
    std::size_t edge = 0; ///< index into the scene's edges
    bool start = false;   ///< of an EdgeEnd: the end where the traffic begins
    Sides sides = {};     ///< of a NamespaceBorder
    bool operator==(const Hit &) const = default;
};

/// Where a line is taken hold of to put that end elsewhere: on the line, clear of the port.
Point gripOf(const SceneEdge &edge, bool start, double zoom);
/// What folds and unfolds a namespace: at the right of its header.
Rect foldButtonOf(const Rect &ns);
/// The start of an alias's line is the alias: it stays.
bool hasGrip(const SceneEdge &edge, bool start);
inline constexpr double gripHit = 12; ///< on the screen

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
