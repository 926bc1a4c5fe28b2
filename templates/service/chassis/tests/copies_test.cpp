#include <doctest/doctest.h>

#include "chassis/copies.h"
#include "chassis/ids.h"
#include "chassis/memory_store.h"

using namespace chassis;

namespace {

struct Copies {
    MemoryStore store{[](const Event &) {}};
    std::unique_ptr<Work> work = store.begin();
    std::string id = newUuid();

    Json kept() const { return work->read("ticket_copies", id).value(); }
};

const Json made = Json::object({{"title", "Concert"}, {"price", 100}});
const Json changed = Json::object({{"price", 90}});

} // namespace

TEST_CASE("a copy follows the events of its document")
{
    Copies copies;
    beginCopy(*copies.work, "ticket_copies", copies.id, made);
    changeCopy(*copies.work, "ticket_copies", copies.id, changed);
    CHECK(copies.kept().at("id").asString() == copies.id);
    CHECK(copies.kept().at("title").asString() == "Concert");
    CHECK(copies.kept().at("price").asInteger() == 90);
    CHECK(copies.kept().find("deleted") == nullptr);
    endCopy(*copies.work, "ticket_copies", copies.id, Json::object());
    CHECK(copies.kept().at("deleted").asBool());
    CHECK(copies.kept().at("title").asString() == "Concert");
}

TEST_CASE("an event that is overtaken takes nothing back")
{
    Copies copies;
    endCopy(*copies.work, "ticket_copies", copies.id, Json::object());
    changeCopy(*copies.work, "ticket_copies", copies.id, changed);
    beginCopy(*copies.work, "ticket_copies", copies.id, made);
    CHECK(copies.kept().at("title").asString() == "Concert");
    CHECK(copies.kept().at("price").asInteger() == 90);
    CHECK(copies.kept().at("deleted").asBool());
}
