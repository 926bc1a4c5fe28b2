#include <QtTest>

#include "export/runtime_contract.h"

using namespace moldloft;

class TestRuntimeContract : public QObject
{
    Q_OBJECT
private slots:
    void variablesOfTheOwnNamespaceCarryTheNameAlone()
    {
        QCOMPARE(runtime::databaseHostEnv("orders-db"), std::string("ORDERS_DB_HOST"));
        QCOMPARE(runtime::databasePasswordFileEnv("orders-db"),
                 std::string("ORDERS_DB_PASSWORD_FILE"));
        QCOMPARE(runtime::brokerUrlEnv("tickets", "tickets", "events"), std::string("EVENTS_URL"));
        QCOMPARE(runtime::callUrlEnv("tickets", "tickets", "order-items"),
                 std::string("ORDER_ITEMS_URL"));
    }

    void variablesOfAnotherNamespaceCannotMeetThoseOfTheOwn()
    {
        const std::string other = runtime::callUrlEnv("tickets", "payments", "charges");
        QCOMPARE(other, std::string("PAYMENTS__CHARGES_URL"));
        QVERIFY(other != runtime::callUrlEnv("tickets", "tickets", "payments-charges"));
    }

    void secretsAreFiles()
    {
        QCOMPARE(runtime::passwordFile("orders-db"),
                 std::string("/run/secrets/orders-db/password"));
        QCOMPARE(runtime::secretFile("stripe-key"),
                 std::string("/run/secrets/stripe-key/stripe-key"));
    }

    void urlsFollowTheEngine_data()
    {
        QTest::addColumn<std::string>("engine");
        QTest::addColumn<std::string>("url");
        QTest::newRow("nats") << std::string("nats") << std::string("nats://events.tickets:4222");
        QTest::newRow("rabbitmq") << std::string("rabbitmq")
                                  << std::string("amqp://events.tickets:5672");
        QTest::newRow("kafka") << std::string("kafka")
                               << std::string("kafka://events.tickets:9092");
        QTest::newRow("redis") << std::string("redis")
                               << std::string("redis://events.tickets:6379");
    }
    void urlsFollowTheEngine()
    {
        QFETCH(std::string, engine);
        QFETCH(std::string, url);
        QCOMPARE(runtime::brokerUrl(engine, "events.tickets"), url);
    }

    void imagesArePinned()
    {
        QCOMPARE(runtime::databaseImage("postgresql", "15"),
                 std::string("docker.io/library/postgres:15"));
        QCOMPARE(runtime::databaseImage("postgresql", ""),
                 std::string("docker.io/library/postgres:16"));
        QCOMPARE(runtime::serviceImage("ghcr.io/example", "ticketing", "tickets", "orders", "1.0"),
                 std::string("ghcr.io/example/ticketing-tickets-orders:1.0"));
        QCOMPARE(runtime::serviceImage("", "ticketing", "tickets", "orders", "1.0"),
                 std::string("ticketing-tickets-orders:1.0"));
    }
};

QTEST_APPLESS_MAIN(TestRuntimeContract)
#include "tst_runtime_contract.moc"
