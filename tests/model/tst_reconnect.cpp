#include <QTest>

#include "model/reconnect.h"

using namespace moldloft;
using K = ElementKind;

namespace
{

void add(Document &document, const char *ns, const char *name, decltype(Record::body) body)
{
    Record record;
    record.ns = ns;
    record.name = name;
    record.body = std::move(body);
    document = addElement(document, record)->document;
}

/// shop/orders calls mail and pay/charges, owns orders-db, publishes created; shop/public routes
/// /a, /b to orders and mail; stock owns stock-db; parcel-db has no owner.
Document sample()
{
    using namespace std::chrono_literals;
    Service orders;
    orders.calls = {{{"mail"}, Duration{500ms}, 2, {}}, {{"pay/charges"}, {}, {}, {}}};
    orders.owns = {{"orders-db"}};
    orders.publishes = {{"created"}};
    Service mail;
    mail.subscribes = {{"created"}};
    Service stock;
    stock.owns = {{"stock-db"}};
    Ingress gate;
    gate.rules = {{"/a", {"orders"}, 80, {}}, {"/b", {"mail"}, {}, {}}};
    External alias;
    alias.alias = Ref{"pay/charges"};
    Document document;
    add(document, "shop", "events", Broker{});
    add(document, "shop", "created", Channel{{"events"}, {}});
    add(document, "shop", "changed", Channel{{"events"}, {}});
    for (const char *name : {"orders-db", "stock-db", "parcel-db"})
        add(document, "shop", name, Database{});
    add(document, "shop", "orders", orders);
    add(document, "shop", "mail", mail);
    add(document, "shop", "stock", stock);
    add(document, "shop", "public", gate);
    add(document, "shop", "inner", Ingress{});
    add(document, "shop", "charges", alias);
    add(document, "pay", "charges", Service{});
    add(document, "pay", "refunds", Service{});
    return document;
}

ElementId idOf(const Document &document, K kind, const char *name, const char *ns = "shop")
{
    return document.find(kind, ns, name)->id;
}

Edge edgeAt(const Document &document, K kind, const char *holder, const std::string &path)
{
    for (Edge &edge : edgesOf(document, *document.find(kind, "shop", holder))) {
        if (edge.path == path)
            return edge;
    }
    qFatal("%s has no %s", holder, path.c_str());
}

const Service &service(const Document &document, const char *name)
{
    return *document.find(K::Service, "shop", name)->as<Service>();
}

} // namespace

class TestReconnect : public QObject
{
    Q_OBJECT

private slots:
    void aCallKeepsItsPlaceItsTimeoutAndItsRetries()
    {
        const Document before = sample();
        const Edge edge = edgeAt(before, K::Service, "orders", "calls/0/to");
        const auto after = reconnect(before, edge, EdgeEnd::To, idOf(before, K::Service, "stock"));
        QVERIFY(after);
        const auto &calls = service(*after, "orders").calls;
        QCOMPARE(calls.size(), std::size_t(2));
        QCOMPARE(calls[0].to.text, std::string("stock"));
        QCOMPARE(calls[0].retries, std::optional(2));
        QVERIFY(calls[0].timeout == service(before, "orders").calls[0].timeout);
        QCOMPARE(calls[1].to.text, std::string("pay/charges"));
    }

    void aCallGetsAnotherCaller()
    {
        const Document before = sample();
        const Edge edge = edgeAt(before, K::Service, "orders", "calls/0/to");
        const auto after =
            reconnect(before, edge, EdgeEnd::From, idOf(before, K::Service, "stock"));
        QVERIFY(after);
        QCOMPARE(service(*after, "orders").calls.size(), std::size_t(1));
        const auto &calls = service(*after, "stock").calls;
        QCOMPARE(calls.size(), std::size_t(1));
        QCOMPARE(calls[0].to.text, std::string("mail"));
        QCOMPARE(calls[0].retries, std::optional(2));
    }

    void aCallOfAnAliasNamesTheRealTarget()
    {
        const Document before = sample();
        const Edge edge = edgeAt(before, K::Service, "orders", "calls/0/to");
        const auto taken =
            reconnect(before, edge, EdgeEnd::To, idOf(before, K::External, "charges"));
        QVERIFY(!taken); // orders calls it already
        QVERIFY(taken.error().message.find("already") != std::string::npos);
        const Edge other = edgeAt(before, K::Service, "orders", "calls/1/to");
        const auto same =
            reconnect(before, other, EdgeEnd::To, idOf(before, K::External, "charges"));
        QVERIFY(same);
        QCOMPARE(service(*same, "orders").calls[1].to.text, std::string("pay/charges"));
    }

    void aRuleKeepsItsPathAndItsPlace()
    {
        const Document before = sample();
        const Edge edge = edgeAt(before, K::Ingress, "public", "rules/0/to");
        const auto after = reconnect(before, edge, EdgeEnd::To, idOf(before, K::Service, "stock"));
        QVERIFY(after);
        const auto &rules = after->find(K::Ingress, "shop", "public")->as<Ingress>()->rules;
        QCOMPARE(rules[0].path, std::string("/a"));
        QCOMPARE(rules[0].to.text, std::string("stock"));
        QCOMPARE(rules[0].port, std::optional(80));
        const auto moved =
            reconnect(before, edge, EdgeEnd::From, idOf(before, K::Ingress, "inner"));
        QVERIFY(moved);
        const auto &there = moved->find(K::Ingress, "shop", "inner")->as<Ingress>()->rules;
        QCOMPARE(there.size(), std::size_t(1));
        QCOMPARE(there[0].path, std::string("/a"));
        QCOMPARE(moved->find(K::Ingress, "shop", "public")->as<Ingress>()->rules.size(),
                 std::size_t(1));
    }

    void aDatabaseThatLosesItsOwnerIsOwnedAgain()
    {
        const Document before = sample();
        const Edge edge = edgeAt(before, K::Service, "orders", "owns/0");
        const auto owner = reconnect(before, edge, EdgeEnd::From, idOf(before, K::Service, "mail"));
        QVERIFY(owner);
        QCOMPARE(service(*owner, "mail").owns, (std::vector<Ref>{{"orders-db"}}));
        QVERIFY(service(*owner, "orders").owns.empty());
        const auto free =
            reconnect(before, edge, EdgeEnd::To, idOf(before, K::Database, "parcel-db"));
        QCOMPARE(service(*free, "orders").owns, (std::vector<Ref>{{"parcel-db"}}));
        const auto taken =
            reconnect(before, edge, EdgeEnd::To, idOf(before, K::Database, "stock-db"));
        QVERIFY(service(*taken, "orders").owns.empty());
        QCOMPARE(service(*taken, "orders").uses, (std::vector<Ref>{{"stock-db"}}));
    }

    void anEventLineKeepsItsDirection()
    {
        const Document before = sample();
        const Edge heard = edgeAt(before, K::Service, "mail", "subscribes/0");
        const ElementId changed = idOf(before, K::Channel, "changed");
        QCOMPARE(reconnectedKind(before, heard, EdgeEnd::To, changed),
                 std::optional(EdgeKind::Subscribe));
        const auto after = reconnect(before, heard, EdgeEnd::To, changed);
        QCOMPARE(service(*after, "mail").subscribes, (std::vector<Ref>{{"changed"}}));
        QVERIFY(service(*after, "mail").publishes.empty());
        const auto other =
            reconnect(before, heard, EdgeEnd::From, idOf(before, K::Service, "stock"));
        QCOMPARE(service(*other, "stock").subscribes, (std::vector<Ref>{{"created"}}));
        QVERIFY(service(*other, "mail").subscribes.empty());
    }

    void whatMakesNoSenseIsRefused()
    {
        const Document before = sample();
        const Edge call = edgeAt(before, K::Service, "orders", "calls/0/to");
        for (const ElementId id :
             {idOf(before, K::Broker, "events"), idOf(before, K::Ingress, "public"), call.from}) {
            QVERIFY(!reconnectedKind(before, call, EdgeEnd::To, id));
            QVERIFY(!reconnect(before, call, EdgeEnd::To, id));
        }
        const Edge alias = edgeAt(before, K::External, "charges", "alias");
        QVERIFY(isHeld(alias, EdgeEnd::From));
        QVERIFY(!reconnectedKind(before, alias, EdgeEnd::From, call.from));
        const auto other =
            reconnect(before, alias, EdgeEnd::To, idOf(before, K::Service, "refunds", "pay"));
        QCOMPARE(other->find(K::External, "shop", "charges")->as<External>()->alias->text,
                 std::string("pay/refunds"));
    }

    void theSameEndChangesNothing()
    {
        const Document before = sample();
        const Edge call = edgeAt(before, K::Service, "orders", "calls/0/to");
        QVERIFY(*reconnect(before, call, EdgeEnd::To, call.to) == before);
    }
};

QTEST_APPLESS_MAIN(TestReconnect)
#include "tst_reconnect.moc"
