#include <QTest>

#include <map>
#include <random>
#include <string>

#include "base/sorted_map.h"

using namespace moldloft;

namespace
{

/// Pieces of four entries: a hundred keys fill and split many.
using Map = SortedMap<std::string, int, 4>;
using Likeness = std::map<std::string, int>;

Likeness likenessOf(const Map &map)
{
    Likeness likeness;
    for (const auto &[key, value] : map)
        likeness.emplace_hint(likeness.end(), key, value);
    return likeness;
}

bool isInOrder(const Map &map)
{
    const std::string *before = nullptr;
    for (const auto &entry : map) {
        if (before && !(*before < entry.first))
            return false;
        before = &entry.first;
    }
    return true;
}

} // namespace

class TestSortedMap : public QObject
{
    Q_OBJECT

private slots:
    void doesWhatAMapDoes()
    {
        std::mt19937 random(7);
        const auto below = [&](unsigned count) { return random() % count; };
        for (int round = 0; round < 200; ++round) {
            Map map;
            Likeness likeness;
            for (int step = 0; step < 300; ++step) {
                const std::string key = std::to_string(below(120));
                const int value = static_cast<int>(below(1000));
                switch (below(5)) {
                case 0:
                    QCOMPARE(map.emplace(key, value).second, likeness.emplace(key, value).second);
                    break;
                case 1:
                    map[key] = likeness[key] = value;
                    break;
                case 2:
                    map.insert_or_assign(key, value);
                    likeness.insert_or_assign(key, value);
                    break;
                case 3:
                    QCOMPARE(map.erase(key), likeness.erase(key));
                    break;
                default: {
                    const auto found = map.find(key);
                    QCOMPARE(found != map.end(), likeness.contains(key));
                    QCOMPARE(map.contains(key), likeness.contains(key));
                    if (found != map.end())
                        QCOMPARE(found->second, likeness.at(key));
                    const Map &constant = map;
                    const auto bound = constant.lower_bound(key);
                    const auto other = likeness.lower_bound(key);
                    QCOMPARE(bound == constant.end(), other == likeness.end());
                    if (other != likeness.end())
                        QCOMPARE(bound->first, other->first);
                }
                }
                QCOMPARE(map.size(), likeness.size());
            }
            QVERIFY(isInOrder(map));
            QCOMPARE(likenessOf(map), likeness);
            if (!likeness.empty())
                QCOMPARE(map.last().first, likeness.rbegin()->first);
        }
    }

    void equalsByEntriesHoweverTheyCame()
    {
        Map forwards, backwards;
        for (int i = 0; i < 50; ++i) {
            forwards.emplace(std::to_string(1000 + i), i);
            backwards.emplace(std::to_string(1049 - i), 49 - i);
        }
        QVERIFY(forwards == backwards);
        backwards["1007"] = 8;
        QVERIFY(forwards != backwards);
        backwards.erase("1007");
        QVERIFY(forwards != backwards);
    }

    void theFirstOfTwoEntriesCounts()
    {
        const Map map{{"b", 1}, {"a", 2}, {"b", 3}};
        QCOMPARE(likenessOf(map), (Likeness{{"a", 2}, {"b", 1}}));
    }

    void anEmptyOneHasNothing()
    {
        Map map;
        QVERIFY(map.empty());
        QVERIFY(map.begin() == map.end());
        QVERIFY(map.find("a") == map.end());
        QCOMPARE(map.erase("a"), std::size_t{0});
        map.emplace("a", 1);
        QCOMPARE(map.erase("a"), std::size_t{1});
        QVERIFY(map.begin() == map.end());
    }
};

QTEST_APPLESS_MAIN(TestSortedMap)
#include "tst_sorted_map.moc"
