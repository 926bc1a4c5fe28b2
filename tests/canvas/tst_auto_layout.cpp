#include <QtTest>

#include "canvas/auto_layout.h"
#include "canvas/designs.h"
#include "canvas/plain_measure.h"

using namespace moldloft;
using namespace moldloft::testing;

namespace
{

bool overlap(const canvas::SceneNode &a, const canvas::SceneNode &b)
{
    return !a.lane && !b.lane && a.box.intersects(b.box);
}

const canvas::SceneNode &nodeOf(const canvas::Scene &scene, const Document &document,
                                const std::string &ns, const std::string &name)
{
    return *scene.node(document.findObject(ns, name)->id);
}

} // namespace

class AutoLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoNodesOverlap_data();
    void noTwoNodesOverlap();
    void namespacesLieApartAndAroundTheirElements_data();
    void namespacesLieApartAndAroundTheirElements();
    void requestsFlowFromLeftToRight();
    void aDatabaseStandsBesideItsOwner();
    void everythingStandsOnTheGrid();
    void theSameDesignIsLaidOutTheSame();
    void aNewElementMovesNothingAndFindsRoom();
    void whatIsPlacedStays();
    void circlesOfCallsAreLaidOut();
    void anEmptyDesignNeedsNoLayout();
    void servicesWithoutCallsStandInRows();
    void editsMoveNothing();
    void someAreLaidOutAndOthersStay_data();
    void someAreLaidOutAndOthersStay();
    void aNamespaceIsLaidOutWithItsContents();
    void whatIsFoldedStaysFolded();
    void aStoppedLayoutIsTheOneBefore();
    void progressRisesToOne();

private:
    PlainMeasure m_measure;
};

namespace
{

void designs()
{
    QTest::addColumn<Document>("document");
    QTest::newRow("ticketing") << ticketing();
    for (const int services : {1, 3, 12, 40, 90}) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed)
            QTest::addRow("%d services, seed %d", services, static_cast<int>(seed))
                << randomDesign(services, seed);
    }
}

} // namespace

Q_DECLARE_METATYPE(moldloft::Document)

void AutoLayoutTest::noTwoNodesOverlap_data()
{
    designs();
}

void AutoLayoutTest::noTwoNodesOverlap()
{
    QFETCH(Document, document);
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.nodes.size(); ++j) {
            if (overlap(scene.nodes[i], scene.nodes[j]))
                QFAIL((scene.nodes[i].name + " lies on " + scene.nodes[j].name).c_str());
        }
    }
}

void AutoLayoutTest::namespacesLieApartAndAroundTheirElements_data()
{
    designs();
}

void AutoLayoutTest::namespacesLieApartAndAroundTheirElements()
{
    QFETCH(Document, document);
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    for (std::size_t i = 0; i < scene.namespaces.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.namespaces.size(); ++j)
            QVERIFY2(!scene.namespaces[i].box.intersects(scene.namespaces[j].box),
                     scene.namespaces[i].name.c_str());
    }
    for (const canvas::SceneNode &node : scene.nodes) {
        for (const canvas::SceneNamespace &ns : scene.namespaces) {
            const bool within = ns.id == node.ns && node.kind != ElementKind::Ingress;
            QVERIFY2(within ? ns.box.contains(node.box) : !ns.box.intersects(node.box),
                     node.name.c_str());
        }
    }
}

void AutoLayoutTest::requestsFlowFromLeftToRight()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const auto &gate = *scene.node(document.find(ElementKind::Ingress, "tickets", "public")->id);
    const auto &orders = nodeOf(scene, document, "tickets", "orders");
    const auto &events = nodeOf(scene, document, "tickets", "events");
    const auto &payments = nodeOf(scene, document, "payments", "payments");
    QVERIFY(gate.box.right() < orders.box.left());
    QVERIFY(orders.box.right() < events.box.left());
    QVERIFY(events.box.right() < payments.box.left());
}

void AutoLayoutTest::aDatabaseStandsBesideItsOwner()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const auto &orders = nodeOf(scene, document, "tickets", "orders");
    const auto &database = nodeOf(scene, document, "tickets", "orders-db");
    QCOMPARE(database.box.left(), orders.box.right() + 40);
    QCOMPARE(database.box.top() + 20, orders.box.top() + 12); // their ports are level
}

void AutoLayoutTest::everythingStandsOnTheGrid()
{
    const Layout layout = canvas::arrange(randomDesign(40, 7), m_measure);
    for (const auto &[id, place] : layout.placements()) {
        QCOMPARE(place.x, canvas::snapped(place.x));
        QCOMPARE(place.y, canvas::snapped(place.y));
    }
}

void AutoLayoutTest::theSameDesignIsLaidOutTheSame()
{
    const Document document = randomDesign(60, 3);
    QVERIFY(canvas::arrange(document, m_measure) == canvas::arrange(document, m_measure));
}

void AutoLayoutTest::aNewElementMovesNothingAndFindsRoom()
{
    Document document = ticketing();
    const Layout before = canvas::arrange(document, m_measure);
    Record record;
    record.ns = "tickets";
    record.name = "search";
    record.body = served({"search-db"});
    document = addElement(document, record)->document;
    record = {};
    record.ns = "tickets";
    record.name = "search-db";
    record.body = Database{"postgresql", "16", {}};
    document = addElement(document, record)->document;

    const Layout after = canvas::completeLayout(document, before, m_measure);
    for (const auto &[id, place] : before.placements())
        QVERIFY(after.find(id) == place);
    const canvas::Scene scene = canvas::buildPlacedScene(document, after, m_measure);
    for (const std::string name : {"search", "search-db"}) {
        const auto &added = nodeOf(scene, document, "tickets", name);
        for (const canvas::SceneNode &other : scene.nodes)
            QVERIFY(other.id == added.id || !overlap(other, added));
    }
}

void AutoLayoutTest::whatIsPlacedStays()
{
    const Document document = ticketing();
    const ElementId orders = document.findObject("tickets", "orders")->id;
    const Layout layout = Layout().with(orders, {1000, 400, 0, 0});
    const Layout complete = canvas::completeLayout(document, layout, m_measure);
    QVERIFY(complete.find(orders) == (Placement{1000, 400, 0, 0}));
    for (const RecordPtr &record : document.records())
        QVERIFY(record->kind() == ElementKind::Channel || complete.find(record->id));
}

void AutoLayoutTest::circlesOfCallsAreLaidOut()
{
    DesignBuilder builder;
    builder.ns("loop");
    for (int i = 0; i < 5; ++i) {
        Service service;
        service.calls = {{{"s" + std::to_string((i + 1) % 5)}, {}, {}, {}}};
        builder.service("s" + std::to_string(i), service);
    }
    const canvas::Scene scene = canvas::buildScene(builder.document(), Layout(), m_measure);
    // The chain runs from left to right; only the line that closes the circle runs back.
    for (int i = 0; i < 4; ++i)
        QVERIFY(scene.nodes[static_cast<std::size_t>(i)].box.right() <
                scene.nodes[static_cast<std::size_t>(i) + 1].box.left());
}

void AutoLayoutTest::anEmptyDesignNeedsNoLayout()
{
    QVERIFY(canvas::arrange(Document(), m_measure).empty());
}

void AutoLayoutTest::servicesWithoutCallsStandInRows()
{
    DesignBuilder builder;
    builder.ns("many");
    for (int i = 0; i < 30; ++i)
        builder.service("s" + std::to_string(i), served({}));
    const canvas::Scene scene = canvas::buildScene(builder.document(), Layout(), m_measure);
    const canvas::Rect box = scene.namespaces[0].box;
    QVERIFY2(box.width / box.height > 0.9 && box.width / box.height < 2.2,
             qPrintable(QStringLiteral("%1 x %2").arg(box.width).arg(box.height)));
    double used = 0;
    for (const canvas::SceneNode &node : scene.nodes)
        used += node.box.width * node.box.height;
    QVERIFY(used > 0.4 * box.width * box.height);
}

void AutoLayoutTest::editsMoveNothing()
{
    Document document = randomDesign(40, 5);
    Layout layout = canvas::arrange(document, m_measure);
    std::uint64_t state = 3;
    const auto next = [&state](std::size_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state >> 33) % below);
    };
    for (int step = 0; step < 60; ++step) {
        const auto &records = document.records();
        const Record &one = *records[next(records.size())];
        if (next(3) == 0 && one.kind() != ElementKind::Namespace) {
            document = document.without({one.id});
        } else if (next(2)) {
            Record added;
            added.ns = one.kind() == ElementKind::Namespace ? one.name : one.ns;
            added.name = "added-" + std::to_string(step);
            added.body = next(2) ? decltype(added.body)(served({}))
                                 : decltype(added.body)(Database{"postgresql", "16", {}});
            document = document.with(added);
        } else if (one.as<Service>()) {
            Record calls = one;
            const auto &services = document.all(ElementKind::Service);
            const Record &other = *services[next(services.size())];
            calls.as<Service>()->calls.push_back(
                {Ref::to(other.ns, other.name, one.ns), {}, {}, {}});
            document = document.with(calls);
        }
        const Layout after = canvas::completeLayout(document, layout, m_measure);
        for (const auto &[id, place] : layout.placements())
            QVERIFY(after.find(id) == place);
        layout = after;
    }
    const canvas::Scene scene = canvas::buildPlacedScene(document, layout, m_measure);
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.nodes.size(); ++j)
            QVERIFY(!overlap(scene.nodes[i], scene.nodes[j]));
    }
}

void AutoLayoutTest::someAreLaidOutAndOthersStay_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void AutoLayoutTest::someAreLaidOutAndOthersStay()
{
    QFETCH(int, seed);
    const Document document = randomDesign(40, static_cast<std::uint64_t>(seed));
    Layout layout = canvas::arrange(document, m_measure);
    std::vector<ElementId> ids;
    for (const RecordPtr &record : document.records()) {
        if ((record->id.value * 2654435761U + static_cast<unsigned>(seed)) % 3 == 0 &&
            record->kind() != ElementKind::Namespace && record->kind() != ElementKind::Channel)
            ids.push_back(record->id);
    }
    const Layout after = canvas::arrangeSome(document, layout, ids, m_measure);
    for (const auto &[id, place] : layout.placements()) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            QVERIFY(after.find(id) == place);
    }
    QVERIFY(after == canvas::arrangeSome(document, layout, ids, m_measure));
    const canvas::Scene scene = canvas::buildPlacedScene(document, after, m_measure);
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.nodes.size(); ++j) {
            if (overlap(scene.nodes[i], scene.nodes[j]))
                QFAIL((scene.nodes[i].name + " lies on " + scene.nodes[j].name).c_str());
        }
    }
    for (std::size_t i = 0; i < scene.namespaces.size(); ++i) {
        for (std::size_t j = i + 1; j < scene.namespaces.size(); ++j)
            QVERIFY(!scene.namespaces[i].box.intersects(scene.namespaces[j].box));
    }
}

void AutoLayoutTest::aNamespaceIsLaidOutWithItsContents()
{
    const Document document = ticketing();
    Layout layout = canvas::arrange(document, m_measure);
    const ElementId payments = document.findNamespace("payments")->id;
    const ElementId service = document.findObject("payments", "payments")->id;
    const ElementId stripe = document.findObject("payments", "stripe")->id;
    layout = layout.with(service, {layout.find(stripe)->x + 400, layout.find(stripe)->y, 0, 0});
    const Layout after = canvas::arrangeSome(document, layout, {payments}, m_measure);
    QVERIFY(after.find(service)->x < after.find(stripe)->x); // the caller stands left again
    const ElementId orders = document.findObject("tickets", "orders")->id;
    QVERIFY(after.find(orders) == layout.find(orders));
}

void AutoLayoutTest::whatIsFoldedStaysFolded()
{
    const Document document = ticketing();
    Layout layout = canvas::arrange(document, m_measure);
    const ElementId payments = document.findNamespace("payments")->id;
    Placement place = *layout.find(payments);
    place.folded = true;
    layout = layout.with(payments, place);
    QVERIFY(canvas::arrange(document, layout, m_measure).find(payments)->folded);
    QVERIFY(canvas::arrangeSome(document, layout, {payments}, m_measure).find(payments)->folded);
}

void AutoLayoutTest::aStoppedLayoutIsTheOneBefore()
{
    const Document document = randomDesign(90, 2);
    const Layout before = Layout().with(document.records().front()->id, {8, 8, 400, 400});
    std::stop_source source;
    canvas::Progress progress{source.get_token(), [&](double part) {
                                  if (part > 0.2)
                                      source.request_stop();
                              }};
    QVERIFY(canvas::arrange(document, before, m_measure, progress) == before);
    QVERIFY(canvas::completeLayout(document, before, m_measure, progress) == before);
    QVERIFY(canvas::arrangeSome(document, before, {document.records().front()->id}, m_measure,
                                progress) == before);
}

void AutoLayoutTest::progressRisesToOne()
{
    double last = -1;
    bool rises = true;
    canvas::Progress progress{{}, [&](double part) {
                                  rises = rises && part >= last;
                                  last = part;
                              }};
    canvas::arrange(randomDesign(90, 2), Layout(), m_measure, progress);
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
}

QTEST_APPLESS_MAIN(AutoLayoutTest)
#include "tst_auto_layout.moc"
