#include "kinds/engines.h"
#include "kinds/list.h"
#include "kinds/parts.h"

namespace moldloft::kinds
{

namespace
{

Shape<Database> shape()
{
    std::vector<std::string> engines;
    for (const Engine &engine : databaseEngines())
        engines.push_back(engine.id);
    return Shape<Database>({
        field(&Database::engine,
              required(choice("engine", phrase("kinds", "Engine"),
                              phrase("kinds", "The database server."), engines))),
        field(&Database::version,
              text("version", phrase("kinds", "Version"),
                   phrase("kinds", "Version of the server: the tag of its image."))),
        field(&Database::storage, fallback(quantity("storage", phrase("kinds", "Storage"),
                                                    phrase("kinds", "Size of its volume.")),
                                           "1Gi")),
        field(&Database::storageClass, storageClassField()),
        field(&Database::managed, managedField()),
        field(&Database::replicas, operatorReplicasField()),
        field(&Database::host, externalHostField()),
        field(&Database::port, externalPortField()),
        field(&Database::cidrs, externalCidrsField()),
        field(&Database::database,
              onlyWith(absent(text("database", phrase("kinds", "Database"),
                                   phrase("kinds", "Its name inside an external server; without "
                                                   "it the element's, with _ for -.")),
                              phrase("kinds", "the element's name")),
                       "managed", "external")),
        field(&Database::user,
              onlyWith(absent(text("user", phrase("kinds", "User"),
                                   phrase("kinds", "Who its owner logs in as at an external "
                                                   "server; without it the database's name.")),
                              phrase("kinds", "the database's name")),
                       "managed", "external")),
        field(&Database::latency,
              whatIf(fallback(latency(phrase("kinds", "Latency"),
                                      phrase("kinds", "What a request waits for it.")),
                              "2ms"))),
        field(&Database::availability,
              whatIf(fallback(percent("availability", phrase("kinds", "Availability"),
                                      phrase("kinds", "Share of the time that it is up.")),
                              "99.9%"))),
        field(&Database::startup,
              whatIf(fallback(
                  duration("startup", phrase("kinds", "Startup"),
                           phrase("kinds", "From the start of its pod until it is ready.")),
                  "10s"))),
    });
}

PaletteEntry entry(const std::string &engine, char shortcut)
{
    return {engine,
            databaseEngine(engine)->title,
            "Store",
            engine,
            shortcut,
            "db",
            Value::map({{"engine", engine}, {"version", databaseEngine(engine)->version}})};
}

} // namespace

Kind databaseKind()
{
    Kind kind = makeKind<Database>(ElementKind::Database, "databases", phrase("kinds", "Database"),
                                   shape());
    kind.doc =
        phrase("kinds", "A database server with a volume. It belongs to exactly one service.");
    kind.palette = {entry("postgresql", 'P'), entry("mariadb", 'M'), entry("mongodb", 'O'),
                    entry("redis", 'R')};
    return kind;
}

} // namespace moldloft::kinds
