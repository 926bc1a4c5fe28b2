#include <QtTest>

#include <algorithm>

#include "design_of.h"
#include "export/compose/export_compose.h"
#include "export/services/chassis_parts.h"
#include "export/services/cpp_names.h"
#include "export/services/export_services.h"
#include "export/services/routes.h"
#include "files/path_rules.h"
#include "kinds/engines.h"
#include "yaml/reader.h"

using namespace moldloft;
using namespace moldloft::services;

namespace
{

const std::string shop = R"(namespaces:
  shop:
    brokers: {events: {engine: nats}}
    channels:
      order-created: {broker: events, payload: {orderId: uuid, total: decimal}}
      order-cancelled: {broker: events, payload: {orderId: uuid}}
      audited: {broker: events, payload: {what: string}}
    databases:
      orders-db: {engine: postgresql}
      mail-db: {engine: redis}
    services:
      orders:
        api: ["POST /orders", "GET /orders/{id}", "DELETE /orders/{id}", "POST /baskets"]
        owns: [orders-db]
        calls: [{to: mail, timeout: 500ms, retries: 2}]
        publishes: [order-created, order-cancelled, audited]
      mail:
        api: ["POST /mails"]
        owns: [mail-db]
        subscribes: [order-created]
      web: {}
      proxy: {image: "nginx:1.27", ports: {http: 3000}}
)";

FileSet exported(const std::string &design)
{
    Result<FileSet> files = exportServices(designOf(design), {});
    if (!files)
        qFatal("%s", toString(files.error()).c_str());
    return std::move(*files);
}

Error refused(const std::string &design)
{
    Result<FileSet> files = exportServices(designOf(design), {});
    return files ? Error{} : files.error();
}

bool contains(const FileSet &files, const std::string &path, const std::string &text)
{
    const auto found = files.find(path);
    return found != files.end() && found->second.bytes.find(text) != std::string::npos;
}

Value yamlOf(const FileSet &files, const std::string &path)
{
    const auto tree = yaml::read(files.at(path).bytes, path);
    return tree ? yaml::toValue((*tree)->root) : Value();
}

/// A design with one service and one database or broker of an engine.
} // namespace

class TestServices : public QObject
{
    Q_OBJECT
private slots:
    void aServiceHasItsFilesAndTheUserHasHis()
    {
        const FileSet files = exported(shop);
        const std::string at = "services/shop/orders/";
        for (const char *path : {"gen/service.h", "gen/service.cpp", "gen/events.h",
                                 "gen/clients.h", "gen/program.cpp", "CMakeLists.txt"})
            QCOMPARE(files.at(at + path).policy, FilePolicy::Regenerated);
        for (const char *path : {"src/main.cpp", "src/handlers.h", "tests/handlers_test.cpp",
                                 "migrations/0001_orders.sql", "migrations/0001_baskets.sql"})
            QCOMPARE(files.at(at + path).policy, FilePolicy::WriteOnce);
        QVERIFY(files.contains("chassis/src/postgres.cpp"));
        QVERIFY(files.at("tools/closure.sh").executable);
    }

    /// Read by the YAML reader, compared with the lines of the design.
    void theApiIsDescribedForOtherPrograms()
    {
        const FileSet files = exported(shop);
        const std::string at = "services/shop/orders/api/";
        const Value routes = yamlOf(files, at + "openapi.yaml");
        const Value *post = routes.find("paths")->find("/orders")->find("post");
        QVERIFY(post && post->find("responses")->find("201"));
        const Value *byId = routes.find("paths")->find("/orders/{id}");
        QVERIFY(byId && byId->find("delete")->find("responses")->find("204"));
        QVERIFY(byId->find("delete")->find("responses")->find("404"));
        const Value events = yamlOf(files, at + "asyncapi.yaml");
        const Value *created = events.find("operations")->find("publishOrderCreated");
        QVERIFY(created);
        QCOMPARE(created->find("action")->asString(), std::string("send"));
        const Value *message = events.find("components")->find("messages")->find("OrderCreated");
        QCOMPARE(message->find("name")->asString(), std::string("shop.order-created"));
        const Value *all = message->find("payload")->find("allOf");
        QCOMPARE(all->asList()[0].find("$ref")->asString(),
                 std::string("#/components/schemas/CloudEvent"));
        QCOMPARE(all->asList()[1].find("properties")->find("data")->find("$ref")->asString(),
                 std::string("#/components/schemas/OrderCreatedData"));
        const Value *schemas = events.find("components")->find("schemas");
        QVERIFY(schemas->find("OrderCreatedData")->find("properties")->find("orderId"));
        QVERIFY(!files.contains("services/shop/web/api/openapi.yaml"));
    }

    void anImageNeedsNoSkeleton()
    {
        for (const auto &[path, file] : exported(shop))
            QVERIFY2(!path.starts_with("services/shop/proxy/"), path.c_str());
    }

    void theChassisHoldsOnlyWhatIsDrawn()
    {
        const FileSet files = exported("namespaces: {shop: {services: {web: {}}}}\n");
        for (const auto &[path, file] : files) {
            QVERIFY2(path.find("postgres") == std::string::npos, path.c_str());
            QVERIFY2(path.find("redis") == std::string::npos, path.c_str());
            QVERIFY2(path.find("nats") == std::string::npos, path.c_str());
        }
        QVERIFY(files.contains("services/shop/web/static/index.html"));
        QVERIFY(!contains(files, "Makefile", "libpq-dev"));
    }

    void theVerbOfAChannelChoosesItsRoute()
    {
        const FileSet files = exported(shop);
        const std::string &code = files.at("services/shop/orders/gen/service.cpp").bytes;
        const auto bodyOf = [&](const std::string &function) {
            const auto begin = code.find("Service::" + function + "(");
            return code.substr(begin, code.find("\n}\n", begin) - begin);
        };
        QVERIFY(bodyOf("postOrders").find("OrderCreated") != std::string::npos);
        QVERIFY(bodyOf("postOrders").find("Audited") != std::string::npos);
        QVERIFY(bodyOf("postOrders").find("OrderCancelled") == std::string::npos);
        QVERIFY(bodyOf("deleteOrdersById").find("OrderCancelled") != std::string::npos);
        QVERIFY(bodyOf("postBaskets").find("publish") == std::string::npos);
        QVERIFY(contains(files, "services/shop/orders/gen/events.cpp",
                         "event.orderId = chassis::fill::uuid(document, \"id\");"));
    }

    /// The fields of a collection come from the events that its routes publish.
    void aBodyHasTheFieldsThatTheDesignKnows()
    {
        const FileSet files = exported(shop);
        const std::string at = "services/shop/orders/";
        QVERIFY(contains(files, at + "gen/bodies.h", "std::optional<std::string> total;"));
        QVERIFY(!contains(files, at + "gen/bodies.h", " orderId")); // the id of the document itself
        QVERIFY(
            contains(files, at + "gen/service.h", "virtual chassis::Shape ordersShape() const;"));
        const Value api = yamlOf(files, at + "api/openapi.yaml");
        const Value *schemas = api.find("components")->find("schemas");
        QVERIFY(schemas->find("OrdersBody")->find("properties")->find("total"));
        QVERIFY(schemas->find("OrdersDocument"));
        QVERIFY(!schemas->find("OrdersPage")); // no route lists orders
        QVERIFY(!schemas->find("OrdersBody")->find("properties")->find("orderId"));
        QVERIFY(!files.contains("services/shop/mail/gen/bodies.h")); // nothing is known
    }

    /// Of what another service owns, where the payload says which one an event is about.
    void aSubscriberKeepsItsOwnCopy()
    {
        const FileSet files = exported(
            "namespaces: {shop: {brokers: {b: {engine: nats}}, channels: {"
            "seat-created: {broker: b, payload: {seatId: uuid}}, "
            "seat-moved: {broker: b, payload: {seatId: uuid, row: integer}}, "
            "seat-removed: {broker: b, payload: {seatId: uuid}}, "
            "day-closed: {broker: b, payload: {shopId: uuid}}, "
            "guest-created: {broker: b, payload: {guestId: uuid}}, "
            "row-created: {broker: b, payload: {rowId: string}}}, "
            "databases: {plan-db: {engine: postgresql}}, "
            "services: {plan: {owns: [plan-db], api: [POST /guests], subscribes: [seat-created, "
            "seat-moved, seat-removed, day-closed, guest-created, row-created]}}}}\n");
        const std::string at = "services/shop/plan/";
        for (const std::string call : {"beginCopy", "changeCopy", "endCopy"})
            QVERIFY(contains(files, at + "gen/service.cpp",
                             "chassis::" + call +
                                 "(work, \"seat_copies\", event.seatId, event.toJson());"));
        QVERIFY(files.contains(at + "migrations/0001_seat_copies.sql"));
        // No id, an id that is none, and guests are the service's own.
        for (const char *other : {"day_copies", "row_copies", "guest_copies"})
            QVERIFY(!files.contains(at + "migrations/0001_" + other + ".sql"));
    }

    void aFieldOfTwoTypesIsLeftToTheUser()
    {
        const FileSet files = exported(
            "namespaces: {shop: {brokers: {b: {engine: nats}}, channels: {order-created: {broker: "
            "b, payload: {a: integer, b: string}}, order-audited: {broker: b, payload: {a: "
            "string}}}, "
            "services: {orders: {api: [POST /orders], publishes: [order-created, "
            "order-audited]}}}}\n");
        QVERIFY(contains(files, "services/shop/orders/gen/bodies.h", " b;"));
        QVERIFY(!contains(files, "services/shop/orders/gen/bodies.h", " a;"));
    }

    void aCallBetweenGeneratedServicesHasAContract()
    {
        const FileSet files = exported(shop);
        QVERIFY(contains(files, "services/shop/orders/gen/contracts/shop_mail.cpp",
                         "client.postMails(body)"));
        QVERIFY(files.contains("services/shop/mail/gen/contracts/provider.cpp"));
        QVERIFY(contains(files, "CMakeLists.txt",
                         "add_contract(CONSUMER shop/orders PROVIDER shop/mail TEST shop_mail)"));
        QVERIFY(!files.contains("services/shop/orders/gen/contracts/provider.cpp"));
    }

    void everySettingIsLookedAtBeforeTheStart()
    {
        const FileSet files = exported(shop);
        const std::string path = "services/shop/orders/gen/program.cpp";
        QVERIFY(contains(files, path, "settings.database(\"ORDERS_DB\", \"orders-db\");"));
        QVERIFY(
            contains(files, path, "settings.url(\"EVENTS_URL\", \"nats://events.shop:4222\");"));
        QVERIFY(contains(files, path, "settings.url(\"MAIL_URL\", \"http://mail:80\");"));
    }

    void aCallHasItsDeadlineAndItsOperations()
    {
        const FileSet files = exported(shop);
        const std::string path = "services/shop/orders/gen/clients.cpp";
        QVERIFY(contains(files, path, "chassis::env(\"MAIL_URL\", \"http://mail:80\")"));
        QVERIFY(contains(files, path, "milliseconds(500), .retries = 2"));
        QVERIFY(contains(files, path, "MailClient::postMails(const chassis::Json &body)"));
    }

    void everyEngineHasItsPartOfTheChassis_data()
    {
        QTest::addColumn<std::string>("database");
        QTest::addColumn<std::string>("broker");
        QTest::addColumn<std::vector<std::string>>("files");
        QTest::addColumn<std::vector<std::string>>("packages");
        using Texts = std::vector<std::string>;
        QTest::newRow("MariaDB and RabbitMQ") << std::string("mariadb") << std::string("rabbitmq")
                                              << Texts{"mariadb", "rabbitmq_broker", "sql_store"}
                                              << Texts{"libmariadb-dev", "librabbitmq-dev"};
        QTest::newRow("PostgreSQL and Kafka") << std::string("postgresql") << std::string("kafka")
                                              << Texts{"kafka_broker", "postgres", "sql_store"}
                                              << Texts{"libpq-dev", "librdkafka-dev"};
        QTest::newRow("MongoDB and RabbitMQ")
            << std::string("mongodb") << std::string("rabbitmq")
            << Texts{"bson", "mongo", "mongo_connection", "mongo_store", "rabbitmq_broker"}
            << Texts{"libmongoc-dev", "librabbitmq-dev"};
        QTest::newRow("Redis twice")
            << std::string("redis") << std::string("redis")
            << Texts{"redis", "redis_broker", "redis_store"} << Texts{"libhiredis-dev"};
    }
    /// What is listed is there, and nothing of any other engine.
    void everyEngineHasItsPartOfTheChassis()
    {
        QFETCH(std::string, database);
        QFETCH(std::string, broker);
        QFETCH(std::vector<std::string>, files);
        QFETCH(std::vector<std::string>, packages);
        const FileSet made =
            exported("namespaces: {shop: {databases: {d: {engine: " + database +
                     "}}, brokers: {b: {engine: " + broker +
                     "}}, channels: {done: {broker: b, payload: {id: uuid}}}, services: {"
                     "one: {api: [POST /things], owns: [d], publishes: [done]}, two: {subscribes: "
                     "[done]}}}}\n");
        std::vector<std::string> there;
        for (const std::string name :
             {"bson", "kafka_broker", "mariadb", "mongo", "mongo_connection", "mongo_store",
              "nats_broker", "postgres", "rabbitmq_broker", "redis", "redis_broker", "redis_store",
              "sql_store"}) {
            if (made.contains("chassis/src/" + name + ".cpp"))
                there.push_back(name);
        }
        QCOMPARE(there, files);
        for (const std::string &package : packages)
            QVERIFY2(contains(made, "Makefile", package), package.c_str());
        QCOMPARE(contains(made, "Makefile", "libnats-dev"), false);
        // RabbitMQ has a queue for each consumer, which a publisher makes before its first event.
        QCOMPARE(contains(made, "services/shop/one/gen/program.cpp", "{\"shop/two\"}"),
                 broker == "rabbitmq");
    }

    /// What can be drawn can be generated.
    void everyEngineIsSpoken()
    {
        for (const Engine &engine : databaseEngines())
            QVERIFY2(storePart(engine.id), engine.id.c_str());
        for (const Engine &engine : brokerEngines())
            QVERIFY2(brokerPart(engine.id), engine.id.c_str());
    }

    void mongoDbHasItsMigrationsAndItsOptions()
    {
        const FileSet files = exported(R"(namespaces:
  shop:
    databases: {orders-db: {engine: mongodb}}
    services: {orders: {api: ["POST /orders", "GET /orders/{id}"], owns: [orders-db]}}
)");
        const std::string folder = "services/shop/orders/";
        const auto migration = files.find(folder + "migrations/0001_orders.json");
        QVERIFY(migration != files.end());
        QVERIFY(migration->second.policy == FilePolicy::WriteOnce);
        QCOMPARE(migration->second.bytes, std::string(R"([
    {"create": "orders"},
    {"createIndexes": "orders",
     "indexes": [{"key": {"created": -1, "_id": -1}, "name": "created"}]}
]
)"));
        const std::string program = folder + "gen/program.cpp";
        QVERIFY(contains(files, program, "settings.database(\"ORDERS_DB\", \"orders-db\");"));
        QVERIFY(contains(files, program, "chassis::checkMongoOptions(settings, \"ORDERS_DB\");"));
        QVERIFY(contains(files, program, "app.addStore(chassis::mongoStore("));
        QVERIFY(contains(files, program, "\"ORDERS_DB\", migrationsFiles()));"));
        const std::string readme = folder + "README.md";
        for (const char *name : {"ORDERS_DB_NAME", "ORDERS_DB_USER", "ORDERS_DB_OPTIONS"})
            QVERIFY2(contains(files, readme, name), name);
        QVERIFY(contains(files, readme, "`orders-db` (MongoDB)"));
        QVERIFY(contains(files, "Makefile", "libmongoc-dev"));
        QVERIFY(contains(files, "Dockerfile", "libmongoc-dev"));
        QVERIFY(!contains(files, "Makefile", "libpq-dev"));
    }

    void twoRoutesOfOneFunctionAreRefused()
    {
        const auto routes = routesOf({"GET /a-b", "GET /a/b"}, "shop/orders");
        QVERIFY(!routes);
        QVERIFY(routes.error().message.find("getAB") != std::string::npos);
        const auto same = routesOf({"GET /a", "GET /a", "HEAD /a"}, "shop/orders");
        QCOMPARE(same->size(), std::size_t{1});
    }

    void collectionsLeaveOutWhatIsNoName_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("collection");
        QTest::newRow("plain") << "GET /orders"
                               << "orders";
        QTest::newRow("prefix") << "GET /api/v1/orders/{id}"
                                << "orders";
        QTest::newRow("nested") << "GET /orders/{id}/line-items"
                                << "orders_line_items";
        QTest::newRow("root") << "GET /"
                              << "items";
        QTest::newRow("quote") << "GET /a\"b"
                               << "a_b";
    }
    void collectionsLeaveOutWhatIsNoName()
    {
        QFETCH(QString, route);
        QFETCH(QString, collection);
        const auto routes = routesOf({route.toStdString()}, "shop/orders");
        QCOMPARE(QString::fromStdString(routes->front().collection), collection);
    }

    void namesOfCppAreDistinctAndLegal()
    {
        QCOMPARE(pascalCase("order-created"), std::string("OrderCreated"));
        QVERIFY(pascalCase("a-1") != pascalCase("a1"));
        QVERIFY(pascalCase("a--b") != pascalCase("a-b"));
        QCOMPARE(camelCase("new"), std::string("new_"));
        QCOMPARE(identifier("class"), std::string("class_"));
        QCOMPARE(identifier("linux"), std::string("linux_"));
        QCOMPARE(identifier("1st place"), std::string("n1st_place"));
        QCOMPARE(fieldName("channel"), std::string("channel_"));
    }

    void twoFieldsOfOneIdentifierAreRefused()
    {
        const Error error = refused(R"(namespaces:
  shop:
    brokers: {events: {engine: nats}}
    channels: {sold: {broker: events, payload: {"a b": string, a_b: string}}}
    services: {orders: {publishes: [sold]}}
)");
        QVERIFY2(error.message.find("shop/sold") != std::string::npos, error.message.c_str());
    }

    void everyFileIsCleanText()
    {
        for (const auto &[path, file] : exported(shop)) {
            QVERIFY2(checkOutputPath(path).has_value(), path.c_str());
            QVERIFY2(file.bytes.ends_with('\n') && !file.bytes.ends_with("\n\n"), path.c_str());
            QVERIFY2(file.bytes.find(" \n") == std::string::npos, path.c_str());
            QVERIFY2(file.bytes.find('\x01') == std::string::npos, path.c_str());
            QVERIFY2(std::ranges::count(file.bytes, '\n') <= 300, path.c_str());
        }
    }

    /// Whoever reads the code reads a file at a time.
    void theCodeIsFormatted_data()
    {
        QTest::addColumn<QString>("design");
        QTest::newRow("ticketing") << "templates/designs/ticketing.moldloft.yaml";
        QTest::newRow("shop") << "templates/designs/shop.moldloft.yaml";
    }
    void theCodeIsFormatted()
    {
        QFETCH(QString, design);
        if (QStandardPaths::findExecutable("clang-format").isEmpty())
            QSKIP("clang-format is not installed");
        QFile source(QString(MOLDLOFT_SOURCE_DIR "/") + design);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto file = format::read(source.readAll().toStdString(), design.toStdString());
        QVERIFY(file);
        const Result<FileSet> files = exportServices(file->document, {});
        QVERIFY(files);
        QTemporaryDir folder;
        QStringList sources{"--dry-run", "-Werror"};
        for (const auto &[path, content] : *files) {
            const QString target = folder.filePath(QString::fromStdString(path));
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QFile written(target);
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(content.bytes.data(), static_cast<qint64>(content.bytes.size()));
            if (path.ends_with(".cpp") || path.ends_with(".h"))
                sources << target;
        }
        QProcess formatter;
        formatter.start("clang-format", sources);
        QVERIFY(formatter.waitForFinished(60'000));
        QVERIFY2(formatter.exitCode() == 0, formatter.readAllStandardError().left(2000));
    }

    void theSameDesignGivesTheSameFiles() { QVERIFY(exported(shop) == exported(shop)); }

    void aDesignWithoutServicesNeedsNoBuild()
    {
        const FileSet files = exported("namespaces: {shop: {}}\n");
        QCOMPARE(files.size(), std::size_t{1});
        QVERIFY(files.contains("README.md"));
    }

    void composeGivesADatabaseToItsOwnerAlone()
    {
        const Result<FileSet> files = exportCompose(designOf(shop), {});
        QVERIFY(files);
        const auto tree = yaml::read(files->at("compose.yaml").bytes, "compose.yaml");
        QVERIFY(tree);
        const Value compose = yaml::toValue((*tree)->root);
        const Value &services = *compose.find("services");
        std::vector<std::string> reach;
        for (const auto &[name, entry] : services.asMap()) {
            const Value *networks = entry.find("networks");
            if (networks &&
                std::ranges::count(networks->asList(), Value("orders.shop_orders-db.shop")) > 0)
                reach.push_back(name);
        }
        QCOMPARE(reach, (std::vector<std::string>{"orders-db.shop", "orders.shop"}));
        const Value &environment = *services.find("orders.shop")->find("environment");
        QCOMPARE(environment.find("ORDERS_DB_HOST")->asString(), std::string("orders-db.shop"));
        QCOMPARE(environment.find("MAIL_URL")->asString(), std::string("http://mail.shop:8080"));
        QCOMPARE(environment.find("EVENTS_URL")->asString(),
                 std::string("nats://events.shop:4222"));
        QVERIFY(files->at("compose.yaml").bytes.find("PASSWORD:") == std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestServices)
#include "tst_services.moc"
