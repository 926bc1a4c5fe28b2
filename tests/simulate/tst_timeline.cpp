#include <QTest>

#include "designs.h"
#include "simulate/flow.h"
#include "simulate/timeline.h"

using namespace moldloft;
using namespace moldloft::simulate;

namespace
{

struct Case {
    Document document;
    System system = systemOf(document);
    Load load = loadOf(system);
    Faults faults{system};

    explicit Case(const std::string &body) : document(designOf(body)) {}
    void down(const std::string &name) { faults.down[partNamed(system, name)] = 1; }
    Cascade cascade() const { return cascadeOf(system, load, faults); }
    Flow flow(const std::string &from, const std::string &path) const
    {
        for (const Flow &one : flowsOf(document, system, load, faults)) {
            if (document.find(one.from)->name == from && one.path == path)
                return one;
        }
        qFatal("no line %s %s", from.c_str(), path.c_str());
    }
};

/// front waits for back, back for its database; back starts within 3 s, its database in 10 s.
const char *const chain =
    "{databases: {db: {engine: redis, latency: 5ms, startup: 10s}}, services: {front: {latency: "
    "20ms, calls: [{to: back, timeout: 2s}]}, back: {latency: 30ms, owns: [db], startup: 3s}}, "
    "ingresses: {i: {host: h, rules: [{path: /, to: front, requestRate: 4}]}}}";

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void nothingFailsInOneMomentOfNoTime()
    {
        const Case c(chain);
        const Timeline timeline = timelineOf(c.system, c.cascade());
        QCOMPARE(timeline.moments.size(), 1u);
        QCOMPARE(timeline.last(), 0.0);
        QCOMPARE(timeline.timeAt(0), 0.0);
        QVERIFY(timeline.moments.front().what.empty());
    }

    void wavesComeFirstThenWhatIsWellAgain()
    {
        Case c(chain);
        c.down("db");
        const Cascade cascade = c.cascade();
        const Timeline timeline = timelineOf(c.system, cascade);
        // db, back, front, the entry point; then all of it is back with the database
        QCOMPARE(timeline.moments.size(), std::size_t(cascade.waves()) + 3);
        for (int wave = 0; wave <= cascade.waves(); ++wave) {
            QCOMPARE(timeline.moments[std::size_t(wave)].wave, wave);
            QVERIFY(timeline.moments[std::size_t(wave)].begins);
            QCOMPARE(timeline.positionOf(wave), double(wave));
        }
        QCOMPARE(timeline.moments[0].what.front().text(), std::string("a/db fails."));
        QCOMPARE(timeline.moments[3].what.front().text(), std::string("h/ answers no longer."));
        const Moment &back = timeline.moments[4];
        QVERIFY(!back.begins);
        QCOMPARE(back.time, 10 + readinessPeriod);
        QCOMPARE(back.wave, cascade.waves());
        // back had left the rotation: one period of its probe more
        QCOMPARE(timeline.moments[5].time, 10 + 2 * readinessPeriod);
    }

    void betweenTwoMomentsTimeGoesOnEvenly()
    {
        Timeline timeline;
        timeline.moments = {{0, 0, true, {}}, {2, 1, true, {}}, {12, 1, false, {}}};
        QCOMPARE(timeline.timeAt(0.5), 1.0);
        QCOMPARE(timeline.waveAt(0.99), 0);
        QCOMPARE(timeline.waveAt(1), 1);
        QCOMPARE(timeline.timeAt(1.25), 4.5);
        QCOMPARE(timeline.timeAt(7), 12.0);
        QCOMPARE(timeline.timeAt(-1), 0.0);
    }

    void aStateHoldsFromItsWaveUntilItIsWellAgain()
    {
        Effect effect;
        effect.state = State::Down;
        effect.wave = 1;
        effect.recovers = 15;
        QCOMPARE(stateAt(effect, 0, 0), State::Up);
        QCOMPARE(stateAt(effect, 1, 14.9), State::Down);
        QCOMPARE(stateAt(effect, 1, 15), State::Up);
    }

    void aBacklogGrowsToItsLimitAndIsHandled()
    {
        Backlog backlog;
        backlog.rate = 10;
        backlog.from = 2;
        backlog.until = 12;
        backlog.drainedAt = 22;
        QCOMPARE(heldAt(backlog, 1), 0.0);
        QCOMPARE(heldAt(backlog, 7), 50.0);
        QCOMPARE(heldAt(backlog, 12), 100.0);
        QCOMPARE(heldAt(backlog, 17), 50.0);
        QCOMPARE(heldAt(backlog, 30), 0.0);
        backlog.fullAt = 5;
        QCOMPARE(heldAt(backlog, 11), 30.0);
        backlog.drainedAt.reset();
        backlog.fullAt.reset();
        backlog.until = never;
        QCOMPARE(heldAt(backlog, 1002), 10000.0);
    }

    void whatPilesUpForEverIsFollowedAMinute()
    {
        Case c("{brokers: {b: {engine: nats}}, channels: {c: {broker: b}}, databases: {d: {engine: "
               "redis}}, services: {p: {owns: [d], publishes: [c]}, s: {subscribes: [c], replicas: "
               "0}}, ingresses: {i: {rules: [{path: /, to: p, requestRate: 3}]}}}");
        const Cascade cascade = c.cascade();
        QCOMPARE(cascade.backlogs.size(), 1u);
        const Timeline timeline = timelineOf(c.system, cascade);
        QCOMPARE(timeline.moments.back().time, horizon);
        QCOMPARE(heldAt(cascade.backlogs[0], timeline.moments.back().time), 3 * horizon);
    }

    void linesSayHowMuchGoesOverThemAndHowLongTheyAreWaitedFor()
    {
        Case c(chain);
        const Flow route = c.flow("i", "rules/0/to"), call = c.flow("front", "calls/0/to"),
                   data = c.flow("back", "owns/0");
        QCOMPARE(route.rate, 4.0);
        QCOMPARE(qRound(*route.seconds * 1000), 55);
        QCOMPARE(call.rate, 4.0);
        QCOMPARE(qRound(*call.seconds * 1000), 35);
        QCOMPARE(qRound(call.share * 1000), qRound(35.0 / 55 * 1000));
        QCOMPARE(qRound(*data.seconds * 1000), 5);
        c.down("back");
        QVERIFY(!c.flow("front", "calls/0/to").seconds);
        c.faults.down.assign(c.faults.down.size(), 0);
        c.faults.slower[partNamed(c.system, "db")] = 10;
        QCOMPARE(*c.flow("front", "calls/0/to").seconds, 2.0); // its timeout
    }

    void aLineOfEventsCarriesThoseOfItsChannel()
    {
        const Case c("{brokers: {b: {engine: nats}}, channels: {c: {broker: b}}, services: {p: "
                     "{publishes: [c]}, q: {publishes: [c]}, s: {subscribes: [c]}}, ingresses: {i: "
                     "{rules: [{path: /, to: p, requestRate: 3}, {path: /q, to: q, requestRate: "
                     "5}]}}}");
        QCOMPARE(c.flow("p", "publishes/0").rate, 3.0);
        QCOMPARE(c.flow("s", "subscribes/0").rate, 8.0);
        QVERIFY(!c.flow("s", "subscribes/0").seconds);
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
