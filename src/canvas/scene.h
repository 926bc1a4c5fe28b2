#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "canvas/chunks.h"
#include "canvas/geometry.h"
#include "canvas/text_measure.h"
#include "model/layout.h"
#include "model/references.h"

namespace moldloft::canvas
{

// What is to be drawn, as plain values without Qt. Sizes and ports follow the design's node table.
// A Scene that is shared (shared_ptr<const Scene>) may be read by several threads; copies and the
// scenes of updateScene share with the one before what has not changed, and cost little.

enum class Side { Left, Right, Top, Bottom };

/// What a port is for. Several edges of one role share it.
enum class PortRole {
    Entry,
    Called,
    Data,
    Uses,
    Publish,
    Subscribe,
    Call,
    Rule,
    Store,
    EventIn,
    EventOut,
    Alias
};

struct ScenePort {
    PortRole role = PortRole::Called;
    Side side = Side::Left;
    Point at;
    Meaning meaning = Meaning::Sync;
    bool used = false;   ///< an edge ends here; others appear on hover
    bool handle = false; ///< an edge can be drawn from here
    bool faulty = false;
    int row = -1; ///< of an ingress rule
    bool operator==(const ScenePort &) const = default;
};

struct SceneNode {
    ElementId id;
    ElementKind kind = ElementKind::Service;
    Rect box;
    ElementId lane; ///< of a channel: the broker that it stands in
    ElementId ns;   ///< the namespace element, or 0
    std::string name;
    std::string detail;   ///< Service types; engine and version; host or alias target
    std::string engine;   ///< of a database or broker, as the design file names it
    std::string podText;  ///< "2 to 6 pods"
    int podsRunning = 0;  ///< filled squares
    int podsPossible = 0; ///< outlined squares after them
    int podsHidden = 0;   ///< the n of `+n`
    bool alias = false;
    bool tls = false;
    std::string host;
    std::vector<std::string> rows; ///< paths of an ingress; lines of a note
    std::vector<ScenePort> ports;
    bool operator==(const SceneNode &) const = default;
};

struct SceneNamespace {
    ElementId id; ///< 0 where the design has no such element
    std::string name;
    std::string count; ///< "5 services"
    Rect box;
    int tint = 0;        ///< 0–5
    bool folded = false; ///< drawn as a node of kind Namespace, which the scene holds for it
    bool operator==(const SceneNamespace &) const = default;
};

/// A horizontal piece is interrupted where a vertical piece of another line crosses it.
struct EdgeGap {
    std::size_t segment = 0; ///< from points[segment] to points[segment + 1]
    double x = 0;
    bool operator==(const EdgeGap &) const = default;
};

struct SceneEdge {
    EdgeKind kind = EdgeKind::Call;
    ElementId from;   ///< the element that holds the reference …
    std::string path; ///< … and the place of the reference in it
    ElementId to;
    ElementId start; ///< the nodes between which the line is drawn, as the traffic flows;
    ElementId end;   ///< a call into another namespace ends at its alias
    Meaning meaning = Meaning::Sync;
    bool faulty = false;
    std::vector<Point> points; ///< orthogonal; the last one is the tip of the head
    std::vector<EdgeGap> gaps;
    std::optional<Point> join;  ///< the dot where it joins a trunk of its net, which is drawn once:
    std::size_t joinVertex = 0; ///< past this point towards the shared end, another line shows it
    std::string label;
    Rect labelBox; ///< empty: no pill
    Rect bounds;
    std::uint64_t net = 0; ///< lines of one net may lie on each other
    int count = 1;         ///< references that this line stands for: at folded namespaces several
    /// Which end the net shares: a subscription's is its service.
    bool sharedEnd() const { return kind == EdgeKind::Subscribe; }
    bool operator==(const SceneEdge &) const = default;
};

struct SceneMemory; ///< what updateScene needs to know of the scene before

struct Scene {
    using Index = std::unordered_map<ElementId, std::size_t>;

    std::vector<SceneNamespace> namespaces;
    Chunks<SceneNode> nodes; ///< a broker stands before its channels
    Chunks<SceneEdge> edges;
    Rect bounds; ///< around everything, host names above ingresses included
    std::shared_ptr<const Index> nodeIndex;
    std::shared_ptr<const Index> namespaceIndex;
    std::shared_ptr<const SceneMemory> memory;

    std::optional<std::size_t> indexOf(ElementId id) const; ///< of a node
    const SceneNode *node(ElementId id) const;
    const SceneNamespace *namespaceBox(ElementId id) const;
    /// The box of a node or namespace.
    std::optional<Rect> boxOf(ElementId id) const;
};

/// Builds the whole scene. What `layout` lacks is placed by completeLayout (canvas/auto_layout.h).
Scene buildScene(const Document &document, const Layout &layout, const TextMeasure &measure);

/// The same for a layout that places everything already.
Scene buildPlacedScene(const Document &document, const Layout &layout, const TextMeasure &measure);

/// The scene after a change: costs what has changed, as long as elements were only moved or edited;
/// where any came, went, or has other references or another name, all lines that may not stay are
/// made anew. Nodes and boxes are those of buildScene. Lines whose ends stand still, and in whose
/// way nothing was moved, stay; buildScene might draw them, or their labels, elsewhere.
///
/// While something is dragged the lines of others may `Stay`, whatever stands in their way: the
/// scene after it is to be made from the one before it then.
enum class Others { Follow, Stay };
Scene updateScene(const Document &document, const Layout &layout, const TextMeasure &measure,
                  const Scene &previous, Others others = Others::Follow);

/// Whether updateScene need not make anything anew but what has changed: it costs a few ms, however
/// large the design is.
bool isSmallChange(const Document &document, const Layout &layout, const Scene &previous);

inline constexpr double bendRadius = 10;
inline constexpr double trackGap = 12;
inline constexpr double clearance = 8; ///< between a line and a node
inline constexpr double namespaceHeader = 32;
inline constexpr double namespacePadding = 20;
inline constexpr double namespaceTop = 40; ///< header and the gap under it

} // namespace moldloft::canvas
