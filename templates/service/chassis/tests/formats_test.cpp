#include <doctest/doctest.h>

#include "chassis/formats.h"
#include "chassis/pattern.h"

using namespace chassis;

TEST_CASE("a time is one that there is")
{
    for (const char *right :
         {"2026-01-31T12:00:00Z", "2024-02-29t23:59:60z", "2026-01-31T12:00:00.123456-11:30"})
        CHECK_MESSAGE(isTimestamp(right), right);
    for (const char *wrong :
         {"", "2026-01-31", "2026-01-31 12:00:00Z", "2026-13-01T12:00:00Z", "2025-02-29T12:00:00Z",
          "2026-01-31T24:00:00Z", "2026-01-31T12:00:00", "2026-01-31T12:00:00.Z",
          "2026-01-31T12:00:00.1", "2026-01-31T12:00:00+1:00", "2026-01-31T12:00:00Zx"})
        CHECK_FALSE_MESSAGE(isTimestamp(wrong), wrong);
}

TEST_CASE("a date is one that there is")
{
    for (const char *right : {"2026-01-31", "2024-02-29"})
        CHECK_MESSAGE(isDate(right), right);
    for (const char *wrong : {"", "2026-1-31", "2025-02-29", "2026-01-31T", "2026/01/31"})
        CHECK_FALSE_MESSAGE(isDate(wrong), wrong);
}

TEST_CASE("an address has one @ and a domain")
{
    for (const char *right : {"a@b", "first.last+tag@mail.example.com", "grüße@example.com"})
        CHECK_MESSAGE(isEmail(right), right);
    for (const char *wrong :
         {"", "a", "@b", "a@", "a b@c", "a@b@c", "a@.b", "a@b.", "a@b..c", "a\n@b"})
        CHECK_FALSE_MESSAGE(isEmail(wrong), wrong);
    CHECK_FALSE(isEmail(std::string(250, 'a') + "@example.com"));
}

TEST_CASE("a URI has a scheme")
{
    for (const char *right : {"https://example.com/a?b#c", "urn:isbn:1", "mailto:a@b"})
        CHECK_MESSAGE(isUri(right), right);
    for (const char *wrong : {"", "example.com", ":x", "1a:b", "http:", "http://a b", "http://<a>"})
        CHECK_FALSE_MESSAGE(isUri(wrong), wrong);
}

TEST_CASE("a pattern looks at the whole text, however long")
{
    const Pattern pattern("^(a|b)*c$");
    CHECK(pattern.fits("abac"));
    CHECK_FALSE(pattern.fits("abad"));
    CHECK_FALSE(pattern.fits(std::string(1'000'000, 'a')));
    CHECK_FALSE(pattern.fits(std::string("c\0", 2)));
    CHECK_THROWS_AS(Pattern("("), std::invalid_argument);
}
