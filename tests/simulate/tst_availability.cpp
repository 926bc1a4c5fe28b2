#include <QTest>

#include <cmath>

#include "designs.h"
#include "simulate/availability.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

EntryAvailability only(const System &system)
{
    return availabilities(system).at(0);
}

System behind(const std::string &services, const std::string &more = {})
{
    return systemOf(designOf("{services: {" + services + "}, " + more +
                             " ingresses: {public: {rules: [{path: /, to: front}]}}}"));
}

} // namespace

class TestAvailability : public QObject
{
    Q_OBJECT

private slots:
    void inSeriesItIsTheProductAndInParallelTheComplement()
    {
        const System system = behind("front: {availability: 99%, replicas: 2, calls: [b]}, "
                                     "b: {availability: 98%, owns: [db]}",
                                     "databases: {db: {engine: redis, availability: 99.5%}},");
        QCOMPARE(only(system).share, (1 - 0.01 * 0.01) * 0.98 * 0.995);
        QCOMPARE(only(system).needs.size(), std::size_t(3));
    }

    void whatIsAskedTwiceFailsOnce()
    {
        const System system = behind("front: {availability: 100%, calls: [b, c]}, "
                                     "b: {availability: 100%, calls: [d]}, "
                                     "c: {availability: 100%, calls: [d]}, d: {availability: 90%}");
        QCOMPARE(only(system).share, 0.9);
    }

    void whatCanBeDoneWithoutIsNotNeeded()
    {
        const System system = behind(
            "front: {availability: 99%, owns: [db], calls: [{to: b, fallback: true}], publishes: "
            "[x]}, b: {availability: 50%}, c: {availability: 50%, subscribes: [x]}",
            "databases: {db: {engine: redis, availability: 100%}}, brokers: {bus: {engine: nats, "
            "availability: 50%}}, channels: {x: {broker: bus}},");
        QCOMPARE(only(system).share, 0.99);
    }

    void serversThatAnOperatorRunsStandInForEachOther()
    {
        // of a database one is enough, which then takes over; of a broker it takes the majority
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-12; };
        const auto share = [](const std::string &more) {
            return only(behind("front: {availability: 100%, owns: [db]}",
                               "databases: {db: {engine: postgresql, availability: 90%" + more +
                                   "}},"))
                .share;
        };
        QVERIFY(near(share(""), 0.9));
        QVERIFY(near(share(", managed: operator"), 1 - 0.001));
        QVERIFY(near(share(", managed: operator, replicas: 2"), 1 - 0.01));
        QVERIFY(near(share(", managed: external, host: db.example.com"), 0.9));
        const auto published = [](const std::string &more) {
            return only(behind("front: {availability: 100%, publishes: [x]}",
                               "brokers: {bus: {engine: kafka, availability: 90%" + more +
                                   "}}, channels: {x: {broker: bus}},"))
                .share;
        };
        QVERIFY(near(published(", managed: operator"), 0.9 * 0.9 * 0.9 + 3 * 0.9 * 0.9 * 0.1));
        QVERIFY(near(published(", managed: operator, replicas: 1"), 0.9));
        // 3, 4 or 5 of five
        QVERIFY(near(published(", managed: operator, replicas: 5"),
                     10 * 0.729 * 0.01 + 5 * 0.6561 * 0.1 + 0.59049));
    }

    void theBestChangeIsFound()
    {
        // a second pod of b: 0.99 · 0.96 · 0.9; without c: 0.99 · 0.8
        const System system = behind("front: {availability: 99%, calls: [b, c]}, "
                                     "b: {availability: 80%}, c: {availability: 90%}");
        const auto entry = only(system);
        QVERIFY(entry.best.has_value());
        // without b altogether: 0.99 · 0.9 is more than 0.99 · 0.96 · 0.9
        QCOMPARE(entry.best->part, partNamed(system, "front"));
        QCOMPARE(entry.best->call, std::optional<std::size_t>(0));
        QVERIFY(std::abs(entry.best->availability - 0.99 * 0.9) < 1e-12);
        const System alone = behind("front: {availability: 90%}");
        QVERIFY(!only(alone).best->call);
        QVERIFY(std::abs(only(alone).best->availability - 0.99) < 1e-12);
        QVERIFY(!only(behind("front: {availability: 100%}")).best);
    }

    void aServiceThatIsSwitchedOffIsNeverUp()
    {
        QCOMPARE(only(behind("front: {replicas: 0}")).share, 0.0);
    }

    void threeNinesAreAlmostNineHours()
    {
        QVERIFY(std::abs(downSecondsPerYear(0.999) / 3600 - 8.766) < 0.001);
    }
};

QTEST_APPLESS_MAIN(TestAvailability)
#include "tst_availability.moc"
