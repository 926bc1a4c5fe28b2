#include "cli/cli_fixture.h"

using namespace moldloft::cli;

namespace
{

const QByteArray before = R"(moldloft: 1
name: shop
namespaces:
  shop:
    services:
      page: {latency: 10ms, calls: [{to: orders, timeout: 900ms}]}
      orders: {latency: 20ms}
      mail: {latency: 5ms}
    ingresses: {public: {host: shop.example.com, rules: [{path: /, to: page}, {path: /orders, to: orders}]}}
)";
const QByteArray after = R"(moldloft: 1
name: shop
namespaces:
  shop:
    services:
      page: {latency: 10ms, calls: [{to: orders, timeout: 900ms}]}
      orders: {latency: 20ms, calls: [{to: stock, timeout: 500ms}]}
      stock: {latency: 140ms}
    ingresses: {public: {host: shop.example.com, rules: [{path: /, to: page}, {path: /orders, to: orders}, {path: /stock, to: stock}]}}
)";

} // namespace

class DiffTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

private slots:
    void init()
    {
        m_moldloft.freshFolder();
        m_moldloft.write("old.moldloft.yaml", before);
        m_moldloft.write("new.moldloft.yaml", after);
    }

    void elementsAndNumbersAreCompared()
    {
        const auto ran =
            m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml", "--format", "json"});
        QCOMPARE(ran.status, 0);
        const QJsonObject found = QJsonDocument::fromJson(ran.output).object();
        QCOMPARE(found["added"].toArray(), QJsonArray{"shop/stock"});
        QCOMPARE(found["removed"].toArray(), QJsonArray{"shop/mail"});
        QCOMPARE(found["changed"].toArray(), (QJsonArray{"shop/orders", "shop/public"}));
        const QJsonArray entries = found["entryPoints"].toArray();
        QCOMPARE(entries.size(), 3);
        const QJsonObject page = entries[0].toObject();
        QCOMPARE(page["before"]["p95"].toDouble(), 0.03);
        QCOMPARE(page["after"]["p95"].toDouble(), 0.17);
        const QJsonObject stock = entries[2].toObject();
        QVERIFY(stock["before"].isNull());
        QCOMPARE(stock["after"]["p50"].toDouble(), 0.14);
    }

    void peopleReadItAsTextAndReviewersAsMarkdown()
    {
        const auto text = m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml"});
        for (const char *part : {"  + shop/stock\n", "  - shop/mail\n", "+140 ms"})
            QVERIFY2(text.output.contains(part), text.output.constData());
        const auto markdown =
            m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml", "--format", "markdown"});
        QVERIFY2(markdown.output.contains(
                     "| `shop.example.com/` | 30 ms | 170 ms | +140 ms | 99.8 % -> 99.7 % |"),
                 markdown.output.constData());
    }

    void fieldsAndFindingsAreTold()
    {
        const auto text = m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml"});
        QVERIFY2(text.output.contains(
                     "  ~ shop/orders\n      + calls stock: {to: stock, timeout: 500ms}\n"),
                 text.output.constData());
        const auto ran =
            m_moldloft({"diff", "new.moldloft.yaml", "old.moldloft.yaml", "--format", "json"});
        const QJsonObject found = QJsonDocument::fromJson(ran.output).object();
        QJsonObject orders;
        for (const QJsonValue element : found["elements"].toArray()) {
            if (element["element"].toString() == "shop/orders")
                orders = element.toObject();
        }
        QCOMPARE(orders["change"].toString(), "changed");
        const QJsonObject call = orders["fields"].toArray().at(0).toObject();
        QCOMPARE(call["field"].toString(), "calls/stock");
        QCOMPARE(call["before"]["timeout"].toString(), "500ms");
        QVERIFY(call["after"].isNull());
    }

    void findingsThatComeAndGoAreNamed()
    {
        QByteArray broken = after;
        broken.replace("calls: [{to: stock, timeout: 500ms}]", "calls: [nobody]");
        m_moldloft.write("broken.moldloft.yaml", broken);
        const auto ran = m_moldloft({"diff", "new.moldloft.yaml", "broken.moldloft.yaml"});
        QVERIFY2(ran.output.contains("Findings: 0 -> 1 errors"), ran.output.constData());
        QVERIFY2(ran.output.contains("  + error: "), ran.output.constData());
        const auto back = m_moldloft({"diff", "broken.moldloft.yaml", "new.moldloft.yaml"});
        QVERIFY2(back.output.contains("  - error: "), back.output.constData());
    }

    void whatOnlyMovedIsSaidApart()
    {
        m_moldloft.write("moved.moldloft.yaml", before);
        m_moldloft.write("old.layout.yaml", "layout: 1\nservices:\n  shop/page: [40, 40]\n");
        m_moldloft.write("moved.layout.yaml", "layout: 1\nservices:\n  shop/page: [40, 400]\n");
        const auto ran = m_moldloft({"diff", "old.moldloft.yaml", "moved.moldloft.yaml"});
        QVERIFY2(ran.output.contains("  moved on the canvas only: shop/page\n"),
                 ran.output.constData());
        QVERIFY(!ran.output.contains("~ shop/page"));
    }

    void renamesAreNoNewElements()
    {
        QByteArray renamed = before;
        renamed.replace("mail: {latency: 5ms}", "post: {was: mail, latency: 5ms}");
        m_moldloft.write("renamed.moldloft.yaml", renamed);
        const auto ran = m_moldloft({"diff", "old.moldloft.yaml", "renamed.moldloft.yaml"});
        QVERIFY2(ran.output.contains("  ~ shop/post (was shop/mail)\n"), ran.output.constData());
        QVERIFY(!ran.output.contains("+ shop/post"));
    }

    void markdownCannotBeBroken()
    {
        QByteArray odd = before;
        odd.replace("mail: {latency: 5ms}", "mail: {latency: 5ms, env: {A: \"<b>|`x` [a](b)\"}}");
        m_moldloft.write("odd.moldloft.yaml", odd);
        const auto ran =
            m_moldloft({"diff", "old.moldloft.yaml", "odd.moldloft.yaml", "--format", "markdown"});
        QVERIFY2(ran.output.contains("| `shop/mail` | env A | – | `` \"<b>\\|`x` [a](b)\" `` |"),
                 ran.output.constData());
        QCOMPARE(ran.output.count("<details>"), ran.output.count("</details>"));
    }

    void aPictureShowsBothInOneDrawing()
    {
        const auto ran =
            m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml", "--format", "svg"});
        QCOMPARE(ran.status, 0);
        m_moldloft.write("diff.svg", ran.output);
        const auto same =
            m_moldloft({"diff", "old.moldloft.yaml", "old.moldloft.yaml", "--format", "svg"});
        m_moldloft.write("same.svg", same.output);
        // Outlines in the colours of added and removed, dashed what is gone; none without changes.
        const auto parsed = m_moldloft.runProgram(
            {"python3", "-c",
             "import sys, xml.dom.minidom as d\n"
             "for name in sys.argv[1:]:\n"
             "    g = d.parse(name).getElementsByTagName('g')\n"
             "    print(sum(e.getAttribute('stroke') == '#2b7336' for e in g) > 0,\n"
             "          sum(e.getAttribute('stroke') == '#be1e2d' and\n"
             "              e.getAttribute('stroke-dasharray') not in ('', 'none') for e in g) > "
             "0)",
             m_moldloft.path("diff.svg").toStdString(), m_moldloft.path("same.svg").toStdString()});
        QCOMPARE(parsed.output, QByteArray("True True\nFalse False\n"));
    }

    void revisionsOfARepositoryAreRead()
    {
        m_moldloft.write("shop.moldloft.yaml", before);
        for (const std::vector<std::string> &command :
             {std::vector<std::string>{"git", "init", "-q", "-b", "main"},
              {"git", "add", "shop.moldloft.yaml"},
              {"git", "commit", "-q", "-m", "Shop"}})
            QCOMPARE(m_moldloft.runProgram(command).status, 0);
        m_moldloft.write("shop.moldloft.yaml", after);
        const auto ran = m_moldloft({"diff", "HEAD:shop.moldloft.yaml", "shop.moldloft.yaml"});
        QVERIFY2(ran.output.contains("  + shop/stock\n"), ran.messages.constData());
        m_moldloft.write("below/readme", "x");
        const auto below = m_moldloft.runProgram(
            {"sh", "-c",
             "cd below && exec \"$0\" diff HEAD:../shop.moldloft.yaml HEAD:shop.moldloft.yaml",
             m_moldloft.program});
        QVERIFY2(below.output.startsWith("The designs say the same."), below.messages.constData());
        const auto same = m_moldloft({"diff", "HEAD:shop.moldloft.yaml", "old.moldloft.yaml"});
        QVERIFY(same.output.startsWith("The designs say the same."));
        const auto none = m_moldloft({"diff", "HEAD:mail.moldloft.yaml", "shop.moldloft.yaml"});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.messages.contains("not in revision"), none.messages.constData());
        QVERIFY(m_moldloft({"diff", "v9:shop.moldloft.yaml", "shop.moldloft.yaml"}).status != 0);
    }
};

QTEST_APPLESS_MAIN(DiffTest)
#include "tst_diff.moc"
