// Opening, checking and exporting designs of 10 to 10,000 services: CPU time, and the heap that
// each holds at most. docs/performance.md has the figures.

#include <map>

#include <benchmark/benchmark.h>

#include "design_generator.h"
#include "export/kubernetes/export_kubernetes.h"
#include "format/design_file.h"
#include "heap.h"
#include "rules/engine.h"

namespace
{

using namespace moldloft;

const std::string &textOf(std::int64_t services)
{
    static std::map<std::int64_t, std::string> texts;
    auto &text = texts[services];
    if (text.empty())
        text = bench::generateDesign(static_cast<int>(services));
    return text;
}

const Document &documentOf(std::int64_t services)
{
    static std::map<std::int64_t, Document> documents;
    auto &document = documents[services];
    if (document.empty()) {
        auto file = format::read(textOf(services), "generated.moldloft.yaml");
        if (!file)
            std::abort();
        document = file->document;
    }
    return document;
}

/// The same records without the indexes that an earlier run has left behind.
Document fresh(const Document &document)
{
    return {document.settings(), document.records()};
}

void report(benchmark::State &state, std::size_t heapBefore)
{
    state.counters["heap_MiB"] = static_cast<double>(bench::heapPeak() - heapBefore) / (1 << 20);
    state.SetComplexityN(state.range(0));
}

void open(benchmark::State &state)
{
    const std::string &text = textOf(state.range(0));
    const std::size_t before = bench::heapInUse();
    bench::resetHeapPeak();
    for (auto _ : state) {
        auto file = format::read(text, "generated.moldloft.yaml");
        if (!file)
            state.SkipWithError("the design cannot be read");
        benchmark::DoNotOptimize(file);
    }
    report(state, before);
}

void validate(benchmark::State &state)
{
    const Document &document = documentOf(state.range(0));
    const std::size_t before = bench::heapInUse();
    bench::resetHeapPeak();
    for (auto _ : state) {
        const auto findings = rules::runAll(fresh(document));
        if (!findings.empty())
            state.SkipWithError("the design has findings");
    }
    report(state, before);
}

/// Every service opens one database that is not its own and calls a name with a typing mistake.
Document broken(const Document &document)
{
    const Record &shared = *document.all(ElementKind::Database).front();
    std::vector<Record> records;
    for (const Record *service : document.all(ElementKind::Service)) {
        Record record = *service;
        record.as<Service>()->uses.push_back(Ref::to(shared.ns, shared.name, record.ns));
        Call call;
        call.to = Ref{record.name + "x"};
        record.as<Service>()->calls.push_back(std::move(call));
        records.push_back(std::move(record));
    }
    return document.with(std::move(records));
}

void validateBroken(benchmark::State &state)
{
    const Document document = broken(documentOf(state.range(0)));
    const std::size_t before = bench::heapInUse();
    bench::resetHeapPeak();
    for (auto _ : state) {
        const auto findings = rules::runAll(fresh(document));
        if (findings.size() < static_cast<std::size_t>(state.range(0)))
            state.SkipWithError("findings are missing");
    }
    report(state, before);
}

void manifests(benchmark::State &state)
{
    const Document &document = documentOf(state.range(0));
    const std::size_t before = bench::heapInUse();
    bench::resetHeapPeak();
    for (auto _ : state) {
        auto files = exportKubernetes(fresh(document), ExportOptions{});
        if (!files)
            state.SkipWithError("the design cannot be exported");
        benchmark::DoNotOptimize(files);
    }
    report(state, before);
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->RangeMultiplier(10)
        ->Range(10, 10000)
        ->Unit(benchmark::kMillisecond)
        ->Complexity(benchmark::oN);
}

BENCHMARK(open)->Apply(sizes);
BENCHMARK(validate)->Apply(sizes);
BENCHMARK(validateBroken)->Apply(sizes);
BENCHMARK(manifests)->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
