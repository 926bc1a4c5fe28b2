// What is typed into the command palette finds what is meant, the best first.

#include <QElapsedTimer>
#include <QTest>

#include "ui/fuzzy.h"

using namespace moldloft::ui;

class TestFuzzy : public QObject
{
    Q_OBJECT

private slots:
    void theBetterMatchScoresHigher_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("the whole before a beginning") << "orders"
                                                      << "orders"
                                                      << "orders-db";
        QTest::newRow("a beginning before a later word") << "save"
                                                         << "Save as…"
                                                         << "Never save";
        QTest::newRow("a later word before its inside") << "port"
                                                        << "Add port"
                                                        << "Import";
        QTest::newRow("word starts before an inside") << "sa"
                                                      << "Select all"
                                                      << "Unsaved";
        QTest::newRow("camel humps before an inside") << "oc"
                                                      << "orderCreated"
                                                      << "block";
        QTest::newRow("word starts before scattered letters") << "odb"
                                                              << "orders-db"
                                                              << "overdub";
        QTest::newRow("the shorter") << "ord"
                                     << "orders"
                                     << "orders-archive";
        QTest::newRow("the earlier word") << "db"
                                          << "a-db"
                                          << "a-much-later-db";
        QTest::newRow("a digit starts a word") << "pg1"
                                               << "pg 16"
                                               << "pg216";
        QTest::newRow("whatever the case") << "POST"
                                           << "PostgreSQL"
                                           << "Compost";
    }
    void theBetterMatchScoresHigher()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const FuzzyPattern pattern(typed);
        const auto high = pattern.score(FuzzyText(better));
        const auto low = pattern.score(FuzzyText(worse));
        QVERIFY(high);
        QVERIFY2(*high > low.value_or(0), qPrintable(QString::number(*high)));
    }

    void diacriticsNeedNotBeTyped()
    {
        QVERIFY(FuzzyPattern("configuracoes").score(FuzzyText(QString::fromUtf8("Configurações"))));
        QVERIFY(FuzzyPattern(QString::fromUtf8("ação")).score(FuzzyText("acao")));
        QCOMPARE(folded(QString::fromUtf8("Ñandú Über")), QString("nandu uber"));
    }

    void everyWordHasToMatchInAnyOrder()
    {
        QVERIFY(FuzzyPattern("db add").score(FuzzyText("Add orders-db")));
        QVERIFY(!FuzzyPattern("db remove").score(FuzzyText("Add orders-db")));
        QVERIFY(!FuzzyPattern("zz").score(FuzzyText("Add orders-db")));
        QVERIFY(!FuzzyPattern("x").score(FuzzyText("")));
        QCOMPARE(FuzzyPattern("  ").score(FuzzyText("anything")), std::optional<int>(0));
    }

    void tenThousandNamesAreSearchedWithinAFrame()
    {
        std::vector<FuzzyText> names;
        for (int i = 0; i < 10000; ++i)
            names.emplace_back(QStringLiteral("orders-%1 namespace-%2 Service").arg(i).arg(i % 97));
        for (const char *typed : {"o", "ord", "orders-99", "o99", "onS", "zzz", "namespace ord"}) {
            QElapsedTimer clock;
            clock.start();
            const FuzzyPattern pattern(QString::fromLatin1(typed));
            int found = 0;
            for (const FuzzyText &name : names)
                found += pattern.score(name) ? 1 : 0;
            const qint64 took = clock.elapsed();
            QVERIFY2(took < 16 * 4, qPrintable(QStringLiteral("%1: %2 ms").arg(typed).arg(took)));
            QCOMPARE(found > 0, qstrcmp(typed, "zzz") != 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzy)
#include "tst_fuzzy.moc"
