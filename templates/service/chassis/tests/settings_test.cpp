#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "chassis/config.h"
#include "chassis/settings.h"

using namespace chassis;

namespace {

/// A variable for the life of this object.
class Variable
{
public:
    Variable(const char *name, const std::string &value) : m_name(name)
    {
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable() { ::unsetenv(m_name); }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
};

bool urlFits(const std::string &text, std::string_view fallback)
{
    const Variable variable("ANY_URL", text);
    Settings settings;
    settings.url("ANY_URL", fallback);
    return settings.mistakes().empty();
}

} // namespace

TEST_CASE("settings that are right are passed in silence")
{
    const auto folder = std::filesystem::temp_directory_path() / "chassis-settings-test";
    std::filesystem::create_directories(folder / "orders-db");
    std::ofstream(folder / "orders-db" / "password") << "secret\n";
    const Variable directory("SECRETS_DIR", folder.string());
    const Variable port("ORDERS_DB_PORT", "5433");
    Settings settings;
    settings.database("ORDERS_DB", "orders-db");
    settings.url("EVENTS_URL", "nats://events:4222");
    CHECK(settings.mistakes().empty());
    CHECK_NOTHROW(settings.check());
    std::filesystem::resize_file(folder / "orders-db" / "password", 0);
    settings.secretFile("ORDERS_DB_PASSWORD", "orders-db/password");
    REQUIRE(settings.mistakes().size() == 1);
    CHECK(settings.mistakes().front().find("is empty") != std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST_CASE("every mistake is told, and none of the secrets in them")
{
    const Variable port("HTTP_PORT", "http");
    const Variable drain("DRAIN_SECONDS", "-1");
    const Variable level("LOG_LEVEL", "loud");
    const Variable host("ORDERS_DB_HOST", "");
    const Variable number("ORDERS_DB_PORT", "70000");
    const Variable file("ORDERS_DB_PASSWORD_FILE", "/nowhere/password");
    const Variable url("EVENTS_URL", "http://me:hush@events");
    Settings settings;
    settings.database("ORDERS_DB", "orders-db");
    settings.url("EVENTS_URL", "nats://events:4222");
    CHECK(settings.mistakes().size() == 7);
    std::string text;
    try {
        settings.check();
    } catch (const ConfigError &error) {
        text = error.what();
    }
    for (const char *name : {"HTTP_PORT", "DRAIN_SECONDS", "LOG_LEVEL", "ORDERS_DB_HOST",
                             "ORDERS_DB_PORT", "ORDERS_DB_PASSWORD_FILE", "EVENTS_URL"})
        CHECK_MESSAGE(text.find(name) != std::string::npos, name);
    CHECK(text.find("/nowhere/password") != std::string::npos);
    CHECK(text.find("hush") == std::string::npos);
}

TEST_CASE("an address has a scheme, a host and perhaps a port")
{
    CHECK(urlFits("nats://events", "nats://events:4222"));
    CHECK(urlFits("nats://a:4222,nats://b:4222", "nats://events:4222"));
    CHECK(urlFits("amqp://user:pass@host:5672", "amqp://events:5672"));
    CHECK(urlFits("https://api.example.com", "http://mail:80"));
    CHECK(urlFits("http://[::1]:8080", "http://mail:80"));
    for (const char *wrong : {"events:4222", "nats://", "nats://a:0", "nats://a:port", "nats:// ",
                              "nats://a,", "redis://a"})
        CHECK_FALSE_MESSAGE(urlFits(wrong, "nats://events:4222"), wrong);
}
