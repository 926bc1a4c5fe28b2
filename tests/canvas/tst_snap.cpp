#include <QtTest>

#include "canvas/snap.h"

using namespace moldloft;
using canvas::Point;
using canvas::Rect;
using canvas::SnapGuide;

class SnapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesComeLevel();
    void centresComeLevel();
    void theNearestWins();
    void equalGapsAreFound();
    void aRowIsContinued();
    void withoutAnythingNearTheGridCounts();
    void eachAxisForItself();
    void severalBoxesMoveAsOne();
};

void SnapTest::edgesComeLevel()
{
    const auto found = canvas::snap({{103, 300, 50, 40}}, {{100, 0, 80, 40}});
    QCOMPARE(found.by.x, -3.0);
    bool shown = false;
    for (const SnapGuide &guide : found.guides)
        shown |= guide == SnapGuide{SnapGuide::Kind::Edge, {100, 0}, {100, 340 + found.by.y}};
    QVERIFY(shown);
}

void SnapTest::centresComeLevel()
{
    // Neither edge is within reach, the middles are 2 apart.
    const auto found = canvas::snap({{118, 300, 40, 40}}, {{100, 0, 80, 40}});
    QCOMPARE(found.by.x, 2.0);
    QVERIFY(!found.guides.empty());
    QCOMPARE(found.guides.front().kind, SnapGuide::Kind::Centre);
    QCOMPARE(found.guides.front().from.x, 140.0);
}

void SnapTest::theNearestWins()
{
    const auto found = canvas::snap({{104, 300, 51, 40}}, {{100, 0, 80, 40}, {106, 100, 300, 40}});
    QCOMPARE(found.by.x, 2.0);
}

void SnapTest::equalGapsAreFound()
{
    // 100 and 340 apart from each other: the middle of 40 wide boxes is at x 200.
    const auto found = canvas::snap({{203, 5, 40, 30}}, {{60, 0, 40, 44}, {340, 0, 40, 44}});
    QCOMPARE(found.by.x, -3.0);
    int gaps = 0;
    for (const SnapGuide &guide : found.guides) {
        if (guide.kind != SnapGuide::Kind::Gap)
            continue;
        ++gaps;
        QCOMPARE(guide.to.x - guide.from.x, 100.0);
    }
    QCOMPARE(gaps, 2);
}

void SnapTest::aRowIsContinued()
{
    const auto right = canvas::snap({{203, 5, 50, 30}}, {{0, 0, 40, 44}, {80, 0, 80, 44}});
    QCOMPARE(right.by.x, -3.0); // 40 after 160, as 80 after 40
    const auto left = canvas::snap({{-86, 5, 50, 30}}, {{0, 0, 40, 44}, {80, 0, 80, 44}});
    QCOMPARE(left.by.x, -4.0); // ends at -40
}

void SnapTest::withoutAnythingNearTheGridCounts()
{
    const auto found = canvas::snap({{1003, 1005, 50, 40}}, {{100, 0, 80, 40}});
    QCOMPARE(found.by, (Point{-3, 3}));
    QVERIFY(found.guides.empty());
    QCOMPARE(canvas::snap({{1003, 1005, 50, 40}}, {}, {6, 0, true}).by, (Point{0, 0}));
}

void SnapTest::eachAxisForItself()
{
    const auto found = canvas::snap({{103, 997, 50, 33}}, {{100, 0, 80, 40}});
    QCOMPARE(found.by, (Point{-3, 3}));
    for (const SnapGuide &guide : found.guides)
        QCOMPARE(guide.from.x, guide.to.x); // none along y
}

void SnapTest::severalBoxesMoveAsOne()
{
    const auto found =
        canvas::snap({{400, 300, 40, 40}, {463, 360, 40, 40}}, {{500, 0, 80, 40}}, {6, 8, true});
    QCOMPARE(found.by.x, -3.0); // the right edge of both is at 503
}

QTEST_APPLESS_MAIN(SnapTest)
#include "tst_snap.moc"
