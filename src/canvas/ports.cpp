#include "canvas/links.h"

namespace moldloft::canvas
{

namespace
{

Meaning meaningOfRole(PortRole role)
{
    switch (role) {
    case PortRole::Entry:
    case PortRole::Rule:
        return Meaning::Entry;
    case PortRole::Data:
    case PortRole::Uses:
    case PortRole::Store:
        return Meaning::Data;
    case PortRole::Publish:
    case PortRole::Subscribe:
    case PortRole::EventIn:
    case PortRole::EventOut:
        return Meaning::Async;
    case PortRole::Called:
    case PortRole::Call:
    case PortRole::Alias:
        return Meaning::Sync;
    }
    return Meaning::Sync;
}

/// Heads are drawn where traffic arrives; a port circle stands only where it leaves, or at the
/// service's own end of an event line.
bool showsCircle(PortRole role)
{
    switch (role) {
    case PortRole::Data:
    case PortRole::Uses:
    case PortRole::Publish:
    case PortRole::Subscribe:
    case PortRole::Call:
    case PortRole::Rule:
        return true;
    default:
        return false;
    }
}

void addPort(SceneNode &node, PortRole role, Side side, Point at, bool used, bool handle,
             int row = -1)
{
    for (ScenePort &port : node.ports) {
        // Heads may arrive a little beside each other; circles are shared.
        const bool besides = !showsCircle(role) && !handle && !(port.at == at);
        if (port.role == role && port.side == side && port.row == row && !besides) {
            port.used = port.used || used;
            port.handle = port.handle || handle;
            if (used)
                port.at = at;
            return;
        }
    }
    node.ports.push_back({role, side, at, meaningOfRole(role), used, handle, false, row});
}

void addHandles(SceneNode &node)
{
    const Rect &box = node.box;
    const auto right = [&](PortRole role, double y, int row = -1) {
        for (const ScenePort &port : node.ports) {
            if (port.role == role && port.row == row)
                return; // the used one serves, on whichever side it stands
        }
        addPort(node, role, Side::Right, {box.right(), box.top() + y}, false, true, row);
    };
    switch (node.kind) {
    case ElementKind::Service:
        right(PortRole::Data, 12);
        right(PortRole::Publish, 40);
        right(PortRole::Subscribe, 52);
        right(PortRole::Call, 64);
        break;
    case ElementKind::Ingress:
        for (int row = 0; row < std::max(1, static_cast<int>(node.rows.size())); ++row)
            right(PortRole::Rule, ingressRowOffset(row), row);
        break;
    case ElementKind::Channel:
        right(PortRole::EventOut, 24);
        break;
    default:
        break;
    }
}

} // namespace

void placePorts(SceneNode &node, const std::vector<LinkEnd> &ends)
{
    node.ports.clear();
    for (const LinkEnd &end : ends) {
        const bool circle = showsCircle(end.role);
        addPort(node, end.role, end.side, end.at, circle, circle, end.row);
    }
    addHandles(node);
}

} // namespace moldloft::canvas
