#include <QtTest>

#include "format/design_file.h"

using namespace moldloft;

namespace
{

const std::string example = R"(# The example
moldloft: 1
name: ticketing
kubernetes: "1.34"
cluster:
  nodePools:
    general: {nodes: 3, cpu: "4", memory: 16Gi}
  ingress: {namespace: traefik, class: traefik}
namespaces:
  tickets:
    x-team: red
    brokers:
      events: {engine: nats}
    channels:
      order-created: {broker: events, payload: {orderId: uuid, at: timestamp}}
    databases:
      orders-db: {engine: postgresql, version: "16", storage: 2Gi}
    services:
      orders:
        replicas: 2
        latency: 20ms
        api: ["POST /orders", "GET /orders/{id}"]
        owns: [orders-db]
        uses: []
        calls:
          - {to: payments/charges, timeout: 500ms, retries: 2}
          - client
        publishes: [order-created]
        ports: {http: 8080, admin: {port: 9000, protocol: grpc}}
        env: {GREETING: hello, "YES": "yes", NUMBER: "010"}
      client: {image: "ghcr.io/example/client:1.4.2"}
    externals:
      charges: {alias: payments/charges}
    ingresses:
      public:
        tls: true
        rules:
          - {path: /, to: client}
  payments:
    services:
      charges:
patches:
  - target: {kind: Deployment, namespace: tickets, name: orders}
    merge: {spec: {minReadySeconds: 10}}
x-note: kept
)";

format::DesignFile opened(const std::string &text)
{
    auto file = format::read(text, "t.moldloft.yaml");
    if (file)
        return *std::move(file);
    for (const Error &error : file.error())
        qWarning("%s", toString(error).c_str());
    return {};
}

QString shown(const SourceMark &mark)
{
    return QString("%1:%2").arg(mark.line).arg(mark.column);
}

} // namespace

class TestRead : public QObject
{
    Q_OBJECT
private slots:
    void everythingInTheExampleIsRead()
    {
        const Document document = opened(example).document;
        QCOMPARE(document.settings().name, std::string("ticketing"));
        QCOMPARE(document.settings().kubernetes, std::optional<std::string>("1.34"));
        QCOMPARE(document.settings().patches.size(), std::size_t{1});
        QVERIFY(document.settings().extras == Value::map({{"x-note", "kept"}}));
        QCOMPARE(document.records().size(), std::size_t{10});
        const Record *tickets = document.findNamespace("tickets");
        QVERIFY(tickets && tickets->extras == Value::map({{"x-team", "red"}}));
        const Record *orders = document.find(ElementKind::Service, "tickets", "orders");
        QVERIFY(orders);
        const Service &service = *orders->as<Service>();
        QCOMPARE(service.replicas, std::optional(2));
        QCOMPARE(service.calls.size(), std::size_t{2});
        QCOMPARE(service.calls[0].retries, std::optional(2));
        QCOMPARE(service.calls[1].to.text, std::string("client"));
        QCOMPARE(service.ports[1].second.port, 9000);
        QCOMPARE(service.env[1], (std::pair<std::string, std::string>("YES", "yes")));
        QCOMPARE(service.env[2].second, std::string("010"));
        QVERIFY(document.find(ElementKind::Service, "payments", "charges"));
        QVERIFY(
            document.find(ElementKind::Ingress, "tickets", "public")->as<Ingress>()->tls->enabled);
    }

    void everyPlaceIsKnown_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<QString>("place");
        QTest::newRow("the element") << std::string() << "19:7";
        QTest::newRow("a field") << std::string("replicas") << "20:19";
        QTest::newRow("a list") << std::string("owns") << "23:15";
        QTest::newRow("an item") << std::string("owns/0") << "23:16";
        QTest::newRow("a list in block style") << std::string("calls") << "25:9";
        QTest::newRow("a member of an item") << std::string("calls/0/to") << "26:18";
        QTest::newRow("a short form") << std::string("calls/1/to") << "27:13";
        QTest::newRow("what is not written") << std::string("calls/1/timeout") << "27:13";
        QTest::newRow("an item that is not there") << std::string("calls/7") << "25:9";
        QTest::newRow("a map") << std::string("ports/admin/protocol") << "29:59";
        QTest::newRow("a field that is not there") << std::string("autoscale/min") << "19:7";
    }

    void everyPlaceIsKnown()
    {
        QFETCH(std::string, path);
        QFETCH(QString, place);
        const auto file = opened(example);
        const ElementId orders = file.document.find(ElementKind::Service, "tickets", "orders")->id;
        QCOMPARE(shown(file.marks.element(orders, path)), place);
        QCOMPARE(file.marks.element(orders, path).file, std::string("t.moldloft.yaml"));
    }

    void placesOfSettingsAreKnown()
    {
        const auto file = opened(example);
        QCOMPARE(shown(file.marks.setting("name")), "3:7");
        QCOMPARE(shown(file.marks.setting("patches/0/target/name")), "43:58");
        QCOMPARE(shown(file.marks.setting("patches/4")), "42:1");
        QCOMPARE(shown(file.marks.setting("registry")), "2:1");
        QCOMPARE(shown(file.marks.element(ElementId{12345}, "a")), "1:1");
        QVERIFY(format::SourceMap().empty());
    }

    void identitiesStayWhereNamesStay()
    {
        const auto first = opened(example);
        std::string text = example;
        text.replace(text.find("      client: {"), 15, "      page: {");
        const auto second = format::read(text, "t.moldloft.yaml", {}, &first.document);
        QVERIFY(second);
        const Document &before = first.document, &after = second->document;
        QCOMPARE(after.find(ElementKind::Service, "tickets", "orders")->id,
                 before.find(ElementKind::Service, "tickets", "orders")->id);
        const ElementId page = after.find(ElementKind::Service, "tickets", "page")->id;
        QVERIFY(!before.find(page));
        QVERIFY(page > before.lastId());
        const auto same = format::read(example, "t.moldloft.yaml", {}, &before);
        QVERIFY(same && same->document == before);
    }

    void mistakesAreReportedWithPlaceAndWayOut_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<std::string>("says");
        const auto row = [](const char *name, const std::string &text, const char *place,
                            const char *says) {
            QTest::newRow(name) << text << QString(place) << std::string(says);
        };
        const std::string head = "moldloft: 1\nname: x\n";
        const std::string service = head + "namespaces:\n  a:\n    services:\n      b:\n";
        row("no mapping", "- a\n", "1:1", "A design is a mapping");
        row("no version", "name: x\n", "1:1", "`moldloft` is missing");
        row("odd version", "moldloft: one\nname: x\n", "1:11", "no version");
        row("newer version", "moldloft: 2\nwhatever: x\n", "1:11", "Moldloft that reads version 2");
        row("no name", "moldloft: 1\n", "1:1", "`name` is missing");
        row("unknown key at the top", head + "registri: y\n", "3:1", "Did you mean `registry`?");
        row("unknown section", head + "namespaces:\n  a:\n    servces: {}\n", "5:5",
            "Did you mean `services`?");
        row("unknown field", service + "        replcas: 2\n", "7:9", "Did you mean `replicas`?");
        row("unknown field of a call", service + "        calls: [{to: c, tiemout: 1s}]\n", "7:25",
            "Did you mean `timeout`?");
        row("wrong type", service + "        replicas: two\n", "7:19", "whole number");
        row("wrong type of a list", service + "        owns: db\n", "7:15", "a list is expected");
        row("element that is text", service + "        text\n", "6:7", "a mapping is expected");
        row("section that is a list", head + "namespaces:\n  a:\n    services: [b]\n", "5:15",
            "holds no mapping");
        row("namespaces that are text", head + "namespaces: a\n", "3:13", "holds no mapping");
        row("wrong choice",
            head + "namespaces:\n  a:\n    databases:\n      d: {engine: postgres}\n", "6:19",
            "Did you mean `postgresql`?");
    }

    void mistakesAreReportedWithPlaceAndWayOut()
    {
        QFETCH(std::string, text);
        QFETCH(QString, place);
        QFETCH(std::string, says);
        const auto file = format::read(text, "t.moldloft.yaml");
        QVERIFY(!file);
        const std::string all = toString(file.error().front());
        QVERIFY2(all.find(says) != std::string::npos, all.c_str());
        QVERIFY2(shown(*file.error().front().mark) == place, all.c_str());
        QCOMPARE(file.error().size(), std::size_t{1});
    }

    void allMistakesAreReportedInTheOrderOfTheFile()
    {
        std::string text = "moldloft: 1\nnam: x\nnamespaces:\n  a:\n    services:\n";
        for (int i = 0; i < 300; ++i)
            text += "      s" + std::to_string(i) + ": {replcas: 1}\n";
        const auto file = format::read(text, "t.moldloft.yaml");
        QVERIFY(!file);
        QCOMPARE(file.error().size(), std::size_t{100});
        QVERIFY(std::is_sorted(file.error().begin(), file.error().end(),
                               [](const Error &a, const Error &b) { return a.mark < b.mark; }));
    }

    void layoutComesBack()
    {
        const auto file = opened(example);
        const ElementId orders = file.document.find(ElementKind::Service, "tickets", "orders")->id;
        const ElementId tickets = file.document.findNamespace("tickets")->id;
        const Layout layout = Layout().with(orders, {40.25, -80}).with(tickets, {0, 0, 900, 1e20});
        const std::string text = format::writeLayout(file.document, layout);
        QCOMPARE(text, std::string("# moldloft: ends with ...\nlayout: 1\nnamespaces:\n"
                                   "  tickets: [0, 0, 900, 1e+20]\nservices:\n"
                                   "  tickets/orders: [40.25, -80]\n...\n"));
        const auto again = format::read(example, "t.moldloft.yaml", text, &file.document);
        QVERIFY(again && again->warnings.empty());
        QVERIFY(again->layout == layout);
        QCOMPARE(format::writeLayout(file.document, Layout()), std::string());
    }

    void whatIsFoldedComesBack()
    {
        const auto file = opened(example);
        const ElementId tickets = file.document.findNamespace("tickets")->id;
        const Layout layout = Layout().with(tickets, {8, 16, 400, 300, true});
        const std::string text = format::writeLayout(file.document, layout);
        QCOMPARE(text, std::string("# moldloft: ends with ...\nlayout: 1\nnamespaces:\n"
                                   "  tickets: {at: [8, 16, 400, 300], folded: true}\n...\n"));
        const auto again = format::read(example, "t.moldloft.yaml", text, &file.document);
        QVERIFY(again && again->warnings.empty());
        QVERIFY(again->layout == layout);
        const auto later =
            format::read(example, "t.moldloft.yaml",
                         "layout: 1\nnamespaces:\n  tickets: {later: 1, at: [8, 16, 400, 300]}\n",
                         &file.document);
        QVERIFY(later && later->warnings.empty());
        QVERIFY(!later->layout.find(tickets)->folded);
        QCOMPARE(later->layout.find(tickets)->width, 400.0);
    }

    void notesAreReadInANamespaceAndBesideThem()
    {
        const auto file =
            opened("moldloft: 1\nname: x\nnotes:\n  hello: {text: all}\n"
                   "namespaces:\n  a:\n    notes:\n      hello:\n"
                   "        text: |\n          one\n          two\n        x-by: me\n");
        const Record *beside = file.document.find(ElementKind::Note, "", "hello");
        const Record *inside = file.document.find(ElementKind::Note, "a", "hello");
        QVERIFY(beside && inside);
        QCOMPARE(beside->as<Note>()->text, std::string("all"));
        QCOMPARE(inside->as<Note>()->text, std::string("one\ntwo\n"));
        QVERIFY(inside->extras == Value::map({{"x-by", "me"}}));
        QCOMPARE(shown(file.marks.element(beside->id, "text")), "4:17");
        const auto layout = Layout().with(beside->id, {1, 2}).with(inside->id, {3, 4});
        const std::string text = format::writeLayout(file.document, layout);
        QVERIFY(format::read(file.text, "t.moldloft.yaml", text, &file.document)->layout == layout);
        QVERIFY(!format::read("moldloft: 1\nname: x\nnotes: {a: {txt: x}}\n", "t"));
        QVERIFY(!format::read("moldloft: 1\nname: x\nnotes: {a: {was: x}}\n", "t"));
    }

    void aBrokenLayoutIsAWarning()
    {
        for (const char *layout : {"layout: 1\nservices: {tickets/orders: [1]}\n", "layout: 2\n",
                                   "{", "layout: 1\nservices:\n  tickets/orders: [1, x]\n"}) {
            const auto file = format::read(example, "t.moldloft.yaml", layout);
            QVERIFY(file);
            QCOMPARE(file->warnings.size(), std::size_t{1});
            QVERIFY(file->layout.empty());
            QCOMPARE(file->warnings[0].mark->file, std::string("t.layout.yaml"));
        }
        const auto unknown = format::read(example, "t.moldloft.yaml",
                                          "layout: 1\nservices: {a/b: [1, 2]}\nlater: 3\n");
        QVERIFY(unknown && unknown->warnings.empty());
    }

    void readingTakesLinearTime()
    {
        const auto designOf = [](int services) {
            std::string text = "moldloft: 1\nname: big\nnamespaces:\n  a:\n    services:\n";
            for (int i = 0; i < services; ++i)
                text += "      service-" + std::to_string(i) +
                        ":\n        replicas: 2\n        owns: [db]\n        api: [\"GET /x\"]\n";
            return text;
        };
        const auto secondsFor = [](const std::string &text) {
            QElapsedTimer timer;
            timer.start();
            const bool read = format::read(text, "t.moldloft.yaml").has_value();
            return read ? static_cast<double>(timer.nsecsElapsed()) / 1e9 : 1e9;
        };
        const double small = secondsFor(designOf(2000)), large = secondsFor(designOf(20000));
        QVERIFY2(large < 40 * small + 0.2, qPrintable(QString("%1 s, %2 s").arg(small).arg(large)));
    }
};

QTEST_GUILESS_MAIN(TestRead)
#include "tst_read.moc"
