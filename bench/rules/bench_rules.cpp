// What it costs to have the findings right again after one edit of a large design: CPU time of
// this thread, over many edits of each kind. `bench_rules [SERVICES] [EDITS] [KIND]`.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "design_generator.h"
#include "format/design_file.h"
#include "model/edits.h"
#include "rules/engine.h"
#include "rules/live.h"

namespace
{

using namespace moldloft;

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::mt19937 chances(1);

const Record &anyService(const Document &document)
{
    const auto &all = document.all(ElementKind::Service);
    return *all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(chances)];
}

template<class Change>
Document changed(const Document &document, const Change &change)
{
    Record record = anyService(document);
    change(*record.as<Service>(), record);
    return document.with(std::move(record));
}

struct Kind {
    const char *name;
    std::function<Document(const Document &)> edit;
};

std::vector<Kind> kinds()
{
    return {
        {"a field",
         [](const Document &document) {
             return changed(document, [](Service &service, Record &) {
                 service.replicas = 1 + service.replicas.value_or(1) % 5;
             });
         }},
        {"a call added",
         [](const Document &document) {
             const std::string target = anyService(document).path();
             return changed(document, [&](Service &service, Record &) {
                 Call call;
                 call.to = Ref{target};
                 service.calls.push_back(std::move(call));
             });
         }},
        {"a call removed",
         [](const Document &document) {
             return changed(document, [](Service &service, Record &) {
                 if (!service.calls.empty())
                     service.calls.pop_back();
             });
         }},
        {"a reference that dangles",
         [](const Document &document) {
             return changed(document, [](Service &service, Record &record) {
                 service.subscribes.push_back(Ref{record.name + "x"});
             });
         }},
        {"an element added",
         [](const Document &document) {
             Record record = anyService(document);
             record.id = {};
             record.name = freeName(document, ElementKind::Service, record.ns, "added");
             record.body = Service{};
             return addElement(document, std::move(record))->document;
         }},
        {"an element removed",
         [](const Document &document) {
             return removeElements(document, {anyService(document).id});
         }},
        {"a rename",
         [](const Document &document) {
             const Record &service = anyService(document);
             const std::string name =
                 freeName(document, ElementKind::Service, service.ns, "renamed");
             return *renameElement(document, service.id, name);
         }},
        {"an ingress path",
         [](const Document &document) {
             const auto &all = document.all(ElementKind::Ingress);
             Record record =
                 *all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(chances)];
             record.as<Ingress>()->rules.front().path += "-v2";
             return document.with(std::move(record));
         }},
    };
}

double at(std::vector<double> sorted, double share)
{
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    const int services = argc > 1 ? std::atoi(argv[1]) : 3300;
    const int edits = argc > 2 ? std::atoi(argv[2]) : 200;
    auto file = format::read(bench::generateDesign(services), "generated.moldloft.yaml");
    if (!file)
        return 1;
    const Document start = file->document;
    Document document = start;
    double begin = cpuMilliseconds();
    const auto full = rules::runAll(document);
    std::printf("%zu elements, a full run takes %.1f ms of CPU time\n", document.records().size(),
                cpuMilliseconds() - begin);
    begin = cpuMilliseconds();
    bool equal = true;
    std::printf("%-26s %8s %8s %8s %8s  elements checked\n", "one edit", "p50", "p95", "p99",
                "max");
    for (const Kind &kind : kinds()) {
        if (argc > 3 && kind.name != std::string_view(argv[3]))
            continue;
        document = start;
        rules::LiveFindings live(document);
        live.update(document);
        live.update(kind.edit(document)); // what is made once
        live.update(document);
        std::vector<double> times, checked;
        for (int i = 0; i < edits; ++i) {
            const Document after = kind.edit(document);
            begin = cpuMilliseconds();
            live.update(after);
            times.push_back(cpuMilliseconds() - begin);
            checked.push_back(static_cast<double>(live.checkedLast()));
            document = after;
        }
        std::printf("%-26s %8.2f %8.2f %8.2f %8.2f  %.0f\n", kind.name, at(times, 0.5),
                    at(times, 0.95), at(times, 0.99), at(times, 1), at(checked, 0.5));
        equal = equal && live.all() == rules::runAll(document);
    }
    std::printf("%s a full run of each last version\n", equal ? "equal to" : "NOT EQUAL TO");
    return equal ? 0 : 1;
}
