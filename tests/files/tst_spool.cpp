#include <QTest>

#include <map>
#include <random>

#include "files/spool.h"

using moldloft::Result;
using moldloft::Spool;

class SpoolTest : public QObject
{
    Q_OBJECT

private slots:
    /// In memory, in the file, and in both.
    void textsComeByRankInTheirOrder_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("in the file at once") << 1;
        QTest::newRow("some") << 97;
        QTest::newRow("in memory") << 1'000'000;
    }

    void textsComeByRankInTheirOrder()
    {
        QFETCH(int, most);
        std::mt19937 random(42);
        Spool spool(static_cast<std::size_t>(most));
        std::map<std::size_t, std::string> expected;
        for (int i = 0; i < 2000; ++i) {
            const std::size_t rank = random() % 5;
            const std::string text =
                std::to_string(i) + std::string(random() % 40, static_cast<char>('a' + rank));
            expected[rank] += text;
            QVERIFY(spool.add(rank, text).has_value());
        }
        QVERIFY(spool.add(9, "").has_value());
        std::string all, got;
        for (const auto &[rank, text] : expected)
            all += text;
        QVERIFY(spool
                    .take([&](std::string_view text) -> Result<void> {
                        got += text;
                        return {};
                    })
                    .has_value());
        QCOMPARE(QByteArray::fromStdString(got), QByteArray::fromStdString(all));
    }

    void nothingGivesNothing()
    {
        Spool spool;
        int pieces = 0;
        QVERIFY(spool
                    .take([&](std::string_view) -> Result<void> {
                        ++pieces;
                        return {};
                    })
                    .has_value());
        QCOMPARE(pieces, 0);
    }
};

QTEST_APPLESS_MAIN(SpoolTest)
#include "tst_spool.moc"
