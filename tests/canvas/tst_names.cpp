#include <QtTest>

#include "canvas/node_metrics.h"
#include "canvas/plain_measure.h"

using namespace moldloft;
using canvas::TextStyle;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAfarANameEndsEarly_data();
    void fromAfarANameEndsEarly();
};

void NamesTest::fromAfarANameEndsEarly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("letters"); // for which there is room
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits") << "orders" << 6 << "orders";
    QTest::newRow("one too many") << "orders" << 5 << "orde…";
    QTest::newRow("long") << "accounts-db" << 7 << "accoun…";
    QTest::newRow("three letters at least") << "accounts-db" << 3 << "";
    QTest::newRow("a short one is whole or not there") << "api" << 2 << "";
    QTest::newRow("letters, not bytes") << "opções-db" << 6 << "opçõe…";
    QTest::newRow("no room") << "orders" << 0 << "";
    QTest::newRow("no name") << "" << 4 << "";
}

void NamesTest::fromAfarANameEndsEarly()
{
    QFETCH(QString, name);
    QFETCH(int, letters);
    QFETCH(QString, shown);
    const testing::PlainMeasure measure;
    const double room = letters * measure.width("x", TextStyle::Caption);
    QCOMPARE(QString::fromStdString(
                 canvas::beginning(name.toStdString(), room, TextStyle::Caption, measure)),
             shown);
}

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
