#include <QtTest>

#include <algorithm>

#include "fixtures.h"

using namespace moldloft;
using namespace moldloft::rules;

namespace
{

format::DesignFile designOf(const std::string &body)
{
    auto file =
        format::read("moldloft: 1\nname: sample\nnamespaces:\n" + body, "sample.moldloft.yaml");
    if (!file) {
        for (const Error &error : file.error())
            qWarning("%s", toString(error).c_str());
        qFatal("the design cannot be read");
    }
    return *file;
}

std::vector<std::string> titles(const Document &document, const std::string &rule)
{
    std::vector<std::string> all;
    for (const Finding &finding : test::findingsOf(document, rule)) {
        for (const Fix &fix : finding.fixes)
            all.push_back(fix.title);
    }
    return all;
}

/// Applies the fix of that title and gives the design's text without its first three lines.
std::string mended(const format::DesignFile &file, const std::string &title)
{
    for (const Finding &finding : runAll(file.document)) {
        for (const Fix &fix : finding.fixes) {
            if (fix.title != title)
                continue;
            const auto document = fix.apply(file.document);
            if (!document)
                return document.error().message;
            const auto written = format::write(*document, file);
            if (!written)
                return written.error().message;
            const std::string head = "namespaces:\n";
            return written->text.substr(written->text.find(head) + head.size());
        }
    }
    return "no fix is called " + title;
}

void compare(const std::string &actual, const std::string &expected)
{
    QCOMPARE(QString::fromStdString(actual), QString::fromStdString(expected));
}

const std::string shared = R"(  tickets:
    brokers:
      events: {engine: nats}
    channels:
      order-created: {broker: events}
    databases:
      # what people have ordered
      orders-db: {engine: postgresql, version: "15", storage: 2Gi}
    services:
      orders:
        owns: [orders-db]
        publishes: [order-created]
  payments:
    services:
      charges:
        uses: [tickets/orders-db]
)";

} // namespace

class TestFixes : public QObject
{
    Q_OBJECT
private slots:
    void aSharedDatabaseHasThreeWaysOut()
    {
        const std::vector<std::string> expected{
            "Make charges call tickets/orders instead",
            "Make charges subscribe to tickets/order-created instead",
            "Give charges its own database"};
        QCOMPARE(titles(designOf(shared).document, "database-shared"), expected);
    }

    void callingTheOwnerOfAnotherNamespaceBringsTheAlias()
    {
        compare(mended(designOf(shared), "Make charges call tickets/orders instead"), R"(  tickets:
    brokers:
      events: {engine: nats}
    channels:
      order-created: {broker: events}
    databases:
      # what people have ordered
      orders-db: {engine: postgresql, version: "15", storage: 2Gi}
    services:
      orders:
        owns: [orders-db]
        publishes: [order-created]
  payments:
    services:
      charges:
        calls: [tickets/orders]
    externals:
      orders: {alias: tickets/orders}
)");
    }

    void aDatabaseOfItsOwnIsLikeTheSharedOne()
    {
        const std::string text = mended(designOf(shared), "Give charges its own database");
        const auto file = designOf(text);
        const Record *own = file.document.find(ElementKind::Database, "payments", "charges-db");
        QVERIFY2(own, text.c_str());
        QCOMPARE(own->as<Database>()->engine, std::string("postgresql"));
        QCOMPARE(own->as<Database>()->version, std::optional<std::string>("15"));
        const auto &charges = *file.document.findObject("payments", "charges")->as<Service>();
        QCOMPARE(charges.owns.size(), 1u);
        QVERIFY(charges.uses.empty());
        QVERIFY(text.find("# what people have ordered") != std::string::npos);
        QCOMPARE(count(runAll(file.document), Severity::Error), 0);
        QCOMPARE(count(runAll(designOf(shared).document), Severity::Error), 1);
    }

    void subscribingReplacesTheSharedDatabase()
    {
        const std::string text =
            mended(designOf(shared), "Make charges subscribe to tickets/order-created instead");
        QVERIFY2(text.find("subscribes: [tickets/order-created]") != std::string::npos,
                 text.c_str());
        QVERIFY(text.find("uses:") == std::string::npos);
        QCOMPARE(count(runAll(designOf(text).document), Severity::Error), 0);
    }

    void anOwnerThatCallsTheClientIsNotCalledBack()
    {
        const auto file = designOf(R"(  tickets:
    databases:
      orders-db: {engine: postgresql}
    services:
      orders: {owns: [orders-db], calls: [expiration]}
      expiration: {uses: [orders-db]}
)");
        QCOMPARE(titles(file.document, "database-shared"),
                 std::vector<std::string>{"Give expiration its own database"});
    }

    void anAliasTakesAFreeName()
    {
        const auto file = designOf(R"(  tickets:
    services:
      orders: {calls: [payments/charges]}
      charges: {}
  payments:
    services:
      charges: {}
)");
        const std::string text = mended(file, "Add the ExternalName payments-charges to tickets");
        QVERIFY2(text.find("payments-charges: {alias: payments/charges}") != std::string::npos,
                 text.c_str());
        QCOMPARE(count(runAll(designOf(text).document), Severity::Error), 0);
    }

    void aNearNameInAnotherNamespaceBringsItsAlias()
    {
        const auto file = designOf(R"(  tickets:
    services:
      orders: {calls: [charges]}
  payments:
    services:
      charges: {}
)");
        const std::string text = mended(file, "Change charges to payments/charges");
        QCOMPARE(count(runAll(designOf(text).document), Severity::Error), 0);
    }

    void renamingFollowsEveryReference()
    {
        const auto file = designOf(R"(  tickets:
    databases:
      Orders_DB: {engine: postgresql}
    services:
      orders: {owns: [Orders_DB]}
)");
        compare(mended(file, "Rename it to orders-db"), R"(  tickets:
    databases:
      orders-db: {engine: postgresql, was: Orders_DB}
    services:
      orders: {owns: [orders-db]}
)");
    }

    void aRuleMovesToTheIngressOfItsTarget()
    {
        const auto file = designOf(R"(  tickets:
    ingresses:
      public: {host: example.com, tls: true, rules: [{path: /charges, to: payments/charges}]}
  payments:
    services:
      charges: {}
)");
        const std::string text = mended(file, "Move /charges to an ingress in payments");
        const Document document = designOf(text).document;
        const Record *ingress = document.find(ElementKind::Ingress, "payments", "public");
        QVERIFY2(ingress, text.c_str());
        QCOMPARE(ingress->as<Ingress>()->host, std::optional<std::string>("example.com"));
        QVERIFY(ingress->as<Ingress>()->tls && ingress->as<Ingress>()->tls->enabled);
        QCOMPARE(ingress->as<Ingress>()->rules.front().to.text, std::string("charges"));
        const auto left = runAll(document); // the ingress that it was moved from
        QCOMPARE(left.size(), 1u);
        QCOMPARE(left.front().rule, std::string("ingress-without-rules"));
    }

    void anImageIsPinnedToWhatOthersRunOrToTheEngine()
    {
        const auto file = designOf(R"(  shop:
    services:
      page:
        image: ghcr.io/example/page # the shop itself
        sidecars:
          - {name: cache, image: "redis:latest"}
          - {name: proxy, image: nginx}
      admin: {image: "ghcr.io/example/page:2.1.0"}
      other: {image: example/unknown}
)");
        QCOMPARE(titles(file.document, "image-unpinned"),
                 (std::vector<std::string>{"Run ghcr.io/example/page:2.1.0", "Run redis:7.2",
                                           "Run nginx:1.28.0"}));
        compare(mended(file, "Run ghcr.io/example/page:2.1.0"), R"(  shop:
    services:
      page:
        image: ghcr.io/example/page:2.1.0 # the shop itself
        sidecars:
          - {name: cache, image: "redis:latest"}
          - {name: proxy, image: nginx}
      admin: {image: "ghcr.io/example/page:2.1.0"}
      other: {image: example/unknown}
)");
    }

    void rulesThatCollideAreSpreadOverWhatTheirTargetsServe()
    {
        const auto file = designOf(R"(  shop:
    services:
      orders: {api: [GET /orders, "GET /orders/{id}"]}
      billing: {api: [GET /invoices, "POST /charges/{id}"]}
    ingresses:
      public:
        host: shop.test
        rules:
          - {path: /, to: orders} # the first
          - {path: /, to: billing, requestRate: 5}
)");
        QCOMPARE(titles(file.document, "ingress-path-clash"),
                 (std::vector<std::string>{"Route /invoices and /charges to billing",
                                           "Route /orders to orders",
                                           "Remove the rule of public to billing",
                                           "Remove the rule of public to orders"}));
        const std::string text = mended(file, "Route /invoices and /charges to billing");
        const Document document = designOf(text).document;
        const auto &rules =
            document.find(ElementKind::Ingress, "shop", "public")->as<Ingress>()->rules;
        QCOMPARE(rules.size(), 3u);
        QCOMPARE(rules[0].path, std::string("/"));
        QCOMPARE(rules[1].path, std::string("/invoices"));
        QCOMPARE(rules[2].path, std::string("/charges"));
        QCOMPARE(rules[2].to.text, std::string("billing"));
        QVERIFY(rules[2].requestRate.has_value()); // the rest of the rule stays
        QVERIFY2(text.find("# the first") != std::string::npos, text.c_str());
        QVERIFY(test::findingsOf(document, "ingress-path-clash").empty());
    }

    void aShadowedRouteGetsARuleOfItsOwn()
    {
        const auto file = designOf(R"(  shop:
    services:
      orders: {api: [GET /orders, "GET /orders/stats/daily/{day}"]}
      stats: {api: [GET /orders/stats]}
    ingresses:
      public:
        host: shop.test
        rules: [{path: /orders, to: orders}, {path: /orders/stats, to: stats}]
)");
        QCOMPARE(titles(file.document, "ingress-route-shadowed"),
                 (std::vector<std::string>{"Route /orders/stats/daily to orders",
                                           "Route all of /orders/stats to orders"}));
        const std::string text = mended(file, "Route /orders/stats/daily to orders");
        QVERIFY2(text.find("{path: /orders/stats/daily, to: orders}") != std::string::npos,
                 text.c_str());
        QVERIFY(test::findingsOf(designOf(text).document, "ingress-route-shadowed").empty());
    }

    void aFixOfAnOlderVersionFindsItsPlaceAgainOrFails()
    {
        const auto file = designOf(shared);
        const auto findings = test::findingsOf(file.document, "database-shared");
        const Fix &fix = findings.front().fixes.front();
        // another reference has come before it: still the right one goes
        Record charges = *file.document.findObject("payments", "charges");
        auto &uses = charges.as<Service>()->uses;
        uses.insert(uses.begin(), Ref{"ledger-db"});
        const auto moved = fix.apply(file.document.with(charges));
        QVERIFY(moved);
        const auto &left = moved->findObject("payments", "charges")->as<Service>()->uses;
        QCOMPARE(left.size(), 1u);
        QCOMPARE(left.front().text, std::string("ledger-db"));
        // it has gone: nothing is changed, and the message names the element
        uses.clear();
        auto failed = fix.apply(file.document.with(charges));
        QVERIFY(!failed);
        QCOMPARE(failed.error().message.text(),
                 std::string("payments/charges has changed since it was checked."));
        QVERIFY(!fix.apply(Document()));
    }
};

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"
