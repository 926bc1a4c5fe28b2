#include <algorithm>
#include <utility>

#include "canvas/layered.h"

namespace moldloft::canvas
{

namespace
{

using Adjacency = std::vector<std::vector<std::size_t>>;

/// The edges without those that close a cycle when the graph is walked in order: sources first.
Adjacency withoutCycles(const LayeredGraph &graph)
{
    const std::size_t count = graph.nodes.size();
    Adjacency out(count);
    std::vector<std::size_t> incoming(count, 0);
    for (const auto &edge : graph.edges) {
        if (edge.from == edge.to)
            continue;
        out[edge.from].push_back(edge.to);
        ++incoming[edge.to];
    }
    enum Mark : char { New, Open, Done };
    std::vector<char> mark(count, New);
    Adjacency kept(count);
    const auto walk = [&](std::size_t root) {
        std::vector<std::pair<std::size_t, std::size_t>> stack{{root, 0}};
        mark[root] = Open;
        while (!stack.empty()) {
            const std::size_t node = stack.back().first;
            if (stack.back().second == out[node].size()) {
                mark[node] = Done;
                stack.pop_back();
                continue;
            }
            const std::size_t next = out[node][stack.back().second++];
            if (mark[next] != Open)
                kept[node].push_back(next);
            if (mark[next] == New) {
                mark[next] = Open;
                stack.emplace_back(next, 0);
            }
        }
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (incoming[i] == 0 && mark[i] == New)
            walk(i);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (mark[i] == New)
            walk(i);
    }
    return kept;
}

} // namespace

std::vector<std::size_t> longestPathLayers(const LayeredGraph &graph)
{
    const std::size_t count = graph.nodes.size();
    const Adjacency out = withoutCycles(graph);
    std::vector<std::size_t> incoming(count, 0);
    for (const auto &targets : out) {
        for (const std::size_t target : targets)
            ++incoming[target];
    }
    // What nothing enters stands beside what the first layer enters.
    const bool anyFirst = std::any_of(graph.nodes.begin(), graph.nodes.end(),
                                      [](const auto &node) { return node.first; });
    std::vector<std::size_t> layer(count, 0);
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < count; ++i) {
        layer[i] = anyFirst && !graph.nodes[i].first ? 1 : 0;
        if (incoming[i] == 0)
            ready.push_back(i);
    }
    for (std::size_t at = 0; at < ready.size(); ++at) {
        const std::size_t node = ready[at];
        for (const std::size_t target : out[node]) {
            layer[target] = std::max(layer[target], layer[node] + 1);
            if (--incoming[target] == 0)
                ready.push_back(target);
        }
    }
    return layer;
}

} // namespace moldloft::canvas
