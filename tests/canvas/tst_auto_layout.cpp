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

QTEST_APPLESS_MAIN(AutoLayoutTest)
#include "tst_auto_layout.moc"
