#include <doctest/doctest.h>

#include "chassis/documents.h"
#include "chassis/formats.h"
#include "chassis/router.h"
#include "chassis/shape.h"

using namespace chassis;

namespace {

Shape order()
{
    Shape shape;
    shape.field("customerId", FieldType::Uuid)
        .field("note", FieldType::Text)
        .field("pieces", FieldType::Integer)
        .field("total", FieldType::Decimal)
        .field("weight", FieldType::Number)
        .field("gift", FieldType::Boolean)
        .field("dueAt", FieldType::Timestamp);
    return shape;
}

std::vector<Mistake> mistakesIn(const Shape &shape, std::string_view json)
{
    return shape.mistakes(Json::parse(json));
}

} // namespace

TEST_CASE("a document of the right shape is let through, with what the shape does not know")
{
    CHECK(mistakesIn(order(), R"({"customerId": "0b0e8f0c-5c3a-4a4e-9a55-0f6c1a0c0001",
        "note": "Grüße", "pieces": 3, "total": "12.50", "weight": 1, "gift": true,
        "dueAt": "2026-01-31T12:00:00+01:00", "other": [1]})")
              .empty());
    CHECK(mistakesIn(order(), "{}").empty());
    CHECK(mistakesIn(order(), R"({"total": 12.5})").empty());
}

TEST_CASE("every mistake is told, with its place")
{
    const auto found = mistakesIn(order().require({"customerId", "note"}).onlyKnown(),
                                  R"({"note": 1, "pieces": 1.5, "total": "1e3", "weight": "1",
        "gift": null, "dueAt": "2026-02-30T12:00:00Z", "a/b~ c": 1, "id": "x"})");
    const std::vector<Mistake> expected{
        {"#/customerId", "is missing"},
        {"#/note", "is no string"},
        {"#/pieces", "is no whole number"},
        {"#/total", "is no decimal number like \"12.50\""},
        {"#/weight", "is no number"},
        {"#/gift", "is neither true nor false"},
        {"#/dueAt", "is no date and time like 2026-01-31T12:00:00Z"},
        {"#/a~1b~0%20c", "is not known here"}};
    CHECK(found == expected);
}

TEST_CASE("numbers and lengths are held to their limits")
{
    Shape shape = order();
    shape.range("pieces", 1, 100).range("total", 0, 10).length("note", 2, 4);
    CHECK(mistakesIn(shape, R"({"pieces": 1, "total": "10.0", "note": "äöüß"})").empty());
    const auto found = mistakesIn(shape, R"({"pieces": 101, "total": "-0.01", "note": "x"})");
    const std::vector<Mistake> expected{{"#/note", "is shorter than 2"},
                                        {"#/pieces", "is more than 100"},
                                        {"#/total", "is less than 0"}};
    CHECK(found == expected);
    CHECK(mistakesIn(shape, R"({"note": "12345"})").size() == 1);
    CHECK_THROWS_AS(shape.require({"nobody"}), std::logic_error);
}

TEST_CASE("texts are held to patterns, values and formats")
{
    Shape shape;
    shape.field("code", FieldType::Text).pattern("code", "^[A-Z]{2}[0-9]+$");
    shape.field("size", FieldType::Text).allow("size", "small").allow("size", "large");
    shape.field("from", FieldType::Date).field("to", FieldType::Email).field("at", FieldType::Uri);
    CHECK(mistakesIn(shape, R"({"code": "AB1", "size": "large", "from": "2026-01-31",
        "to": "a@b.example", "at": "urn:x"})")
              .empty());
    const std::vector<Mistake> expected{{"#/code", "does not fit its pattern"},
                                        {"#/size", "is none of small, large"},
                                        {"#/from", "is no date like 2026-01-31"},
                                        {"#/to", "is no address like someone@example.com"},
                                        {"#/at", "is no URI like https://example.com/"}};
    CHECK(mistakesIn(shape,
                     R"({"code": "A1", "size": "", "from": "31.1.2026", "to": "a", "at": "x"})") ==
          expected);
    // The end of a text is its end, not the first zero or line in it.
    CHECK(mistakesIn(shape, R"({"code": "AB1\u0000"})").size() == 1);
    CHECK(mistakesIn(shape, R"({"code": "AB1\n"})").size() == 1);
}

TEST_CASE("changes may leave out what a document must have")
{
    const Shape shape = order().require({"customerId"});
    CHECK_NOTHROW(shape.checkChanges(Json::parse(R"({"pieces": 2})")));
    CHECK_THROWS_AS(shape.checkChanges(Json::parse(R"({"pieces": "2"})")), Invalid);
    CHECK_THROWS_AS(shape.check(Json::parse(R"({"pieces": 2})")), Invalid);
}

TEST_CASE("an event that has another shape is one that nobody can read")
{
    const Shape shape = order().require({"customerId", "pieces"});
    CHECK_THROWS_WITH_AS(shape.expect(Json::parse(R"({"pieces": "2"})")),
                         "customerId is missing; pieces is no whole number", JsonError);
}

TEST_CASE("the router answers all mistakes as one problem document")
{
    Router router;
    router.add("POST", "/orders", [](const Request &request) {
        order().require({"note"}).check(request.json());
        return Response::noContent();
    });
    Request request;
    request.method = "POST";
    request.path = "/orders";
    request.body = R"({"pieces": "many"})";
    const Response response = router.answer(request);
    CHECK(response.status == 422);
    CHECK(response.contentType == "application/problem+json");
    const Json problem = Json::parse(response.body);
    CHECK(problem.at("status").asInteger() == 422);
    REQUIRE(problem.at("errors").items().size() == 2);
    CHECK(problem.at("errors").items()[1].at("pointer").asString() == "#/pieces");
}

TEST_CASE("an event is filled with what fits and makes up the rest")
{
    const Json document = Json::parse(R"({"userId": "1", "total": "x", "dueAt": "soon"})");
    CHECK(fill::uuid(document, "userId").size() == 36);
    CHECK(fill::decimal(document, "total") == "0");
    CHECK(fill::decimal(document, "total", "12.50") == "12.50");
    CHECK(fill::integer(document, "pieces", 3) == 3);
    CHECK(fill::text(document, "note", "first") == "first");
    CHECK(isTimestamp(fill::timestamp(document, "dueAt")));
    CHECK(isDate(fill::date(document, "dueAt")));
    CHECK(isEmail(fill::email(document, "userId")));
    CHECK(isUri(fill::uri(document, "userId")));
}
