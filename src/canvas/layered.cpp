#include "canvas/layered.h"

#include <map>
#include <numeric>

#include "canvas/geometry.h"

namespace moldloft::canvas
{

namespace
{

constexpr int sweeps = 12;

struct Neighbour {
    std::size_t node;
    double offset; ///< to be added to the neighbour's y for a straight line
    double weight;
};

class Layering
{
public:
    explicit Layering(const LayeredGraph &graph) : m_graph(graph), m_nodes(graph.nodes) {}

    LayeredPlaces run()
    {
        assignLayers();
        addEdges();
        fillRows();
        reduceCrossings();
        place();
        return result();
    }

private:
    void assignLayers();
    void wrapTallLayers();
    void addEdges();
    void connect(std::size_t from, std::size_t to, double offset, double weight);
    void fillRows();
    void reduceCrossings();
    void sortRow(std::size_t layer, const std::vector<std::vector<Neighbour>> &towards);
    long long crossings() const;
    void place();
    void alignRow(std::size_t layer, const std::vector<std::vector<Neighbour>> &towards);
    void stackRow(std::size_t layer);
    double rowHeight(std::size_t layer) const;
    LayeredPlaces result() const;

    const LayeredGraph &m_graph;
    std::vector<LayeredGraph::Node> m_nodes; ///< the graph's, then dummies
    std::vector<std::size_t> m_layer;
    std::vector<std::vector<Neighbour>> m_left;
    std::vector<std::vector<Neighbour>> m_right;
    std::vector<std::vector<std::size_t>> m_rows;
    std::vector<std::size_t> m_position;
    std::vector<double> m_y;
};

void Layering::assignLayers()
{
    m_layer = longestPathLayers(m_graph);
    wrapTallLayers();
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].last)
            deepest = std::max(deepest, m_layer[i]);
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].last)
            m_layer[i] = deepest + 1;
    }
}

/// Nodes with nothing behind them in the next layer can stand there as well.
void Layering::wrapTallLayers()
{
    if (m_graph.tallest <= 0)
        return;
    std::vector<std::size_t> next(m_nodes.size(), static_cast<std::size_t>(-1)); // layer after it
    const auto refresh = [&] {
        std::fill(next.begin(), next.end(), static_cast<std::size_t>(-1));
        for (const auto &edge : m_graph.edges) {
            const bool forward = m_layer[edge.from] < m_layer[edge.to];
            const std::size_t from = forward ? edge.from : edge.to;
            const std::size_t to = forward ? edge.to : edge.from;
            if (!m_nodes[to].last)
                next[from] = std::min(next[from], m_layer[to]);
        }
    };
    for (std::size_t layer = 0; layer <= m_nodes.size(); ++layer) {
        double height = 0;
        std::size_t members = 0;
        bool beyond = false;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            beyond = beyond || (m_layer[i] > layer && !m_nodes[i].last);
            if (m_layer[i] != layer || m_nodes[i].last)
                continue;
            if (m_nodes[i].first)
                height = -1e18;
            height += m_nodes[i].height + m_nodes[i].gap;
            ++members;
        }
        if (members == 0 && !beyond)
            return;
        if (height <= m_graph.tallest)
            continue;
        refresh();
        for (std::size_t i = m_nodes.size(); i-- > 0 && height > m_graph.tallest && members > 1;) {
            if (m_layer[i] != layer || m_nodes[i].last || next[i] <= layer + 1)
                continue;
            m_layer[i] = layer + 1;
            height -= m_nodes[i].height + m_nodes[i].gap;
            --members;
        }
    }
}

void Layering::connect(std::size_t from, std::size_t to, double offset, double weight)
{
    m_right[from].push_back({to, -offset, weight});
    m_left[to].push_back({from, offset, weight});
}

void Layering::addEdges()
{
    m_left.resize(m_nodes.size());
    m_right.resize(m_nodes.size());
    // Long lines of one source share their dummies: they will share a trunk.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> dummies;
    for (auto edge : m_graph.edges) {
        if (m_layer[edge.from] > m_layer[edge.to])
            std::swap(edge.from, edge.to), edge.offset = -edge.offset;
        if (m_layer[edge.from] == m_layer[edge.to])
            continue;
        std::size_t at = edge.from;
        double offset = edge.offset;
        for (std::size_t layer = m_layer[edge.from] + 1; layer < m_layer[edge.to]; ++layer) {
            const auto [found, fresh] = dummies.try_emplace({edge.from, layer}, m_nodes.size());
            if (fresh) {
                m_nodes.push_back({4, 12});
                m_layer.push_back(layer);
                m_left.emplace_back();
                m_right.emplace_back();
                const bool first = at == edge.from;
                connect(at, found->second, first ? 48 : 0, edge.weight);
            }
            offset = edge.offset - 48;
            at = found->second;
        }
        connect(at, edge.to, offset, edge.weight);
    }
}

void Layering::fillRows()
{
    const std::size_t count =
        m_layer.empty() ? 0 : *std::max_element(m_layer.begin(), m_layer.end()) + 1;
    m_rows.resize(count);
    m_position.resize(m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_position[i] = m_rows[m_layer[i]].size();
        m_rows[m_layer[i]].push_back(i);
    }
}

void Layering::sortRow(std::size_t layer, const std::vector<std::vector<Neighbour>> &towards)
{
    auto &row = m_rows[layer];
    if (row.empty() || m_nodes[row[0]].first)
        return;
    std::vector<std::pair<double, std::size_t>> keyed;
    for (const std::size_t node : row) {
        const auto &neighbours = towards[node];
        double key = static_cast<double>(m_position[node]);
        if (!neighbours.empty()) {
            double sum = 0;
            std::size_t size = 1;
            for (const Neighbour &n : neighbours) {
                sum += static_cast<double>(m_position[n.node]);
                size = m_rows[m_layer[n.node]].size();
            }
            // Positions are compared as parts of their rows, so that those without neighbours
            // keep theirs.
            key = (sum / static_cast<double>(neighbours.size()) + 0.5) *
                      static_cast<double>(row.size()) / static_cast<double>(size) -
                  0.5;
        }
        keyed.emplace_back(key, node);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = keyed[i].second;
        m_position[row[i]] = i;
    }
}

/// Per pair of layers with a Fenwick tree: O(e log n).
long long Layering::crossings() const
{
    long long total = 0;
    for (std::size_t layer = 0; layer + 1 < m_rows.size(); ++layer) {
        const std::size_t size = m_rows[layer + 1].size();
        std::vector<long long> tree(size + 1, 0);
        long long inserted = 0;
        for (const std::size_t node : m_rows[layer]) {
            std::vector<std::size_t> targets;
            for (const Neighbour &n : m_right[node])
                targets.push_back(m_position[n.node]);
            for (const std::size_t target : targets) {
                long long upTo = 0;
                for (std::size_t i = target + 1; i > 0; i -= i & (~i + 1))
                    upTo += tree[i];
                total += inserted - upTo;
            }
            for (const std::size_t target : targets) {
                for (std::size_t i = target + 1; i <= size; i += i & (~i + 1))
                    ++tree[i];
                ++inserted;
            }
        }
    }
    return total;
}

void Layering::reduceCrossings()
{
    auto best = m_rows;
    long long least = crossings();
    for (int sweep = 0; sweep < sweeps && least > 0 && !m_graph.stop.stop_requested(); ++sweep) {
        if (sweep % 2 == 0) {
            for (std::size_t layer = 1; layer < m_rows.size(); ++layer)
                sortRow(layer, m_left);
        } else {
            for (std::size_t layer = m_rows.size(); layer-- > 0;)
                sortRow(layer, m_right);
        }
        const long long now = crossings();
        if (now < least) {
            least = now;
            best = m_rows;
        }
    }
    m_rows = std::move(best);
    for (const auto &row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            m_position[row[i]] = i;
    }
}

double Layering::rowHeight(std::size_t layer) const
{
    double height = 0;
    for (const std::size_t node : m_rows[layer])
        height += m_nodes[node].height + m_nodes[node].gap;
    return height;
}

void Layering::stackRow(std::size_t layer)
{
    double y = 0;
    for (const std::size_t node : m_rows[layer]) {
        m_y[node] = y;
        y += m_nodes[node].height + m_nodes[node].gap;
    }
}

/// The place that makes most lines straight; where no two agree, their median. Sorted wishes.
double mostWanted(const std::vector<std::pair<double, double>> &wishes)
{
    double best = wishes[(wishes.size() - 1) / 2].first;
    double most = 1.5;
    for (std::size_t i = 0; i < wishes.size();) {
        std::size_t end = i;
        double weight = 0;
        for (; end < wishes.size() && wishes[end].first - wishes[i].first < 1; ++end)
            weight += wishes[end].second;
        if (weight > most) {
            most = weight;
            best = wishes[i].first;
        }
        i = end;
    }
    return best;
}

void Layering::alignRow(std::size_t layer, const std::vector<std::vector<Neighbour>> &towards)
{
    const auto &row = m_rows[layer];
    stackRow(layer);
    std::vector<double> wanted;
    std::vector<double> distance;
    std::vector<double> weight;
    double shift = 0; // those without neighbours follow the one above
    for (const std::size_t node : row) {
        std::vector<std::pair<double, double>> wishes; // y, weight
        double sum = 0;
        for (const Neighbour &n : towards[node]) {
            wishes.emplace_back(m_y[n.node] + n.offset, n.weight);
            sum += m_y[n.node] + n.offset;
        }
        double wish = m_y[node] + shift;
        if (!wishes.empty()) {
            std::sort(wishes.begin(), wishes.end());
            wish = m_nodes[node].straight ? mostWanted(wishes)
                                          : sum / static_cast<double>(wishes.size());
            shift = wish - m_y[node];
        }
        wanted.push_back(wish);
        weight.push_back(0.1 + static_cast<double>(wishes.size()));
        distance.push_back(m_nodes[node].height + m_nodes[node].gap);
    }
    const auto values = spread(wanted, distance, weight);
    double least = -1e18; // rounding to the grid must not bring two nearer
    for (std::size_t i = 0; i < row.size(); ++i) {
        m_y[row[i]] = std::max(snapped(values[i]), least);
        least = std::ceil((m_y[row[i]] + distance[i]) / gridStep) * gridStep;
    }
}

void Layering::place()
{
    m_y.assign(m_nodes.size(), 0);
    if (m_rows.empty())
        return;
    std::size_t tallest = 0;
    for (std::size_t layer = 1; layer < m_rows.size(); ++layer) {
        const bool leads = m_nodes[m_rows[tallest].empty() ? 0 : m_rows[tallest][0]].first;
        if (leads || rowHeight(layer) > rowHeight(tallest))
            tallest = layer;
    }
    stackRow(tallest);
    for (std::size_t layer = tallest + 1; layer < m_rows.size(); ++layer)
        alignRow(layer, m_left);
    for (std::size_t layer = tallest; layer-- > 0;)
        alignRow(layer, m_right);
}

LayeredPlaces Layering::result() const
{
    LayeredPlaces places;
    const std::size_t count = m_graph.nodes.size();
    places.layers = m_rows.size();
    places.layer.assign(m_layer.begin(), m_layer.begin() + static_cast<std::ptrdiff_t>(count));
    places.y.assign(m_y.begin(), m_y.begin() + static_cast<std::ptrdiff_t>(count));
    places.rows.resize(m_rows.size());
    for (std::size_t layer = 0; layer < m_rows.size(); ++layer) {
        for (const std::size_t node : m_rows[layer]) {
            if (node < count)
                places.rows[layer].push_back(node);
        }
    }
    return places;
}

} // namespace

namespace
{

/// Neighbours that have to move together.
struct Pool {
    struct Wish {
        double value;
        double weight;
    };
    std::vector<Wish> wishes;
    double at = 0;

    /// The weighted median: what most of them want.
    void settle()
    {
        std::sort(wishes.begin(), wishes.end(),
                  [](const Wish &a, const Wish &b) { return a.value < b.value; });
        double half = 0;
        for (const Wish &wish : wishes)
            half += wish.weight / 2;
        for (const Wish &wish : wishes) {
            half -= wish.weight;
            at = wish.value;
            if (half <= 1e-9)
                return;
        }
    }
};

} // namespace

std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &distance,
                           const std::vector<double> &weight)
{
    // With the distances taken out this is isotonic regression: pool neighbours that violate it.
    std::vector<double> offset(wanted.size(), 0);
    for (std::size_t i = 1; i < wanted.size(); ++i)
        offset[i] = offset[i - 1] + distance[i - 1];
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({{{wanted[i] - offset[i], weight[i]}}, wanted[i] - offset[i]});
        while (pools.size() > 1 && pools[pools.size() - 2].at > pools.back().at) {
            Pool &above = pools[pools.size() - 2];
            above.wishes.insert(above.wishes.end(), pools.back().wishes.begin(),
                                pools.back().wishes.end());
            above.settle();
            pools.pop_back();
        }
    }
    std::vector<double> values;
    for (const Pool &pool : pools) {
        for (std::size_t i = 0; i < pool.wishes.size(); ++i)
            values.push_back(pool.at + offset[values.size()]);
    }
    return values;
}

LayeredPlaces layered(const LayeredGraph &graph)
{
    return Layering(graph).run();
}

} // namespace moldloft::canvas
