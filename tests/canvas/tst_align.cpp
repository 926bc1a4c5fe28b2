#include <QtTest>

#include "canvas/align.h"
#include "canvas/auto_layout.h"
#include "canvas/designs.h"
#include "canvas/neighbours.h"
#include "canvas/plain_measure.h"

using namespace moldloft;
using namespace moldloft::testing;
using canvas::Alignment;
using canvas::Direction;
using canvas::PlacedBox;
using canvas::Rect;

class AlignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesAreAligned_data();
    void boxesAreAligned();
    void gapsAreMadeEqual();
    void twoAreNotDistributed();
    void contentsGoWithTheirNamespace();
    void neighboursInADirection();
    void neighboursAlongLines();
    void linesAtANode();

private:
    ElementId id(const std::string &name, const std::string &ns = "tickets") const
    {
        return m_document.findObject(ns, name)->id;
    }
    PlainMeasure m_measure;
    Document m_document = ticketing();
    Layout m_layout = canvas::arrange(m_document, m_measure);
    canvas::Scene m_scene = canvas::buildPlacedScene(m_document, m_layout, m_measure);
};

Q_DECLARE_METATYPE(moldloft::canvas::Alignment)
Q_DECLARE_METATYPE(moldloft::canvas::Rect)

void AlignTest::boxesAreAligned_data()
{
    QTest::addColumn<Alignment>("alignment");
    QTest::addColumn<Rect>("first");
    QTest::addColumn<Rect>("second");
    // 0,0 100×40 and 200,100 40×80: together 0,0 240×180
    QTest::newRow("left") << Alignment::Left << Rect{0, 0, 100, 40} << Rect{0, 100, 40, 80};
    QTest::newRow("centre") << Alignment::Centre << Rect{72, 0, 100, 40} << Rect{100, 100, 40, 80};
    QTest::newRow("right") << Alignment::Right << Rect{140, 0, 100, 40} << Rect{200, 100, 40, 80};
    QTest::newRow("top") << Alignment::Top << Rect{0, 0, 100, 40} << Rect{200, 0, 40, 80};
    QTest::newRow("middle") << Alignment::Middle << Rect{0, 72, 100, 40} << Rect{200, 52, 40, 80};
    QTest::newRow("bottom") << Alignment::Bottom << Rect{0, 140, 100, 40} << Rect{200, 100, 40, 80};
}

void AlignTest::boxesAreAligned()
{
    QFETCH(Alignment, alignment);
    QFETCH(Rect, first);
    QFETCH(Rect, second);
    const auto found = canvas::aligned(
        {{ElementId{1}, {0, 0, 100, 40}}, {ElementId{2}, {200, 100, 40, 80}}}, alignment);
    QCOMPARE(found[0].id, ElementId{1});
    QCOMPARE(found[0].box, first);
    QCOMPARE(found[1].box, second);
}

void AlignTest::gapsAreMadeEqual()
{
    const std::vector<PlacedBox> boxes{{ElementId{1}, {300, 7, 60, 40}},
                                       {ElementId{2}, {0, 0, 40, 40}},
                                       {ElementId{3}, {48, 99, 100, 40}}};
    const auto found = canvas::distributedHorizontally(boxes);
    QCOMPARE(found[0].box, boxes[0].box);
    QCOMPARE(found[1].box, boxes[1].box);
    // 360 in all, 200 of it boxes: two gaps of 80
    QCOMPARE(found[2].box, (Rect{120, 99, 100, 40}));
    const auto down = canvas::distributedVertically(boxes);
    QCOMPARE(down[0].box.y, 48.0); // between 0 and 139: 19 of 139 left over, two gaps of 9.5
    QCOMPARE(down[0].box.x, 300.0);
}

void AlignTest::twoAreNotDistributed()
{
    const std::vector<PlacedBox> boxes{{ElementId{1}, {300, 0, 60, 40}},
                                       {ElementId{2}, {0, 0, 40, 40}}};
    QVERIFY(canvas::distributedHorizontally(boxes) == boxes);
}

void AlignTest::contentsGoWithTheirNamespace()
{
    const Record &ns = *m_document.findNamespace("payments");
    const Placement place = *m_layout.find(ns.id);
    const Layout moved = canvas::withCorners(
        m_document, m_layout, {{ns.id, {place.x + 40, place.y - 80, place.width, place.height}}});
    QCOMPARE(moved.find(ns.id)->width, place.width);
    const Placement before = *m_layout.find(id("payments", "payments"));
    const Placement after = *moved.find(id("payments", "payments"));
    QCOMPARE(after.x, before.x + 40);
    QCOMPARE(after.y, before.y - 80);
    QVERIFY(moved.find(id("orders")) == m_layout.find(id("orders")));
}

void AlignTest::neighboursInADirection()
{
    QCOMPARE(canvas::neighbourTowards(m_scene, id("orders"), Direction::Right), id("orders-db"));
    QCOMPARE(canvas::neighbourTowards(m_scene, id("orders-db"), Direction::Left), id("orders"));
    QVERIFY(canvas::neighbourTowards(m_scene, id("orders"), Direction::Up));
    QVERIFY(!canvas::neighbourTowards(m_scene, ElementId{999999}, Direction::Up));
}

void AlignTest::neighboursAlongLines()
{
    const auto after = canvas::neighboursAfter(m_scene, id("orders"));
    const auto has = [](const auto &ids, ElementId one) {
        return std::count(ids.begin(), ids.end(), one) == 1;
    };
    QVERIFY(has(after, id("orders-db")));
    QVERIFY(has(after, id("charges"))); // the call goes by its alias
    QVERIFY(!has(after, id("payments", "payments")));
    const ElementId created =
        m_document.find(ElementKind::Channel, "tickets", "ticket-created")->id;
    QVERIFY(has(canvas::neighboursBefore(m_scene, id("orders")), created));
    // The lane stands for its channels.
    QVERIFY(has(canvas::neighboursAfter(m_scene, id("events")), id("orders")));
    QVERIFY(has(canvas::neighboursBefore(m_scene, id("events")), id("tickets")));
    for (std::size_t i = 1; i < after.size(); ++i)
        QVERIFY(m_scene.node(after[i - 1])->box.y <= m_scene.node(after[i])->box.y);
}

void AlignTest::linesAtANode()
{
    for (const std::size_t i : canvas::linesAt(m_scene, id("payments-db", "payments"))) {
        QCOMPARE(m_scene.edges[i].end, id("payments-db", "payments"));
    }
    QCOMPARE(canvas::linesAt(m_scene, id("payments-db", "payments")).size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(AlignTest)
#include "tst_align.moc"
