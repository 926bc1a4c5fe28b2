#include <QtTest>

#include <algorithm>

#include "design_at.h"
#include "design_of.h"
#include "export/compose/export_compose.h"
#include "export/services/export_services.h"

using namespace moldloft;

namespace
{

/// The files with more than 300 lines, but for those that are called `exempt`.
QString longFiles(const FileSet &files, const std::string &exempt = {})
{
    QStringList longer;
    for (const auto &[path, file] : files) {
        const auto lines = std::ranges::count(file.bytes, '\n');
        if (lines > 300 && path != exempt)
            longer << QStringLiteral("%1: %2").arg(path.c_str()).arg(lines);
    }
    return longer.join(", ");
}

} // namespace

/// Whoever opens a generated file, of whatever kind, can read it to its end.
class TestShortFiles : public QObject
{
    Q_OBJECT
private slots:
    void noFileHasMoreThan300Lines_data() { addDesignRows(); }
    void noFileHasMoreThan300Lines()
    {
        QFETCH(std::string, path);
        const Document document = designAt(path);
        const auto services = exportServices(document, {});
        QVERIFY(services);
        QCOMPARE(longFiles(*services), QString());
        const auto compose = exportCompose(document, {});
        QVERIFY(compose);
        // the whole of a large system, part after part
        const bool isLarge = path.ends_with("shop.moldloft.yaml");
        QCOMPARE(longFiles(*compose, isLarge ? "compose.yaml" : ""), QString());
    }

    void norWhereOneServiceHasEveryEngine()
    {
        std::string design = "namespaces: {shop: {brokers: {";
        for (const char *engine : {"nats", "rabbitmq", "kafka", "redis"})
            design += std::string("b-") + engine + ": {engine: " + engine + "}, ";
        design += "}, channels: {";
        for (const char *engine : {"nats", "rabbitmq", "kafka", "redis"})
            design +=
                std::string("c-") + engine + ": {broker: b-" + engine + ", payload: {a: uuid}}, ";
        design += "}, databases: {p: {engine: postgresql}, m: {engine: mariadb}, r: {engine: "
                  "redis}, d: {engine: mongodb}}, services: {all: {api: [POST /things, 'GET "
                  "/things/{id}'], owns: [p, m, r, d], publishes: [c-nats, c-rabbitmq, c-kafka, "
                  "c-redis]}}}}\n";
        const auto services = exportServices(designOf(design), {});
        QVERIFY(services);
        QCOMPARE(longFiles(*services), QString());
    }
};

QTEST_APPLESS_MAIN(TestShortFiles)
#include "tst_short_files.moc"
