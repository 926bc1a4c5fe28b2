#include "canvas/namespace_columns.h"

#include <map>
#include <numeric>
#include <set>

#include "canvas/layered.h"

namespace moldloft::canvas
{

namespace
{

constexpr double wantedAspect = 1.4;
constexpr double blockGap = 48;

/// Up to so many namespaces each stands where its lines from the left are straight; more are
/// packed.
constexpr std::size_t fewBlocks = 8;
constexpr int passes = 20;

/// A line between two blocks as the traffic flows, with the places of its ends in them.
struct Flow {
    std::size_t from;
    std::size_t to;
    double fromY;
    double toY;
};

class Columns
{
public:
    Columns(const Document &document, const std::vector<Block> &blocks,
            const std::vector<Edge> &edges)
        : m_blocks(blocks), m_corners(blocks.size()), m_done(blocks.size(), false)
    {
        findFlows(document, edges);
    }

    std::vector<Point> run()
    {
        auto columns = split();
        place(columns);
        if (m_blocks.size() > 2)
            improve(columns);
        double top = 0;
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            top = std::min(top, m_corners[i].y - m_blocks[i].above);
        for (Point &corner : m_corners)
            corner.y -= top;
        return m_corners;
    }

private:
    using Column = std::vector<std::size_t>;

    void findFlows(const Document &document, const std::vector<Edge> &edges);
    std::vector<std::size_t> inFlowOrder() const;
    std::vector<Column> split() const;
    std::vector<Column> splitInto(const std::vector<std::size_t> &order, std::size_t count) const;
    double costOf(const std::vector<Column> &columns) const;
    void place(std::vector<Column> &columns);
    void placeColumn(Column &column, double left);
    void improve(std::vector<Column> &columns);
    bool swapSome(std::vector<Column> &columns) const;
    double lengthAt(std::size_t block, Point middle, std::size_t other, Point otherMiddle) const;
    double length() const;
    double height(std::size_t i) const
    {
        return m_blocks[i].above + m_blocks[i].size.height + m_blocks[i].below + blockGap;
    }
    double width(std::size_t i) const { return m_blocks[i].size.width + m_blocks[i].before; }
    Point middle(std::size_t i) const
    {
        return m_corners[i] + Point{m_blocks[i].size.width / 2, m_blocks[i].size.height / 2};
    }
    /// Room for the lines that pass between two columns.
    double gapBefore(const Column &column) const;

    const std::vector<Block> &m_blocks;
    std::vector<Flow> m_flows;
    std::vector<std::vector<std::size_t>> m_flowsOf; ///< per block
    std::vector<Point> m_corners;
    std::vector<bool> m_done;
};

void Columns::findFlows(const Document &document, const std::vector<Edge> &edges)
{
    std::unordered_map<ElementId, std::size_t> blockOf;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        for (const Record *record : document.elementsOf(m_blocks[i].ns))
            blockOf[record->id] = i;
    }
    const auto yOf = [this](std::size_t block, ElementId id) {
        const auto place = m_blocks[block].places.find(id);
        return place == m_blocks[block].places.end() ? m_blocks[block].size.height / 2
                                                     : place->second.y;
    };
    for (const Edge &edge : edges) {
        const auto from = blockOf.find(edge.from);
        const auto to = blockOf.find(edge.to);
        if (from == blockOf.end() || to == blockOf.end() || from->second == to->second ||
            edge.kind == EdgeKind::ChannelBroker)
            continue;
        Flow flow{from->second, to->second, yOf(from->second, edge.from), yOf(to->second, edge.to)};
        if (edge.kind == EdgeKind::Subscribe)
            flow = {flow.to, flow.from, flow.toY, flow.fromY};
        m_flows.push_back(flow);
    }
    m_flowsOf.resize(m_blocks.size());
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        m_flowsOf[m_flows[i].from].push_back(i);
        m_flowsOf[m_flows[i].to].push_back(i);
    }
}

/// What calls before what is called; the stronger direction between two decides.
std::vector<std::size_t> Columns::inFlowOrder() const
{
    LayeredGraph graph;
    graph.nodes.resize(m_blocks.size());
    std::map<std::pair<std::size_t, std::size_t>, int> weight;
    for (const Flow &flow : m_flows)
        ++weight[{flow.from, flow.to}];
    for (const auto &[ends, count] : weight) {
        const auto back = weight.find({ends.second, ends.first});
        if (back == weight.end() || back->second <= count)
            graph.edges.push_back({ends.first, ends.second, 0});
    }
    const std::vector<std::size_t> layer = longestPathLayers(graph);
    std::vector<std::size_t> order(m_blocks.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return layer[a] < layer[b]; });
    return order;
}

/// Consecutive ones together, in columns of about the same height.
std::vector<Columns::Column> Columns::splitInto(const std::vector<std::size_t> &order,
                                                std::size_t count) const
{
    double total = 0;
    for (const std::size_t i : order)
        total += height(i);
    std::vector<Column> columns;
    double used = 0;
    for (const std::size_t i : order) {
        const double limit =
            total * static_cast<double>(columns.size()) / static_cast<double>(count);
        if (columns.empty() || (columns.size() < count && used + height(i) / 2 > limit))
            columns.emplace_back();
        columns.back().push_back(i);
        used += height(i);
    }
    return columns;
}

/// How far from pleasant: other proportions than wanted, and lines that run up and down within a
/// column instead of from left to right.
double Columns::costOf(const std::vector<Column> &columns) const
{
    double total = 0;
    double tallest = 0;
    std::vector<std::size_t> columnOf(m_blocks.size(), 0);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        double wide = 0;
        double tall = 0;
        for (const std::size_t i : columns[c]) {
            wide = std::max(wide, width(i) + blockGap);
            tall += height(i);
            columnOf[i] = c;
        }
        total += wide;
        tallest = std::max(tallest, tall);
    }
    double within = 0;
    for (const Flow &flow : m_flows)
        within += columnOf[flow.from] == columnOf[flow.to];
    const double part = m_flows.empty() ? 0 : within / static_cast<double>(m_flows.size());
    return std::abs(std::log(total / std::max(1.0, tallest) / wantedAspect)) + part;
}

std::vector<Columns::Column> Columns::split() const
{
    const std::vector<std::size_t> order = inFlowOrder();
    std::vector<Column> best = splitInto(order, 1);
    double least = costOf(best);
    const std::size_t most = std::min<std::size_t>(order.size(), 64);
    for (std::size_t count = 2; count <= most; ++count) {
        std::vector<Column> columns = splitInto(order, count);
        const double cost = costOf(columns);
        if (cost < least) {
            least = cost;
            best = std::move(columns);
        }
    }
    return best;
}

void Columns::place(std::vector<Column> &columns)
{
    m_done.assign(m_blocks.size(), false);
    double x = 0;
    for (Column &column : columns) {
        placeColumn(column, x);
        for (const std::size_t i : column)
            x = std::max(x, m_corners[i].x + m_blocks[i].size.width);
    }
}

/// The way of a block's lines if two blocks stood elsewhere; running back costs more.
double Columns::lengthAt(std::size_t block, Point at, std::size_t other, Point otherAt) const
{
    double sum = 0;
    for (const std::size_t f : m_flowsOf[block]) {
        const Flow &flow = m_flows[f];
        const auto where = [&](std::size_t i) {
            return i == block ? at : i == other ? otherAt : middle(i);
        };
        const Point from = where(flow.from);
        const Point to = where(flow.to);
        sum += std::hypot(to.x - from.x, to.y - from.y) + 0.5 * std::max(0.0, from.x - to.x);
    }
    return sum;
}

double Columns::length() const
{
    double sum = 0;
    for (const Flow &flow : m_flows) {
        const Point from = middle(flow.from);
        const Point to = middle(flow.to);
        sum += std::hypot(to.x - from.x, to.y - from.y) + 0.5 * std::max(0.0, from.x - to.x);
    }
    return sum;
}

/// Blocks of like height change places wherever that shortens their lines.
bool Columns::swapSome(std::vector<Column> &columns) const
{
    struct Slot {
        std::size_t column;
        std::size_t row;
    };
    std::vector<Slot> slots;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (std::size_t r = 0; r < columns[c].size(); ++r)
            slots.push_back({c, r});
    }
    std::vector<Point> at(m_blocks.size());
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        at[i] = middle(i);
    std::vector<double> now;
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        now.push_back(lengthAt(i, at[i], i, at[i]));
    bool changed = false;
    std::vector<bool> moved(m_blocks.size(), false);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        std::size_t &a = columns[slots[i].column][slots[i].row];
        for (std::size_t j = i + 1; j < slots.size() && !moved[a]; ++j) {
            std::size_t &b = columns[slots[j].column][slots[j].row];
            const double apart = std::abs(height(a) - height(b));
            if (moved[b] || (slots[i].column != slots[j].column &&
                             apart > 0.25 * std::max(height(a), height(b))))
                continue;
            const double before = now[a] + now[b];
            double after = lengthAt(a, at[b], b, at[a]);
            if (after < before - 1)
                after += lengthAt(b, at[a], a, at[b]);
            if (after >= before - 1)
                continue;
            moved[a] = moved[b] = true;
            std::swap(a, b);
            changed = true;
        }
    }
    return changed;
}

void Columns::improve(std::vector<Column> &columns)
{
    double least = length();
    std::vector<Column> best = columns;
    for (int pass = 0; pass < passes && swapSome(columns); ++pass) {
        place(columns);
        const double now = length();
        if (now < least - 1) {
            least = now;
            best = columns;
        }
    }
    place(best);
}

double Columns::gapBefore(const Column &column) const
{
    std::set<std::pair<std::size_t, double>> ports;
    for (const std::size_t i : column) {
        for (const std::size_t f : m_flowsOf[i]) {
            if (m_flows[f].to == i && m_done[m_flows[f].from])
                ports.emplace(m_flows[f].from, m_flows[f].fromY);
        }
    }
    double before = 0;
    for (const std::size_t i : column)
        before = std::max(before, m_blocks[i].before);
    return before +
           snapped(std::clamp(20.0 + trackGap * static_cast<double>(ports.size()), 32.0, 320.0));
}

void Columns::placeColumn(Column &column, double left)
{
    const double x = left + gapBefore(column) - (left == 0 ? 32 : 0);
    const bool few = m_blocks.size() <= fewBlocks;
    std::vector<double> wish(m_blocks.size(), 0);
    double stacked = 0;
    for (const std::size_t i : column) {
        double sum = 0;
        int count = 0;
        for (const std::size_t f : m_flowsOf[i]) {
            const Flow &flow = m_flows[f];
            if (few && flow.to == i && m_done[flow.from]) {
                sum += m_corners[flow.from].y + flow.fromY - flow.toY;
                ++count;
            }
        }
        wish[i] = count > 0 ? sum / count : stacked;
        stacked = wish[i] + height(i);
    }
    if (few)
        std::stable_sort(column.begin(), column.end(),
                         [&](std::size_t a, std::size_t b) { return wish[a] < wish[b]; });
    std::vector<double> wanted;
    std::vector<double> distance;
    for (const std::size_t i : column) {
        wanted.push_back(std::max(0.0, wish[i]) - m_blocks[i].above);
        distance.push_back(height(i));
    }
    const std::vector<double> y = spread(wanted, distance, std::vector<double>(wanted.size(), 1));
    double least = -1e18;
    for (std::size_t k = 0; k < column.size(); ++k) {
        const std::size_t i = column[k];
        const double top = std::max(snapped(y[k]), least);
        m_corners[i] = {snapped(x), top + m_blocks[i].above};
        least = std::ceil((top + distance[k]) / gridStep) * gridStep;
        m_done[i] = true;
    }
}

} // namespace

std::vector<Point> arrangeColumns(const Document &document, const std::vector<Block> &blocks,
                                  const std::vector<Edge> &edges)
{
    return Columns(document, blocks, edges).run();
}

} // namespace moldloft::canvas
