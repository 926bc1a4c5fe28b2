#include "cli/cli_fixture.h"

using namespace moldloft::cli;

namespace
{

const QByteArray shop = R"(moldloft: 1
name: shop
cluster: {nodePools: {general: {nodes: 2, cpu: "2", memory: 4Gi, price: "70"}}}
namespaces:
  shop:
    databases: {orders-db: {engine: postgresql, latency: 5ms}}
    services:
      page: {latency: 10ms, calls: [{to: orders, timeout: 200ms, fallback: true}]}
      orders: {latency: 20ms, owns: [orders-db]}
    ingresses: {public: {host: shop.example.com, rules: [{path: /, to: page}, {path: /orders, to: orders}]}}
)";

} // namespace

class SimulateTest : public QObject
{
    Q_OBJECT

    Fixture m_moldloft;

    const QJsonObject json(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), {"simulate", "shop.moldloft.yaml", "--format", "json",
                                             "--requests", "1000"});
        const auto ran = m_moldloft(arguments);
        if (ran.status != 0)
            qWarning("%s", ran.messages.constData());
        return QJsonDocument::fromJson(ran.output).object();
    }

private slots:
    void init()
    {
        m_moldloft.freshFolder();
        m_moldloft.write("shop.moldloft.yaml", shop);
    }

    void everyEntryPointHasItsNumbers()
    {
        const QJsonArray entries = json({})["entryPoints"].toArray();
        QCOMPARE(entries.size(), 2);
        const QJsonObject page = entries[0].toObject();
        QCOMPARE(page["name"].toString(), QString("shop.example.com/"));
        QCOMPARE(page["latency"]["p95"].toDouble(), 0.035);
        QCOMPARE(page["latency"]["hops"][0]["element"].toString(), QString("shop/page"));
        QCOMPARE(page["availability"]["share"].toDouble(), 0.999); // orders can be done without
        QCOMPARE(entries[1]["latency"]["p50"].toDouble(), 0.025);
        QVERIFY(!page.contains("now"));
        QCOMPARE(json({})["cluster"]["price"].toDouble(), 140.0);
        QCOMPARE(json({})["blastRadii"][0]["element"].toString(), QString("shop"));
    }

    void theLoadIsMultipliedAndAutoscalersFollow()
    {
        QByteArray scaled = shop;
        scaled.replace("orders: {latency: 20ms,",
                       "orders: {latency: 20ms, autoscale: {min: 1, max: 8},");
        m_moldloft.write("shop.moldloft.yaml", scaled);
        const auto pods = [this](const std::vector<std::string> &arguments) {
            return json(arguments)["cluster"]["pods"].toArray().size();
        };
        QCOMPARE(pods({"--load", "20"}), pods({}));
        // 20 requests a second, each 20 ms of CPU: 8 pods of 100m at 70 % for 20 times as many
        QCOMPARE(pods({"--load", "20", "--autoscale"}), pods({}) + 7);
    }

    void momentsAreToldInTheirOrder()
    {
        const QJsonArray timeline = json({"--down", "orders-db"})["timeline"].toArray();
        QVERIFY(timeline.size() > 2);
        QCOMPARE(timeline[0]["what"][0].toString(), QString("shop/orders-db fails."));
        for (int i = 1; i < timeline.size(); ++i)
            QVERIFY(timeline[i]["at"].toDouble() >= timeline[i - 1]["at"].toDouble());
        QVERIFY(timeline.last().toObject()["at"].toDouble() >= 15);
    }

    void aFailureSpreads()
    {
        const QJsonObject result = json({"--down", "orders-db"});
        const QJsonArray cascade = result["cascade"].toArray();
        QCOMPARE(cascade.size(), 3);
        QCOMPARE(cascade[1]["element"].toString(), QString("shop/orders"));
        QCOMPARE(cascade[1]["state"].toString(), QString("down"));
        QCOMPARE(cascade[1]["cause"].toString(), QString("shop/orders-db"));
        QCOMPARE(cascade[2]["element"].toString(), QString("shop/page"));
        QCOMPARE(cascade[2]["state"].toString(), QString("degraded"));
        const QJsonObject orders = result["entryPoints"][1].toObject();
        QCOMPARE(orders["now"]["served"].toDouble(), 0.0);
        QVERIFY(orders["now"]["p50"].isNull());
        QCOMPARE(orders["state"].toString(), QString("down"));
    }

    void slownessAndDeadNodesAreAskedForToo()
    {
        const QJsonObject slow = json({"--slow", "shop/orders=150ms"});
        QCOMPARE(slow["entryPoints"][0]["now"]["p50"].toDouble(), 0.185);
        QCOMPARE(slow["entryPoints"][1]["state"].toString(), QString("slow"));
        const QJsonObject dead = json({"--node-down", "general=2"});
        QCOMPARE(dead["entryPoints"][1]["state"].toString(), QString("down"));
        QVERIFY(dead["cluster"]["pods"][0]["node"].isNull());
        QVERIFY(!dead["cluster"]["pods"][0]["pending"].toString().isEmpty());
    }

    void peopleReadItAsText()
    {
        const auto ran = m_moldloft({"simulate", "shop.moldloft.yaml", "--down", "orders"});
        QCOMPARE(ran.status, 0);
        for (const char *line : {"shop.example.com/orders     25 ms", "wave 0",
                                 "shop/page: It answers without shop/orders.",
                                 "Cluster: 3 pods on 2 nodes, 0 pending, 140.00 a month"})
            QVERIFY2(ran.output.contains(line), ran.output.constData());
    }

    void aSeedReproduces()
    {
        m_moldloft.write(
            "shop.moldloft.yaml",
            QByteArray(shop).replace("latency: 20ms", "latency: {p50: 20ms, p99: 90ms}"));
        const auto first = json({"--seed", "7"});
        QCOMPARE(json({"--seed", "7"}), first);
        QVERIFY(json({"--seed", "8"})["entryPoints"] != first["entryPoints"]);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("typo") << "--down"
                              << "ordres" << QByteArray("Did you mean `orders`?");
        QTest::newRow("nothing like it") << "--down"
                                         << "warehouse" << QByteArray("Name a service");
        QTest::newRow("no time") << "--slow"
                                 << "orders" << QByteArray("NAME=TIME");
        QTest::newRow("no time either") << "--slow"
                                        << "orders=soon" << QByteArray("no time span");
        QTest::newRow("no pool") << "--node-down"
                                 << "gpu" << QByteArray("no node pool `gpu`");
        QTest::newRow("no number") << "--node-down"
                                   << "general=all" << QByteArray("no number");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QByteArray, said);
        const auto ran = m_moldloft(
            {"simulate", "shop.moldloft.yaml", option.toStdString(), value.toStdString()});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.messages.contains(said), ran.messages.constData());
        QCOMPARE(ran.output, QByteArray());
    }
};

QTEST_APPLESS_MAIN(SimulateTest)
#include "tst_simulate.moc"
