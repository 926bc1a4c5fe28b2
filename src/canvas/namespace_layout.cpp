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
constexpr double looseGap = 40;
constexpr double bandGap = 72; ///< room for the lines that lead from one band to the next
constexpr double wantedAspect = 1.4;

/// What is laid out as one: a service with its databases, a broker with its channels, or one node.
struct Unit {
    const Record *record = nullptr;
    std::vector<const Record *> databases;
    Rect box;         ///< of the record
    double width = 0; ///< of everything
    double height = 0;
    bool rule = false; ///< stands for a rule of an ingress, which is placed later
};

/// One layer of the drawing.
struct Column {
    std::vector<std::size_t> members;
    double width = 0;
    double top = 1e18;
    double bottom = -1e18;
    double gap = 0;   ///< to the next one
    bool hub = false; ///< brokers and what leads elsewhere
};

/// Columns begin to end - 1, beside each other.
struct Band {
    std::size_t begin = 0;
    std::size_t end = 0;
    double width = 0;
    double top = 1e18;
    double bottom = -1e18;
};

class NamespaceLayout
{
public:
    NamespaceLayout(const Document &document, const Record &ns, const std::vector<Edge> &edges,
                    const NodeSizes &sizes, const std::unordered_set<ElementId> *only)
        : m_document(document), m_ns(ns), m_edges(edges), m_sizes(sizes)
    {
        for (const Record *record : document.elementsOf(ns.name)) {
            if (!only || only->contains(record->id))
                m_members.push_back(record);
        }
    }

    Block run(const std::stop_token &stop)
    {
        m_block.ns = m_ns.name;
        m_block.id = m_ns.id;
        addRules();
        addUnits();
        addEdges();
        setLooseApart();
        m_graph.tallest = tallest();
        m_graph.stop = stop;
        placeUnits(layered(m_graph));
        placeLoose();
        m_block.size.width = std::max(m_block.size.width + namespacePadding, 208.0);
        m_block.size.height = std::max(m_block.size.height + namespacePadding, 120.0);
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
    std::vector<Column> columnsOf(const LayeredPlaces &places) const;
    void placeUnits(const LayeredPlaces &places);
    void placeUnit(const Unit &unit, double x, double y);
    void setLooseApart();
    double tallest() const;
    Size rows(std::size_t columns, std::vector<Point> *places) const;
    void placeLoose();
    void placeIngresses();
    std::size_t add(Unit unit, LayeredGraph::Node node);

    const Document &m_document;
    const Record &m_ns;
    const std::vector<Edge> &m_edges;
    const NodeSizes &m_sizes;
    std::vector<const Record *> m_members; ///< that are to be laid out
    Block m_block;
    LayeredGraph m_graph;
    std::vector<Unit> m_units; ///< those of the graph, then the loose ones
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
    for (const Record *record : m_members) {
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
            const bool laidOut =
                std::find(m_members.begin(), m_members.end(), database) != m_members.end();
            if (!laidOut || database->ns != record.ns || m_unitOf.contains(database->id))
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
    for (const Record *record : m_members) {
        if (record->kind() == ElementKind::Service)
            addUnit(*record, false);
    }
    for (const Record *record : m_members) {
        if (record->kind() == ElementKind::Broker)
            addUnit(*record, true);
    }
    for (const Edge &edge : m_edges) {
        if (edge.kind == EdgeKind::ChannelBroker && m_unitOf.contains(edge.to))
            m_unitOf[edge.from] = m_unitOf[edge.to];
    }
    for (const Record *record : m_members) {
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

std::vector<Column> NamespaceLayout::columnsOf(const LayeredPlaces &places) const
{
    std::vector<double> y;
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i)
        y.push_back(places.y[i]);
    std::vector<Column> columns;
    for (std::size_t layer = 0; layer < places.layers; ++layer) {
        Column column;
        for (const std::size_t i : places.rows[layer]) {
            if (m_units[i].rule)
                continue;
            column.members.push_back(i);
            column.width = std::max(column.width, m_units[i].width);
            column.top = std::min(column.top, y[i]);
            column.bottom = std::max(column.bottom, y[i] + m_units[i].height);
            column.hub = m_graph.nodes[i].last;
        }
        if (column.members.empty())
            continue;
        column.gap = columnGap(places, layer, y);
        columns.push_back(std::move(column));
    }
    return columns;
}

/// The columns in bands one below the other, cut where that makes them about equally wide; a hub
/// at the end stands beside them all.
std::vector<Band> bandsOf(const std::vector<Column> &columns, std::size_t count)
{
    std::size_t ordinary = columns.size();
    while (ordinary > 0 && columns[ordinary - 1].hub)
        --ordinary;
    double total = 0;
    for (std::size_t i = 0; i < ordinary; ++i)
        total += columns[i].width + columns[i].gap;
    std::vector<Band> bands(1);
    double used = 0;
    for (std::size_t i = 0; i < ordinary; ++i) {
        if (used >= total * static_cast<double>(bands.size()) / static_cast<double>(count))
            bands.push_back({i, i, 0, 1e18, -1e18});
        Band &band = bands.back();
        band.end = i + 1;
        band.width += columns[i].width + columns[i].gap;
        band.top = std::min(band.top, columns[i].top);
        band.bottom = std::max(band.bottom, columns[i].bottom);
        used += columns[i].width + columns[i].gap;
    }
    return bands;
}

Size sizeOf(const std::vector<Column> &columns, const std::vector<Band> &bands)
{
    Size size{0, bandGap * (static_cast<double>(bands.size()) - 1)};
    for (const Band &band : bands) {
        size.width = std::max(size.width, band.width);
        size.height += band.bottom - band.top;
    }
    for (const Column &column : columns) {
        if (column.hub) {
            size.width += column.width;
            size.height = std::max(size.height, column.bottom - column.top);
        }
    }
    return size;
}

/// A long chain of calls is folded, as a person would: else it would be a strip across the floor.
std::vector<Band> pleasantBands(const std::vector<Column> &columns)
{
    std::vector<Band> best = bandsOf(columns, 1);
    const auto aspect = [&](const std::vector<Band> &bands) {
        const Size size = sizeOf(columns, bands);
        return size.width / std::max(1.0, size.height);
    };
    if (columns.size() < 9 || aspect(best) <= 2.8 * wantedAspect)
        return best;
    double least = 1e18;
    for (std::size_t count = 1; count <= 6; ++count) {
        std::vector<Band> bands = bandsOf(columns, count);
        const double cost = std::abs(std::log(aspect(bands) / wantedAspect)) +
                            0.15 * static_cast<double>(count - 1);
        if (cost < least) {
            least = cost;
            best = std::move(bands);
        }
    }
    return best;
}

void NamespaceLayout::placeUnits(const LayeredPlaces &places)
{
    const std::vector<Column> columns = columnsOf(places);
    if (columns.empty())
        return;
    const std::vector<Band> bands = pleasantBands(columns);
    const auto placeColumn = [&](const Column &column, double x, double down) {
        for (const std::size_t i : column.members)
            placeUnit(m_units[i], x, snapped(places.y[i] + down));
        m_block.size.width = std::max(m_block.size.width, x + column.width);
    };
    // In one band the hub stands where its lines want it, which may be higher than the others.
    double top = bands.front().top;
    for (const Column &column : columns)
        top = bands.size() == 1 ? std::min(top, column.top) : top;
    double next = namespaceTop;
    double right = namespacePadding;
    std::size_t hub = 0;
    for (const Band &band : bands) {
        const double down = next - (bands.size() == 1 ? top : band.top);
        double x = namespacePadding;
        for (std::size_t i = band.begin; i < band.end; ++i) {
            placeColumn(columns[i], x, down);
            x = snapped(x + columns[i].width + columns[i].gap);
        }
        right = std::max(right, x);
        next += band.bottom - band.top + bandGap;
        hub = band.end;
    }
    const double middle = (namespaceTop + next - bandGap) / 2;
    for (std::size_t i = hub; i < columns.size(); ++i) {
        const double half = (columns[i].bottom - columns[i].top) / 2;
        placeColumn(columns[i], right,
                    bands.size() == 1
                        ? namespaceTop - top
                        : std::max(double{namespaceTop}, middle - half) - columns[i].top);
        right = snapped(right + columns[i].width + columns[i].gap);
    }
}

/// What no line leads to or from does not stretch the layers.
void NamespaceLayout::setLooseApart()
{
    std::vector<bool> linked(m_units.size(), false);
    for (const auto &edge : m_graph.edges)
        linked[edge.from] = linked[edge.to] = true;
    std::vector<Unit> units;
    std::vector<Unit> loose;
    std::vector<LayeredGraph::Node> nodes;
    std::vector<std::size_t> place(m_units.size(), 0);
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        if (!linked[i] && !m_units[i].rule) {
            loose.push_back(std::move(m_units[i]));
            continue;
        }
        place[i] = units.size();
        units.push_back(std::move(m_units[i]));
        nodes.push_back(m_graph.nodes[i]);
    }
    for (auto &edge : m_graph.edges) {
        edge.from = place[edge.from];
        edge.to = place[edge.to];
    }
    m_graph.nodes = std::move(nodes);
    units.insert(units.end(), std::make_move_iterator(loose.begin()),
                 std::make_move_iterator(loose.end()));
    m_units = std::move(units);
}

/// How tall a layer may become before it goes on in a second one.
double NamespaceLayout::tallest() const
{
    double area = 0;
    double most = 0;
    for (const Unit &unit : m_units) {
        if (unit.rule)
            continue;
        area += (unit.width + 80) * (unit.height + rowGap);
        most = std::max(most, unit.height);
    }
    return std::max({most, 860.0, 1.5 * std::sqrt(area / wantedAspect)});
}

/// The size of the loose ones in that many columns, and where each would stand.
Size NamespaceLayout::rows(std::size_t columns, std::vector<Point> *places) const
{
    const std::size_t first = m_graph.nodes.size();
    std::vector<double> widths(columns, 0);
    for (std::size_t i = first; i < m_units.size(); ++i)
        widths[(i - first) % columns] = std::max(widths[(i - first) % columns], m_units[i].width);
    Size size;
    double y = 0;
    for (std::size_t row = first; row < m_units.size(); row += columns) {
        double x = 0;
        double height = 0;
        for (std::size_t i = row; i < std::min(row + columns, m_units.size()); ++i) {
            if (places)
                places->push_back({x, y});
            x += widths[i - row] + looseGap;
            height = std::max(height, m_units[i].height);
        }
        size.width = std::max(size.width, x - looseGap);
        size.height = y + height;
        y = snapped(y + height + rowGap + 2);
    }
    return size;
}

/// In rows, under the others or to their right: whichever comes nearer to the wanted proportions.
void NamespaceLayout::placeLoose()
{
    const std::size_t first = m_graph.nodes.size();
    const std::size_t count = m_units.size() - first;
    if (count == 0)
        return;
    const Size linked = m_block.size;
    const bool alone = linked.width == 0;
    std::size_t columns = 1;
    bool beside = false;
    double least = 1e18;
    for (std::size_t tried = 1; tried <= count; ++tried) {
        const Size size = rows(tried, nullptr);
        for (const bool right : {false, true}) {
            if (right && alone)
                continue;
            const double width = right ? linked.width + 48 + size.width
                                       : std::max(linked.width, namespacePadding + size.width);
            const double height = right ? std::max(linked.height, namespaceTop + size.height)
                                        : (alone ? namespaceTop : linked.height + 32) + size.height;
            const double empty = width * height / 4e5;
            const double cost = std::abs(std::log(width / height / wantedAspect)) + empty;
            if (cost < least - 1e-9) {
                least = cost;
                columns = tried;
                beside = right;
            }
        }
    }
    std::vector<Point> places;
    const Size size = rows(columns, &places);
    const Point corner{beside ? snapped(linked.width + 48) : namespacePadding,
                       beside || alone ? namespaceTop : snapped(linked.height + 32)};
    for (std::size_t i = 0; i < count; ++i)
        placeUnit(m_units[first + i], corner.x + places[i].x, corner.y + places[i].y);
    m_block.size.width = std::max(linked.width, corner.x + size.width);
    m_block.size.height = std::max(m_block.size.height, corner.y + size.height);
}

void NamespaceLayout::placeIngresses()
{
    double next = -1e18;
    for (const Record *record : m_members) {
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
        // The host's name stands above it, and ends before the namespace.
        const double host = 12 + 6.0 * static_cast<double>(ingress->host.value_or("").size());
        const double x = -snapped(std::max(ingressGap + tracks + size.width, host));
        m_block.places[record->id] = {x, y};
        m_block.before = std::max(m_block.before, -x + 24);
        m_block.below = std::max(m_block.below, y + size.height - m_block.size.height);
        next = y + size.height + rowGap;
    }
}

} // namespace

Block layoutNamespace(const Document &document, const Record &ns, const std::vector<Edge> &edges,
                      const NodeSizes &sizes, const std::unordered_set<ElementId> *only,
                      const std::stop_token &stop)
{
    return NamespaceLayout(document, ns, edges, sizes, only).run(stop);
}

} // namespace moldloft::canvas
