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
