#include <QTest>

#include <cmath>
#include <future>
#include <string>
#include <vector>

#include "designs.h"
#include "simulate/latency.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

constexpr double ms = 0.001;

EntryLatency only(const System &system, int requests = 20'000, std::uint64_t seed = 1)
{
    const auto all = latencies(system, Faults(system), {requests, seed, {}});
    if (all.size() != 1)
        qFatal("%zu entry points", all.size());
    return all.front();
}

EntryLatency only(const std::string &body, int requests = 20'000)
{
    return only(systemOf(designOf(body)), requests);
}

/// An ingress to `front`, and these services.
std::string behind(const std::string &services, const std::string &more = {})
{
    return "{services: {" + services + "}, " + more +
           " ingresses: {public: {rules: [{path: /, to: front}]}}}";
}

bool isNear(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.9g instead of %.9g", value, expected);
    return false;
}

} // namespace

class TestLatency : public QObject
{
    Q_OBJECT

private slots:
    void callsInOrderAddUpAndDatabasesToo()
    {
        const auto entry =
            only(behind("front: {latency: 10ms, calls: [b, c]}, b: {latency: 20ms, owns: [db]}, "
                        "c: {latency: 30ms}",
                        "databases: {db: {engine: redis, latency: 5ms}},"));
        QVERIFY(isNear(*entry.answer.p50, 65 * ms, 1e-9));
        QVERIFY(isNear(*entry.answer.p99, 65 * ms, 1e-9));
        QVERIFY(isNear(entry.mean, 65 * ms, 1e-9));
        QCOMPARE(entry.served, 1.0);
        QVERIFY(!entry.settled);
        QCOMPARE(entry.hops.size(), std::size_t(4));
        QVERIFY(isNear(entry.hops[0].share, 10. / 65, 1e-9));
        QVERIFY(isNear(entry.hops[3].seconds, 30 * ms, 1e-9));
    }

    void aGroupTakesAsLongAsItsLongestCall()
    {
        const auto entry = only(behind(
            "front: {latency: 10ms, calls: [{to: b, parallel: true}, c, {to: d, parallel: true}]}, "
            "b: {latency: 20ms}, c: {latency: 30ms}, d: {latency: 50ms}"));
        QVERIFY(isNear(*entry.answer.p50, (10 + 50 + 30) * ms, 1e-9));
        // b is never on the slowest path
        QCOMPARE(entry.hops.size(), std::size_t(3));
        const auto two = only(behind("front: {latency: 10ms, calls: [{to: b, parallel: x}, {to: c, "
                                     "parallel: y}, {to: d, parallel: x}]}, "
                                     "b: {latency: 20ms}, c: {latency: 30ms}, d: {latency: 50ms}"));
        QVERIFY(isNear(*two.answer.p50, 90 * ms, 1e-9));
    }

    void theMaximumOfTwoIsThatOfProbability()
    {
        // P(max ≤ t) = F(t)²: the median of the maximum is the quantile √½ of each
        const auto d = Distribution::logNormal(20 * ms, 100 * ms);
        const auto entry =
            only(behind("front: {latency: 0ms, calls: [{to: b, parallel: true}, {to: c, parallel: "
                        "true}]}, b: {latency: {p50: 20ms, p99: 100ms}}, "
                        "c: {latency: {p50: 20ms, p99: 100ms}}"),
                 100'000);
        QVERIFY(isNear(*entry.answer.p50, d.quantile(std::sqrt(0.5)), 0.01 * 30 * ms));
        QVERIFY(isNear(*entry.answer.p95, d.quantile(std::sqrt(0.95)), 0.02 * 80 * ms));
        QVERIFY(isNear(*entry.answer.p99, d.quantile(std::sqrt(0.99)), 0.03 * 120 * ms));
    }

    void percentilesAreThoseOfTheDistribution()
    {
        System system = systemOf(designOf(behind("front: {latency: 1ms}")));
        system.parts[0].work = Distribution::exponential(100 * ms);
        const auto entry = only(system, 200'000);
        QVERIFY(isNear(*entry.answer.p50, 100 * ms * std::log(2.0), 1 * ms));
        QVERIFY(isNear(*entry.answer.p95, 100 * ms * std::log(20.0), 3 * ms));
        QVERIFY(isNear(*entry.answer.p99, 100 * ms * std::log(100.0), 7 * ms));
        QVERIFY(isNear(entry.mean, 100 * ms, 1 * ms));
    }

    void aQueueOfOneServerTakesWhatTheFormulaSays()
    {
        // M/M/1: the time in the system is exponential with mean 1/(μ − λ)
        System system = systemOf(designOf(
            "{services: {front: {latency: 10ms, concurrency: 1}}, ingresses: {public: {rules: "
            "[{path: /, to: front, requestRate: 80}]}}}"));
        system.parts[0].work = Distribution::exponential(10 * ms);
        const auto entry = only(system, 200'000);
        const double mean = 1.0 / (100 - 80);
        QVERIFY(isNear(entry.mean, mean, 0.01 * mean));
        QVERIFY(isNear(*entry.answer.p50, mean * std::log(2.0), 0.02 * mean));
        QVERIFY(isNear(*entry.answer.p99, mean * std::log(100.0), 0.1 * mean));
    }

    void twoPodsShareTheRate()
    {
        System system = systemOf(designOf(
            "{services: {front: {latency: 10ms, concurrency: 1, replicas: 2}}, ingresses: {public: "
            "{rules: [{path: /, to: front, requestRate: 160}]}}}"));
        system.parts[0].work = Distribution::exponential(10 * ms);
        QVERIFY(isNear(only(system, 200'000).mean, 50 * ms, 0.5 * ms));
        system.parts[0].pods = 1;
        const auto overloaded = only(system, 1'000);
        QCOMPARE(overloaded.served, 0.0);
        QVERIFY(!overloaded.answer.p50);
    }

    void aPlaceIsHeldWhileOthersAreAsked()
    {
        // 10 ms of its own and 10 ms of b: M/D/1 with 20 ms of service, ρ = 0.8, waits ρ S/(2(1−ρ))
        const auto entry = only(
            "{services: {front: {latency: 10ms, concurrency: 1, calls: [b]}, b: {latency: 10ms}}, "
            "ingresses: {public: {rules: [{path: /, to: front, requestRate: 40}]}}}",
            200'000);
        QVERIFY(isNear(entry.mean, 20 * ms + 0.8 * 20 * ms / 0.4, 0.6 * ms));
    }

    void aTimeoutEndsTheCallAndFailsTheRequest()
    {
        const auto slow = only(behind("front: {latency: 10ms, calls: [{to: b, timeout: 50ms}]}, "
                                      "b: {latency: 60ms}"));
        QCOMPARE(slow.served, 0.0);
        QVERIFY(!slow.answer.p50);
        const auto saved =
            only(behind("front: {latency: 10ms, calls: [{to: b, timeout: 50ms, fallback: true}]}, "
                        "b: {latency: 60ms}"));
        QCOMPARE(saved.served, 1.0);
        QCOMPARE(saved.degraded, 1.0);
        QVERIFY(isNear(*saved.answer.p50, 60 * ms, 1e-9));
    }

    void errorsAreTriedAgain()
    {
        const auto served = [](const char *retries) {
            return only(behind(std::string("front: {latency: 1ms, calls: [{to: b, timeout: 30s, "
                                           "retries: ") +
                               retries + "}]}, b: {latency: 1ms, errorRate: 20%}"),
                        100'000)
                .served;
        };
        QVERIFY(isNear(served("0"), 0.8, 0.005));
        QVERIFY(isNear(served("1"), 0.96, 0.003));
        QVERIFY(isNear(served("2"), 0.992, 0.002));
    }

    void theTimeoutIsForAllAttemptsTogether()
    {
        // every attempt takes 30 ms and fails; the second would end after 50 ms
        const auto entry =
            only(behind("front: {latency: 0ms, calls: [{to: b, timeout: 50ms, retries: 5, "
                        "fallback: true}]}, b: {latency: 30ms, errorRate: 100%}"));
        QVERIFY(*entry.answer.p99 <= 50 * ms + 1e-9);
        QVERIFY(*entry.answer.p50 >= 30 * ms);
    }

    void whatIsDownRefusesAtOnce()
    {
        const System system = systemOf(designOf(behind(
            "front: {latency: 10ms, calls: [{to: b, fallback: true}]}, b: {latency: 60ms}")));
        Faults faults(system);
        faults.down[partNamed(system, "b")] = 1;
        const auto entry = latencies(system, faults, {1'000, 1, {}}).front();
        QCOMPARE(entry.degraded, 1.0);
        QVERIFY(isNear(*entry.answer.p50, 10 * ms, 1e-9));
    }

    void eventsAreCountedApart()
    {
        const auto entry = only(
            behind("front: {latency: 40ms, owns: [db], publishes: [made]}, "
                   "mail: {latency: 850ms, subscribes: [made]}",
                   "databases: {db: {engine: redis, latency: 0ms}}, brokers: {bus: {engine: nats, "
                   "latency: 10ms}}, channels: {made: {broker: bus}},"));
        QVERIFY(isNear(*entry.answer.p50, 40 * ms, 1e-9));
        QVERIFY(entry.settled);
        QVERIFY(isNear(*entry.settled->p50, 900 * ms, 1e-9));
    }

    void withoutADatabaseItWaitsForTheBroker()
    {
        const auto entry = only(behind("front: {latency: 40ms, publishes: [made]}",
                                       "brokers: {bus: {engine: nats, latency: 10ms}}, "
                                       "channels: {made: {broker: bus}},"));
        QVERIFY(isNear(*entry.answer.p50, 50 * ms, 1e-9));
    }

    void circlesEnd()
    {
        // front, b, and front again, which then calls nobody
        const auto entry = only(behind("front: {latency: 10ms, calls: [b]}, "
                                       "b: {latency: 20ms, calls: [front]}"));
        QVERIFY(isNear(*entry.answer.p50, 40 * ms, 1e-9));
        const auto loop = only(behind("front: {latency: 10ms, publishes: [x], subscribes: [x]}",
                                      "brokers: {bus: {engine: nats, latency: 0ms}}, "
                                      "channels: {x: {broker: bus}},"));
        QVERIFY(isNear(*loop.answer.p50, 10 * ms, 1e-9));
    }

    void whatIsTooLargeToFollowWholeIsSaidToBe()
    {
        const auto doubled = [](int depth) { // each calls the next one twice
            std::string services = "front: {image: x, latency: 1ms, calls: [s1, s1]}";
            for (int i = 1; i <= depth; ++i)
                services += ", s" + std::to_string(i) + ": {image: x, latency: 1ms, calls: [" +
                            (i < depth ? "s" + std::to_string(i + 1) + ", s" + std::to_string(i + 1)
                                       : std::string()) +
                            "]}";
            return only(behind(services), 1);
        };
        QVERIFY(!doubled(12).truncated);
        QVERIFY(isNear(*doubled(12).answer.p50, 8191 * ms, 1e-6));
        QVERIFY(doubled(14).truncated);
        QVERIFY(*doubled(14).answer.p50 >= 16 * *doubled(9).answer.p50);
    }

    void everyEntranceIsAnEntryPoint()
    {
        const System system = systemOf(designOf(
            "{services: {front: {expose: [{type: ClusterIP}, {type: NodePort}, {type: "
            "LoadBalancer, requestRate: 5}]}}, ingresses: {public: {host: shop.example.com, rules: "
            "[{path: /x, to: front, requestRate: 500m}]}}}"));
        QCOMPARE(system.entries.size(), std::size_t(3));
        QCOMPARE(system.entries[0].name, "a/front (NodePort)");
        QVERIFY(system.entries[0].assumedRate);
        QCOMPARE(system.entries[1].rate, 5.0);
        QCOMPARE(system.entries[2].name, "shop.example.com/x");
        QCOMPARE(system.entries[2].rate, 0.5);
    }

    void aSeedReproducesAndAnotherDoesNot()
    {
        const System system =
            systemOf(designOf(behind("front: {latency: {p50: 10ms, p99: 80ms}, calls: [b]}, "
                                     "b: {latency: {p50: 20ms, p99: 90ms}, errorRate: 1%}")));
        const auto first = only(system, 5'000, 7), again = only(system, 5'000, 7),
                   other = only(system, 5'000, 8);
        QCOMPARE(first.mean, again.mean);
        QCOMPARE(first.served, again.served);
        QVERIFY(first.mean != other.mean);
        // written down: the same on every machine
        QVERIFY(isNear(*first.answer.p50, *again.answer.p50, 0));
    }

    void aSeedGivesTheSameNumbersOnEveryThread()
    {
        const System system =
            systemOf(designOf(behind("front: {latency: {p50: 10ms, p99: 80ms}, calls: [{to: b, "
                                     "parallel: x}, {to: c, parallel: x, retries: 1}]}, "
                                     "b: {latency: {p50: 20ms, p99: 90ms}, errorRate: 1%}, "
                                     "c: {latency: {p50: 5ms, p99: 300ms}, concurrency: 1}")));
        const auto once = only(system, 20'000, 3);
        std::vector<std::future<EntryLatency>> runs;
        for (int i = 0; i < 4; ++i)
            runs.push_back(std::async(std::launch::async, [&] { return only(system, 20'000, 3); }));
        for (auto &run : runs) {
            const EntryLatency again = run.get();
            QCOMPARE(again.mean, once.mean);
            QCOMPARE(again.served, once.served);
            QCOMPARE(*again.answer.p99, *once.answer.p99);
        }
    }

    void itStopsWhenAsked()
    {
        const System system = systemOf(designOf(behind("front: {latency: 10ms}")));
        int asked = 0;
        const auto none =
            latencies(system, Faults(system), {100'000, 1, [&] { return ++asked > 3; }});
        QVERIFY(none.empty());
        QCOMPARE(asked, 4);
    }
};

QTEST_APPLESS_MAIN(TestLatency)
#include "tst_latency.moc"
