#include "canvas/links.h"

#include <fmt/format.h>

#include <set>

namespace moldloft::canvas
{

namespace
{

/// What a service's left side carries: decides how far apart its ports stand.
struct LeftSide {
    bool entry = false;
    bool called = false;
    bool events = false;
};

class Planner
{
public:
    Planner(const Document &document, Scene &scene) : m_document(document), m_scene(scene) {}

    std::vector<Link> run()
    {
        collect();
        for (std::size_t i = 0; i < m_scene.edges.size(); ++i)
            noteLeftSide(m_scene.edges[i]);
        std::vector<Link> links;
        for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
            Link link{i, optionsFor(m_scene.edges[i])};
            for (LinkOption &option : link.options)
                anchor(m_scene.edges[i], option);
            assignNet(m_scene.edges.edit(i), link);
            links.push_back(std::move(link));
        }
        return links;
    }

private:
    void collect();
    void add(const Edge &edge, const Record &holder);
    ElementId aliasFor(const Record &caller, ElementId target) const;
    void noteLeftSide(const SceneEdge &edge);
    std::vector<LinkOption> optionsFor(const SceneEdge &edge) const;
    std::vector<LinkOption> dataOptions(const SceneEdge &edge, const SceneNode &service,
                                        const SceneNode &store) const;
    std::vector<LinkOption> callOptions(const SceneEdge &edge, const SceneNode &caller,
                                        const SceneNode &target) const;
    std::vector<LinkOption> eventOptions(const SceneEdge &edge, const SceneNode &service,
                                         const SceneNode &channel) const;
    LinkEnd inbound(const SceneNode &target, PortRole role) const;
    LinkEnd channelEnd(const SceneNode &channel, Side side, bool in) const;
    void assignNet(SceneEdge &edge, const Link &link);
    void anchor(const SceneEdge &edge, LinkOption &option) const;

    const Document &m_document;
    Scene &m_scene;
    std::unordered_map<ElementId, LeftSide> m_left;
    std::set<ElementId> m_callers;
    std::unordered_map<std::string, int> m_nets;
    /// namespace + target → alias in that namespace
    std::unordered_map<std::string, ElementId> m_aliases;
};

LinkEnd at(const SceneNode &node, PortRole role, Side side, double offset, int row = -1)
{
    const Rect &box = node.box;
    Point p;
    switch (side) {
    case Side::Left:
        p = {box.left(), box.top() + offset};
        break;
    case Side::Right:
        p = {box.right(), box.top() + offset};
        break;
    case Side::Top:
        p = {box.left() + offset, box.top()};
        break;
    case Side::Bottom:
        p = {box.left() + offset, box.bottom()};
        break;
    }
    return {role, side, p, p, row};
}

std::string label(const Edge &edge, const Record &holder)
{
    if (edge.kind == EdgeKind::Uses)
        return "uses";
    const auto *service = holder.as<Service>();
    if (edge.kind != EdgeKind::Call || !service)
        return {};
    const auto parts = edge.path.substr(edge.path.find('/') + 1);
    const auto index = static_cast<std::size_t>(std::atoi(parts.c_str()));
    if (index >= service->calls.size())
        return {};
    const Call &call = service->calls[index];
    std::string text;
    if (call.timeout) {
        text = toString(*call.timeout);
        const auto unit = text.find_first_not_of("0123456789.");
        text.insert(unit == std::string::npos ? text.size() : unit, "\u2009"); // thin space
    }
    if (call.retries.value_or(0) > 0) {
        text += text.empty() ? "" : " · ";
        text += fmt::format("{} {}", *call.retries, *call.retries == 1 ? "retry" : "retries");
    }
    return text;
}

void Planner::collect()
{
    for (const Record *external : m_document.all(ElementKind::External)) {
        if (!external->as<External>()->alias)
            continue;
        const Record *target =
            resolve(m_document, EdgeKind::Alias, *external->as<External>()->alias, external->ns);
        if (target)
            m_aliases.try_emplace(external->ns + '\n' + std::to_string(target->id.value),
                                  external->id);
    }
    for (const RecordPtr &record : m_document.records()) {
        for (const Edge &edge : edgesOf(m_document, *record)) {
            if (edge.to && edge.kind != EdgeKind::ChannelBroker)
                add(edge, *record);
        }
    }
}

ElementId Planner::aliasFor(const Record &caller, ElementId target) const
{
    const Record *callee = m_document.find(target);
    if (!callee || callee->ns == caller.ns)
        return target;
    const auto found = m_aliases.find(caller.ns + '\n' + std::to_string(target.value));
    return found == m_aliases.end() ? target : found->second;
}

void Planner::add(const Edge &edge, const Record &holder)
{
    SceneEdge drawn;
    drawn.kind = edge.kind;
    drawn.from = edge.from;
    drawn.to = edge.to;
    drawn.path = edge.path;
    drawn.meaning = meaningOf(edge.kind);
    drawn.faulty = edge.kind == EdgeKind::Uses;
    drawn.label = label(edge, holder);
    drawn.start = edge.from;
    drawn.end = edge.kind == EdgeKind::Call ? aliasFor(holder, edge.to) : edge.to;
    if (edge.kind == EdgeKind::Subscribe)
        std::swap(drawn.start, drawn.end);
    if (drawn.start == drawn.end || !m_scene.node(drawn.start) || !m_scene.node(drawn.end))
        return;
    m_scene.edges.push_back(std::move(drawn));
}

bool leftOf(const SceneNode &a, const SceneNode &b)
{
    return a.box.right() <= b.box.left();
}

void Planner::noteLeftSide(const SceneEdge &edge)
{
    const SceneNode &start = *m_scene.node(edge.start);
    const SceneNode &end = *m_scene.node(edge.end);
    switch (edge.kind) {
    case EdgeKind::Route:
        m_left[edge.end].entry = true;
        break;
    case EdgeKind::Call:
    case EdgeKind::Alias:
        m_left[edge.end].called = true;
        m_callers.insert(edge.start);
        break;
    case EdgeKind::Publish:
        if (leftOf(end, start))
            m_left[edge.start].events = true;
        break;
    case EdgeKind::Subscribe:
        if (leftOf(start, end))
            m_left[edge.end].events = true;
        break;
    default:
        break;
    }
}

std::vector<LinkOption> Planner::optionsFor(const SceneEdge &edge) const
{
    const SceneNode &start = *m_scene.node(edge.start);
    const SceneNode &end = *m_scene.node(edge.end);
    switch (edge.kind) {
    case EdgeKind::Owns:
    case EdgeKind::Uses:
        return dataOptions(edge, start, end);
    case EdgeKind::Publish:
        return eventOptions(edge, start, end);
    case EdgeKind::Subscribe:
        return eventOptions(edge, end, start);
    case EdgeKind::Route: {
        const int row = std::atoi(edge.path.c_str() + edge.path.find('/') + 1);
        return {{at(start, PortRole::Rule, Side::Right, ingressRowOffset(row), row),
                 inbound(end, PortRole::Entry)}};
    }
    default:
        return callOptions(edge, start, end);
    }
}

/// Straight down is offered where the one stands beneath the other: at `offset` from the upper
/// node's left edge, kept within both.
std::optional<LinkOption> beneath(const SceneNode &upper, const SceneNode &lower, PortRole from,
                                  PortRole to, double offset)
{
    const double left = std::max(upper.box.left(), lower.box.left()) + 12;
    const double right = std::min(upper.box.right(), lower.box.right()) - 16;
    if (upper.box.bottom() + 24 > lower.box.top() || right < left)
        return std::nullopt;
    const double x = std::clamp(upper.box.left() + offset, left, right);
    return LinkOption{at(upper, from, Side::Bottom, x - upper.box.left()),
                      at(lower, to, Side::Top, x - lower.box.left())};
}

std::vector<LinkOption> Planner::dataOptions(const SceneEdge &edge, const SceneNode &service,
                                             const SceneNode &store) const
{
    const bool owns = edge.kind == EdgeKind::Owns;
    const PortRole role = owns ? PortRole::Data : PortRole::Uses;
    // A service that calls nobody leaves the place of its calls free: clear of its own databases.
    const bool calls = m_callers.contains(service.id);
    const double y = owns ? 12 : calls ? 24 : 64;
    std::vector<LinkOption> options;
    if (auto down = beneath(service, store, role, PortRole::Store, 40))
        options.push_back(*down);
    const LinkEnd right = at(service, role, Side::Right, y);
    if (service.box.right() <= store.box.left()) {
        const bool below = store.box.top() > right.at.y;
        // A second client ends beside the owner's line, not on it.
        options.push_back({right, at(store, PortRole::Store, Side::Left,
                                     owns    ? 20
                                     : below ? 8
                                             : 32)});
        if (!owns)
            options.push_back({right,
                               at(store, PortRole::Store, below ? Side::Top : Side::Bottom,
                                  store.box.width / 2 - 4),
                               -60});
    } else if (store.box.right() <= service.box.left()) {
        options.push_back(
            {at(service, role, Side::Left, y), at(store, PortRole::Store, Side::Right, 20)});
    } else {
        options.push_back({right, at(store, PortRole::Store, Side::Right, 20), 20});
        options.push_back({right, at(store, PortRole::Store, Side::Left, 20), 60});
    }
    return options;
}

std::vector<LinkOption> Planner::callOptions(const SceneEdge &edge, const SceneNode &caller,
                                             const SceneNode &target) const
{
    const bool alias = edge.kind == EdgeKind::Alias;
    const PortRole role = alias ? PortRole::Alias : PortRole::Call;
    const LinkEnd out = at(caller, role, Side::Right, alias ? 20 : 64);
    std::vector<LinkOption> options;
    if (target.kind == ElementKind::External) {
        if (auto down = beneath(caller, target, role, PortRole::Called, caller.box.width - 16))
            options.push_back(*down);
    }
    options.push_back({out, inbound(target, PortRole::Called)});
    return options;
}

LinkEnd Planner::inbound(const SceneNode &target, PortRole role) const
{
    if (target.kind != ElementKind::Service)
        return at(target, role, Side::Left, target.box.height / 2);
    const auto found = m_left.find(target.id);
    const LeftSide left = found == m_left.end() ? LeftSide{} : found->second;
    const bool both = left.entry && left.called;
    double y = left.events ? 48 : 36;
    if (both)
        y = role == PortRole::Entry ? (left.events ? 44 : 28) : (left.events ? 60 : 44);
    return at(target, role, Side::Left, y);
}

LinkEnd Planner::channelEnd(const SceneNode &channel, Side side, bool in) const
{
    LinkEnd end = at(channel, in ? PortRole::EventIn : PortRole::EventOut, side, in ? 8 : 24);
    if (const SceneNode *lane = m_scene.node(channel.lane))
        end.boundary.x = side == Side::Left ? lane->box.left() : lane->box.right();
    return end;
}

std::vector<LinkOption> Planner::eventOptions(const SceneEdge &edge, const SceneNode &service,
                                              const SceneNode &channel) const
{
    const bool publish = edge.kind == EdgeKind::Publish;
    const SceneNode *lane = m_scene.node(channel.lane);
    const Rect box = lane ? lane->box : channel.box;
    const PortRole role = publish ? PortRole::Publish : PortRole::Subscribe;
    std::vector<LinkOption> options;
    const auto option = [&](Side ofService, Side ofChannel, double penalty) {
        const double y = ofService == Side::Left ? (publish ? 28 : 16) : (publish ? 40 : 52);
        LinkEnd a = at(service, role, ofService, y);
        LinkEnd b = channelEnd(channel, ofChannel, publish);
        if (!publish)
            std::swap(a, b);
        options.push_back({a, b, penalty});
    };
    if (service.box.right() <= box.left())
        option(Side::Right, Side::Left, 0);
    else if (box.right() <= service.box.left())
        option(Side::Left, Side::Right, 0);
    else {
        option(Side::Right, Side::Right, 0);
        option(Side::Left, Side::Left, 0);
    }
    return options;
}

/// Vertical pieces stand in the gap between two namespaces, or else beside the end where lines
/// meet: the ingress, the broker, the service that is called.
void Planner::anchor(const SceneEdge &edge, LinkOption &option) const
{
    const SceneNode &start = *m_scene.node(edge.start);
    const SceneNode &end = *m_scene.node(edge.end);
    const auto from = m_scene.namespaceIndex.find(start.ns);
    const auto to = m_scene.namespaceIndex.find(end.ns);
    if (from != m_scene.namespaceIndex.end() && to != m_scene.namespaceIndex.end() && from != to) {
        const Rect &a = m_scene.namespaces[from->second].box;
        const Rect &b = m_scene.namespaces[to->second].box;
        if (a.right() <= b.left() || b.right() <= a.left()) {
            option.anchor = std::max(a.left(), b.left()) - 16;
            return;
        }
    }
    const auto outside = [&option](const LinkEnd &hub, double distance) {
        option.grow = hub.side == Side::Left ? -1 : 1;
        option.anchor = hub.boundary.x + option.grow * distance;
    };
    if (edge.kind == EdgeKind::Uses) // clear of the ports of its own service
        outside(option.end, 12);
    else if (edge.kind == EdgeKind::Publish || edge.meaning == Meaning::Sync)
        outside(option.end, 16);
    else
        outside(option.start, edge.meaning == Meaning::Async ? 16 : 12);
}

/// Lines that share a port of the element that they belong to form one net: they may run together.
void Planner::assignNet(SceneEdge &edge, const Link &link)
{
    const bool subscribe = edge.kind == EdgeKind::Subscribe;
    const LinkEnd &own = subscribe ? link.options[0].end : link.options[0].start;
    std::string key = fmt::format("{}/{}/{}/{}", subscribe ? edge.end.value : edge.start.value,
                                  static_cast<int>(own.role), static_cast<int>(own.side), own.row);
    if (subscribe)
        key += fmt::format("/{}", m_scene.node(edge.start)->lane.value);
    edge.net = m_nets.try_emplace(key, static_cast<int>(m_nets.size())).first->second;
}

} // namespace

double ingressRowOffset(int row)
{
    return 52 + 24.0 * std::max(0, row);
}

std::vector<Link> planLinks(const Document &document, Scene &scene)
{
    return Planner(document, scene).run();
}

} // namespace moldloft::canvas
