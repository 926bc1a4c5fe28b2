// A graph of N services, twenty a namespace, 1.25 calls each, most of them within the namespace;
// lays it out and writes it down, with the places and what the routing did, as JSON: for
// compare.mjs.
//
// `bench_layout N > FILE`

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <time.h>

#include "canvas/auto_layout.h"
#include "canvas/plain_measure.h"
#include "model/document.h"

using namespace moldloft;

namespace
{

constexpr int aNamespace = 20;

double cpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class Random
{
public:
    int below(int limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<std::uint64_t>(limit));
    }

private:
    std::uint64_t m_state = 42;
};

std::string spaceOf(int service)
{
    return "area-" + std::to_string(service / aNamespace);
}

std::string nameOf(int service)
{
    return "service-" + std::to_string(service);
}

Document clustered(int count)
{
    Random random;
    std::vector<Record> records;
    std::vector<std::vector<int>> targets(static_cast<std::size_t>(count));
    for (int edge = 0; edge < count * 5 / 4; ++edge) {
        const int from = random.below(count);
        const int first = from / aNamespace * aNamespace;
        const int to = random.below(10) < 8
                           ? first + random.below(std::min(aNamespace, count - first))
                           : random.below(count);
        auto &called = targets[static_cast<std::size_t>(from)];
        if (to == from || std::find(called.begin(), called.end(), to) != called.end())
            --edge;
        else
            called.push_back(to);
    }
    for (int i = 0; i < count; ++i) {
        if (i % aNamespace == 0) {
            Record ns;
            ns.name = spaceOf(i);
            records.push_back(std::move(ns));
        }
        Record record;
        record.ns = spaceOf(i);
        record.name = nameOf(i);
        Service service;
        for (const int to : targets[static_cast<std::size_t>(i)])
            service.calls.push_back({{spaceOf(to) + '/' + nameOf(to)}, {}, {}, {}});
        record.body = std::move(service);
        records.push_back(std::move(record));
    }
    return Document().with(std::move(records));
}

struct Piece {
    canvas::Rect box;
    std::size_t edge;
};

/// Crossings of the drawn lines, those that share a trunk apart.
long long crossings(const canvas::Scene &scene)
{
    std::vector<Piece> horizontal;
    std::vector<Piece> vertical;
    for (std::size_t e = 0; e < scene.edges.size(); ++e) {
        const auto &points = scene.edges[e].points;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const auto box = canvas::Rect::between(points[i], points[i + 1]);
            (box.width < box.height ? vertical : horizontal).push_back({box, e});
        }
    }
    std::sort(horizontal.begin(), horizontal.end(),
              [](const Piece &a, const Piece &b) { return a.box.y < b.box.y; });
    long long found = 0;
    for (const Piece &v : vertical) {
        auto h = std::lower_bound(horizontal.begin(), horizontal.end(), v.box.top() + 0.5,
                                  [](const Piece &p, double y) { return p.box.y < y; });
        for (; h != horizontal.end() && h->box.y < v.box.bottom() - 0.5; ++h)
            found += scene.edges[h->edge].net != scene.edges[v.edge].net &&
                     v.box.x > h->box.left() + 0.5 && v.box.x < h->box.right() - 0.5;
    }
    return found;
}

int linesOverNodes(const canvas::Scene &scene)
{
    int found = 0;
    for (const canvas::SceneEdge &edge : scene.edges) {
        bool over = false;
        for (std::size_t i = 0; i + 1 < edge.points.size() && !over; ++i) {
            const auto piece =
                canvas::Rect::between(edge.points[i], edge.points[i + 1]).grown(0.01);
            over = std::any_of(scene.nodes.begin(), scene.nodes.end(), [&](const auto &node) {
                return node.box.grown(-1).intersects(piece);
            });
        }
        found += over;
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 100;
    const testing::PlainMeasure letters;
    const Document document = clustered(count);
    double arranging = 1e18;
    Layout layout;
    for (int run = 0; run < 5; ++run) {
        const double start = cpuTime();
        layout = canvas::arrange(document, letters);
        arranging = std::min(arranging, cpuTime() - start);
    }
    const double start = cpuTime();
    const canvas::Scene scene = canvas::buildPlacedScene(document, layout, letters);
    const double routing = cpuTime() - start;
    std::printf("{\"arrange\":%.2f,\"scene\":%.2f,\"routedCrossings\":%lld,\"overNodes\":%d,"
                "\"width\":%.0f,\"height\":%.0f,\"nodes\":[",
                arranging, routing, crossings(scene), linesOverNodes(scene), scene.bounds.width,
                scene.bounds.height);
    const char *comma = "";
    for (const canvas::SceneNode &node : scene.nodes) {
        std::printf("%s{\"id\":%llu,\"cluster\":%llu,\"x\":%.0f,\"y\":%.0f,\"w\":%.0f,\"h\":%.0f}",
                    comma, static_cast<unsigned long long>(node.id.value),
                    static_cast<unsigned long long>(node.ns.value), node.box.x, node.box.y,
                    node.box.width, node.box.height);
        comma = ",";
    }
    std::printf("],\"edges\":[");
    comma = "";
    for (const canvas::SceneEdge &edge : scene.edges) {
        std::printf("%s[%llu,%llu]", comma, static_cast<unsigned long long>(edge.start.value),
                    static_cast<unsigned long long>(edge.end.value));
        comma = ",";
    }
    std::printf("]}\n");
    return 0;
}
