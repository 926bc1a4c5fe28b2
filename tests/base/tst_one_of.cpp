#include <QTest>

#include <string>
#include <vector>

#include "base/one_of.h"

using namespace moldloft;

namespace
{

struct Small {
    int number = 7;
    bool operator==(const Small &) const = default;
};

using Any = OneOf<Small, std::string, std::vector<int>>;

} // namespace

class TestOneOf : public QObject
{
    Q_OBJECT

private slots:
    void beginsAsTheFirst()
    {
        const Any any;
        QCOMPARE(any.index(), std::size_t{0});
        QVERIFY(any.getIf<Small>());
        QCOMPARE(any.getIf<Small>()->number, 7);
        QVERIFY(!any.getIf<std::string>());
    }

    void holdsWhatItWasGiven()
    {
        Any any = std::string("text");
        QCOMPARE(any.index(), std::size_t{1});
        QCOMPARE(*any.getIf<std::string>(), std::string("text"));
        any = std::vector{1, 2};
        QCOMPARE(any.index(), std::size_t{2});
        QVERIFY(!any.getIf<std::string>());
        any.getIf<std::vector<int>>()->push_back(3);
        QCOMPARE(any.getIf<std::vector<int>>()->size(), std::size_t{3});
    }

    void copiesAreTheirOwn()
    {
        const Any first = std::string("one");
        Any second = first;
        *second.getIf<std::string>() += " more";
        QCOMPARE(*first.getIf<std::string>(), std::string("one"));
        QVERIFY(first != second);
        second = first;
        QVERIFY(first == second);
        const Any &same = second;
        second = same;
        QCOMPARE(*second.getIf<std::string>(), std::string("one"));
    }

    void equalsByTypeAndValue()
    {
        QVERIFY(Any(Small{1}) == Any(Small{1}));
        QVERIFY(Any(Small{1}) != Any(Small{2}));
        QVERIFY(Any(std::string()) != Any(std::vector<int>()));
    }

    void whatWasMovedFromCanBeAssigned()
    {
        Any first = std::string("one");
        const Any second = std::move(first);
        QCOMPARE(*second.getIf<std::string>(), std::string("one"));
        QVERIFY(!first.getIf<std::string>()); // NOLINT(bugprone-use-after-move): that is the test
        first = Small{3};
        QCOMPARE(first.getIf<Small>()->number, 3);
    }

    void takesNoMoreRoomThanAPointerAndItsKind() { QCOMPARE(sizeof(Any), 2 * sizeof(void *)); }
};

QTEST_APPLESS_MAIN(TestOneOf)
#include "tst_one_of.moc"
