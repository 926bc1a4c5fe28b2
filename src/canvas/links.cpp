#include "canvas/links.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace moldloft::canvas
{

namespace
{

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

class Collector
{
public:
    Collector(const Document &document, const Relations &relations, Scene &scene,
              const TextMeasure &measure)
        : m_document(document), m_relations(relations), m_scene(scene), m_measure(measure)
    {
    }

    void run()
    {
        for (const Edge &edge : m_relations.edges) {
            if (edge.kind == EdgeKind::Alias)
                m_aliases.try_emplace(keyOf(m_document.find(edge.from)->ns, edge.to), edge.from);
        }
        for (const Edge &edge : m_relations.edges) {
            if (edge.kind != EdgeKind::ChannelBroker)
                add(edge, *m_document.find(edge.from));
        }
    }

private:
    static std::string keyOf(const std::string &ns, ElementId target)
    {
        return ns + '\n' + std::to_string(target.value);
    }
    ElementId aliasFor(const Record &caller, ElementId target) const
    {
        const Record *callee = m_document.find(target);
        if (!callee || callee->ns == caller.ns)
            return target;
        const auto found = m_aliases.find(keyOf(caller.ns, target));
        return found == m_aliases.end() ? target : found->second;
    }
    void add(const Edge &edge, const Record &holder);
    /// The node that shows the element: where its namespace is folded, that.
    ElementId shownBy(ElementId id) const
    {
        if (m_scene.indexOf(id))
            return id;
        const Record *record = m_document.find(id);
        const Record *ns = record ? m_document.findNamespace(record->ns) : nullptr;
        return ns && m_scene.indexOf(ns->id) ? ns->id : ElementId{};
    }
    bool merged(const SceneEdge &drawn);

    const Document &m_document;
    const Relations &m_relations;
    Scene &m_scene;
    const TextMeasure &m_measure;
    /// Lines at folded namespaces by ends and meaning: those that say the same become one.
    std::map<std::tuple<ElementId, ElementId, Meaning>, std::size_t> m_folded;
    /// namespace + target → alias in that namespace
    std::unordered_map<std::string, ElementId> m_aliases;
};

void Collector::add(const Edge &edge, const Record &holder)
{
    SceneEdge drawn;
    drawn.kind = edge.kind;
    drawn.from = edge.from;
    drawn.to = edge.to;
    drawn.path = edge.path;
    drawn.meaning = meaningOf(edge.kind);
    drawn.faulty = edge.kind == EdgeKind::Uses;
    drawn.label = labelOf(edge.kind, edge.path, holder, m_measure);
    drawn.start = edge.from;
    drawn.end = edge.kind == EdgeKind::Call ? aliasFor(holder, edge.to) : edge.to;
    if (edge.kind == EdgeKind::Subscribe)
        std::swap(drawn.start, drawn.end);
    drawn.start = shownBy(drawn.start);
    drawn.end = shownBy(drawn.end);
    if (!drawn.start || !drawn.end || drawn.start == drawn.end || merged(drawn))
        return;
    m_scene.edges.push_back(std::move(drawn));
}

bool Collector::merged(const SceneEdge &drawn)
{
    const auto isFolded = [this](ElementId id) {
        return m_scene.node(id)->kind == ElementKind::Namespace;
    };
    if (!isFolded(drawn.start) && !isFolded(drawn.end))
        return false;
    const auto [at, fresh] =
        m_folded.try_emplace({drawn.start, drawn.end, drawn.meaning}, m_scene.edges.size());
    if (fresh)
        return false;
    SceneEdge &shown = m_scene.edges.edit(at->second);
    shown.faulty |= drawn.faulty;
    shown.label = fmt::format("× {}", ++shown.count);
    return true;
}

} // namespace

std::string labelOf(EdgeKind kind, const std::string &path, const Record &holder,
                    const TextMeasure &measure)
{
    if (kind == EdgeKind::Uses)
        return measure.say(phrase("canvas", "uses"));
    const auto *service = holder.as<Service>();
    if (kind != EdgeKind::Call || !service)
        return {};
    const auto index = static_cast<std::size_t>(std::atoi(path.c_str() + path.find('/') + 1));
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
        text += measure.say(phrases("canvas", "{0} retries", "{0} retry")(*call.retries));
    }
    return text;
}

Link LinkPlanner::plan(std::size_t edge) const
{
    const SceneEdge &drawn = m_scene.edges[edge];
    Link link{edge, optionsFor(drawn)};
    for (LinkOption &option : link.options)
        anchor(drawn, option);
    return link;
}

namespace
{

/// Where the two are nearly level, the second gives way, so far up or down: a straight line is
/// calmer than a jog. Within the straight side of every silhouette.
void makeLevel(const LinkEnd &fixed, LinkEnd &other, double up = 8, double down = 8)
{
    const double by = fixed.at.y - other.at.y;
    if (by >= -up && by <= down)
        other.at.y = other.boundary.y = fixed.at.y;
}

} // namespace

std::vector<LinkOption> LinkPlanner::optionsFor(const SceneEdge &edge) const
{
    const SceneNode &start = *m_scene.node(edge.start);
    const SceneNode &end = *m_scene.node(edge.end);
    if (start.kind == ElementKind::Namespace || end.kind == ElementKind::Namespace)
        return foldedOptions(edge, start, end);
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
        const LinkEnd out = at(start, PortRole::Rule, Side::Right, ingressRowOffset(row), row);
        LinkEnd in = inbound(end, PortRole::Entry);
        if (traitsOf(end.id).entry == 1)
            makeLevel(out, in, 8, traitsOf(end.id).called > 0 ? 0 : 8);
        return {{out, in}};
    }
    default:
        return callOptions(edge, start, end);
    }
}

namespace
{

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

} // namespace

std::vector<LinkOption> LinkPlanner::dataOptions(const SceneEdge &edge, const SceneNode &service,
                                                 const SceneNode &store) const
{
    const bool owns = edge.kind == EdgeKind::Owns;
    const PortRole role = owns ? PortRole::Data : PortRole::Uses;
    // A service that calls nobody leaves the place of its calls free: clear of its own databases.
    const bool calls = traitsOf(service.id).calls;
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

std::vector<LinkOption> LinkPlanner::callOptions(const SceneEdge &edge, const SceneNode &caller,
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
    LinkEnd in = inbound(target, PortRole::Called);
    if (traitsOf(target.id).called == 1) // away from where routes arrive
        makeLevel(out, in, traitsOf(target.id).entry > 0 ? 0 : 8);
    options.push_back({out, in});
    return options;
}

LinkEnd LinkPlanner::inbound(const SceneNode &target, PortRole role) const
{
    if (target.kind != ElementKind::Service)
        return at(target, role, Side::Left, target.box.height / 2);
    const NodeTraits &left = traitsOf(target.id);
    const bool both = left.entry && left.called;
    double y = left.events ? 48 : 36;
    if (both)
        y = role == PortRole::Entry ? (left.events ? 44 : 28) : (left.events ? 60 : 44);
    return at(target, role, Side::Left, y);
}

LinkEnd LinkPlanner::channelEnd(const SceneNode &channel, Side side, bool in) const
{
    LinkEnd end = at(channel, in ? PortRole::EventIn : PortRole::EventOut, side, in ? 8 : 24);
    if (const SceneNode *lane = m_scene.node(channel.lane))
        end.boundary.x = side == Side::Left ? lane->box.left() : lane->box.right();
    return end;
}

std::vector<LinkOption> LinkPlanner::eventOptions(const SceneEdge &edge, const SceneNode &service,
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
        if (ofService != ofChannel)
            makeLevel(a, b);
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

namespace
{

/// The place of a line at a folded namespace: by its meaning, so that no two run into each other.
LinkEnd atFolded(const SceneNode &folded, Meaning meaning, Side side)
{
    switch (meaning) {
    case Meaning::Entry:
        return at(folded, PortRole::Entry, side, 8);
    case Meaning::Sync:
        return at(folded, PortRole::Alias, side, 16);
    case Meaning::Async:
        return at(folded, side == Side::Left ? PortRole::EventIn : PortRole::EventOut, side, 24);
    case Meaning::Data:
        return at(folded, PortRole::Store, side, 28);
    }
    return {};
}

} // namespace

std::vector<LinkOption> LinkPlanner::foldedOptions(const SceneEdge &edge, const SceneNode &start,
                                                   const SceneNode &end) const
{
    const auto leaving = [&](Side side) {
        const double mirrored = side == Side::Left ? 28 : 40;
        switch (start.kind) {
        case ElementKind::Namespace:
            return atFolded(start, edge.meaning, side);
        case ElementKind::Channel:
            return channelEnd(start, side, false);
        case ElementKind::Ingress:
            return at(start, PortRole::Rule, Side::Right, ingressRowOffset(0), 0);
        case ElementKind::Service:
            if (edge.meaning == Meaning::Async)
                return at(start, PortRole::Publish, side, mirrored);
            if (edge.meaning == Meaning::Data)
                return at(start, PortRole::Data, Side::Right, 12);
            return at(start, PortRole::Call, Side::Right, 64);
        default:
            return at(start, PortRole::Alias, Side::Right, start.box.height / 2);
        }
    };
    const auto arriving = [&](Side side) {
        switch (end.kind) {
        case ElementKind::Namespace:
            return atFolded(end, edge.meaning, side);
        case ElementKind::Channel:
            return channelEnd(end, side, true);
        case ElementKind::Database:
            return at(end, PortRole::Store, side, 20);
        case ElementKind::Service:
            if (edge.meaning == Meaning::Async)
                return at(end, PortRole::Subscribe, side, side == Side::Left ? 16 : 52);
            return inbound(end,
                           edge.meaning == Meaning::Entry ? PortRole::Entry : PortRole::Called);
        default:
            return inbound(end, PortRole::Called);
        }
    };
    const bool back = end.box.right() <= start.box.left();
    std::vector<LinkOption> options;
    if (back && edge.meaning == Meaning::Async)
        options.push_back({leaving(Side::Left), arriving(Side::Right)});
    options.push_back({leaving(Side::Right), arriving(Side::Left), back ? 60.0 : 0.0});
    return options;
}

/// Vertical pieces stand in the gap between two namespaces, or else beside the end where lines
/// meet: the ingress, the broker, the service that is called.
void LinkPlanner::anchor(const SceneEdge &edge, LinkOption &option) const
{
    const SceneNode &start = *m_scene.node(edge.start);
    const SceneNode &end = *m_scene.node(edge.end);
    const SceneNamespace *from = m_scene.namespaceBox(start.ns);
    const SceneNamespace *to = m_scene.namespaceBox(end.ns);
    if (from && to && from != to) {
        const Rect &a = from->box;
        const Rect &b = to->box;
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

std::uint64_t LinkPlanner::netOf(const Link &link) const
{
    const SceneEdge &edge = m_scene.edges[link.edge];
    const bool subscribe = edge.kind == EdgeKind::Subscribe;
    const LinkEnd &own = subscribe ? link.options[0].end : link.options[0].start;
    std::uint64_t hash = subscribe ? edge.end.value : edge.start.value;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
    };
    mix(static_cast<std::uint64_t>(own.role));
    mix(static_cast<std::uint64_t>(own.side));
    mix(static_cast<std::uint64_t>(own.row + 1));
    mix(subscribe ? m_scene.node(edge.start)->lane.value : 0);
    return hash;
}

void collectEdges(const Document &document, const Relations &relations, Scene &scene,
                  const TextMeasure &measure)
{
    Collector(document, relations, scene, measure).run();
}

double ingressRowOffset(int row)
{
    return 52 + 24.0 * std::max(0, row);
}

} // namespace moldloft::canvas
