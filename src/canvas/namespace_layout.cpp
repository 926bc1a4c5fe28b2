#include "canvas/namespace_layout.h"

#include <map>
#include <set>

#include "canvas/layered.h"
#include "canvas/links.h"
#include "canvas/node_metrics.h"

namespace moldloft::canvas
{

namespace
{

constexpr double rowGap = 24;
constexpr double databaseGap = 40; ///< from a service to its database
constexpr double databaseLift = 8; ///< so much higher than its service: their ports are level
constexpr double databasePitch = 48;
constexpr double secondDatabase = 76; ///< under the ports of the service
constexpr double ingressGap = 32;

/// What is laid out as one: a service with its databases, a broker with its channels, or one node.
struct Unit {
    const Record *record = nullptr;
    std::vector<const Record *> databases;
    Rect box;         ///< of the record
    double width = 0; ///< of everything
    double height = 0;
    bool rule = false; ///< stands for a rule of an ingress, which is placed later
};

class NamespaceLayout
{
public:
    NamespaceLayout(const Document &document, const Record &ns, const std::vector<Edge> &edges,
                    const NodeSizes &sizes)
        : m_document(document), m_ns(ns), m_edges(edges), m_sizes(sizes)
    {
    }

    Block run()
    {
        m_block.ns = m_ns.name;
        m_block.id = m_ns.id;
        addRules();
        addUnits();
        addEdges();
        const LayeredPlaces places = layered(m_graph);
        placeUnits(places);
        placeIngresses();
        return std::move(m_block);
    }

private:
    void addRules();
    void addUnits();
    void addUnit(const Record &record, bool last);
    void addEdges();
    double offsetOf(const Edge &edge, const Unit &from, const Unit &to) const;
    double columnGap(const LayeredPlaces &places, std::size_t layer,
                     const std::vector<double> &y) const;
    void placeUnits(const LayeredPlaces &places);
    void placeUnit(const Unit &unit, double x, double y);
    void placeIngresses();
    std::size_t add(Unit unit, LayeredGraph::Node node);

    const Document &m_document;
    const Record &m_ns;
    const std::vector<Edge> &m_edges;
    const NodeSizes &m_sizes;
    Block m_block;
    LayeredGraph m_graph;
    std::vector<Unit> m_units;
    std::unordered_map<ElementId, std::size_t> m_unitOf; ///< also of databases and channels
    std::map<std::pair<ElementId, int>, std::size_t> m_rules;
    std::vector<std::set<std::size_t>> m_tracks; ///< per unit: those with which it shares lines
};

std::size_t NamespaceLayout::add(Unit unit, LayeredGraph::Node node)
{
    m_units.push_back(std::move(unit));
    m_graph.nodes.push_back(node);
    return m_units.size() - 1;
}

/// The rules take part as a layer of their own, in their order: services follow it.
void NamespaceLayout::addRules()
{
    for (const Record *record : m_document.elementsOf(m_ns.name)) {
        const auto *ingress = record->as<Ingress>();
        if (!ingress)
            continue;
        for (int row = 0; row < static_cast<int>(ingress->rules.size()); ++row) {
            Unit unit;
            unit.record = record;
            unit.rule = true;
            m_rules[{record->id, row}] = add(unit, {ingressRow, 0, false, true, false});
        }
    }
}

void NamespaceLayout::addUnit(const Record &record, bool last)
{
    Unit unit;
    unit.record = &record;
    unit.box = m_sizes.at(record.id);
    unit.width = unit.box.width;
    unit.height = unit.box.height;
    if (const auto *service = record.as<Service>()) {
        for (const Ref &ref : service->owns) {
            const Record *database = resolve(m_document, EdgeKind::Owns, ref, record.ns);
            if (!database || database->ns != record.ns || m_unitOf.contains(database->id))
                continue;
            m_unitOf[database->id] = m_units.size();
            unit.databases.push_back(database);
        }
        if (!unit.databases.empty()) {
            unit.width += databaseGap + 128;
            const double more = static_cast<double>(unit.databases.size()) - 1;
            if (more > 0)
                unit.height = secondDatabase + 40 + databasePitch * (more - 1);
        }
    }
    // Under a broker there is room for one more channel.
    const bool broker = record.kind() == ElementKind::Broker;
    const double gap = broker ? channelPitch + 12 : rowGap;
    m_unitOf[record.id] = add(unit, {unit.height, gap, last, false, last});
}

void NamespaceLayout::addUnits()
{
    const auto &members = m_document.elementsOf(m_ns.name);
    for (const Record *record : members) {
        if (record->kind() == ElementKind::Service)
            addUnit(*record, false);
    }
    for (const Record *record : members) {
        if (record->kind() == ElementKind::Broker)
            addUnit(*record, true);
    }
    for (const Edge &edge : m_edges) {
        if (edge.kind == EdgeKind::ChannelBroker && m_unitOf.contains(edge.to))
            m_unitOf[edge.from] = m_unitOf[edge.to];
    }
    for (const Record *record : members) {
        const bool placed = m_unitOf.contains(record->id) ||
                            record->kind() == ElementKind::Ingress || !m_sizes.contains(record->id);
        if (!placed)
            addUnit(*record, true);
    }
}

/// Where `to` would have to stand below `from` so that this line is straight.
double NamespaceLayout::offsetOf(const Edge &edge, const Unit &from, const Unit &to) const
{
    switch (edge.kind) {
    case EdgeKind::Call:
        return to.record->kind() == ElementKind::External ? 64 - 20 : 0;
    case EdgeKind::Route:
        return -24;
    case EdgeKind::Publish:
    case EdgeKind::Subscribe: {
        if (to.record->kind() != ElementKind::Broker)
            return 24;
        const Rect lane = m_sizes.at(to.record->id);
        const Rect channel = m_sizes.at(edge.to);
        const double y = channel.y - lane.y;
        return edge.kind == EdgeKind::Publish ? 40 - (y + 8) : 52 - (y + 24);
    }
    default:
        return 24 - from.box.height / 2;
    }
}

void NamespaceLayout::addEdges()
{
    std::unordered_map<ElementId, ElementId> aliasOf; // real target → alias in this namespace
    for (const Edge &edge : m_edges) {
        if (edge.kind == EdgeKind::Alias && m_unitOf.contains(edge.from))
            aliasOf.try_emplace(edge.to, edge.from);
    }
    for (const Edge &edge : m_edges) {
        // A second client of a database is a fault, not a reason to stand behind its owner.
        if (edge.kind == EdgeKind::Alias || edge.kind == EdgeKind::ChannelBroker ||
            edge.kind == EdgeKind::Uses)
            continue;
        ElementId target = edge.to;
        if (edge.kind == EdgeKind::Call && !m_unitOf.contains(target) && aliasOf.contains(target))
            target = aliasOf[target];
        const auto to = m_unitOf.find(target);
        if (to == m_unitOf.end())
            continue;
        std::size_t from = 0;
        if (edge.kind == EdgeKind::Route) {
            const int row = std::atoi(edge.path.c_str() + edge.path.find('/') + 1);
            const auto rule = m_rules.find({edge.from, row});
            if (rule == m_rules.end())
                continue;
            from = rule->second;
        } else {
            const auto holder = m_unitOf.find(edge.from);
            if (holder == m_unitOf.end() || holder->second == to->second)
                continue;
            from = holder->second;
        }
        const double worth = edge.kind == EdgeKind::Publish ? 1.01 : 1;
        m_graph.edges.push_back(
            {from, to->second, offsetOf(edge, m_units[from], m_units[to->second]), worth});
    }
}

/// Room between two columns for the vertical pieces that will stand there: as many as overlap.
double NamespaceLayout::columnGap(const LayeredPlaces &places, std::size_t layer,
                                  const std::vector<double> &y) const
{
    std::map<std::pair<std::size_t, int>, std::pair<double, double>> spans; // per source port
    for (const auto &edge : m_graph.edges) {
        const std::size_t a = std::min(places.layer[edge.from], places.layer[edge.to]);
        const std::size_t b = std::max(places.layer[edge.from], places.layer[edge.to]);
        if (b != layer + 1 || a > layer || m_units[edge.from].rule ||
            std::abs(y[edge.to] - y[edge.from] - edge.offset) < 2)
            continue;
        const double from = y[edge.from] + 48;
        const double to = y[edge.to] + 48 - edge.offset;
        auto &span = spans.try_emplace({edge.from, static_cast<int>(edge.offset) % 48}, from, from)
                         .first->second;
        span = {std::min(span.first, to), std::max(span.second, to)};
    }
    std::vector<std::pair<double, int>> events;
    for (const auto &[port, span] : spans) {
        events.emplace_back(span.first, 1);
        events.emplace_back(span.second + 12, -1);
    }
    std::sort(events.begin(), events.end());
    int now = 0;
    int most = 0;
    for (const auto &[at, change] : events) {
        now += change;
        most = std::max(most, now);
    }
    return std::clamp(28.0 + trackGap * (most + 1), 52.0, 280.0);
}

void NamespaceLayout::placeUnit(const Unit &unit, double x, double y)
{
    m_block.places[unit.record->id] = {x, y};
    for (std::size_t i = 0; i < unit.databases.size(); ++i) {
        const double down =
            i == 0 ? -databaseLift : secondDatabase + databasePitch * (static_cast<double>(i) - 1);
        m_block.places[unit.databases[i]->id] = {x + unit.box.width + databaseGap, y + down};
    }
    m_block.size.height = std::max(m_block.size.height, y + unit.height);
}

void NamespaceLayout::placeUnits(const LayeredPlaces &places)
{
    double top = 1e18;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        if (!m_units[i].rule)
            top = std::min(top, places.y[i]);
    }
    std::vector<double> y;
    for (std::size_t i = 0; i < m_units.size(); ++i)
        y.push_back(places.y[i] - top + namespaceTop);
    double x = namespacePadding;
    for (std::size_t layer = 0; layer < places.layers; ++layer) {
        double width = 0;
        for (const std::size_t i : places.rows[layer]) {
            if (m_units[i].rule)
                continue;
            placeUnit(m_units[i], x, y[i]);
            width = std::max(width, m_units[i].width);
        }
        if (width == 0)
            continue;
        m_block.size.width = x + width + namespacePadding;
        x = snapped(x + width + columnGap(places, layer, y));
    }
    m_block.size.height += namespacePadding;
    m_block.size.width = std::max(m_block.size.width, 208.0);
    m_block.size.height = std::max(m_block.size.height, 120.0);
}

void NamespaceLayout::placeIngresses()
{
    double next = -1e18;
    for (const Record *record : m_document.elementsOf(m_ns.name)) {
        const auto *ingress = record->as<Ingress>();
        if (!ingress)
            continue;
        const Rect size = m_sizes.at(record->id);
        double sum = 0;
        int count = 0;
        for (const Edge &edge : m_edges) {
            const auto place = m_block.places.find(edge.to);
            if (edge.from == record->id && place != m_block.places.end()) {
                sum += place->second.y + 36;
                ++count;
            }
        }
        double y = namespaceTop;
        if (count > 0)
            y = snapped(sum / count - ingressRowOffset(0) - 12.0 * (count - 1));
        y = std::max({y, next + hostHeight, hostHeight});
        const double tracks = std::max(0, count - 3) * trackGap / 2;
        const double x = -snapped(ingressGap + tracks) - size.width;
        m_block.places[record->id] = {x, y};
        m_block.before = std::max(m_block.before, -x + 24);
        m_block.below = std::max(m_block.below, y + size.height - m_block.size.height);
        next = y + size.height + rowGap;
    }
}

} // namespace

Block layoutNamespace(const Document &document, const Record &ns, const std::vector<Edge> &edges,
                      const NodeSizes &sizes)
{
    return NamespaceLayout(document, ns, edges, sizes).run();
}

} // namespace moldloft::canvas
