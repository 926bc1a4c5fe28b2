#include <QtTest>

#include "ui/canvas/tile_cache.h"

using namespace moldloft;
using canvas::Rect;
using render::Detail;
using ui::TileCache;
using ui::TileJob;
using ui::TileKey;
using ui::TileLevel;

namespace
{

constexpr int edge = TileCache::edge;
constexpr double side = edge; ///< of a tile of scale 1, in world px

QImage picture()
{
    return QImage(edge, edge, QImage::Format_RGB32);
}

} // namespace

/// The logic of the tiles, without a window and without threads.
class TileCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesInTheAreaIsCoveredTheNearestFirst();
    void aTileIsReadyOnceItWasPainted();
    void aChangeMarksThePartThatItTouches();
    void theFourSidesOfABoxAreNotAllThatIsInIt();
    void aChangeElsewhereTouchesNothing();
    void aPictureOfTheSceneBeforeDoesNotHideAChange();
    void anOlderPictureNeverReplacesANewerOne();
    void tilesOfOtherScalesAreDroppedWhereTheyAreTouched();
    void theLongestUnusedTilesGoFirst();
    void tilesInUseStayHoweverLittleRoomThereIs();
    void aThemeChangeKeepsThePicturesUntilThereAreOthers();

private:
    static std::vector<TileKey> fill(TileCache &cache, const TileLevel &level, const Rect &world)
    {
        const auto keys = cache.covering(level, world, world.center());
        for (const TileKey &key : keys)
            cache.store(cache.job(level, key), picture());
        return keys;
    }
};

void TileCacheTest::whatLiesInTheAreaIsCoveredTheNearestFirst()
{
    TileCache cache;
    const TileLevel level = cache.level(0.5, 1, Detail::Short); // a tile is 1024 world px wide
    const auto keys = cache.covering(level, {-10, 0, 2060, 1024}, {1500, 500});
    QCOMPARE(keys.size(), std::size_t{4}); // columns -1, 0, 1 and 2 in one row
    QVERIFY(keys.front() == (TileKey{level.id, 1, 0}));
    QVERIFY(keys.back() == (TileKey{level.id, -1, 0}));
    const Rect world = TileCache::worldOf(level, keys.front());
    QVERIFY(world == (Rect{1024, 0, 1024, 1024}));
}

void TileCacheTest::aTileIsReadyOnceItWasPainted()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const TileKey key{level.id, 2, 3};
    QVERIFY(!cache.ready(key));
    QCOMPARE(cache.job(level, key).areas, std::vector<QRect>{QRect(0, 0, edge, edge)});
    QVERIFY(cache.store(cache.job(level, key), picture()));
    QVERIFY(cache.ready(key));
    QVERIFY(cache.level(1, 1, Detail::Full) == level);
    QVERIFY(cache.level(1, 2, Detail::Full).id != level.id);
}

void TileCacheTest::aChangeMarksThePartThatItTouches()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const auto keys = fill(cache, level, {0, 0, 2 * side, side});
    cache.invalidate({{side - 10, 100, 60, 20}}, {level.id}); // across the border of two
    QVERIFY(!cache.ready({level.id, 0, 0}));
    QVERIFY(!cache.ready({level.id, 1, 0}));
    const TileJob left = cache.job(level, {level.id, 0, 0});
    QVERIFY(!left.base.isNull()); // the rest of it is kept
    QCOMPARE(left.areas.size(), std::size_t{1});
    QVERIFY(left.areas[0].contains(QRect(edge - 10, 100, 10, 20)));
    QVERIFY(left.areas[0].width() < 64 && left.areas[0].height() <= 96);
    QVERIFY(!cache.image(left.key).isNull()); // the old picture shows until the new one is there
    QVERIFY(cache.store(left, picture()));
    QVERIFY(cache.ready(left.key));
}

void TileCacheTest::theFourSidesOfABoxAreNotAllThatIsInIt()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    fill(cache, level, {0, 0, side, side});
    const std::vector<Rect> sides = {
        {40, 40, 4, 430}, {470, 40, 4, 430}, {40, 40, 430, 4}, {40, 470, 430, 4}};
    cache.invalidate(sides, {level.id});
    const TileJob job = cache.job(level, {level.id, 0, 0});
    int painted = 0;
    for (const QRect &area : job.areas) {
        QVERIFY(QRect(0, 0, edge, edge).contains(area));
        painted += area.width() * area.height();
    }
    QVERIFY2(painted < edge * edge * 2 / 3, qPrintable(QString::number(painted)));
    const auto reached = [&](const Rect &at) {
        return std::any_of(job.areas.begin(), job.areas.end(), [&](const QRect &area) {
            return area.contains(QPoint(int(at.center().x), int(at.center().y)));
        });
    };
    for (const Rect &one : sides)
        QVERIFY(reached(one));
    QVERIFY(!reached({250, 250, 2, 2})); // nothing has changed in the middle
}

void TileCacheTest::aChangeElsewhereTouchesNothing()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const auto keys = fill(cache, level, {0, 0, 3 * side, 3 * side});
    cache.invalidate({{5 * side, 0, 40, 40}}, {level.id});
    for (const TileKey &key : keys)
        QVERIFY(cache.ready(key));
}

void TileCacheTest::aPictureOfTheSceneBeforeDoesNotHideAChange()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const TileKey key{level.id, 0, 0};
    const TileJob begun = cache.job(level, key); // another thread paints it …
    cache.invalidate({{100, 100, 50, 50}}, {level.id});
    QVERIFY(cache.store(begun, picture())); // … and brings what it saw then
    QVERIFY(!cache.ready(key));
    QVERIFY(cache.job(level, key).areas.front().contains(QRect(100, 100, 50, 50)));
    // Even where the change lies too far back to be remembered.
    const TileJob old = cache.job(level, {level.id, 1, 0});
    for (int i = 0; i < 200; ++i)
        cache.invalidate({{-9000.0 * i, -9000, 1, 1}}, {level.id});
    QVERIFY(cache.store(old, picture()));
    QVERIFY(!cache.ready({level.id, 1, 0}));
}

void TileCacheTest::anOlderPictureNeverReplacesANewerOne()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const TileKey key{level.id, 0, 0};
    const TileJob before = cache.job(level, key);
    cache.invalidate({{0, 0, 50, 50}}, {level.id});
    const QImage newer = picture();
    QVERIFY(cache.store(cache.job(level, key), newer));
    QVERIFY(!cache.store(before, picture()));
    QCOMPARE(cache.image(key).cacheKey(), newer.cacheKey());
    QVERIFY(cache.ready(key));
}

void TileCacheTest::tilesOfOtherScalesAreDroppedWhereTheyAreTouched()
{
    TileCache cache;
    const TileLevel near = cache.level(1, 1, Detail::Full);
    const TileLevel far = cache.level(0.25, 1, Detail::Names);
    fill(cache, near, {0, 0, side, side});
    fill(cache, far, {0, 0, 8 * side, 4 * side}); // two tiles
    const std::size_t before = cache.bytes();
    cache.invalidate({{10, 10, 20, 20}}, {near.id});
    QVERIFY(cache.image({far.id, 0, 0}).isNull());
    QVERIFY(!cache.image({far.id, 1, 0}).isNull());
    QVERIFY(!cache.image({near.id, 0, 0}).isNull());
    QCOMPARE(before - cache.bytes(), std::size_t{edge * edge * 4});
}

void TileCacheTest::theLongestUnusedTilesGoFirst()
{
    constexpr std::size_t tile = std::size_t{edge} * edge * 4;
    TileCache cache(3 * tile);
    const TileLevel level = cache.level(1, 1, Detail::Full);
    for (int column = 0; column < 6; ++column) {
        const TileKey key{level.id, column, 0};
        cache.store(cache.job(level, key), picture());
        cache.use({key});
        cache.evict();
        QVERIFY(cache.bytes() <= 3 * tile);
    }
    for (int column = 0; column < 6; ++column)
        QCOMPARE(cache.ready({level.id, column, 0}), column >= 3);
}

void TileCacheTest::tilesInUseStayHoweverLittleRoomThereIs()
{
    TileCache cache(1);
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const auto keys = fill(cache, level, {0, 0, 2 * side, side});
    cache.use(keys);
    cache.evict();
    for (const TileKey &key : keys)
        QVERIFY(cache.ready(key));
    cache.use({keys.front()});
    cache.evict();
    QVERIFY(cache.image(keys.back()).isNull());
}

void TileCacheTest::aThemeChangeKeepsThePicturesUntilThereAreOthers()
{
    TileCache cache;
    const TileLevel level = cache.level(1, 1, Detail::Full);
    const auto keys = fill(cache, level, {0, 0, side, side});
    cache.invalidateAll();
    QVERIFY(!cache.ready(keys.front()));
    QVERIFY(!cache.image(keys.front()).isNull());
    QCOMPARE(cache.job(level, keys.front()).areas, std::vector<QRect>{QRect(0, 0, edge, edge)});
    QVERIFY(cache.job(level, keys.front()).base.isNull());
}

QTEST_APPLESS_MAIN(TileCacheTest)
#include "tst_tile_cache.moc"
