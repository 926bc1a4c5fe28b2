#include <QTest>

#include "model/units.h"

using namespace moldloft;

class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void readsTimeSpans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("micros"); // -1: refused
        QTest::addColumn<QString>("written");
        QTest::newRow("milliseconds") << "20ms" << 20'000LL << "20ms";
        QTest::newRow("fraction") << "1.5s" << 1'500'000LL << "1500ms";
        QTest::newRow("shortest form") << "60000ms" << 60'000'000LL << "1m";
        QTest::newRow("hours") << "2h" << 7'200'000'000LL << "2h";
        QTest::newRow("zero") << "0ms" << 0LL << "0s";
        QTest::newRow("no unit") << "20" << -1LL << "";
        QTest::newRow("negative") << "-1s" << -1LL << "";
        QTest::newRow("space") << "20 ms" << -1LL << "";
        QTest::newRow("more than a year") << "9000h" << -1LL << "";
        QTest::newRow("too many digits") << "1000000000000000000us" << -1LL << "";
        QTest::newRow("empty") << "" << -1LL << "";
    }
    void readsTimeSpans()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, micros);
        QFETCH(QString, written);
        const auto duration = parseDuration(text.toStdString());
        QCOMPARE(duration.has_value(), micros >= 0);
        if (duration) {
            QCOMPARE(duration->value.count(), micros);
            QCOMPARE(QString::fromStdString(toString(*duration)), written);
        }
    }

    void readsPercentages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("fraction"); // -1: refused
        QTest::newRow("three nines") << "99.9%" << 0.999;
        QTest::newRow("none") << "0%" << 0.0;
        QTest::newRow("all") << "100%" << 1.0;
        QTest::newRow("more than all") << "100.1%" << -1.0;
        QTest::newRow("no sign") << "99.9" << -1.0;
        QTest::newRow("space") << "99 %" << -1.0;
        QTest::newRow("negative") << "-1%" << -1.0;
        QTest::newRow("only the sign") << "%" << -1.0;
    }
    void readsPercentages()
    {
        QFETCH(QString, text);
        QFETCH(double, fraction);
        const auto percent = parsePercent(text.toStdString());
        QCOMPARE(percent.has_value(), fraction >= 0);
        if (percent) {
            QCOMPARE(percent->text, text.toStdString());
            QCOMPARE(fractionOf(*percent), fraction);
        }
    }

    void quantitiesAreNumbersToo()
    {
        QCOMPARE(valueOf(Quantity{"500m"}), 0.5);
        QCOMPARE(valueOf(Quantity{"2k"}), 2000.0);
        QCOMPARE(valueOf(Quantity{"69.35"}), 69.35);
    }

    void readsQuantitiesAsKubernetesDoes_data()
    {
        // expected values: the quantity grammar of k8s.io/apimachinery
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("milli");
        QTest::addColumn<qlonglong>("whole");
        QTest::newRow("millis") << "100m" << 100LL << 1LL;
        QTest::newRow("plain") << "2" << 2000LL << 2LL;
        QTest::newRow("decimal") << "0.1" << 100LL << 1LL;
        QTest::newRow("Mi") << "128Mi" << 134217728000LL << 134217728LL;
        QTest::newRow("k") << "1.5k" << 1500000LL << 1500LL;
        QTest::newRow("exponent") << "1e3" << 1000000LL << 1000LL;
        QTest::newRow("wrong suffix") << "1KB" << -1LL << -1LL;
        QTest::newRow("word") << "lots" << -1LL << -1LL;
        QTest::newRow("exponent cut off") << "1e" << -1LL << -1LL;
        QTest::newRow("negative") << "-1" << -1LL << -1LL;
    }
    void readsQuantitiesAsKubernetesDoes()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, milli);
        QFETCH(qlonglong, whole);
        const auto quantity = parseQuantity(text.toStdString());
        QCOMPARE(quantity.has_value(), milli >= 0);
        if (quantity) {
            QCOMPARE(milliUnits(*quantity), milli);
            QCOMPARE(wholeUnits(*quantity), whole);
        }
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
