#include <doctest/doctest.h>

#include <string>

#include "chassis/json.h"

using chassis::Json;

TEST_CASE("a value comes back from its text")
{
    const Json json = Json::object({{"id", "a\"b"},
                                    {"count", 3},
                                    {"price", 1.5},
                                    {"open", true},
                                    {"nothing", nullptr},
                                    {"tags", Json::array({"x", "y"})}});
    CHECK(json.dump() == R"({"id":"a\"b","count":3,"price":1.5,"open":true,"nothing":null,)"
                         R"("tags":["x","y"]})");
    CHECK(Json::parse(json.dump()) == json);
}

TEST_CASE("what is no JSON is refused")
{
    CHECK_THROWS_AS(Json::parse("{\"a\":"), chassis::JsonError);
    CHECK_THROWS_AS(Json::parse(""), chassis::JsonError);
    CHECK_THROWS_AS(Json::parse("{} {}"), chassis::JsonError);
    CHECK_THROWS_AS(Json::parse(std::string(100'000, '[')), chassis::JsonError);
}

TEST_CASE("a member of another type is refused")
{
    const Json json = Json::parse(R"({"count": "three"})");
    CHECK_THROWS_AS(json.at("count").asInteger(), chassis::JsonError);
    CHECK_THROWS_AS(json.at("missing"), chassis::JsonError);
    CHECK(json.find("missing") == nullptr);
}
