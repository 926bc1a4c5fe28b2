#include "canvas/namespace_columns.h"

#include <numeric>
#include <set>

#include "canvas/layered.h"

namespace moldloft::canvas
{

namespace
{

constexpr double wantedAspect = 1.6;
constexpr double blockGap = 48;

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
        : m_blocks(blocks)
    {
        findFlows(document, edges);
    }

    std::vector<Point> run()
    {
        m_corners.resize(m_blocks.size());
        double x = 0;
        auto columns = split();
        stack(columns);
        for (auto &column : columns) {
            placeColumn(column, x);
            double right = 0;
            for (const std::size_t i : column)
                right = std::max(right, m_corners[i].x + m_blocks[i].size.width);
            x = right;
        }
        double top = 0;
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            top = std::min(top, m_corners[i].y - m_blocks[i].above);
        for (Point &corner : m_corners)
            corner.y -= top;
        return m_corners;
    }

private:
    void findFlows(const Document &document, const std::vector<Edge> &edges);
    std::vector<std::vector<std::size_t>> split() const;
    void stack(std::vector<std::vector<std::size_t>> &columns) const;
    void placeColumn(std::vector<std::size_t> &column, double left);
    double height(std::size_t i) const
    {
        return m_blocks[i].above + m_blocks[i].size.height + m_blocks[i].below + blockGap;
    }
    /// Room for the lines that pass between two columns.
    double gapBefore(const std::vector<std::size_t> &column) const;

    const std::vector<Block> &m_blocks;
    std::vector<Flow> m_flows;
    std::vector<Point> m_corners;
    std::vector<bool> m_done = std::vector<bool>(m_blocks.size(), false);
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
}

std::vector<std::vector<std::size_t>> Columns::split() const
{
    LayeredGraph graph;
    graph.nodes.resize(m_blocks.size());
    // The stronger direction between two namespaces decides; calls and events both count.
    std::set<std::pair<std::size_t, std::size_t>> known;
    std::vector<std::vector<int>> weight(m_blocks.size(), std::vector<int>(m_blocks.size(), 0));
    for (const Flow &flow : m_flows)
        ++weight[flow.from][flow.to];
    for (const Flow &flow : m_flows) {
        const bool weaker = weight[flow.from][flow.to] < weight[flow.to][flow.from];
        if (!weaker && known.emplace(flow.from, flow.to).second)
            graph.edges.push_back({flow.from, flow.to, 0});
    }
    const std::vector<std::size_t> layer = longestPathLayers(graph);
    double area = 0;
    double tallest = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        area += (m_blocks[i].size.width + m_blocks[i].before + blockGap) * height(i);
        tallest = std::max(tallest, height(i));
    }
    const double limit = std::max(tallest, std::sqrt(area / wantedAspect)) * 1.2;
    std::vector<std::vector<std::size_t>> columns;
    const std::size_t layers =
        layer.empty() ? 0 : *std::max_element(layer.begin(), layer.end()) + 1;
    for (std::size_t l = 0; l < layers; ++l) {
        double used = 0;
        columns.emplace_back();
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (layer[i] != l)
                continue;
            if (used > 0 && used + height(i) > limit) {
                columns.emplace_back();
                used = 0;
            }
            columns.back().push_back(i);
            used += height(i);
        }
    }
    return columns;
}

/// A row of many small namespaces is wide and flat: neighbouring columns are put into one as long
/// as that makes the drawing hardly taller.
void Columns::stack(std::vector<std::vector<std::size_t>> &columns) const
{
    const auto tall = [this](const std::vector<std::size_t> &column) {
        double sum = 0;
        for (const std::size_t i : column)
            sum += height(i);
        return sum;
    };
    const auto wide = [this](const std::vector<std::size_t> &column) {
        double most = 0;
        for (const std::size_t i : column)
            most = std::max(most, m_blocks[i].size.width + m_blocks[i].before + blockGap);
        return most;
    };
    for (;;) {
        double width = 0;
        double tallest = 0;
        for (const auto &column : columns) {
            width += wide(column);
            tallest = std::max(tallest, tall(column));
        }
        std::size_t best = columns.size();
        double least = tallest * 1.25;
        for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
            const double both = tall(columns[i]) + tall(columns[i + 1]);
            if (both <= least) {
                least = both;
                best = i;
            }
        }
        if (width < 2 * wantedAspect * tallest || best == columns.size())
            return;
        columns[best].insert(columns[best].end(), columns[best + 1].begin(),
                             columns[best + 1].end());
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    }
}

double Columns::gapBefore(const std::vector<std::size_t> &column) const
{
    std::set<std::pair<std::size_t, double>> ports;
    for (const Flow &flow : m_flows) {
        const bool into = std::find(column.begin(), column.end(), flow.to) != column.end();
        if (into && m_done[flow.from])
            ports.emplace(flow.from, flow.fromY);
    }
    double before = 0;
    for (const std::size_t i : column)
        before = std::max(before, m_blocks[i].before);
    return before +
           snapped(std::clamp(20.0 + trackGap * static_cast<double>(ports.size()), 32.0, 320.0));
}

void Columns::placeColumn(std::vector<std::size_t> &column, double left)
{
    const double x = left + gapBefore(column) - (left == 0 ? 32 : 0);
    std::vector<double> wish(m_blocks.size(), 0);
    double stacked = 0;
    for (const std::size_t i : column) {
        double sum = 0;
        int count = 0;
        for (const Flow &flow : m_flows) {
            if (flow.to == i && m_done[flow.from]) {
                sum += m_corners[flow.from].y + flow.fromY - flow.toY;
                ++count;
            }
        }
        wish[i] = count > 0 ? sum / count : stacked;
        stacked = wish[i] + height(i);
    }
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
