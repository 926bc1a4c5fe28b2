// What the canvas costs in CPU time of one thread: laying out, building the scene, and changing one
// element of it.
//
// `bench_scene [SERVICES…]`; a design of N services has 3 N elements and about 7 N lines.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include <time.h>

#include "canvas/auto_layout.h"
#include "canvas/hit_test.h"
#include "canvas/plain_measure.h"
#include "design_generator.h"
#include "format/design_file.h"

using namespace moldloft;

namespace
{

double milliseconds(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

/// The least of several runs: the machine does other things too.
double least(int runs, const std::function<void()> &work)
{
    double best = 1e18;
    for (int i = 0; i < runs; ++i)
        best = std::min(best, milliseconds(work));
    return best;
}

Document designOf(int services)
{
    auto file = format::read(bench::generateDesign(services), "generated.moldloft.yaml");
    if (!file)
        std::abort();
    return file->document;
}

void measure(int services)
{
    const testing::PlainMeasure letters;
    const Document document = designOf(services);
    const int runs = services > 1000 ? 3 : 10;
    Layout layout;
    const double arranging = least(runs, [&] { layout = canvas::arrange(document, letters); });
    canvas::Scene scene;
    const double building =
        least(runs, [&] { scene = canvas::buildPlacedScene(document, layout, letters); });
    canvas::HitTest index;
    const double indexing = least(runs, [&] { index = canvas::HitTest(scene); });
    // One service in the middle of the design is dragged.
    const Record &service = *document.all(ElementKind::Service)[services / 2];
    Placement place = *layout.find(service.id);
    std::vector<double> moves;
    canvas::Scene moved = scene;
    for (int i = 0; i < 20; ++i) {
        place.x += 4;
        place.y += i % 3 * 4;
        const Layout now = layout.with(service.id, place);
        moves.push_back(
            milliseconds([&] { moved = canvas::updateScene(document, now, letters, moved); }));
    }
    Record edited = service;
    edited.as<Service>()->replicas = 7;
    const Document other = document.with(edited);
    const double editing =
        least(runs, [&] { moved = canvas::updateScene(other, layout, letters, scene); });
    std::sort(moves.begin(), moves.end());
    std::printf("%8zu %8zu %10.1f %10.1f %10.1f %10.2f %10.2f %10.2f\n", scene.nodes.size(),
                scene.edges.size(), arranging, building, indexing, moves[moves.size() / 2],
                moves.back(), editing);
}

} // namespace

int main(int argc, char **argv)
{
    std::printf("%8s %8s %10s %10s %10s %10s %10s %10s\n", "nodes", "lines", "arrange", "build",
                "index", "move p50", "move max", "edit");
    if (argc == 1) {
        for (const int services : {33, 330, 3300})
            measure(services);
    }
    for (int i = 1; i < argc; ++i)
        measure(std::atoi(argv[i]));
    return 0;
}
