#include <QTest>

#include <cmath>
#include <map>
#include <string>

#include "designs.h"
#include "simulate/cascade.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

const std::string shop =
    "{services: {"
    "client: {image: 'x:1', calls: [{to: orders, fallback: true}, catalog]}, "
    "orders: {replicas: 2, owns: [orders-db], calls: [payments], publishes: [order-made]}, "
    "payments: {calls: [bank]}, "
    "catalog: {}, "
    "mail: {subscribes: [order-made], consumption: 30}, "
    "audit: {publishes: [seen]}}, "
    "databases: {orders-db: {engine: postgresql}}, "
    "brokers: {bus: {engine: nats}}, "
    "channels: {order-made: {broker: bus, limit: 1000}, seen: {broker: bus}}, "
    "externals: {bank: {host: bank.example.com}}, "
    "ingresses: {public: {rules: [{path: /, to: client}, {path: /orders, to: orders, requestRate: "
    "20}, {path: /audit, to: audit}]}}}";

struct Shop {
    Document document = designOf(shop);
    System system = systemOf(document);
    Load load = loadOf(system);

    Cascade down(const std::string &name) const
    {
        Faults faults(system);
        faults.down[partNamed(system, name)] = 1;
        return cascadeOf(system, load, faults);
    }
    Cascade slow(const std::string &name, double seconds) const
    {
        Faults faults(system);
        faults.slower[partNamed(system, name)] = seconds;
        return cascadeOf(system, load, faults);
    }
    /// "client: degraded in wave 2", in the order of the waves
    QStringList effects(const Cascade &cascade) const
    {
        static const char *names[] = {"up", "degraded", "slow", "down"};
        QStringList list;
        for (const Effect &effect : cascade.effects)
            list += QStringLiteral("%1 %2 %3")
                        .arg(QString::fromStdString(system.parts[effect.part].name.substr(2)),
                             QString::fromLatin1(names[int(effect.state)]),
                             QString::number(effect.wave));
        return list;
    }
};

} // namespace

class TestCascade : public QObject
{
    Q_OBJECT

private slots:
    void aDatabaseTakesItsOwnerAndThoseWhoCallIt()
    {
        const Shop shop;
        const Cascade cascade = shop.down("orders-db");
        QCOMPARE(shop.effects(cascade),
                 (QStringList{"orders-db down 0", "orders down 1", "client degraded 2"}));
        QCOMPARE(int(cascade.entries[0].state), int(State::Degraded)); // /
        QCOMPARE(int(cascade.entries[1].state), int(State::Down));     // /orders
        QCOMPARE(int(cascade.entries[2].state), int(State::Up));       // /audit
        QCOMPARE(cascade.entries[1].wave, 2);
        QCOMPARE(cascade.waves(), 3);
        // 10 s of startup, a probe; out of rotation by then, so one probe more
        QCOMPARE(cascade.effects[0].recovers, 15.0);
        QCOMPARE(cascade.effects[1].recovers, 20.0);
        QVERIFY(cascade.effects[1].reason.text().find("a/orders-db") != std::string::npos);
        QCOMPARE(cascade.effects[1].cause, std::optional(partNamed(shop.system, "orders-db")));
    }

    void aHostOutsideGoesThroughEveryCall()
    {
        const Shop shop;
        const Cascade cascade = shop.down("bank");
        QCOMPARE(shop.effects(cascade), (QStringList{"bank down 0", "payments down 1",
                                                     "orders down 2", "client degraded 3"}));
        for (const Effect &effect : cascade.effects)
            QCOMPARE(effect.recovers, never);
    }

    void aBrokerStopsOnlyWhoHasNoOutbox()
    {
        const Shop shop;
        const Cascade cascade = shop.down("bus");
        QCOMPARE(shop.effects(cascade),
                 (QStringList{"bus down 0", "mail degraded 1", "audit down 1"}));
        QCOMPARE(cascade.backlogs.size(), std::size_t(1));
        const Backlog &held = cascade.backlogs[0];
        QVERIFY(held.inOutbox);
        QCOMPARE(held.until, 15.0);
        // 20 a second at /orders, 10 (assumed) at /, which calls orders
        QCOMPARE(held.rate, 30.0);
        QCOMPARE(*held.mostEvents, 450.0);
    }

    void whatNobodyTakesPilesUpAndIsCaughtUpWith()
    {
        Shop shop;
        shop.system.parts[partNamed(shop.system, "mail")].consumption = 50;
        const Cascade cascade = shop.down("mail");
        QCOMPARE(shop.effects(cascade), QStringList{"mail down 0"});
        QCOMPARE(cascade.backlogs.size(), std::size_t(1));
        const Backlog &held = cascade.backlogs[0];
        QCOMPARE(held.until, 10.0); // 5 s of startup, a probe
        QCOMPARE(*held.mostEvents, 300.0);
        QVERIFY(!held.fullAt);
        QCOMPARE(*held.drainedAt, 10.0 + 300.0 / (50 - 30));
    }

    void aLimitIsReached()
    {
        Shop shop;
        Faults faults(shop.system);
        const std::size_t mail = partNamed(shop.system, "mail");
        faults.down[mail] = 1;
        const Cascade cascade = cascadeOf(shop.system, shop.load, faults, {{mail, never}});
        QVERIFY(std::abs(*cascade.backlogs[0].fullAt - 1000.0 / 30) < 1e-9);
        QVERIFY(!cascade.backlogs[0].mostEvents);
    }

    void aSubscriberThatIsTooSlowIsSaidWithoutAnyFailure()
    {
        Shop shop;
        shop.system.parts[partNamed(shop.system, "mail")].consumption = 20;
        QVERIFY(cascadeOf(shop.system, shop.load, Faults(shop.system)).backlogs.empty());
        for (EntryPoint &entry : shop.system.entries)
            entry.assumedRate = false;
        const Cascade cascade = cascadeOf(shop.system, shop.load, Faults(shop.system));
        QVERIFY(cascade.effects.empty());
        QCOMPARE(cascade.backlogs.size(), std::size_t(1));
        QCOMPARE(*cascade.backlogs[0].fullAt, 100.0);
    }

    void slownessSpreadsUntilATimeoutRunsOut()
    {
        const Shop shop;
        QCOMPARE(shop.effects(shop.slow("catalog", 0.3)),
                 (QStringList{"catalog slow 0", "client slow 1"}));
        // payments answers after 2.1 s; orders, which is generated, waits for 1 s
        QCOMPARE(shop.effects(shop.slow("payments", 2)),
                 (QStringList{"payments slow 0", "orders down 1", "client degraded 2"}));
        const Cascade cascade = shop.slow("payments", 2);
        QCOMPARE(cascade.effects[1].at, 1.0);
    }

    void theBlastRadiusIsThatOfTheCascade()
    {
        const Shop shop;
        const auto blasts = blastRadii(shop.system, shop.document);
        QCOMPARE(blasts.size(), shop.system.parts.size() + 1); // and the namespace
        QCOMPARE(blasts[0].kind, ElementKind::Namespace);
        QCOMPARE(blasts[0].entriesLost, 3);
        for (const Blast &blast : blasts) {
            const auto part = shop.system.find(blast.id);
            if (!part)
                continue;
            const Cascade cascade = shop.down(shop.system.parts[*part].name.substr(2));
            int lost = 0, down = 0, degraded = 0;
            for (const EntryEffect &entry : cascade.entries)
                lost += entry.state == State::Down;
            for (const Effect &effect : cascade.effects) {
                if (effect.part == *part ||
                    shop.system.parts[effect.part].kind != ElementKind::Service)
                    continue;
                down += effect.state == State::Down;
                degraded += effect.state == State::Degraded;
            }
            QCOMPARE(blast.entriesLost, lost);
            QCOMPARE(blast.servicesDown, down);
            QCOMPARE(blast.servicesDegraded, degraded);
        }
        for (std::size_t i = 1; i < blasts.size(); ++i)
            QVERIFY(blasts[i].entriesLost <= blasts[i - 1].entriesLost);
    }
};

QTEST_APPLESS_MAIN(TestCascade)
#include "tst_cascade.moc"
