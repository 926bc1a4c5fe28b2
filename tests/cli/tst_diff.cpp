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

    void aPictureIsWellFormed()
    {
        const auto ran =
            m_moldloft({"diff", "old.moldloft.yaml", "new.moldloft.yaml", "--format", "svg"});
        m_moldloft.write("diff.svg", ran.output);
        const auto parsed =
            m_moldloft.runProgram({"python3", "-c",
                                   "import sys, xml.dom.minidom as d\n"
                                   "print(len(d.parse(sys.argv[1]).getElementsByTagName('rect')))",
                                   m_moldloft.path("diff.svg").toStdString()});
        QCOMPARE(parsed.output.trimmed(), QByteArray("7")); // the floor, two bars an entry point
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
