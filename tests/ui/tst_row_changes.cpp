#include <QStringList>
#include <QtTest>

#include <random>

#include "ui/row_changes.h"

using namespace moldloft::ui;

namespace
{

std::vector<QString> keys(const char *letters)
{
    std::vector<QString> all;
    for (; *letters; ++letters)
        all.push_back(QString(QLatin1Char(*letters)));
    return all;
}

/// The steps, taken as a view takes them.
std::vector<QString> taken(std::vector<QString> rows, const std::vector<QString> &next,
                           const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        const auto place = rows.begin() + change.row;
        if (change.what == RowChange::What::Remove)
            rows.erase(place, place + change.count);
        else
            rows.insert(place, next.begin() + change.from,
                        next.begin() + change.from + change.count);
    }
    return rows;
}

int removed(const std::vector<RowChange> &changes)
{
    int count = 0;
    for (const RowChange &change : changes)
        count += change.what == RowChange::What::Remove ? change.count : 0;
    return count;
}

} // namespace

class RowChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalListsNeedNothing();
    void neighboursComeAndGoAtOnce();
    void aRowThatMovedIsTheOnlyOneThatGoes();
    void randomListsBecomeEachOther();
};

void RowChangesTest::equalListsNeedNothing()
{
    QVERIFY(rowChanges({}, {}).empty());
    QVERIFY(rowChanges(keys("abc"), keys("abc")).empty());
}

void RowChangesTest::neighboursComeAndGoAtOnce()
{
    using What = RowChange::What;
    QVERIFY(rowChanges({}, keys("abc")) == (std::vector<RowChange>{{What::Insert, 0, 3, 0}}));
    QVERIFY(rowChanges(keys("abc"), {}) == (std::vector<RowChange>{{What::Remove, 0, 3, 0}}));
    QVERIFY(rowChanges(keys("abcde"), keys("axyze")) ==
            (std::vector<RowChange>{{What::Remove, 1, 3, 0}, {What::Insert, 1, 3, 1}}));
}

void RowChangesTest::aRowThatMovedIsTheOnlyOneThatGoes()
{
    for (const auto &[before, after] :
         {std::pair{"abcdef", "fabcde"}, {"abcdef", "bcdefa"}, {"abcdef", "abdecf"}}) {
        const auto changes = rowChanges(keys(before), keys(after));
        QCOMPARE(removed(changes), 1);
        QVERIFY(taken(keys(before), keys(after), changes) == keys(after));
    }
}

void RowChangesTest::randomListsBecomeEachOther()
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const auto some = [&random] {
            std::vector<QString> list;
            for (unsigned i = 0; i < 20; ++i) {
                if (random() % 2)
                    list.push_back(QString::number(i));
            }
            if (random() % 2)
                std::shuffle(list.begin(), list.end(), random);
            return list;
        };
        const auto before = some();
        const auto after = some();
        QVERIFY(taken(before, after, rowChanges(before, after)) == after);
    }
}

QTEST_APPLESS_MAIN(RowChangesTest)
#include "tst_row_changes.moc"
