// A search finds elements by all that is written on them, and says why.

#include <QElapsedTimer>
#include <QTest>

#include "model/edits.h"
#include "ui/search_text.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

Record record(std::string ns, std::string name, decltype(Record::body) body)
{
    Record made;
    made.ns = std::move(ns);
    made.name = std::move(name);
    made.body = std::move(body);
    return made;
}

Document shop()
{
    Service orders;
    orders.api = {"POST /orders", "GET /orders/{id}"};
    orders.env = {{"GREETING", "hello"}};
    orders.secrets = {"stripe-key"};
    Service client;
    client.image = "ghcr.io/example/client:1.4.2";
    Database store;
    store.engine = "mongodb";
    Channel created;
    created.broker.text = "events";
    DataField orderId;
    orderId.type = "uuid";
    created.payload = {{"orderId", orderId}};
    External stripe;
    stripe.host = "api.stripe.com";
    Ingress pub;
    pub.rules = {{"/checkout", {"orders"}, {}, {}}};
    return Document().with({record("", "shop", Namespace{}), record("shop", "orders", orders),
                            record("shop", "client", client), record("shop", "orders-db", store),
                            record("shop", "events", Broker{}), record("shop", "created", created),
                            record("shop", "stripe", stripe), record("shop", "public", pub),
                            record("shop", "note-1", Note{"Seat holds expire"})});
}

QStringList found(const SearchScope &scope, const QString &query)
{
    QStringList names;
    for (const SearchHit &hit : searchDesign(scope, query))
        names += QString::fromStdString(scope.document.find(hit.id)->name) + ": " + hit.why;
    return names;
}

} // namespace

class TestSearchText : public QObject
{
    Q_OBJECT

private slots:
    void everythingWrittenOnAnElementIsFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing typed") << "  " << QStringList();
        QTest::newRow("nowhere") << "zebra" << QStringList();
        QTest::newRow("API") << "post" << QStringList{"orders: API POST /orders"};
        QTest::newRow("all words") << "id get" << QStringList{"orders: API GET /orders/{id}"};
        QTest::newRow("environment") << "greet" << QStringList{"orders: environment GREETING"};
        QTest::newRow("image") << "ghcr"
                               << QStringList{"client: image ghcr.io/example/client:1.4.2"};
        QTest::newRow("engine") << "mongo" << QStringList{"orders-db: engine mongodb"};
        QTest::newRow("payload") << "uuid" << QStringList{"created: payload orderId: uuid"};
        QTest::newRow("path of a rule") << "checkout" << QStringList{"public: rule /checkout"};
        QTest::newRow("a note") << "SEAT" << QStringList{"note-1: text Seat holds expire"};
        QTest::newRow("its name before what is written on others")
            << "stripe" << QStringList{"stripe: ", "orders: secret stripe-key"};
        QTest::newRow("the whole name before a longer one")
            << "orders" << QStringList{"orders: ", "orders-db: "};
    }
    void everythingWrittenOnAnElementIsFound()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, expected);
        QCOMPARE(found({shop(), {}}, query), expected);
    }

    void problemsAreFoundOnAllTheyAreAbout()
    {
        const Document design = shop();
        Problem problem;
        problem.message = "orders-db has two clients.";
        problem.element = design.find(ElementKind::Database, "shop", "orders-db")->id.value;
        problem.related = {design.find(ElementKind::Service, "shop", "client")->id.value};
        QCOMPARE(found({design, {problem}}, "two clients"),
                 (QStringList{"client: orders-db has two clients.",
                              "orders-db: orders-db has two clients."}));
    }

    void aCancelledSearchEndsAtOnce()
    {
        QVERIFY(searchDesign({shop(), {}}, "orders", [] { return true; }).empty());
    }
};

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
