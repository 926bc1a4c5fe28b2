#pragma once

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// One end of a line before it is routed.
struct LinkEnd {
    PortRole role = PortRole::Called;
    Side side = Side::Left;
    Point at;       ///< on the node's outline
    Point boundary; ///< where it leaves the obstacle: for a channel, the edge of its lane
    int row = -1;
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

/// Makes the scene's edges (without points) of the design's references, each drawn as the traffic
/// flows, and a call into another namespace ending at its alias; and the links to be routed.
/// References that name nothing, and those that a node shows by containing another, give none.
std::vector<Link> planLinks(const Document &document, Scene &scene);

/// How far below an ingress' upper edge the port of a rule stands.
double ingressRowOffset(int row);

/// Sets the ports of every node: those that the routed edges use, and the handles for new ones.
void placePorts(Scene &scene, const std::vector<Link> &links, const std::vector<int> &chosen);

} // namespace moldloft::canvas
