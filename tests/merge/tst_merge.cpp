#include <QTest>

#include <algorithm>
#include <map>

#include "format/design_file.h"
#include "merge/merge.h"
#include "model/edits.h"
#include "model/references.h"

using namespace moldloft;
using What = MergeConflict::What;

namespace
{

const char *ticketing = R"(moldloft: 1
name: ticketing
namespaces:
  tickets:
    brokers:
      events: {engine: nats}
    channels:
      order-created: {broker: events, payload: {orderId: uuid}}
    databases:
      orders-db: {engine: postgresql, version: "16"}
    services:
      orders:
        replicas: 2
        owns: [orders-db]
        calls:
          - {to: payments/charges, timeout: 500ms}
        publishes: [order-created]
        env: {A: "1", B: "2"}
      client:
        image: client:1
        calls: [orders]
  payments:
    services:
      charges:
        api: ["POST /charges"]
)";

Document read(const std::string &text, const Document *same = nullptr)
{
    const auto file = format::read(text, "x.moldloft.yaml", {}, same);
    return file ? file->document : Document();
}

std::string textOf(const Document &document)
{
    const auto file = format::write(document);
    return file ? file->text : "not writable: " + file.error().message.text();
}

/// The base with one piece of text replaced, as an editor of text does it.
std::string with(std::string text, const std::string &what, const std::string &by)
{
    const auto at = text.find(what);
    return at == std::string::npos ? "no such text: " + what : text.replace(at, what.size(), by);
}

class Sides
{
public:
    Document base = read(ticketing);
    Document mine = base;
    Document theirs = base;

    void readTheirs(const std::string &text) { theirs = read(text, &base); }
    ElementId id(const std::string &path) const
    {
        for (const auto &record : base.records()) {
            if (record->path() == path)
                return record->id;
        }
        return {};
    }
    MergeResult merged(const std::set<std::string> &takeTheirs = {}) const
    {
        return merge({base, {}}, {mine, {}}, {theirs, {}}, takeTheirs);
    }
    MergeResult allTheirs() const
    {
        std::set<std::string> keys;
        for (const MergeConflict &conflict : merged().conflicts)
            keys.insert(conflict.key());
        return merged(keys);
    }
};

const Service &serviceOf(const Document &document, const std::string &ns, const std::string &name)
{
    static const Service none;
    const Record *record = document.find(ElementKind::Service, ns, name);
    return record ? *record->as<Service>() : none;
}

template<class Change>
Document changed(const Document &document, ElementId id, Change change)
{
    Record record = *document.find(id);
    change(*record.as<Service>());
    return document.with(std::move(record));
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differentFieldsOfOneElementBothSurvive();
    void entriesOfListsAndMappingsMergeOneByOne();
    void theSameFieldIsAConflictThatCanBeSettledEitherWay();
    void aRenameIsFollowedByTheOtherSidesNewCalls();
    void aRenameOutsideIsKnownByWas();
    void aRenamedNamespaceTakesInWhatTheOtherSideAdds();
    void whatNobodyElseUsesIsRemoved();
    void removedHereAndChangedThereIsAConflict();
    void removedThereAndNewlyCalledHereIsAConflict();
    void aNamespaceIsNotRemovedUnderANewElement();
    void bothAddTheSameElement();
    void twoRenamesToOneNameKeepBothElements();
    void settingsMergeByField();
    void orderFollowsTheSideThatChangedIt();
    void placesMergeAndConflict();
    void unchangedRecordsStayShared();
    void whatOneSideAloneSaysIsNotTouched();
};

void TestMerge::differentFieldsOfOneElementBothSurvive()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"),
                         [](Service &orders) { orders.replicas = 5; });
    sides.readTheirs(with(ticketing, "timeout: 500ms", "timeout: 2s, retries: 3"));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    const Service &orders = serviceOf(merged.document, "tickets", "orders");
    QCOMPARE(orders.replicas, std::optional(5));
    QCOMPARE(toString(*orders.calls.at(0).timeout), std::string("2s"));
    QCOMPARE(orders.calls.at(0).retries, std::optional(3));
}

void TestMerge::entriesOfListsAndMappingsMergeOneByOne()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"), [](Service &orders) {
        orders.env = {{"A", "1"}, {"B", "mine"}, {"C", "new"}};
        orders.api = {"GET /orders"};
    });
    sides.readTheirs(with(with(ticketing, R"({A: "1", B: "2"})", R"({B: "2", D: "theirs"})"),
                          "replicas: 2", "replicas: 2\n        api: [\"POST /orders\"]"));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    const Service &orders = serviceOf(merged.document, "tickets", "orders");
    const Ordered<std::string> env{{"B", "mine"}, {"C", "new"}, {"D", "theirs"}};
    std::map<std::string, std::string> got(orders.env.begin(), orders.env.end());
    QCOMPARE(got, (std::map<std::string, std::string>(env.begin(), env.end())));
    QCOMPARE(orders.api.size(), std::size_t(2));
}

void TestMerge::theSameFieldIsAConflictThatCanBeSettledEitherWay()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"),
                         [](Service &orders) { orders.replicas = 5; });
    sides.readTheirs(with(ticketing, "replicas: 2", "replicas: 7"));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    const MergeConflict &conflict = merged.conflicts.front();
    QCOMPARE(conflict.path, std::string("tickets/orders"));
    QCOMPARE(conflict.field, std::string("replicas"));
    QVERIFY(conflict.base == Value(2) && conflict.mine == Value(5) && conflict.theirs == Value(7));
    QCOMPARE(serviceOf(merged.document, "tickets", "orders").replicas, std::optional(5));
    QCOMPARE(serviceOf(sides.allTheirs().document, "tickets", "orders").replicas, std::optional(7));
}

void TestMerge::aRenameIsFollowedByTheOtherSidesNewCalls()
{
    Sides sides;
    sides.mine = *renameElement(sides.base, sides.id("tickets/orders"), "purchases");
    sides.readTheirs(
        with(ticketing, "      charges:\n", "      charges:\n        calls: [tickets/orders]\n"));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(serviceOf(merged.document, "payments", "charges").calls.at(0).to.text,
             std::string("tickets/purchases"));
    QCOMPARE(serviceOf(merged.document, "tickets", "client").calls.at(0).to.text,
             std::string("purchases"));
}

void TestMerge::aRenameOutsideIsKnownByWas()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"),
                         [](Service &orders) { orders.replicas = 5; });
    const Document renamed = *renameElement(sides.base, sides.id("tickets/orders"), "purchases");
    sides.readTheirs(textOf(renamed));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(merged.document.records().size(), sides.base.records().size());
    QCOMPARE(serviceOf(merged.document, "tickets", "purchases").replicas, std::optional(5));
    QCOMPARE(merged.document.find(ElementKind::Service, "tickets", "purchases")->id,
             sides.id("tickets/orders"));
}

void TestMerge::aRenamedNamespaceTakesInWhatTheOtherSideAdds()
{
    Sides sides;
    sides.mine = *renameElement(sides.base, sides.id("payments"), "money");
    sides.readTheirs(with(ticketing, "      charges:\n",
                          "      refunds:\n        calls: [charges]\n      charges:\n"));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QVERIFY(!merged.document.findNamespace("payments"));
    QCOMPARE(serviceOf(merged.document, "money", "refunds").calls.at(0).to.text,
             std::string("charges"));
    QCOMPARE(serviceOf(merged.document, "tickets", "orders").calls.at(0).to.text,
             std::string("money/charges"));
}

void TestMerge::whatNobodyElseUsesIsRemoved()
{
    Sides sides;
    sides.mine = removeElements(sides.base, {sides.id("tickets/client")});
    sides.readTheirs(textOf(removeElements(sides.base, {sides.id("payments")})));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QVERIFY(!merged.document.find(sides.id("tickets/client")));
    QVERIFY(!merged.document.find(sides.id("payments/charges")));
    QVERIFY(serviceOf(merged.document, "tickets", "orders").calls.empty());
}

void TestMerge::removedHereAndChangedThereIsAConflict()
{
    Sides sides;
    sides.mine = removeElements(sides.base, {sides.id("payments/charges")});
    sides.readTheirs(with(ticketing, "POST /charges", "PUT /charges"));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QVERIFY(merged.conflicts.front().what == What::Removed);
    QCOMPARE(merged.conflicts.front().path, std::string("payments/charges"));
    QVERIFY(!merged.conflicts.front().mine && merged.conflicts.front().theirs);
    QVERIFY(!merged.document.find(sides.id("payments/charges")));
    const MergeResult kept = sides.allTheirs();
    QCOMPARE(serviceOf(kept.document, "payments", "charges").api.at(0),
             std::string("PUT /charges"));
    // What called it calls it again: the call went only because the service did.
    QCOMPARE(serviceOf(kept.document, "tickets", "orders").calls.size(), std::size_t(1));
}

void TestMerge::removedThereAndNewlyCalledHereIsAConflict()
{
    Sides sides;
    sides.mine = *moldloft::connect(sides.base, EdgeKind::Call, sides.id("tickets/client"),
                                    sides.id("payments/charges"));
    sides.readTheirs(textOf(removeElements(sides.base, {sides.id("payments/charges")})));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QVERIFY(merged.conflicts.front().what == What::Removed);
    QVERIFY(merged.document.find(sides.id("payments/charges")));
    QCOMPARE(serviceOf(merged.document, "tickets", "client").calls.size(), std::size_t(2));
    const MergeResult removed = sides.allTheirs();
    QVERIFY(!removed.document.find(sides.id("payments/charges")));
    QCOMPARE(serviceOf(removed.document, "tickets", "client").calls.size(), std::size_t(1));
}

void TestMerge::aNamespaceIsNotRemovedUnderANewElement()
{
    Sides sides;
    Record refunds;
    refunds.ns = "payments";
    refunds.name = "refunds";
    refunds.body = Service();
    sides.mine = addElement(sides.base, refunds)->document;
    sides.readTheirs(textOf(removeElements(sides.base, {sides.id("payments")})));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QCOMPARE(merged.conflicts.front().path, std::string("payments"));
    QVERIFY(merged.document.find(ElementKind::Service, "payments", "refunds"));
    QVERIFY(merged.document.findNamespace("payments"));
    const MergeResult removed = sides.allTheirs();
    QVERIFY(!removed.document.findNamespace("payments"));
    QVERIFY(!removed.document.find(ElementKind::Service, "payments", "refunds"));
}

void TestMerge::bothAddTheSameElement()
{
    Sides sides;
    Record refunds;
    refunds.ns = "payments";
    refunds.name = "refunds";
    Service body;
    body.replicas = 3;
    refunds.body = body;
    sides.mine = addElement(sides.base, refunds)->document;
    sides.readTheirs(with(ticketing, "      charges:\n",
                          "      refunds: {replicas: 4, image: \"x:1\"}\n      charges:\n"));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.document.records().size(), sides.base.records().size() + 1);
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QCOMPARE(merged.conflicts.front().field, std::string("replicas"));
    QCOMPARE(serviceOf(merged.document, "payments", "refunds").image,
             std::optional<std::string>("x:1"));
}

void TestMerge::twoRenamesToOneNameKeepBothElements()
{
    Sides sides;
    sides.mine = *renameElement(sides.base, sides.id("tickets/orders"), "shop");
    sides.readTheirs(textOf(*renameElement(sides.base, sides.id("tickets/client"), "shop")));
    const MergeResult merged = sides.merged();
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QVERIFY(merged.conflicts.front().what == What::Name);
    QVERIFY(merged.document.find(ElementKind::Service, "tickets", "shop"));
    QCOMPARE(serviceOf(merged.document, "tickets", "shop-2").calls.at(0).to.text,
             std::string("shop"));
}

void TestMerge::settingsMergeByField()
{
    Sides sides;
    Settings settings = sides.base.settings();
    settings.registry = "ghcr.io/mine";
    sides.mine = sides.base.withSettings(settings);
    sides.readTheirs(with(ticketing, "name: ticketing", "name: tickets\nkubernetes: \"1.33\""));
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(merged.document.settings().name, std::string("tickets"));
    QCOMPARE(merged.document.settings().registry, std::optional<std::string>("ghcr.io/mine"));
    QCOMPARE(merged.document.settings().kubernetes, std::optional<std::string>("1.33"));
}

void TestMerge::orderFollowsTheSideThatChangedIt()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"),
                         [](Service &orders) { orders.replicas = 5; });
    std::vector<RecordPtr> records = sides.base.records();
    std::rotate(records.begin(), records.end() - 2, records.end()); // payments first
    sides.theirs = Document(sides.base.settings(), records);
    const MergeResult merged = sides.merged();
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(merged.document.records().front()->name, std::string("payments"));
    QCOMPARE(serviceOf(merged.document, "tickets", "orders").replicas, std::optional(5));
}

void TestMerge::placesMergeAndConflict()
{
    Sides sides;
    const ElementId orders = sides.id("tickets/orders"), client = sides.id("tickets/client"),
                    charges = sides.id("payments/charges");
    const Layout base = Layout({{orders, {1, 1}}, {client, {2, 2}}, {charges, {3, 3}}});
    const Layout mine = base.with(orders, {10, 10}).with(charges, {30, 30});
    const Layout theirs = base.with(client, {20, 20}).with(charges, {31, 31});
    const MergeResult merged =
        merge({sides.base, base}, {sides.base, mine}, {sides.base, theirs.without({orders})});
    QVERIFY(merged.layout.find(orders) == (Placement{10, 10}));
    QVERIFY(merged.layout.find(client) == (Placement{20, 20}));
    QVERIFY(merged.layout.find(charges) == (Placement{30, 30}));
    QCOMPARE(merged.conflicts.size(), std::size_t(1));
    QVERIFY(merged.conflicts.front().what == What::Place);
}

void TestMerge::unchangedRecordsStayShared()
{
    Sides sides;
    sides.mine = changed(sides.base, sides.id("tickets/orders"),
                         [](Service &orders) { orders.replicas = 5; });
    sides.readTheirs(with(ticketing, "image: client:1", "image: client:2"));
    const MergeResult merged = sides.merged();
    const ElementId charges = sides.id("payments/charges");
    QVERIFY(merged.document.findPtr(charges) == sides.mine.findPtr(charges));
}

/// A name that two elements have is a fault of the design, and not for a merge to mend.
void TestMerge::whatOneSideAloneSaysIsNotTouched()
{
    const Document base = read(ticketing);
    const ElementId client = base.find(ElementKind::Service, "tickets", "client")->id;
    Record second = *base.find(client);
    second.name = "orders";
    const Document doubled = base.with(second);
    const Document grown = changed(doubled, client, [](Service &service) { service.replicas = 5; });
    const Layout placed({{client, {16, 16, 168, 72}}});
    for (const auto &[before, mine, theirs] :
         {std::tuple(base, doubled, doubled), std::tuple(base, doubled, base),
          std::tuple(base, base, doubled), std::tuple(doubled, grown, doubled)}) {
        const MergeResult merged = merge({before, {}}, {mine, {}}, {theirs, placed});
        QVERIFY(merged.conflicts.empty());
        QVERIFY(merged.document == (theirs == before ? mine : theirs));
        QVERIFY(merged.layout == placed);
    }
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
