#pragma once

#include "canvas/node_sizes.h"
#include "canvas/text_measure.h"

namespace moldloft::canvas
{

/// One end of a line before it is routed.
struct LinkEnd {
    PortRole role = PortRole::Called;
    Side side = Side::Left;
    Point at;       ///< on the node's outline
    Point boundary; ///< where it leaves the obstacle: for a channel, the edge of its lane
    int row = -1;
    bool operator==(const LinkEnd &) const = default;
};

/// Two ends that could be joined; `penalty` in px of length keeps unusual ones for need.
struct LinkOption {
    LinkEnd start;
    LinkEnd end;
    double penalty = 0;
    double anchor = 0; ///< where its vertical piece would best stand, and
    int grow = -1;     ///< on which side of it further tracks follow
};

/// A line to be routed: edges[edge] of the scene, and the ways in which it could leave and arrive.
struct Link {
    std::size_t edge = 0;
    std::vector<LinkOption> options;
};

/// What a node's lines ask of its sides: decides how far apart its ports stand.
struct NodeTraits {
    int entry = 0;       ///< routes that arrive at the left
    int called = 0;      ///< calls that arrive at the left
    bool events = false; ///< on the left
    bool calls = false;  ///< others
    bool operator==(const NodeTraits &) const = default;
};

/// Makes the scene's edges (without points) of the design's references, each drawn as the traffic
/// flows, and a call into another namespace ending at its alias. References that name nothing, and
/// those that a node shows by containing another, give none.
void collectEdges(const Document &document, const Relations &relations, Scene &scene,
                  const TextMeasure &measure);

/// What stands on the line of a reference: timeout and retries of a call, or what is wrong with it.
std::string labelOf(EdgeKind kind, const std::string &path, const Record &holder,
                    const TextMeasure &measure);

/// Adds what the edge asks of the nodes at its ends; `at(id)` gives a node's traits.
template<class At>
void addTraits(const Scene &scene, const SceneEdge &edge, At &&at)
{
    const Rect &start = scene.node(edge.start)->box;
    const Rect &end = scene.node(edge.end)->box;
    switch (edge.kind) {
    case EdgeKind::Route:
        ++at(edge.end).entry;
        break;
    case EdgeKind::Call:
    case EdgeKind::Alias:
        ++at(edge.end).called;
        at(edge.start).calls = true;
        break;
    case EdgeKind::Publish:
        at(edge.start).events |= end.right() <= start.left();
        break;
    case EdgeKind::Subscribe:
        at(edge.end).events |= start.right() <= end.left();
        break;
    default:
        break;
    }
}

/// The ways in which a line could leave and arrive.
class LinkPlanner
{
public:
    /// `traits`: by the index of the node.
    LinkPlanner(const Scene &scene, const std::vector<NodeTraits> &traits)
        : m_scene(scene), m_traits(traits)
    {
    }
    Link plan(std::size_t edge) const;
    /// Lines that share a port of the element that they belong to form one net.
    std::uint64_t netOf(const Link &link) const;

private:
    std::vector<LinkOption> optionsFor(const SceneEdge &edge) const;
    std::vector<LinkOption> dataOptions(const SceneEdge &edge, const SceneNode &service,
                                        const SceneNode &store) const;
    std::vector<LinkOption> callOptions(const SceneEdge &edge, const SceneNode &caller,
                                        const SceneNode &target) const;
    std::vector<LinkOption> eventOptions(const SceneEdge &edge, const SceneNode &service,
                                         const SceneNode &channel) const;
    std::vector<LinkOption> foldedOptions(const SceneEdge &edge, const SceneNode &start,
                                          const SceneNode &end) const;
    LinkEnd inbound(const SceneNode &target, PortRole role) const;
    LinkEnd channelEnd(const SceneNode &channel, Side side, bool in) const;
    void anchor(const SceneEdge &edge, LinkOption &option) const;
    const NodeTraits &traitsOf(ElementId id) const { return m_traits[*m_scene.indexOf(id)]; }

    const Scene &m_scene;
    const std::vector<NodeTraits> &m_traits;
};

/// How far below an ingress' upper edge the port of a rule stands.
double ingressRowOffset(int row);

/// Sets the ports of a node: those that lines use, and the handles for new ones. `ends`: of the
/// lines at the node.
void placePorts(SceneNode &node, const std::vector<LinkEnd> &ends);

} // namespace moldloft::canvas
