#include <QTest>

#include "model/diff.h"
#include "model/edits.h"

using namespace moldloft;

namespace
{

Record element(const char *ns, const char *name, decltype(Record::body) body)
{
    Record record;
    record.ns = ns;
    record.name = name;
    record.body = std::move(body);
    return record;
}

/// shop/orders owns shop/orders-db, calls pay/charges, publishes shop/created; shop/charges is the
/// alias of pay/charges; shop/public routes / to orders.
Document sample()
{
    Service orders;
    orders.owns = {{"orders-db"}};
    orders.calls = {{{"pay/charges"}, {}, {}, {}}};
    orders.publishes = {{"created"}};
    External alias;
    alias.alias = Ref{"pay/charges"};
    Ingress ingress;
    ingress.rules = {{"/", {"orders"}, {}, {}}};
    Document document;
    for (Record record :
         {element("shop", "events", Broker{}), element("shop", "created", Channel{{"events"}, {}}),
          element("shop", "orders-db", Database{}), element("shop", "orders", orders),
          element("shop", "mail", Service{}), element("shop", "charges", alias),
          element("shop", "public", ingress), element("pay", "charges", Service{})})
        document = addElement(document, record)->document;
    return document;
}

const Record &at(const Document &document, ElementKind kind, const char *ns, const char *name)
{
    const Record *record = document.find(kind, ns, name);
    if (!record)
        qFatal("%s/%s is missing", ns, name);
    return *record;
}

using K = ElementKind;

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void patchesFollowWhatTheyAreAbout()
    {
        Document document = sample();
        Settings settings;
        settings.patches = {
            {{"Deployment", "shop", "orders", {}}, {}, {}},     // of the service
            {{"Deployment", "pay", "orders", {}}, {}, {}},      // of another namespace
            {{"Deployment", std::nullopt, "mail", {}}, {}, {}}, // of the only one
            {{"Service", std::nullopt, "charges", {}}, {}, {}}, // of one of two
            {{"Ingress", "shop", "public", {}}, {}, {}},
            {{"Namespace", std::nullopt, "shop", {}}, {}, {}},
        };
        document = document.withSettings(settings);
        const auto renamed = [&](ElementKind kind, const char *ns, const char *name,
                                 const char *to) {
            const auto result = renameElement(document, at(document, kind, ns, name).id, to);
            QVERIFY(result);
            document = *result;
        };
        const auto target = [&](std::size_t i) { return document.settings().patches[i].target; };
        renamed(K::Service, "shop", "orders", "purchases");
        QCOMPARE(target(0).name, std::string("purchases"));
        QCOMPARE(target(1).name, std::string("orders"));
        renamed(K::Service, "shop", "mail", "post");
        QCOMPARE(target(2).name, std::string("post"));
        renamed(K::Service, "pay", "charges", "billing");
        QCOMPARE(target(3).name, std::string("charges"));
        renamed(K::Ingress, "shop", "public", "entry");
        QCOMPARE(target(4).name, std::string("entry"));
        renamed(K::Namespace, "", "shop", "store");
        QCOMPARE(target(0).ns, std::optional<std::string>("store"));
        QCOMPARE(target(5).name, std::string("store"));
        const auto moved =
            moveElements(document, {at(document, K::Service, "store", "purchases").id}, "pay");
        QVERIFY(moved);
        QCOMPARE(moved->settings().patches[0].target.ns, std::optional<std::string>("pay"));
    }

    void addingAnElementAddsItsNamespaceOnce()
    {
        const Document document = sample();
        QCOMPARE(document.all(K::Namespace).size(), std::size_t(2));
        QCOMPARE(document.records().front()->name, "shop");
        QCOMPARE(document.elementsOf("pay").size(), std::size_t(1));
    }

    void objectsOfANamespaceShareTheirNames()
    {
        const Document document = sample();
        const auto refused = addElement(document, element("shop", "orders", Database{}));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.find("shop/orders") != std::string::npos);
        QVERIFY(addElement(document, element("pay", "orders", Database{})));
        QVERIFY(addElement(document,
                           element("shop", "orders", Channel{}))); // a channel is no Service object
        QCOMPARE(freeName(document, K::Database, "shop", "orders"), "orders-2");
    }

    void renamingTakesEveryReferenceAlong()
    {
        const Document before = sample();
        const auto after =
            renameElement(before, at(before, K::Service, "pay", "charges").id, "billing");
        QVERIFY(after);
        QCOMPARE(at(*after, K::Service, "shop", "orders").as<Service>()->calls[0].to.text,
                 "pay/billing");
        QCOMPARE(at(*after, K::External, "shop", "charges").as<External>()->alias->text,
                 "pay/billing");
        QCOMPARE(*at(*after, K::Service, "pay", "billing").was, "charges");
        const auto back =
            renameElement(*after, at(*after, K::Service, "pay", "billing").id, "charges");
        QVERIFY(*back == before);
    }

    void renamingANamespaceTakesItsElementsAlong()
    {
        const Document before = sample();
        const auto after = renameElement(before, before.findNamespace("pay")->id, "payments");
        QVERIFY(after);
        QVERIFY(after->find(K::Service, "payments", "charges"));
        QCOMPARE(at(*after, K::Service, "shop", "orders").as<Service>()->calls[0].to.text,
                 "payments/charges");
        QCOMPARE(at(*after, K::Service, "shop", "orders").as<Service>()->owns[0].text, "orders-db");
    }

    void movingRewritesReferencesOnBothSides()
    {
        const Document before = sample();
        const auto after =
            moveElements(before, {at(before, K::Service, "shop", "orders").id}, "pay");
        QVERIFY(after);
        const auto &orders = *at(*after, K::Service, "pay", "orders").as<Service>();
        QCOMPARE(orders.calls[0].to.text, "charges");
        QCOMPARE(orders.owns[0].text, "shop/orders-db");
        QCOMPARE(at(*after, K::Ingress, "shop", "public").as<Ingress>()->rules[0].to.text,
                 "pay/orders");
        const auto &records = after->records(); // it stands with its new namespace
        QCOMPARE(records[records.size() - 3]->path(), "pay");
        QCOMPARE(records[records.size() - 2]->path(), "pay/orders");
        QVERIFY(!moveElements(before, {at(before, K::External, "shop", "charges").id},
                              "pay")); // name taken
    }

    void aNoteMayStandBesideTheNamespaces()
    {
        const Document before = sample();
        const auto added = addElement(before, element("", "note", Note{"why"}));
        QVERIFY(added);
        QCOMPARE(added->document.all(K::Namespace).size(), before.all(K::Namespace).size());
        QCOMPARE(freeName(added->document, K::Note, "", "note"), std::string("note-2"));
        QCOMPARE(freeName(added->document, K::Note, "shop", "note"), std::string("note"));
        const auto moved = moveElements(added->document, {added->id}, "shop");
        QVERIFY(moved);
        QCOMPARE(moved->find(added->id)->ns, std::string("shop"));
        const auto back = moveElements(*moved, {added->id}, "");
        QVERIFY(back);
        QCOMPARE(back->find(added->id)->path(), std::string("note"));
        const auto renamed = renameElement(*back, added->id, "hello");
        QVERIFY(renamed && !renamed->find(added->id)->was);
        QVERIFY(!moveElements(before, {at(before, K::Service, "shop", "orders").id}, ""));
        QVERIFY(removeElements(*back, {added->id}) == before);
    }

    void removingCutsEveryReferenceToWhatWent()
    {
        const Document before = sample();
        const Document after =
            removeElements(before, {at(before, K::Broker, "shop", "events").id,
                                    at(before, K::Service, "pay", "charges").id});
        QVERIFY(!after.find(K::Channel, "shop", "created")); // its broker is gone
        const auto &orders = *at(after, K::Service, "shop", "orders").as<Service>();
        QVERIFY(orders.publishes.empty());
        QVERIFY(orders.calls.empty());
        QCOMPARE(orders.owns.size(), std::size_t(1));
        const Document empty = removeElements(before, {before.findNamespace("shop")->id});
        QCOMPARE(empty.records().size(), std::size_t(2));
    }

    void connectingOffersWhatMakesSense()
    {
        const Document d = sample();
        const ElementId mail = at(d, K::Service, "shop", "mail").id;
        const ElementId orders = at(d, K::Service, "shop", "orders").id;
        const ElementId db = at(d, K::Database, "shop", "orders-db").id;
        const ElementId created = at(d, K::Channel, "shop", "created").id;
        QVERIFY((possibleEdges(d, mail, created) ==
                 std::vector{EdgeKind::Publish, EdgeKind::Subscribe}));
        QVERIFY((possibleEdges(d, mail, db) == std::vector{EdgeKind::Uses})); // it has an owner
        QVERIFY(possibleEdges(d, db, mail).empty());
        QVERIFY(possibleEdges(d, mail, mail).empty());

        const auto subscribed =
            moldloft::connect(d, EdgeKind::Subscribe, created, mail); // drawn from the channel
        QVERIFY(subscribed);
        QCOMPARE(at(*subscribed, K::Service, "shop", "mail").as<Service>()->subscribes[0].text,
                 "created");
        QVERIFY(!moldloft::connect(d, EdgeKind::Publish, orders, created)); // exists already
        QVERIFY(!moldloft::connect(d, EdgeKind::Call, db, mail));

        // a call drawn to an alias names the real target
        const auto called =
            moldloft::connect(d, EdgeKind::Call, mail, at(d, K::External, "shop", "charges").id);
        QVERIFY(called);
        QCOMPARE(at(*called, K::Service, "shop", "mail").as<Service>()->calls[0].to.text,
                 "pay/charges");
    }

    void disconnectingRemovesOneReferenceOnly()
    {
        const Document d = sample();
        const Record &orders = at(d, K::Service, "shop", "orders");
        for (const Edge &edge : edgesOf(d, orders)) {
            const Document cut = moldloft::disconnect(d, edge);
            QCOMPARE(edgesOf(cut, at(cut, K::Service, "shop", "orders")).size(), std::size_t(2));
        }
    }

    void addingAndReplacingInOneStepKeepsBoth()
    {
        const Document before = sample();
        Record mail = at(before, K::Service, "shop", "mail");
        mail.as<Service>()->replicas = 5;
        const Document after = before.with(
            {element("shop", "new", Service{}), mail, element("pay", "other", Service{})});
        QCOMPARE(*at(after, K::Service, "shop", "mail").as<Service>()->replicas, 5);
        QCOMPARE(after.records().size(), before.records().size() + 2);
        QCOMPARE(after.elementsOf("shop").back()->name, "new");
        QVERIFY(after.findObject("pay", "other"));
        QVERIFY(!before.findObject("pay", "other"));
    }

    void versionsThatShareLookupsFindTheirOwnRecords()
    {
        const Document before = sample();
        Record mail = at(before, K::Service, "shop", "mail");
        mail.as<Service>()->replicas = 5;
        const Document after = before.with(mail);
        QCOMPARE(*at(after, K::Service, "shop", "mail").as<Service>()->replicas, 5);
        QVERIFY(!at(before, K::Service, "shop", "mail").as<Service>()->replicas);
        QVERIFY(after.all(K::Service)[1] == after.find(mail.id));
    }

    void aDiffNamesExactlyWhatChanged()
    {
        const Document before = sample();
        QVERIFY(diff(before, before).empty());
        Record orders = at(before, K::Service, "shop", "orders");
        orders.as<Service>()->replicas = 3;
        const Document changed = *replaceElement(before, orders);
        QVERIFY((diff(before, changed).changed == std::vector{orders.id}));
        QVERIFY(diff(before, before.with(at(before, K::Service, "shop", "orders")))
                    .empty()); // equal content
        const Document removed =
            removeElements(before, {at(before, K::Service, "shop", "mail").id});
        QCOMPARE(diff(before, removed).removed.size(), std::size_t(1));
        QCOMPARE(diff(removed, before).added.size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
