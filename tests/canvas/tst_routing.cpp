#include <QtTest>

#include "canvas/auto_layout.h"
#include "canvas/designs.h"
#include "canvas/plain_measure.h"
#include "canvas/router.h"

using namespace moldloft;
using namespace moldloft::testing;
using canvas::Point;

class RoutingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreOrthogonal_data();
    void linesAreOrthogonal();
    void noLineCrossesANode_data();
    void noLineCrossesANode();
    void parallelTracksLieApart();
    void aCallIntoAnotherNamespaceGoesByItsAlias();
    void withoutAnAliasItGoesDirectly();
    void anEventFlowsFromTheChannelToItsSubscriber();
    void aSecondClientIsDrawnAsAFault();
    void theNameOfAFaultHidesNoOtherLine();
    void aTimeoutAndItsRetriesStandOnTheLine();
    void aLineGoesRoundWhatStandsInItsWay();
    void aBlockedLineIsSearchedFor();
    void whereLinesCrossTheHorizontalOneIsInterrupted();
    void linesOfOneNetAreDrawnOnceWhereTheyRunTogether();
    void whatIsTakenOverIsRoutedAsBefore();

private:
    const canvas::SceneEdge *edgeOf(const canvas::Scene &scene, EdgeKind kind, ElementId from,
                                    ElementId to) const
    {
        for (const canvas::SceneEdge &edge : scene.edges) {
            if (edge.kind == kind && edge.from == from && edge.to == to)
                return &edge;
        }
        return nullptr;
    }
    PlainMeasure m_measure;
};

Q_DECLARE_METATYPE(moldloft::Document)

namespace
{

void designs()
{
    QTest::addColumn<Document>("document");
    QTest::newRow("ticketing") << ticketing();
    for (const int services : {3, 12, 40, 90}) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed)
            QTest::addRow("%d services, seed %d", services, static_cast<int>(seed))
                << randomDesign(services, seed);
    }
}

} // namespace

void RoutingTest::linesAreOrthogonal_data()
{
    designs();
}

void RoutingTest::linesAreOrthogonal()
{
    QFETCH(Document, document);
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    for (const canvas::SceneEdge &edge : scene.edges) {
        QVERIFY(edge.points.size() >= 2);
        for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
            const Point a = edge.points[i];
            const Point b = edge.points[i + 1];
            QVERIFY(std::abs(a.x - b.x) < 0.01 || std::abs(a.y - b.y) < 0.01);
        }
    }
}

void RoutingTest::noLineCrossesANode_data()
{
    designs();
}

void RoutingTest::noLineCrossesANode()
{
    QFETCH(Document, document);
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    for (const canvas::SceneEdge &edge : scene.edges) {
        for (const canvas::SceneNode &node : scene.nodes) {
            // A line ends on the outline of its own nodes, and passes the lane of its channel.
            const canvas::SceneNode &start = *scene.node(edge.start);
            const canvas::SceneNode &end = *scene.node(edge.end);
            if (node.id == start.lane || node.id == end.lane)
                continue;
            for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
                const auto piece = canvas::Rect::between(edge.points[i], edge.points[i + 1]);
                if (node.box.grown(-1).intersects(piece.grown(0.01)))
                    QFAIL((start.name + " → " + end.name + " crosses " + node.name).c_str());
            }
        }
    }
}

void RoutingTest::parallelTracksLieApart()
{
    const canvas::Scene scene = canvas::buildScene(ticketing(), Layout(), m_measure);
    for (const canvas::SceneEdge &a : scene.edges) {
        for (const canvas::SceneEdge &b : scene.edges) {
            if (a.net == b.net || a.points.size() != 4 || b.points.size() != 4)
                continue;
            const auto spanA = std::minmax(a.points[1].y, a.points[2].y);
            const auto spanB = std::minmax(b.points[1].y, b.points[2].y);
            const bool beside = spanA.first < spanB.second && spanB.first < spanA.second;
            QVERIFY(!beside || std::abs(a.points[1].x - b.points[1].x) >= 8);
        }
    }
}

void RoutingTest::aCallIntoAnotherNamespaceGoesByItsAlias()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const ElementId orders = document.findObject("tickets", "orders")->id;
    const ElementId charges = document.findObject("tickets", "charges")->id;
    const ElementId payments = document.findObject("payments", "payments")->id;
    const auto *call = edgeOf(scene, EdgeKind::Call, orders, payments);
    QVERIFY(call);
    QCOMPARE(call->end, charges);
    const auto *alias = edgeOf(scene, EdgeKind::Alias, charges, payments);
    QVERIFY(alias);
    QCOMPARE(alias->start, charges);
    QCOMPARE(alias->end, payments);
}

void RoutingTest::withoutAnAliasItGoesDirectly()
{
    Document document = ticketing();
    document = removeElements(document, {document.findObject("tickets", "charges")->id});
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const ElementId payments = document.findObject("payments", "payments")->id;
    const auto *call =
        edgeOf(scene, EdgeKind::Call, document.findObject("tickets", "orders")->id, payments);
    QVERIFY(call);
    QCOMPARE(call->end, payments);
}

void RoutingTest::anEventFlowsFromTheChannelToItsSubscriber()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const ElementId orders = document.findObject("tickets", "orders")->id;
    const ElementId channel = document.find(ElementKind::Channel, "tickets", "ticket-created")->id;
    const auto *edge = edgeOf(scene, EdgeKind::Subscribe, orders, channel);
    QVERIFY(edge);
    QCOMPARE(edge->start, channel);
    QCOMPARE(edge->end, orders);
    const canvas::Rect box = scene.node(orders)->box;
    QCOMPARE(edge->points.back(), (Point{box.right(), box.top() + 52}));
}

void RoutingTest::aSecondClientIsDrawnAsAFault()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    int faults = 0;
    for (const canvas::SceneEdge &edge : scene.edges) {
        faults += edge.faulty;
        QCOMPARE(edge.faulty, edge.kind == EdgeKind::Uses);
        QVERIFY(!edge.faulty || (edge.label == "uses" && !edge.labelBox.empty()));
    }
    QCOMPARE(faults, 1);
}

void RoutingTest::theNameOfAFaultHidesNoOtherLine()
{
    const canvas::Scene scene = canvas::buildScene(ticketing(), Layout(), m_measure);
    const auto fault = std::find_if(scene.edges.begin(), scene.edges.end(),
                                    [](const canvas::SceneEdge &edge) { return edge.faulty; });
    QVERIFY(fault != scene.edges.end());
    for (const canvas::SceneEdge &edge : scene.edges) {
        for (std::size_t i = 0; &edge != &*fault && i + 1 < edge.points.size(); ++i) {
            const auto piece = canvas::Rect::between(edge.points[i], edge.points[i + 1]);
            QVERIFY2(!piece.grown(0.5).intersects(fault->labelBox), edge.path.c_str());
        }
    }
}

void RoutingTest::aTimeoutAndItsRetriesStandOnTheLine()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const auto *call = edgeOf(scene, EdgeKind::Call, document.findObject("tickets", "orders")->id,
                              document.findObject("payments", "payments")->id);
    QVERIFY(call);
    QCOMPARE(QString::fromStdString(call->label), QStringLiteral("500\u2009ms · 2 retries"));
    QCOMPARE(call->labelBox.height, 18.0);
    bool onLine = false;
    for (std::size_t i = 0; i + 1 < call->points.size(); ++i)
        onLine |= canvas::Rect::between(call->points[i], call->points[i + 1])
                      .grown(0.6)
                      .contains(call->labelBox.center());
    QVERIFY(onLine);
}

void RoutingTest::aLineGoesRoundWhatStandsInItsWay()
{
    const std::vector<canvas::Rect> boxes{{0, 0, 100, 60}, {200, -20, 100, 100}, {400, 0, 100, 60}};
    const canvas::Obstacles obstacles{canvas::BoxIndex(boxes)};
    canvas::Link link;
    link.options.push_back(
        {{canvas::PortRole::Call, canvas::Side::Right, {100, 30}, {100, 30}, -1},
         {canvas::PortRole::Called, canvas::Side::Left, {400, 30}, {400, 30}, -1}});
    const canvas::Route route = canvas::routeLink(link, obstacles);
    QVERIFY(!route.forced);
    QCOMPARE(route.points.front(), (Point{100, 30}));
    QCOMPARE(route.points.back(), (Point{400, 30}));
    for (std::size_t i = 0; i + 1 < route.points.size(); ++i)
        QVERIFY(
            !canvas::Rect({200, -20, 100, 100})
                 .intersects(canvas::Rect::between(route.points[i], route.points[i + 1]).grown(7)));
}

void RoutingTest::aBlockedLineIsSearchedFor()
{
    // A pocket: open only to the left.
    const std::vector<canvas::Rect> boxes{{0, 0, 40, 40},
                                          {100, -60, 40, 160},
                                          {-80, -60, 180, 20},
                                          {-80, 80, 180, 20},
                                          {400, 0, 40, 40}};
    const canvas::Obstacles obstacles{canvas::BoxIndex(boxes)};
    const auto points = canvas::searchRoute({40, 20}, 1, {400, 20}, -1, obstacles);
    QVERIFY(points.size() >= 6);
    double leftmost = 0;
    for (const Point &p : points)
        leftmost = std::min(leftmost, p.x);
    QVERIFY(leftmost <= -88);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const auto piece = canvas::Rect::between(points[i], points[i + 1]).grown(1);
        for (std::size_t b = 1; b < 4; ++b)
            QVERIFY(!boxes[b].intersects(piece));
    }
}

void RoutingTest::whereLinesCrossTheHorizontalOneIsInterrupted()
{
    const canvas::Scene scene = canvas::buildScene(ticketing(), Layout(), m_measure);
    int gaps = 0;
    for (const canvas::SceneEdge &edge : scene.edges) {
        for (const canvas::EdgeGap &gap : edge.gaps) {
            ++gaps;
            const Point a = edge.points[gap.segment];
            const Point b = edge.points[gap.segment + 1];
            QVERIFY(std::abs(a.y - b.y) < 0.01);
            QVERIFY(gap.x > std::min(a.x, b.x) && gap.x < std::max(a.x, b.x));
        }
    }
    QVERIFY(gaps > 0);
}

void RoutingTest::linesOfOneNetAreDrawnOnceWhereTheyRunTogether()
{
    const Document document = ticketing();
    const canvas::Scene scene = canvas::buildScene(document, Layout(), m_measure);
    const ElementId orders = document.findObject("tickets", "orders")->id;
    int lines = 0;
    int joins = 0;
    for (const canvas::SceneEdge &edge : scene.edges) {
        if (edge.kind != EdgeKind::Subscribe || edge.from != orders)
            continue;
        ++lines;
        joins += edge.join.has_value();
    }
    QCOMPARE(lines, 3);
    QCOMPARE(joins, 2); // one is the trunk
}

void RoutingTest::whatIsTakenOverIsRoutedAsBefore()
{
    const Document document = ticketing();
    const Layout layout = canvas::arrange(document, m_measure);
    const canvas::Scene before = canvas::buildPlacedScene(document, layout, m_measure);
    const ElementId client = document.findObject("tickets", "client")->id;
    Placement place = *layout.find(client);
    place.y -= 8;
    const canvas::Scene after =
        canvas::updateScene(document, layout.with(client, place), m_measure, before);
    for (std::size_t i = 0; i < after.edges.size(); ++i) {
        const bool concerned = after.edges[i].end == client;
        QCOMPARE(after.edges[i].points == before.edges[i].points, !concerned);
    }
    QCOMPARE(after.node(client)->box.y, place.y);
}

QTEST_APPLESS_MAIN(RoutingTest)
#include "tst_routing.moc"
