#include <QtTest>

#include "model/layout.h"

using namespace moldloft;

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesAsAMapDoes();
    void tellsWhatHasChanged();
};

void LayoutTest::behavesAsAMapDoes()
{
    std::unordered_map<ElementId, Placement> expected;
    Layout layout;
    std::uint64_t state = 5;
    const auto next = [&state](std::uint64_t below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % below;
    };
    for (int step = 0; step < 500; ++step) {
        const ElementId id{next(1000) + 1};
        const Layout before = layout;
        const auto had = expected;
        if (next(3) == 0) {
            expected.erase(id);
            layout = layout.without({id});
        } else {
            const Placement place{static_cast<double>(next(50)), static_cast<double>(step), 0, 0};
            expected[id] = place;
            layout = layout.with(id, place);
        }
        QVERIFY(layout.placements() == expected);
        QVERIFY(before.placements() == had); // values do not change
        QCOMPARE(layout.empty(), expected.empty());
        QVERIFY(layout == Layout(expected));
        QCOMPARE(layout.find(id).has_value(), expected.contains(id));
    }
}

void LayoutTest::tellsWhatHasChanged()
{
    Layout before;
    for (std::uint64_t id = 1; id <= 300; ++id)
        before = before.with(ElementId{id}, {static_cast<double>(id), 0, 0, 0});
    QVERIFY(before.changedSince(before).empty());
    const Layout after = before.with(ElementId{7}, {0, 0, 0, 0})
                             .without({ElementId{200}})
                             .with(ElementId{900}, {1, 1, 0, 0})
                             .with(ElementId{8}, *before.find(ElementId{8}));
    const std::vector<ElementId> expected{ElementId{7}, ElementId{200}, ElementId{900}};
    QVERIFY(after.changedSince(before) == expected);
    QVERIFY(before.changedSince(after) == expected);
    QVERIFY(!(before == after));
}

QTEST_APPLESS_MAIN(LayoutTest)
#include "tst_layout.moc"
