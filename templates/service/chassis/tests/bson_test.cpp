#include <doctest/doctest.h>

#include <cstdint>
#include <random>

#include "chassis/bson.h"

using namespace chassis;
using namespace std::string_literals;

namespace {

Json again(const Json &json)
{
    return jsonOfBson(bsonBytes(json));
}

/// The same type and value, not only the same number.
void checkSame(const Json &json)
{
    CHECK(again(json).dump() == json.dump());
}

/// One value out of all that JSON can say, with keys that try to be something else.
Json anyJson(std::mt19937 &random, int depth)
{
    static const std::vector<std::string> texts{"",
                                                "a",
                                                "$gt",
                                                "$where",
                                                "a.b",
                                                "%",
                                                "%24",
                                                "%2",
                                                "%%25",
                                                "\0x"s,
                                                "$",
                                                ".",
                                                "id",
                                                "_id",
                                                "$$ROOT",
                                                "\xc3\xa9",
                                                "\xf0\x9f\x90\xb3",
                                                "0",
                                                "$set",
                                                "a$b",
                                                "a\0b"s,
                                                "'; drop table x"};
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const auto text = [&] { return texts[below(texts.size())]; };
    switch (below(depth > 0 ? 8 : 6)) {
    case 0:
        return {};
    case 1:
        return below(2) == 0;
    case 2:
        return std::uniform_int_distribution<std::int64_t>(INT64_MIN, INT64_MAX)(random);
    case 3:
        return static_cast<double>(random()) / 7;
    case 4:
    case 5:
        return text();
    case 6: {
        Json list = Json::array();
        for (std::size_t i = below(4); i > 0; --i)
            list.push(anyJson(random, depth - 1));
        return list;
    }
    default: {
        Json object = Json::object();
        for (std::size_t i = below(5); i > 0; --i)
            object.set(text(), anyJson(random, depth - 1));
        return object;
    }
    }
}

} // namespace

TEST_CASE("a document is written as BSON")
{
    CHECK(bsonBytes(Json::object({{"a", 1}})) == "\x10\0\0\0"
                                                 "\x12"
                                                 "a\0"
                                                 "\x01\0\0\0\0\0\0\0"
                                                 "\0"s);
    CHECK(bsonBytes(Json::object()) == "\x05\0\0\0\0"s);
    CHECK_THROWS_AS(bsonBytes(Json("text")), JsonError);
    CHECK_THROWS_AS(bsonBytes(Json::array()), JsonError);
}

TEST_CASE("numbers come back exactly")
{
    for (const std::int64_t number :
         {INT64_MIN, INT64_MIN + 1, std::int64_t{-1}, std::int64_t{0}, std::int64_t{INT32_MAX} + 1,
          (std::int64_t{1} << 53) + 1, INT64_MAX}) {
        const Json read = again(Json::object({{"n", number}}));
        CHECK(read.at("n").isInteger());
        CHECK(read.at("n").asInteger() == number);
    }
    for (const double number : {0.1, -0.0, 1e300, 5e-324, 3.0, 9007199254740993.0}) {
        const Json read = again(Json::object({{"n", number}}));
        CHECK_FALSE(read.at("n").isInteger());
        CHECK(read.at("n").asNumber() == number);
    }
}

TEST_CASE("texts come back byte by byte")
{
    for (const std::string &text :
         {""s, "\0"s, "a\0b"s, "$gt"s, "\xf0\x9f\x90\xb3"s, "\"\\\n"s, std::string(1 << 20, 'x')})
        CHECK(again(Json::object({{"t", text}})).at("t").asString() == text);
    // What is no UTF-8 is mended, as it is in JSON.
    CHECK(again(Json::object({{"t", "a\xff"}})).at("t").asString() == "a\xef\xbf\xbd");
    CHECK(again(Json::object({{"a", "\xc3"}})).at("a").asString() == "\xef\xbf\xbd");
}

TEST_CASE("a key that is an operator stays a key")
{
    for (const std::string &key : {"$gt"s, "$where"s, "a.b"s, ".."s, "$"s, "%"s, "%24"s, "%2"s, ""s,
                                   "\0"s, "a\0b"s, "a$b"s, "$$ROOT"s, "_id"s}) {
        const std::string escaped = escapedKey(key);
        CHECK_FALSE(escaped.empty());
        CHECK_FALSE(escaped.starts_with('$'));
        CHECK(escaped.find('.') == std::string::npos);
        CHECK(escaped.find('\0') == std::string::npos);
        CHECK(unescapedKey(escaped) == key);
        checkSame(Json::object({{key, Json::object({{key, "x"}})}}));
    }
    CHECK(escapedKey("customerId") == "customerId");
    CHECK(escapedKey("a$b") == "a$b");
    CHECK(escapedKey("$gt") == "%24gt");
    CHECK(bsonBytes(Json::object({{"$where", "1"}})).find('$') == std::string::npos);
}

TEST_CASE("what is nested comes back in its order")
{
    Json deep = "bottom";
    for (int level = 0; level < 31; ++level)
        deep = Json::object({{"b", Json::array({deep, Json()})}, {"a", level}});
    checkSame(deep);
    checkSame(Json::parse(R"({"z":1,"a":{"y":[],"x":{}},"list":[[1],[2,[3]],null,true,false]})"));
}

TEST_CASE("whatever a client sends comes back the same")
{
    std::mt19937 random(20261123);
    for (int i = 0; i < 3000; ++i)
        checkSame(Json::object({{"data", anyJson(random, 4)}, {"n", i}}));
}

TEST_CASE("what others have stored is read as JSON")
{
    // {d: ISODate("2026-01-31T12:00:00.250Z")}
    CHECK(jsonOfBson("\x10\0\0\0\x09"
                     "d\0\xfa\x9e\xec\x13\x9c\x01\0\0\0"s)
              .at("d")
              .asString() == "2026-01-31T12:00:00.250Z");
    // {i: NumberInt(7)}
    CHECK(jsonOfBson("\x0c\0\0\0\x10"
                     "i\0\x07\0\0\0\0"s)
              .at("i")
              .asInteger() == 7);
    // {r: /x/}: no word for it
    CHECK_THROWS_AS(jsonOfBson("\x0b\0\0\0\x0b"
                               "r\0x\0\0\0"s),
                    JsonError);
}

TEST_CASE("what is no BSON is refused")
{
    const std::string whole = bsonBytes(Json::parse(R"({"a":[1,{"b":"text"}],"c":null})"));
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_THROWS_AS(jsonOfBson(whole.substr(0, length)), JsonError);
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::string broken = whole;
        broken[random() % broken.size()] = static_cast<char>(random());
        try {
            static_cast<void>(jsonOfBson(broken)); // may still be some document
        } catch (const JsonError &) {
        }
    }
}
