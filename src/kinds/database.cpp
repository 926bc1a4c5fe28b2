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
    kind.doc = phrase("kinds", "A StatefulSet with a volume. It belongs to exactly one service.");
    kind.palette = {entry("postgresql", 'P'), entry("mariadb", 'M'), entry("mongodb", 'O'),
                    entry("redis", 'R')};
    return kind;
}

} // namespace moldloft::kinds
