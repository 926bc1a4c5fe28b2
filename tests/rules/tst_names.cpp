#include <QtTest>

#include "rules/images.h"
#include "rules/ingress_paths.h"
#include "rules/names.h"

using namespace moldloft::rules;

class TestNames : public QObject
{
    Q_OBJECT
private slots:
    void theNearestLabelIsALabel_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("label");
        const auto row = [](const char *text, const char *label) {
            QTest::newRow(*text ? text : "nothing") << std::string(text) << std::string(label);
        };
        row("Orders", "orders");
        row("order_service", "order-service");
        row("-a--b-", "a-b");
        row("2fa", "n-2fa");
        row("aufträge", "auftr-ge");
        row("日本", "name");
        row("", "name");
        row("a b\tc", "a-b-c");
    }
    void theNearestLabelIsALabel()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, label);
        QCOMPARE(nearestLabel(text), label);
        QVERIFY(!labelProblem(nearestLabel(text)));
    }

    void aCutLabelDoesNotEndWithAHyphen()
    {
        const std::string label = nearestLabel(std::string(62, 'a') + "-bc");
        QCOMPARE(label, std::string(62, 'a'));
    }

    void deviceNamesAreThoseOfWindows()
    {
        for (const char *name : {"con", "prn", "aux", "nul", "com1", "com9", "lpt3"})
            QVERIFY2(isDeviceName(name), name);
        for (const char *name : {"console", "com", "com10", "com0", "lpt", "null", "comx"})
            QVERIFY2(!isDeviceName(name), name);
    }

    void addressesAreNoNames()
    {
        for (const char *text : {"10.0.0.1", "255.255.255.255", "::1", "2001:db8::1", "[::1]"})
            QVERIFY2(isIpAddress(text), text);
        for (const char *text : {"10.0.0", "a.b.c.d", "10.0.0.example", "host:80", "1234.1.1.1"})
            QVERIFY2(!isIpAddress(text), text);
    }

    void anImageFallsIntoItsParts()
    {
        const ImageName plain = parseImage("postgres");
        QCOMPARE(plain.repository, std::string("postgres"));
        QCOMPARE(plain.tag, std::string());
        const ImageName port = parseImage("registry.example:5000/team/app");
        QCOMPARE(port.repository, std::string("registry.example:5000/team/app"));
        QCOMPARE(port.tag, std::string());
        QCOMPARE(port.baseName(), std::string("app"));
        const ImageName whole = parseImage("registry.example:5000/app:1.2@sha256:ab");
        QCOMPARE(whole.repository, std::string("registry.example:5000/app"));
        QCOMPARE(whole.tag, std::string("1.2"));
        QCOMPARE(whole.digest, std::string("sha256:ab"));
    }

    void databasesAreKnownByTheLastPartOfTheirImage()
    {
        QVERIFY(isDatabaseImage("postgres:16"));
        QVERIFY(isDatabaseImage("docker.io/library/redis:7.2-alpine"));
        QVERIFY(isDatabaseImage("mysql"));
        QVERIFY(!isDatabaseImage("ghcr.io/example/postgres-exporter:1"));
        QVERIFY(!isDatabaseImage("ghcr.io/redis/insight:2"));
    }

    void aPathIsServedPartByPart_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("route");
        QTest::addColumn<bool>("served");
        const auto row = [](const char *path, const char *route, bool served) {
            QTest::addRow("%s by %s", path, route)
                << std::string(path) << std::string(route) << served;
        };
        row("/", "GET /orders", true);
        row("/orders", "GET /orders", true);
        row("/orders/", "GET /orders", true);
        row("/orders", "GET /orders/{id}", true);
        row("/orders/7", "GET /orders/{id}", true);
        row("/ord", "GET /orders", false);
        row("/orders/7/lines", "GET /orders/{id}", false);
        row("/orders", "GET /", false);
        row("/Orders", "GET /orders", false);
    }
    void aPathIsServedPartByPart()
    {
        QFETCH(std::string, path);
        QFETCH(std::string, route);
        QTEST(isServedBy(path, route), "served");
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
