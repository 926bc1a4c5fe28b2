#include <QTest>

#include <random>
#include <set>

#include "designs.h"
#include "simulate/placement.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

struct Case {
    Document document;
    System system = systemOf(document);
    Load load = loadOf(system);

    Case(const std::string &body, const std::string &pools)
        : document(designOf(body, "cluster: {nodePools: {" + pools + "}}\n"))
    {
    }
    PodPlacement place(const PlacementChoice &choice = {}) const
    {
        return placementOf(document, system, load, choice);
    }
};

/// "1 2 1": pods on each node.
QString spreadOf(const PodPlacement &placement)
{
    QStringList counts;
    for (const Node &node : placement.nodes)
        counts += QString::number(node.pods);
    return counts.join(' ');
}

} // namespace

class TestPlacement : public QObject
{
    Q_OBJECT

private slots:
    void podsOfAServiceAreSpread()
    {
        const Case c("{services: {web: {replicas: 3}, api: {replicas: 2}}}",
                     "general: {nodes: 3, cpu: '4', memory: 8Gi}");
        const PodPlacement placement = c.place();
        QCOMPARE(placement.pods.size(), std::size_t(5));
        QCOMPARE(placement.pending(), 0);
        QCOMPARE(spreadOf(placement), QString("2 2 1"));
        QVERIFY(placement.pods[0].node != placement.pods[1].node);
        QVERIFY(!placement.price);
    }

    void whatAsksForTooMuchIsPendingWithItsReason()
    {
        const Case c("{services: {web: {replicas: 3, resources: {cpu: '2', memory: 1Gi}}, "
                     "big: {resources: {cpu: 100m, memory: 64Gi}}}}",
                     "general: {nodes: 2, cpu: '2', memory: 8Gi}");
        const PodPlacement placement = c.place();
        QCOMPARE(placement.pending(), 2);
        QCOMPARE(placement.pods[2].reason.text(),
                 std::string("None of 2 nodes fits: too little CPU on 2."));
        QCOMPARE(placement.pods[3].reason.text(),
                 std::string("None of 2 nodes fits: too little CPU on 2, too little memory on 2."));
    }

    void aNodeTakesOnlySoManyPods()
    {
        const Case c("{services: {web: {replicas: 3}}}", "general: {nodes: 1, maxPods: 2}");
        QCOMPARE(c.place().pending(), 1);
        QCOMPARE(c.place().pods[2].reason.text(),
                 std::string("None of 1 nodes fits: no free place on 1."));
    }

    void podsOfADeadNodeMoveAndDatabasesWait()
    {
        const Case c(
            "{services: {web: {replicas: 2, owns: [db]}}, databases: {db: {engine: redis}}}",
            "general: {nodes: 2, cpu: '1', memory: 1Gi}");
        const PodPlacement before = c.place();
        const std::size_t home = *before.pods[2].node; // of the database
        PlacementChoice choice;
        choice.dead["general"] = 2;
        QCOMPARE(c.place(choice).pending(), 3);
        choice.dead["general"] = 1;
        const PodPlacement after = c.place(choice);
        QVERIFY(after.nodes[0].dead && !after.nodes[1].dead);
        for (const Pod &pod : after.pods) {
            QVERIFY(!pod.node || *pod.node == 1);
            QCOMPARE(pod.moved.has_value(),
                     before.pods[std::size_t(&pod - after.pods.data())].node == std::size_t(0));
        }
        QCOMPARE(after.pods[2].node.has_value(), home == 1);
    }

    void everythingThatFitsStandsSomewhereAndNothingIsOverfull()
    {
        const Case c(
            "{services: {a: {replicas: 7, resources: {cpu: 300m, memory: 300Mi}}, b: "
            "{replicas: 5, resources: {cpu: 700m, memory: 200Mi}}, c: {replicas: 9}}}",
            "small: {nodes: 2, cpu: '1', memory: 1Gi}, large: {nodes: 2, cpu: '4', memory: "
            "4Gi}");
        const PodPlacement placement = c.place();
        std::vector<std::int64_t> cpu(4, 0), memory(4, 0);
        for (const Pod &pod : placement.pods) {
            QVERIFY(pod.node.has_value() != !pod.reason.empty());
            if (pod.node) {
                cpu[*pod.node] += pod.cpu;
                memory[*pod.node] += pod.memory;
            }
        }
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(cpu[i], placement.nodes[i].usedCpu);
            QVERIFY(cpu[i] <= *placement.nodes[i].cpu && memory[i] <= *placement.nodes[i].memory);
        }
    }

    void theAutoscalerSettlesAtItsTarget()
    {
        // 100 requests a second of 20 ms are 2 CPUs; 70 % of 500m is 350m: 5.7 pods
        const auto pods = [](const std::string &scale) {
            const Case c("{services: {web: {latency: 20ms, resources: {cpu: 500m}, autoscale: {" +
                             scale +
                             "}}}, ingresses: {i: {rules: [{path: /, to: web, requestRate: "
                             "100}]}}}",
                         "general: {nodes: 9}");
            return podsUnder(c.document, c.system, c.load, 0);
        };
        QCOMPARE(pods("max: 20"), 6);
        QCOMPARE(pods("max: 4"), 4);
        QCOMPARE(pods("min: 8, max: 20"), 8);
        QCOMPARE(pods("max: 20, cpu: 100"), 4);
    }

    void poolsCostWhatTheirNodesCost()
    {
        const Case c("{services: {web: {}}}", "a: {nodes: 3, price: '69.35'}, b: {nodes: 1}");
        QVERIFY(qFuzzyCompare(*c.place().price, 208.05));
        QVERIFY(c.place().priceIncomplete);
        PlacementChoice choice;
        choice.nodes["a"] = 5;
        QVERIFY(qFuzzyCompare(*c.place(choice).price, 346.75));
        QCOMPARE(c.place(choice).nodes.size(), std::size_t(6));
    }

    void sidecarsAndEnginesAskForTheirShare()
    {
        const Case c("{services: {web: {sidecars: [{name: p, image: 'p:1'}]}}, databases: {db: "
                     "{engine: mariadb}}, brokers: {bus: {engine: kafka}}}",
                     "general: {nodes: 1}");
        const PodPlacement placement = c.place();
        std::map<std::string, std::pair<std::int64_t, std::int64_t>> asked;
        for (const Pod &pod : placement.pods)
            asked[pod.name] = {pod.cpu, pod.memory >> 20};
        QVERIFY((asked["a/web #1"] == std::pair<std::int64_t, std::int64_t>(200, 256)));
        QVERIFY((asked["a/db #1"] == std::pair<std::int64_t, std::int64_t>(100, 512)));
        QVERIFY((asked["a/bus #1"] == std::pair<std::int64_t, std::int64_t>(250, 1024)));
    }

    void whatOthersRunHasNoPods()
    {
        const Case c("{databases: {mine: {engine: redis}, theirs: {engine: postgresql, managed: "
                     "external, host: db.example.com}}}",
                     "general: {nodes: 1, cpu: '4', memory: 8Gi}");
        const PodPlacement placement = c.place();
        QCOMPARE(placement.pods.size(), std::size_t(1));
        QCOMPARE(placement.pods[0].name, std::string("a/mine #1"));
    }

    void whatAnOperatorRunsHasAsManyPodsAsItIsAskedFor()
    {
        const Case c("{databases: {three: {engine: postgresql, managed: operator}, two: {engine: "
                     "postgresql, managed: operator, replicas: 2}}, brokers: {bus: {engine: kafka, "
                     "managed: operator}}}",
                     "general: {nodes: 4, cpu: '4', memory: 8Gi}");
        std::map<std::string, int> pods;
        for (const Pod &pod : c.place().pods) {
            ++pods[pod.name.substr(0, pod.name.find(' '))];
            QCOMPARE(pod.cpu, pod.name.starts_with("a/bus") ? 250 : 200); // as operators.cpp asks
        }
        QCOMPARE(pods, (std::map<std::string, int>{{"a/three", 3}, {"a/two", 2}, {"a/bus", 3}}));
    }

    void anyNodeCanDieByItsName()
    {
        const Case c("{services: {web: {replicas: 4}}}",
                     "general: {nodes: 3, cpu: '4', memory: 8Gi}");
        PlacementChoice choice;
        choice.deadNodes = {"general-2"};
        const PodPlacement placement = c.place(choice);
        QVERIFY(!placement.nodes[0].dead && placement.nodes[1].dead && !placement.nodes[2].dead);
        QCOMPARE(placement.pending(), 0);
        int moved = 0;
        for (const Pod &pod : placement.pods)
            moved += pod.moved == std::optional<std::size_t>(1);
        QVERIFY(moved >= 1);
    }

    void noNodeHoldsMoreThanItHasAndNoPodIsForgotten()
    {
        std::mt19937 random(7);
        const auto below = [&](int n) { return int(random() % unsigned(n)); };
        int pendingOnes = 0;
        for (int run = 0; run < 200; ++run) {
            std::string services;
            for (int i = 0; i < 5; ++i)
                services += "s" + std::to_string(i) + ": {replicas: " + std::to_string(below(6)) +
                            ", resources: {cpu: " + std::to_string(100 + 100 * below(12)) +
                            "m, memory: " + std::to_string(128 + 64 * below(30)) + "Mi}}, ";
            const Case c("{services: {" + services +
                             "last: {owns: [db]}}, databases: {db: {engine: "
                             "postgresql}}}",
                         "small: {nodes: " + std::to_string(1 + below(3)) +
                             ", cpu: '2', memory: 4Gi, maxPods: 6}, large: {nodes: 1, cpu: '4', "
                             "memory: 8Gi}");
            PlacementChoice choice;
            choice.dead["small"] = below(3);
            const PodPlacement placement = c.place(choice);
            std::size_t wanted = 0;
            for (const Part &part : c.system.parts)
                wanted += part.kind == ElementKind::External ? 0 : std::size_t(part.pods);
            QCOMPARE(placement.pods.size(), wanted);
            std::vector<std::int64_t> cpu(placement.nodes.size()), memory(cpu), pods(cpu);
            for (const Pod &pod : placement.pods) {
                QCOMPARE(pod.node.has_value(), pod.reason.text().empty());
                if (!pod.node) {
                    ++pendingOnes;
                    continue;
                }
                QVERIFY(!placement.nodes[*pod.node].dead);
                cpu[*pod.node] += pod.cpu;
                memory[*pod.node] += pod.memory;
                ++pods[*pod.node];
            }
            for (std::size_t i = 0; i < placement.nodes.size(); ++i) {
                const Node &node = placement.nodes[i];
                QVERIFY(cpu[i] <= *node.cpu && memory[i] <= *node.memory);
                QVERIFY(pods[i] <= node.maxPods);
            }
        }
        QVERIFY(pendingOnes > 100);
    }
};

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
