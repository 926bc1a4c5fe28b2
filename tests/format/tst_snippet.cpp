#include <QtTest>

#include "format/snippet.h"

using namespace moldloft;

namespace
{

QStringList pathsOf(const Document &document)
{
    QStringList paths;
    for (const RecordPtr &record : document.records())
        paths += QString::number(static_cast<int>(record->kind())) + ' ' +
                 QString::fromStdString(record->path());
    return paths;
}

QString placeOf(const Result<Document, Errors> &piece)
{
    if (piece)
        return "none";
    const Error &error = piece.error().front();
    return error.mark ? QString("%1:%2").arg(error.mark->line).arg(error.mark->column) : "nowhere";
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT
private slots:
    void anyPieceOfADesignIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("paths");
        const QStringList orders{"0 shop", "1 shop/orders"};
        const QStringList home{"0 home", "1 home/orders"};
        QTest::newRow("a design") << QByteArray("moldloft: 1\nname: x\nnamespaces:\n  shop:\n"
                                                "    services:\n      orders: {replicas: 2}\n")
                                  << orders;
        QTest::newRow("namespaces")
            << QByteArray("namespaces:\n  shop:\n    services: {orders: {replicas: 2}}\n")
            << orders;
        QTest::newRow("a namespace")
            << QByteArray("shop:\n  services:\n    orders:\n      replicas: 2\n") << orders;
        QTest::newRow("sections") << QByteArray("services:\n  orders:\n    replicas: 2\n") << home;
        QTest::newRow("elements") << QByteArray("orders:\n  replicas: 2\n") << home;
        QTest::newRow("in braces") << QByteArray("{orders: {replicas: 2}}") << home;
        QTest::newRow("a database")
            << QByteArray("db: {engine: mariadb}") << QStringList{"0 home", "2 home/db"};
        QTest::newRow("a broker") << QByteArray("events: {engine: nats}")
                                  << QStringList{"0 home", "3 home/events"};
        QTest::newRow("a host") << QByteArray("stripe: {host: api.stripe.com, port: 443}")
                                << QStringList{"0 home", "5 home/stripe"};
        QTest::newRow("indented, from Windows")
            << QByteArray("      orders:\r\n        replicas: 2\r\n\r\n") << home;
        QTest::newRow("from a README")
            << QByteArray(
                   "Paste this:\n\n```yaml\nservices:\n  orders: {replicas: 2}\n```\nDone.\n")
            << home;
    }
    void anyPieceOfADesignIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, paths);
        const auto piece = format::readSnippet(text.toStdString(), "home");
        QVERIFY2(piece, piece ? "" : toString(piece.error().front()).c_str());
        QCOMPARE(pathsOf(*piece), paths);
        for (const Record *service : piece->all(ElementKind::Service))
            QCOMPARE(service->as<Service>()->replicas, std::optional<int>(2));
    }

    void whatIsWrongHasItsPlaceInTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown key")
            << QByteArray("services:\n  orders:\n    replica: 2\n") << "3:5";
        QTest::newRow("in an indented element")
            << QByteArray("    orders:\n      replicas: many\n") << "2:17";
        QTest::newRow("between fences")
            << QByteArray("text\n```\norders: {replicas: many}\n```\n") << "3:20";
        QTest::newRow("no YAML") << QByteArray("services:\n  - [\n") << "3:1";
        QTest::newRow("of a newer format") << QByteArray("moldloft: 99\nname: x\n") << "1:11";
        QTest::newRow("prose") << QByteArray("Call me later") << "nowhere";
        QTest::newRow("a list") << QByteArray("- orders\n- mail\n") << "nowhere";
        QTest::newRow("other YAML")
            << QByteArray("apiVersion: v1\nkind: Service\nmetadata: {name: x}\n") << "nowhere";
        QTest::newRow("nothing") << QByteArray() << "1:1";
        QTest::newRow("control characters") << QByteArray("orders: {replicas: \x01}") << "1:20";
        QTest::newRow("aliases") << QByteArray("a: &a {replicas: 2}\nb: *a\n") << "1:4";
    }
    void whatIsWrongHasItsPlaceInTheText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto piece = format::readSnippet(text.toStdString(), "home");
        QVERIFY(!piece);
        if (placeOf(piece) != place)
            qWarning("%s", toString(piece.error().front()).c_str());
        QCOMPARE(placeOf(piece), place);
    }

    void aDeepTextIsRefused()
    {
        const auto piece = format::readSnippet(std::string(100'000, '['), "home");
        QVERIFY(!piece);
        QVERIFY(piece.error().front().message.find("nested") != std::string::npos);
    }

    void aHugeTextIsRefusedAtOnce()
    {
        const std::string huge(64u << 20, 'a');
        QElapsedTimer clock;
        clock.start();
        const auto piece = format::readSnippet(huge, "home");
        QVERIFY(!piece);
        QVERIFY(clock.elapsed() < 16);
        QVERIFY(piece.error().front().message.find("64 MiB") != std::string::npos);
    }

    void whatIsWrittenIsReadBack()
    {
        const auto piece = format::readSnippet(
            "services:\n  orders: {calls: [mail], x-team: red}\n  mail: {}\n", "shop");
        QVERIFY(piece);
        const auto text = format::writeSnippet(*piece);
        QVERIFY(text);
        QVERIFY2(text->starts_with("namespaces:\n  shop:\n"), text->c_str());
        const auto back = format::readSnippet(*text, "home");
        QVERIFY(back);
        QVERIFY(back->records().size() == 3 && *back->records()[1] == *piece->records()[1]);
    }
};

QTEST_APPLESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
