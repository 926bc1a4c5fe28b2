#include <QtTest>

#include "drawing.h"
#include "rules/engine.h"

using namespace moldloft;
using namespace moldloft::rules;
using test::Drawing;
using test::refs;

namespace
{

Document sharedDatabase()
{
    Service orders;
    orders.owns = refs({"orders-db"});
    Service expiration;
    expiration.uses = refs({"orders-db"});
    return Drawing()
        .database("tickets/orders-db")
        .service("tickets/orders", orders)
        .service("tickets/expiration", expiration)
        .document();
}

std::vector<Finding> of(const std::vector<Finding> &all, const std::string &rule)
{
    std::vector<Finding> some;
    for (const Finding &finding : all) {
        if (finding.rule == rule)
            some.push_back(finding);
    }
    return some;
}

struct Counted {
    static constexpr unsigned dependsOn = facets::all;
    explicit Counted(const Context &context) : edges(context.document().records().size())
    {
        ++built();
    }
    static int &built()
    {
        static int count = 0;
        return count;
    }
    std::size_t edges;
};

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT
private slots:
    void aSharedDatabaseIsFoundAtTheSecondClientsEdge()
    {
        const Document document = sharedDatabase();
        const auto findings = of(runAll(document), "database-shared");
        QCOMPARE(findings.size(), 1u);
        const Finding &finding = findings.front();
        QCOMPARE(finding.element, document.findObject("tickets", "expiration")->id);
        QCOMPARE(finding.path, std::string("uses/0"));
        QCOMPARE(finding.severity, Severity::Error);
        QCOMPARE(finding.message.text(),
                 std::string("orders-db has two clients: its owner orders, and expiration."));
    }

    void findingsOfOneElementAreThoseOfTheWholeDesign()
    {
        const Document document = sharedDatabase();
        const Context context(document);
        std::vector<Finding> oneByOne = checkSettings(context);
        for (const auto &element : document.records()) {
            for (Finding &finding : check(context, *element))
                oneByOne.push_back(std::move(finding));
        }
        QVERIFY(oneByOne == runAll(document));
        QVERIFY(!oneByOne.empty());
    }

    void findingsStandInFileOrderAndThenInThatOfTheRules()
    {
        Service first;
        first.calls.push_back({.to = {"nobody"}});
        first.image = "first";
        first.health = Health{.http = "/", .tcp = {}, .extras = {}};
        first.resources = Resources{{{"100m"}}, {{"128Mi"}}, {}};
        Service second = first;
        second.uses = refs({"z-db"});
        Service third;
        third.uses = refs({"z-db"});
        Document document = Drawing()
                                .service("b/first", first)
                                .service("a/second", second)
                                .service("a/third", third)
                                .database("a/z-db")
                                .document();
        std::vector<std::string> order;
        for (const Finding &finding : runAll(document)) {
            const Record *element = document.find(finding.element);
            order.push_back((element ? element->name : "settings") + ' ' + finding.rule);
        }
        const std::vector<std::string> expected{
            "settings name-invalid",  "first reference-unknown",    "first image-unpinned",
            "second database-shared", "second reference-unknown",   "second image-unpinned",
            "third database-shared",  "z-db database-without-owner"};
        QCOMPARE(order, expected);
    }

    void edgesAreFoundFromBothEnds()
    {
        const Document document = sharedDatabase();
        const Context context(document);
        const ElementId database = document.findObject("tickets", "orders-db")->id;
        const ElementId expiration = document.findObject("tickets", "expiration")->id;
        QCOMPARE(context.edgesTo(database).size(), 2u);
        QCOMPARE(context.edgesTo(database)[1]->from, expiration);
        QCOMPARE(context.edgesFrom(expiration).size(), 1u);
        QVERIFY(context.edgesFrom(database).empty());
        QVERIFY(context.edgesTo(ElementId{}).empty());
    }

    void anIndexIsBuiltOnce()
    {
        const Context context(sharedDatabase());
        QCOMPARE(context.index<Counted>().edges, 4u);
        QCOMPARE(context.index<Counted>().edges, 4u);
        QCOMPARE(Counted::built(), 1);
    }

    void rulesAreFoundByTheirId()
    {
        QVERIFY(findRule("database-shared"));
        QCOMPARE(findRule("database-shared")->severity, Severity::Error);
        QVERIFY(!findRule("database_shared"));
    }
};

QTEST_APPLESS_MAIN(TestEngine)
#include "tst_engine.moc"
