#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "designs.h"
#include "simulate/availability.h"
#include "simulate/call_tree.h"
#include "simulate/cascade.h"
#include "simulate/latency.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

/// A random system of some services, databases and events behind two entry points. Calls with a
/// fallback have no retries: a retry that no longer fits into its timeout gives up earlier than one
/// that does, and with a fallback the answer then comes earlier, too.
class RandomDesign
{
public:
    explicit RandomDesign(unsigned seed) : m_random(seed), m_count(4 + below(5)) {}

    Document make()
    {
        std::string services, databases;
        for (int i = 0; i < m_count; ++i) {
            services += (i ? ", s" : "s") + std::to_string(i) + ": {" + body(i) + "}";
            if (hasDatabase(i))
                databases += (databases.empty() ? "d" : ", d") + std::to_string(i) +
                             ": {engine: redis, latency: " + std::to_string(below(5)) + "ms}";
        }
        return designOf(
            "{services: {" + services + "}, databases: {" + databases +
            "}, brokers: {bus: {engine: nats}}, channels: {c0: {broker: bus}, c1: "
            "{broker: bus}}, ingresses: {i: {rules: [{path: /, to: s0, requestRate: 2}, "
            "{path: /x, to: s1, requestRate: 3}]}}}");
    }

    int below(int n) { return int(m_random() % unsigned(n)); }
    int count() const { return m_count; }

private:
    static bool hasDatabase(int i) { return i % 3 != 0; }

    std::string body(int i)
    {
        const int p50 = 1 + below(40);
        std::string text = "latency: {p50: " + std::to_string(p50) +
                           "ms, p99: " + std::to_string(p50 * (1 + below(4))) +
                           "ms}, replicas: " + std::to_string(1 + below(3)) +
                           ", errorRate: " + std::to_string(below(3)) + "%";
        if (below(4) == 0)
            text += ", concurrency: 1";
        if (hasDatabase(i))
            text += ", owns: [d" + std::to_string(i) + "]";
        text += ", publishes: [c" + std::to_string(below(2)) + "], calls: [";
        for (int n = below(4), k = 0; k < n; ++k) {
            text += (k ? ", " : "") + std::string("{to: s") + std::to_string(below(m_count));
            if (below(3) == 0)
                text += ", parallel: g" + std::to_string(below(2));
            if (below(2) == 0)
                text += ", timeout: " + std::to_string(50 + below(400)) + "ms";
            if (below(4) == 0)
                text += ", fallback: true";
            else
                text += ", retries: " + std::to_string(below(3));
            text += "}";
        }
        return text + "], subscribes: [" + (below(3) == 0 ? "c0" : "") + "]";
    }

    std::mt19937 m_random;
    int m_count;
};

/// The document with one more call, at the end of those of a service.
Document withCall(const Document &document, const Call &call, int from)
{
    Record record = *document.find(ElementKind::Service, "a", "s" + std::to_string(from));
    record.as<Service>()->calls.push_back(call);
    return document.with(record);
}

bool isNotFaster(const std::optional<double> &after, const std::optional<double> &before)
{
    return !after || (before && *after >= *before - 1e-12);
}

constexpr int runs = 150;

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private slots:
    void aCallMoreNeverMakesAnythingFasterOrMoreAvailable()
    {
        int slower = 0;
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            const Document document = random.make();
            Call call{Ref{"s" + std::to_string(random.below(random.count()))}, {}, {}, {}, {}, {}};
            if (random.below(2))
                call.fallback = true;
            if (random.below(3) == 0)
                call.parallel = "g0";
            const Document more = withCall(document, call, random.below(random.count()));
            const System before = systemOf(document), after = systemOf(more);
            const auto was = latencies(before, Faults(before), {200, seed, {}});
            const auto is = latencies(after, Faults(after), {200, seed, {}});
            const auto up = availabilities(before), less = availabilities(after);
            for (std::size_t i = 0; i < was.size(); ++i) {
                const std::string where = "seed " + std::to_string(seed);
                QVERIFY2(isNotFaster(is[i].answer.p50, was[i].answer.p50), where.c_str());
                QVERIFY2(isNotFaster(is[i].answer.p95, was[i].answer.p95), where.c_str());
                QVERIFY2(isNotFaster(is[i].answer.p99, was[i].answer.p99), where.c_str());
                QVERIFY2(is[i].served <= was[i].served, where.c_str());
                QVERIFY2(less[i].share <= up[i].share + 1e-12, where.c_str());
                slower += is[i].answer.p50 != was[i].answer.p50;
            }
        }
        QVERIFY2(slower > runs / 4,
                 "the calls added changed almost nothing: the test tests nothing");
    }

    void theMoreIsDownTheLessAnswers()
    {
        int worse = 0;
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            System system = systemOf(random.make());
            // without timeouts: what is down refuses at once, so that a caller with a fallback can
            // be back in time where it was not while what it called was slow
            for (Part &part : system.parts) {
                part.concurrency = 0;
                for (Hop &hop : part.calls)
                    hop.timeout = never;
            }
            const Load load = loadOf(system);
            Faults few(system);
            few.down[std::size_t(random.below(int(system.parts.size())))] = 1;
            Faults many = few;
            many.down[std::size_t(random.below(int(system.parts.size())))] = 1;
            const Cascade one = cascadeOf(system, load, few), two = cascadeOf(system, load, many);
            for (std::size_t i = 0; i < system.parts.size(); ++i)
                QVERIFY(two.stateOf(i) >= one.stateOf(i));
            for (std::size_t i = 0; i < one.entries.size(); ++i) {
                QVERIFY(two.entries[i].state >= one.entries[i].state);
                worse += two.entries[i].state > one.entries[i].state;
            }
            const auto was = latencies(system, few, {50, seed, {}});
            const auto is = latencies(system, many, {50, seed, {}});
            for (std::size_t i = 0; i < was.size(); ++i)
                QVERIFY(is[i].served <= was[i].served);
        }
        QVERIFY(worse > 10);
    }

    void whatTheCascadeLosesNoRequestReaches()
    {
        // two ways to the same answer: rules over edges, and requests that are followed
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            System system = systemOf(random.make());
            for (Part &part : system.parts) { // nothing but the failure makes requests fail
                part.errorRate = 0;
                part.concurrency = 0;
                for (Hop &hop : part.calls)
                    hop.timeout = never;
            }
            Faults faults(system);
            faults.down[std::size_t(random.below(int(system.parts.size())))] = 1;
            const Cascade cascade = cascadeOf(system, loadOf(system), faults);
            const auto answers = latencies(system, faults, {20, seed, {}});
            for (std::size_t i = 0; i < answers.size(); ++i) {
                const bool answered = answers[i].served == 1;
                QCOMPARE(answered, cascade.entries[i].state != State::Down);
            }
        }
    }

    void theSlowerAPartTheLaterAndTheFewerTheAnswers()
    {
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            System system = systemOf(random.make());
            // what runs out of time ends early: behind a fallback the answer then comes earlier,
            // where places are few others wait less, and a retry begins while there is time left
            for (Part &part : system.parts) {
                part.concurrency = 0;
                for (Hop &hop : part.calls) {
                    hop.fallback = false;
                    hop.retries = 0;
                }
            }
            Faults slow(system);
            const auto at = std::size_t(random.below(int(system.parts.size())));
            slow.slower[at] = 0.02;
            Faults slower = slow;
            slower.slower[at] = 0.3;
            const auto was = latencies(system, slow, {100, seed, {}});
            const auto is = latencies(system, slower, {100, seed, {}});
            for (std::size_t i = 0; i < was.size(); ++i) {
                const std::string where = "seed " + std::to_string(seed);
                QVERIFY2(isNotFaster(is[i].answer.p50, was[i].answer.p50), where.c_str());
                QVERIFY2(isNotFaster(is[i].answer.p99, was[i].answer.p99), where.c_str());
                QVERIFY2(is[i].served <= was[i].served, where.c_str());
            }
        }
    }

    void theLoadIsThatOfEveryEntryPointFollowedToItsEnd()
    {
        for (unsigned seed = 0; seed < runs; ++seed) {
            const System system = systemOf(RandomDesign(seed).make());
            std::vector<double> requests(system.parts.size(), 0), events(requests);
            for (const EntryPoint &entry : system.entries) {
                const CallTree tree = treeOf(system, entry.service);
                QVERIFY(!tree.truncated);
                std::vector<char> isEvent(tree.sites.size(), 0), isBroker(isEvent);
                for (const Site &site : tree.sites) {
                    for (const EventSite &event : site.events) {
                        isEvent[event.site] = 1;
                        isBroker[event.broker] = event.broker != 0 || isBroker[event.broker];
                    }
                }
                for (std::size_t i = 0; i < tree.sites.size(); ++i) {
                    if (!isBroker[i])
                        (isEvent[i] ? events : requests)[tree.sites[i].part] += entry.rate;
                }
            }
            const Load load = loadOf(system);
            for (std::size_t i = 0; i < requests.size(); ++i) {
                QVERIFY(std::abs(load.requests[i] - requests[i]) < 1e-9);
                QVERIFY(std::abs(load.events[i] - events[i]) < 1e-9);
            }
        }
    }

    void aLineMoreNeverMakesTheLoadLess()
    {
        // services that come to call each other all: far more ways than are followed one by one
        for (unsigned seed = 0; seed < 4; ++seed) {
            std::mt19937 random(seed);
            const int count = 10;
            std::string services;
            for (int i = 0; i < count; ++i)
                services += (i ? ", s" : "s") + std::to_string(i) + ": {publishes: [" +
                            (i < 2 ? "c" + std::to_string(i) : "") + "]}";
            Document document = designOf(
                "{services: {" + services +
                "}, brokers: {bus: {engine: nats}}, channels: {c0: "
                "{broker: bus}, c1: {broker: bus}}, ingresses: {i: {rules: [{path: /, to: s0, "
                "requestRate: 2}, {path: /x, to: s1, requestRate: 3}]}}}");
            std::vector<std::pair<int, int>> lines;
            for (int from = 0; from < count; ++from) {
                for (int to = 0; to < count; ++to)
                    lines.emplace_back(from, to);
            }
            std::shuffle(lines.begin(), lines.end(), random);
            Load before = loadOf(systemOf(document));
            bool isFull = false;
            for (const auto &[from, to] : lines) {
                if (from != to) {
                    document = withCall(
                        document, Call{Ref{"s" + std::to_string(to)}, {}, {}, {}, {}, {}}, from);
                } else { // an event instead
                    Record record =
                        *document.find(ElementKind::Service, "a", "s" + std::to_string(from));
                    record.as<Service>()->subscribes.push_back(
                        Ref{"c" + std::to_string(random() % 2)});
                    document = document.with(record);
                }
                const Load now = loadOf(systemOf(document));
                for (std::size_t i = 0; i < now.requests.size(); ++i) {
                    QVERIFY(now.requests[i] >= before.requests[i]);
                    QVERIFY(now.events[i] >= before.events[i]);
                    isFull = isFull || now.requests[i] > double(mostSites);
                }
                for (std::size_t i = 0; i < now.streams.size(); ++i)
                    QVERIFY(now.streams[i] >= before.streams[i]);
                before = now;
            }
            QVERIFY(isFull);
        }
    }

    void aPodMoreNeverMakesAnythingLessAvailable()
    {
        int better = 0;
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            System system = systemOf(random.make());
            const auto was = availabilities(system);
            system.parts[std::size_t(random.below(int(system.parts.size())))].pods += 1;
            const auto is = availabilities(system);
            for (std::size_t i = 0; i < was.size(); ++i) {
                QVERIFY(is[i].share >= was[i].share);
                better += is[i].share > was[i].share;
            }
        }
        QVERIFY(better > runs / 4);
    }

    void whatRecoversDoesSoAfterItsCauseAndNothingIsWorseThanItsWorstCause()
    {
        for (unsigned seed = 0; seed < runs; ++seed) {
            RandomDesign random(seed);
            const System system = systemOf(random.make());
            Faults faults(system);
            faults.down[std::size_t(random.below(int(system.parts.size())))] = 1;
            const Cascade cascade = cascadeOf(system, loadOf(system), faults);
            std::vector<const Effect *> of(system.parts.size());
            for (const Effect &effect : cascade.effects)
                of[effect.part] = &effect;
            for (const Effect &effect : cascade.effects) {
                QVERIFY((effect.wave == 0) == !effect.cause);
                if (!effect.cause)
                    continue;
                const Effect *cause = of[*effect.cause];
                QVERIFY(cause && cause->wave < effect.wave);
                QVERIFY(effect.at >= cause->at);
                QVERIFY(effect.recovers >= cause->recovers);
            }
        }
    }

    void aSeedGivesTheSameNumbersWhateverElseStandsInTheDesign()
    {
        const std::string front = "front: {latency: {p50: 10ms, p99: 70ms}, calls: [back]}, back: "
                                  "{latency: {p50: 30ms, p99: 90ms}}";
        const std::string end = "}, ingresses: {i: {rules: [{path: /, to: front}]}}}";
        const System small = systemOf(designOf("{services: {" + front + end));
        const System large =
            systemOf(designOf("{services: {other: {calls: [back]}, " + front + ", last: {}" + end));
        const auto a = latencies(small, Faults(small), {2'000, 5, {}}).front();
        const auto b = latencies(large, Faults(large), {2'000, 5, {}}).front();
        QCOMPARE(a.mean, b.mean);
        QCOMPARE(*a.answer.p99, *b.answer.p99);
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
