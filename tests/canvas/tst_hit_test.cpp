#include <QtTest>

#include "canvas/designs.h"
#include "canvas/hit_test.h"
#include "canvas/plain_measure.h"

using namespace moldloft;
using namespace moldloft::testing;
using canvas::HitKind;
using canvas::Point;

class HitTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_document = ticketing();
        m_scene = canvas::buildScene(m_document, Layout(), m_measure);
        m_index = canvas::HitTest(m_scene);
    }
    void aNodeIsHitOnItsBodyAndAChannelBeforeItsLane();
    void aHandleIsHitAroundItsPort();
    void aLineIsHitBesideItself();
    void aLineIsAsEasyToHitWhenZoomedOut();
    void aNamespaceHasAHeaderABorderACornerAndAFloor();
    void theFloorIsNothing();
    void theContainerIsTheNodeOrTheNamespace();
    void whatAnAreaTouchesIsFound();
    void theIndexFindsWhatASearchThroughAllFinds();

private:
    canvas::Hit at(Point p, double zoom = 1) const { return m_index.at(m_scene, p, zoom); }
    const canvas::SceneNode &node(const std::string &name) const
    {
        return *m_scene.node(m_document.findObject("tickets", name)->id);
    }

    PlainMeasure m_measure;
    Document m_document;
    canvas::Scene m_scene;
    canvas::HitTest m_index;
};

void HitTestTest::aNodeIsHitOnItsBodyAndAChannelBeforeItsLane()
{
    const auto &orders = node("orders");
    QCOMPARE(at(orders.box.center()), (canvas::Hit{HitKind::Node, orders.id, 0, 0}));
    const auto &lane = node("events");
    const ElementId channel = m_document.find(ElementKind::Channel, "tickets", "order-created")->id;
    QCOMPARE(at(m_scene.node(channel)->box.center()).id, channel);
    QCOMPARE(at({lane.box.center().x, lane.box.top() + 10}).id, lane.id);
}

void HitTestTest::aHandleIsHitAroundItsPort()
{
    const auto &client = node("client");
    bool any = false;
    for (std::size_t i = 0; i < client.ports.size(); ++i) {
        if (!client.ports[i].handle)
            continue;
        any = true;
        const canvas::Hit hit = at(client.ports[i].at + Point{4, 0});
        QCOMPARE(hit, (canvas::Hit{HitKind::Port, client.id, i, 0}));
        QVERIFY(at(client.ports[i].at + Point{14, 0}).kind != HitKind::Port);
    }
    QVERIFY(any);
    // Ports are not drawn when far away: nothing invisible is hit.
    QVERIFY(at(client.ports.back().at, 0.3).kind != HitKind::Port);
}

void HitTestTest::aLineIsHitBesideItself()
{
    for (std::size_t i = 0; i < m_scene.edges.size(); ++i) {
        const auto &edge = m_scene.edges[i];
        if (edge.kind != EdgeKind::Owns)
            continue;
        const Point middle{(edge.points.front().x + edge.points.back().x) / 2,
                           edge.points.front().y};
        QCOMPARE(at(middle), (canvas::Hit{HitKind::Edge, {}, 0, i}));
        QCOMPARE(at(middle + Point{0, -5}).kind, HitKind::Edge);
        QVERIFY(at(middle + Point{0, -8}).kind != HitKind::Edge);
    }
}

void HitTestTest::aLineIsAsEasyToHitWhenZoomedOut()
{
    const auto alias = std::find_if(m_scene.edges.begin(), m_scene.edges.end(),
                                    [](const auto &edge) { return edge.kind == EdgeKind::Alias; });
    QVERIFY(alias != m_scene.edges.end() && alias->points.size() == 4);
    const Point middle{alias->points[1].x, (alias->points[1].y + alias->points[2].y) / 2};
    QVERIFY(at(middle + Point{10, 0}, 1).kind != HitKind::Edge);
    QCOMPARE(at(middle + Point{10, 0}, 0.5).kind, HitKind::Edge);
}

void HitTestTest::aNamespaceHasAHeaderABorderACornerAndAFloor()
{
    const canvas::SceneNamespace &ns = m_scene.namespaces[0];
    const canvas::Rect &box = ns.box;
    QCOMPARE(at({box.center().x, box.top() + 16}).kind, HitKind::NamespaceHeader);
    QCOMPARE(at({box.center().x, box.bottom()}).kind, HitKind::NamespaceBorder);
    QVERIFY(at({box.center().x, box.bottom()}).sides == (canvas::Sides{false, false, false, true}));
    const canvas::Hit corner = at({box.right() - 2, box.bottom() - 2});
    QCOMPARE(corner.kind, HitKind::NamespaceBorder);
    QVERIFY(corner.sides == (canvas::Sides{false, true, false, true}));
    QVERIFY(at({box.left() + 2, box.top() + 9}).sides == (canvas::Sides{true, false, true, false}));
    QCOMPARE(at(canvas::foldButtonOf(box).center()).kind, HitKind::FoldButton);
    const canvas::Hit floor = at({box.left() + 12, box.top() + 50});
    QCOMPARE(floor, (canvas::Hit{HitKind::NamespaceFloor, ns.id, 0, 0}));
}

void HitTestTest::theFloorIsNothing()
{
    QCOMPARE(at({-5000, -5000}), canvas::Hit{});
    QCOMPARE(canvas::HitTest(canvas::Scene()).at(canvas::Scene(), {0, 0}, 1), canvas::Hit{});
}

void HitTestTest::theContainerIsTheNodeOrTheNamespace()
{
    const canvas::SceneNamespace &ns = m_scene.namespaces[0];
    QCOMPARE(m_index.containerAt(m_scene, node("orders").box.center()), node("orders").id);
    QCOMPARE(m_index.containerAt(m_scene, {ns.box.left() + 12, ns.box.top() + 50}), ns.id);
    QCOMPARE(m_index.containerAt(m_scene, {-5000, 0}), ElementId{});
}

void HitTestTest::whatAnAreaTouchesIsFound()
{
    const auto found = m_index.nodesIn(node("auth").box);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(m_scene.nodes[found[0]].id, node("auth").id);
    QVERIFY(m_index.nodesIn({-5000, -5000, 100, 100}).empty());
    QCOMPARE(m_index.nodesIn(m_scene.bounds).size(), m_scene.nodes.size());
}

void HitTestTest::theIndexFindsWhatASearchThroughAllFinds()
{
    const canvas::Scene scene = canvas::buildScene(randomDesign(90, 5), Layout(), m_measure);
    const canvas::HitTest index(scene);
    for (int i = 0; i < 200; ++i) {
        const canvas::Rect area{(i * 7919) % static_cast<int>(scene.bounds.width) * 1.0,
                                (i * 104729) % static_cast<int>(scene.bounds.height) * 1.0,
                                20.0 + i * 3, 400.0 - i};
        std::vector<std::size_t> all;
        for (std::size_t n = 0; n < scene.nodes.size(); ++n) {
            const canvas::Rect &box = scene.nodes[n].box;
            if (box.left() <= area.right() && area.left() <= box.right() &&
                box.top() <= area.bottom() && area.top() <= box.bottom())
                all.push_back(n);
        }
        QCOMPARE(index.nodesIn(area), all);
    }
}

QTEST_APPLESS_MAIN(HitTestTest)
#include "tst_hit_test.moc"
