#include <QtTest>

#include "format/design_file.h"
#include "format/designs.h"
#include "format/random_edits.h"
#include "kinds/kind.h"
#include "model/edits.h"

using namespace moldloft;

namespace
{

format::DesignFile opened(const std::string &text)
{
    auto file = format::read(text, "t.moldloft.yaml");
    if (file)
        return *std::move(file);
    for (const Error &error : file.error())
        qWarning("%s", toString(error).c_str());
    return {};
}

std::string written(const Document &document, const format::DesignFile &previous = {})
{
    auto file = format::write(document, previous);
    return file ? file->text : toString(file.error());
}

const Record &service(const Document &document, const std::string &ns, const std::string &name)
{
    return *document.find(ElementKind::Service, ns, name);
}

/// The document with one service changed.
template<class Change>
Document changed(const Document &document, const std::string &ns, const std::string &name,
                 Change change)
{
    Record record = service(document, ns, name);
    change(*record.as<Service>());
    return document.with(std::move(record));
}

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        qFatal("not there: %s", what.c_str());
    return text.replace(at, what.size(), by);
}

/// The lines of an element: from its key to the next line that is not indented deeper.
std::string linesOf(const format::DesignFile &file, ElementId id)
{
    const SourceMark mark = file.marks.element(id);
    std::size_t begin = 0;
    for (int line = 1; line < mark.line; ++line)
        begin = file.text.find('\n', begin) + 1;
    std::size_t end = begin, at = begin;
    do {
        const std::size_t lineEnd = std::min(file.text.find('\n', at), file.text.size() - 1) + 1;
        const std::size_t first = file.text.find_first_not_of(" \r\n", at);
        if (at > begin && first < lineEnd && first - at < static_cast<std::size_t>(mark.column))
            break;
        if (first < lineEnd)
            end = lineEnd;
        at = lineEnd;
    } while (at < file.text.size());
    return file.text.substr(begin, end - begin);
}

std::string withoutLastLineEnd(std::string text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return text;
}

} // namespace

class TestWrite : public QObject
{
    Q_OBJECT
private slots:
    void aNewDesignIsWrittenInShortForms()
    {
        Document document(Settings{.name = "new", .kubernetes = "1.34"}, {});
        document = addElement(document, makeRecord(ElementKind::Broker, "a", "events"))->document;
        document = addElement(document, makeRecord(ElementKind::Service, "a", "orders"))->document;
        document = addElement(document, makeRecord(ElementKind::Service, "a", "client"))->document;
        Record channel = makeRecord(ElementKind::Channel, "a", "created");
        channel.as<Channel>()->broker = {"events"};
        DataField id, pieces;
        id.type = "uuid";
        pieces.type = "number";
        pieces.maximum = Value::Number{"1.50"};
        channel.as<Channel>()->payload = {{"id", id}, {"pieces", pieces}};
        document = addElement(document, channel)->document;
        document = changed(document, "a", "orders", [](Service &orders) {
            orders.replicas = 2;
            orders.api = {"POST /orders", "GET /orders/{id}"};
            orders.calls = {{{"client"}, {}, {}, {}}};
            orders.ports = {{"http", {}}};
            orders.expose = {{ServiceType::NodePort, 80, 30080, {}}};
            orders.env = {{"DEBUG", "no"}};
        });
        document = changed(document, "a", "client", [](Service &client) {
            client.calls = {{{"orders"}, Duration{std::chrono::milliseconds(500)}, 2, {}}};
        });
        QCOMPARE(written(document), std::string(R"(# moldloft: ends with ...
moldloft: 1
name: new
kubernetes: "1.34"
namespaces:
  a:
    brokers:
      events: {engine: nats}
    channels:
      created: {broker: events, payload: {id: uuid, pieces: {type: number, maximum: 1.50}}}
    services:
      orders:
        replicas: 2
        api: ["POST /orders", "GET /orders/{id}"]
        calls: [client]
        ports: {http: 8080}
        env: {DEBUG: "no"}
        expose:
          - {type: NodePort, port: 80, nodePort: 30080}
      client:
        calls:
          - {to: orders, timeout: 500ms, retries: 2}
...
)"));
    }

    void aNoteIsWrittenWhereItStands()
    {
        Document document(Settings{.name = "new"}, {});
        Record note = makeRecord(ElementKind::Note, "", "note");
        note.as<Note>()->text = "Read from the left.";
        document = addElement(document, note)->document;
        QCOMPARE(written(document), std::string(R"(# moldloft: ends with ...
moldloft: 1
name: new
notes:
  note: {text: "Read from the left."}
...
)"));
        document = addElement(document, makeRecord(ElementKind::Service, "a", "orders"))->document;
        note.ns = "a";
        note.as<Note>()->text = "Two lines:\nthis one, too";
        document = addElement(document, note)->document;
        QCOMPARE(written(document), std::string(R"(# moldloft: ends with ...
moldloft: 1
name: new
namespaces:
  a:
    services:
      orders: {}
    notes:
      note:
        text: |-
          Two lines:
          this one, too
notes:
  note: {text: "Read from the left."}
...
)"));
    }

    void aNoteThatMovesTakesItsCommentAlong()
    {
        const auto file = opened("moldloft: 1\nname: x\n"
                                 "namespaces:\n  a:\n    services:\n      orders: {}\n"
                                 "    notes:\n"
                                 "      # why\n      why: {text:   Because}   # so\n"
                                 "  b:\n    notes:\n      other: {text: Else}\n");
        const ElementId why = file.document.find(ElementKind::Note, "a", "why")->id;
        QCOMPARE(written(*moveElements(file.document, {why}, "b"), file),
                 std::string("moldloft: 1\nname: x\n"
                             "namespaces:\n  a:\n    services:\n      orders: {}\n"
                             "  b:\n    notes:\n      # why\n"
                             "      why: {text:   Because}   # so\n"
                             "      other: {text: Else}\n"));
        const Document beside = *moveElements(file.document, {why}, "");
        QVERIFY(beside.find(ElementKind::Note, "", "why"));
        const auto again = opened(written(beside, file));
        QCOMPARE(again.document.find(ElementKind::Note, "", "why")->as<Note>()->text,
                 std::string("Because"));
    }

    void sayingTheSameChangesNothing_data()
    {
        QTest::addColumn<std::string>("text");
        for (const auto &[name, text] : sampleDesigns())
            QTest::newRow(name.c_str()) << text;
    }

    void sayingTheSameChangesNothing()
    {
        QFETCH(std::string, text);
        const auto file = opened(text);
        QVERIFY(!file.text.empty());
        QCOMPARE(written(file.document, file), text);
        // The same elements, read once more: no record is shared.
        const auto again = format::read(text, "t.moldloft.yaml", {}, &file.document);
        QCOMPARE(written(again->document, file), text);
    }

    void oneChangeTouchesOnePlace_data()
    {
        QTest::addColumn<std::string>("what");
        QTest::addColumn<std::string>("by");
        QTest::addColumn<Document>("document");
        const Document document = opened(sprawlingDesign).document;
        const auto row = [](const char *name, const char *what, const char *by,
                            const Document &after) {
            QTest::newRow(name) << std::string(what) << std::string(by) << after;
        };
        const auto page = [&](auto change) { return changed(document, "front", "page", change); };
        row("a number, its comment stays", "replicas: 2     #", "replicas: 3     #",
            page([](Service &s) { s.replicas = 3; }));
        row("a quoted text stays quoted", "\"ghcr.io/example/page:1\"   #",
            "\"ghcr.io/example/page:2\"   #",
            page([](Service &s) { s.image = "ghcr.io/example/page:2"; }));
        row("a field goes", "                replicas: 2     # two for safety\n", "",
            page([](Service &s) { s.replicas.reset(); }));
        row("a new field stands where the canonical order has it",
            "                # ports of page\n",
            "                latency: 20ms\n                # ports of page\n",
            page([](Service &s) {
                s.latency = Latency{Duration{std::chrono::milliseconds(20)}, {}, {}};
            }));
        row("an entry of a map", "http: 3000", "http: 3001",
            page([](Service &s) { s.ports[0].second.port = 3001; }));
        row("a value in braces", "{port: 9000, protocol: http}   # not",
            "{port: 9001, protocol: http}   # not",
            page([](Service &s) { s.ports[1].second.port = 9001; }));
        row("an item of a list", "- api     #", "- other     #",
            page([](Service &s) { s.calls[0].to.text = "other"; }));
        row("a member of an item", "timeout: 1s   #", "timeout: 2s   #",
            page([](Service &s) { s.calls[1].timeout = Duration{std::chrono::seconds(2)}; }));
        row("a short form grows", "- api     # the", "- {to: api, retries: 1}     # the",
            page([](Service &s) { s.calls[0].retries = 1; }));
        row("an item goes, with the comment above",
            "                # first\n                - api     # the only backend\n", "",
            page([](Service &s) { s.calls.erase(s.calls.begin()); }));
        row("an item comes", "                env:\n",
            "                - third\n                env:\n", page([](Service &s) {
                s.calls.push_back({{"third"}, {}, {}, {}});
            }));
        row("an entry of a map comes in its order", "                    C: 'it''s'\n",
            "                    NAME: \"no\"\n                    C: 'it''s'\n",
            page([](Service &s) {
                s.env.insert(s.env.begin() + 2, {"NAME", "no"});
            }));
        row("a text of several lines",
            "B: |\n                        several\n                        # lines\n\n            "
            "            here\n",
            "B: one\n", page([](Service &s) { s.env[1].second = "one"; }));
        row("an element in braces that does not fit there",
            "            api: {api: [GET /a, \"POST /b\"], owns: [api-db],\n                  "
            "replicas: 1}\n",
            "            api:\n              replicas: 7\n              api: [\"GET /a\", \"POST "
            "/b\"]\n              owns: [api-db]\n",
            changed(document, "front", "api", [](Service &s) { s.replicas = 7; }));
        row("an element that was empty", "            idle:\n",
            "            idle:\n              replicas: 1\n",
            changed(document, "back", "idle", [](Service &s) { s.replicas = 1; }));
        row("a rename",
            "            stock:\n                owns: [stock-db]\n                replicas: 1\n",
            "            store:\n                owns: [stock-db]\n                replicas: 1\n"
            "                was: stock\n",
            {});
        Record bank = *document.find(ElementKind::External, "back", "bank");
        bank.as<External>()->port = 444;
        row("a small element", "port: 443}", "port: 444}", document.with(bank));
        row("the last element of a section goes, with the section",
            "        externals:\n            # outside\n"
            "            bank: {host: bank.example.com, port: 443}\n",
            "", {});
        Settings settings = document.settings();
        settings.name = "yes";
        row("a setting", "name:   shop", "name:   \"yes\"", document.withSettings(settings));
        settings = document.settings();
        settings.patches[0].merge = Value::map({{"spec", Value::map({{"minReadySeconds", 20}})}});
        row("a patch", "minReadySeconds: 10", "minReadySeconds: 20",
            document.withSettings(settings));
        settings = document.settings();
        settings.registry = "ghcr.io/x";
        row("a new setting", "x-first", "registry: ghcr.io/x\nx-first",
            document.withSettings(settings));
        Record database = *document.find(ElementKind::Database, "front", "api-db");
        database.as<Database>()->version = "16";
        row("a section in braces", "{api-db: {engine: postgresql}}   #",
            "{api-db: {engine: postgresql, version: \"16\"}}   #", document.with(database));
    }

    void oneChangeTouchesOnePlace()
    {
        QFETCH(std::string, what);
        QFETCH(std::string, by);
        QFETCH(Document, document);
        const auto file = opened(sprawlingDesign);
        if (document.empty()) {
            const bool rename = by.find("was") != std::string::npos;
            const Record *bank = file.document.find(ElementKind::External, "back", "bank");
            document = rename ? *renameElement(file.document,
                                               service(file.document, "back", "stock").id, "store")
                              : file.document.without({bank->id});
        }
        std::string expected = replaced(sprawlingDesign, what, by);
        if (by.find("was: stock") != std::string::npos) {
            expected = replaced(expected, "to: back/stock", "to: back/store");
            expected = replaced(expected, "to: stock", "to: store");
        }
        QCOMPARE(written(document, file), expected);
        const auto crlf = opened(withCarriageReturns(sprawlingDesign));
        QVERIFY(crlf.document == file.document);
        QCOMPARE(written(document, crlf), withCarriageReturns(expected));
    }

    void newElementsStandBehindTheirSiblings()
    {
        const auto file = opened(fileContent(std::string(MOLDLOFT_SOURCE_DIR) +
                                             "/templates/designs/ticketing.moldloft.yaml"));
        Document document =
            addElement(file.document, makeRecord(ElementKind::Service, "tickets", "audit"))
                ->document;
        document = addElement(document, makeRecord(ElementKind::Database, "tickets", "audit-db"))
                       ->document;
        document =
            addElement(document, makeRecord(ElementKind::External, "tickets", "bank"))->document;
        std::string expected =
            replaced(file.text, "      client:\n        replicas: 2\n        latency: 5ms\n",
                     "      client:\n        replicas: 2\n        latency: 5ms\n\n      audit: "
                     "{}\n\n    externals:\n      bank: {}\n");
        expected = replaced(expected, "storage: 1Gi}\n\n    services",
                            "storage: 1Gi}\n      audit-db: {engine: postgresql}\n\n    services");
        QCOMPARE(written(document, file), expected);
    }

    void anOrderThatChangesMovesBlocksWithTheirComments()
    {
        const std::string text =
            "moldloft: 1\nname: x\nnamespaces:\n  a:\n    services:\n      # about b\n      b:\n"
            "        env:\n          # one\n          ONE: \"1\" # first\n          # two\n        "
            "  TWO: \"2\"\n";
        const auto file = opened(text);
        const Document document =
            changed(file.document, "a", "b", [](Service &s) { std::swap(s.env[0], s.env[1]); });
        QCOMPARE(written(document, file), replaced(text,
                                                   "          # one\n          ONE: \"1\" # "
                                                   "first\n          # two\n          TWO: \"2\"\n",
                                                   "          # two\n          TWO: \"2\"\n        "
                                                   "  # one\n          ONE: \"1\" # first\n"));
    }

    void aMovedElementTakesItsCommentsAlong()
    {
        const std::string text = "moldloft: 1\nname: x\nnamespaces:\n  a:\n    services:\n"
                                 "      # about b\n      b: # the first\n        # two for safety\n"
                                 "        replicas: 2\n      c: {}\n  d:\n    services:\n"
                                 "      e: {}\n  f: {}\n";
        const std::string block =
            "      # about b\n      b: # the first\n        # two for safety\n"
            "        replicas: 2\n";
        const auto file = opened(text);
        const ElementId b = service(file.document, "a", "b").id;
        const std::string without = replaced(text, block, "");
        QCOMPARE(written(*moveElements(file.document, {b}, "d"), file),
                 replaced(without, "      e: {}\n", block + "      e: {}\n"));
        QCOMPARE(written(*moveElements(file.document, {b}, "f"), file),
                 replaced(without, "  f: {}\n", "  f:\n    services:\n" + block));
    }

    void commentsOfAGroupOutliveItsFirstElement()
    {
        const std::string text =
            "moldloft: 1\nname: x\nnamespaces:\n  a:\n    services:\n      # --- back end ---\n\n"
            "      # about b\n      b: {}\n      c: {}\n";
        const auto file = opened(text);
        QCOMPARE(written(file.document.without({service(file.document, "a", "b").id}), file),
                 replaced(text, "      # about b\n      b: {}\n", ""));
    }

    void whatMustBeThereIsWrittenThoughEmpty()
    {
        Document document = opened("moldloft: 1\nname: \"\"\n").document;
        Settings settings = document.settings();
        settings.patches = {{{"Service", {}, "x", {}}, Value::map(), {}}};
        QCOMPARE(written(document.withSettings(settings)),
                 std::string("# moldloft: ends with ...\nmoldloft: 1\nname: \"\"\npatches:\n"
                             "  - target: {kind: Service, name: x}\n    merge: {}\n...\n"));
    }

    void aDesignThatNoFileCanSayIsRefused()
    {
        const auto file =
            opened("moldloft: 1\nname: x\nnamespaces:\n  a:\n    services: {b: {}}\n");
        Record twin = service(file.document, "a", "b");
        twin.id = {};
        const auto twins = format::write(file.document.with(twin), file);
        QVERIFY(!twins);
        QVERIFY2(twins.error().message.find("`b` stands twice") != std::string::npos,
                 twins.error().message.c_str());
    }

    void randomEditsAreWrittenAndTouchNothingElse_data() { sayingTheSameChangesNothing_data(); }

    void randomEditsAreWrittenAndTouchNothingElse()
    {
        QFETCH(std::string, text);
        const bool inBraces = text.starts_with('{');
        for (unsigned seed = 0; seed < 60; ++seed) {
            RandomEdits edits(seed);
            format::DesignFile file = opened(text);
            for (int step = 0; step < 8; ++step) {
                const Document document = edits.edit(file.document);
                auto after = format::write(document, file);
                QVERIFY2(after, after ? "" : toString(after.error()).c_str());
                auto read = format::read(after->text, "t.moldloft.yaml", {}, &document);
                QVERIFY(read);
                QCOMPARE(written(read->document, *after), after->text); // reopen and save again
                QCOMPARE(written(read->document), written(document));   // says all of it
                for (const RecordPtr &record : document.records()) {
                    if (inBraces || record->kind() == ElementKind::Namespace ||
                        file.document.findPtr(record->id) != record)
                        continue;
                    const std::string before = withoutLastLineEnd(linesOf(file, record->id));
                    if (before.find(": {") < before.find(record->name))
                        continue; // in a section in braces
                    if (withoutLastLineEnd(linesOf(*after, record->id)) != before)
                        qWarning("%s\n=====\n%s", file.text.c_str(), after->text.c_str());
                    QCOMPARE(withoutLastLineEnd(linesOf(*after, record->id)), before);
                }
                file = *std::move(after);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWrite)
#include "tst_write.moc"
