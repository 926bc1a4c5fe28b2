#include <QTest>

#include <algorithm>
#include <random>

#include "base/components.h"

using namespace moldloft;

namespace
{

using Lists = std::vector<std::vector<std::uint32_t>>;

Pieces<std::uint32_t> piecesOf(const Lists &lists)
{
    Pieces<std::uint32_t> pieces;
    for (const auto &list : lists) {
        pieces.all.insert(pieces.all.end(), list.begin(), list.end());
        pieces.close();
    }
    return pieces;
}

/// What leads where, step by step: Warshall.
std::vector<std::vector<char>> reachOf(const Lists &lists)
{
    const std::size_t count = lists.size();
    std::vector<std::vector<char>> reach(count, std::vector<char>(count, 0));
    for (std::size_t i = 0; i < count; ++i) {
        reach[i][i] = 1;
        for (const std::uint32_t to : lists[i])
            reach[i][to] = 1;
    }
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j)
                reach[i][j] = char(reach[i][j] | (reach[i][k] & reach[k][j]));
        }
    }
    return reach;
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT
private slots:
    void nodesAreTogetherWhereTheyLeadToEachOther()
    {
        std::mt19937 random(7);
        int circles = 0;
        for (int run = 0; run < 200; ++run) {
            Lists lists(1 + random() % 12);
            for (auto &list : lists) {
                for (unsigned n = random() % 3; n > 0; --n)
                    list.push_back(std::uint32_t(random() % lists.size()));
            }
            const Components found = componentsOf(piecesOf(lists));
            const auto reach = reachOf(lists);
            for (std::uint32_t a = 0; a < lists.size(); ++a) {
                for (std::uint32_t b = 0; b < lists.size(); ++b) {
                    QCOMPARE(found.isTogether(a, b), reach[a][b] && reach[b][a]);
                    circles += a != b && found.isTogether(a, b);
                    // those that are led to stand first
                    QVERIFY(!reach[a][b] || found.of[b] <= found.of[a]);
                }
            }
            for (std::uint32_t i = 0; i < found.members.size(); ++i) {
                const auto members = found.members[i];
                QVERIFY(!members.empty());
                QVERIFY(std::is_sorted(members.begin(), members.end()));
                for (const std::uint32_t node : members)
                    QCOMPARE(found.of[node], i);
            }
        }
        QVERIFY(circles > 100);
    }

    void aLongChainNeedsNoStack()
    {
        Pieces<std::uint32_t> ring;
        constexpr std::uint32_t count = 1'000'000;
        for (std::uint32_t i = 0; i < count; ++i) {
            ring.all.push_back((i + 1) % count);
            ring.close();
        }
        QCOMPARE(componentsOf(ring).members.size(), std::size_t(1));
        ring.all.back() = count - 1;
        QCOMPARE(componentsOf(ring).members.size(), std::size_t(count));
    }
};

QTEST_APPLESS_MAIN(TestComponents)
#include "tst_components.moc"
