#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "chassis/mongo.h"

using namespace chassis;

namespace {

MongoAddress usual()
{
    return {.hosts = "orders-db", .database = "orders_db", .user = "orders_db", .password = "p"};
}

std::vector<std::string> mistakesOf(const std::string &options)
{
    ::setenv("ORDERS_DB_OPTIONS", options.c_str(), 1);
    Settings settings;
    checkMongoOptions(settings, "ORDERS_DB");
    ::unsetenv("ORDERS_DB_OPTIONS");
    return settings.mistakes();
}

} // namespace

TEST_CASE("one server is asked as it is")
{
    CHECK(mongoUri(usual()) == "mongodb://orders_db:p@orders-db:27017/orders_db"
                               "?appname=chassis&directConnection=true");
}

TEST_CASE("of a replica set the members are found by the driver")
{
    MongoAddress address = usual();
    address.hosts = "a,b:27018,[::1],[::1]:1";
    address.options = "replicaSet=rs0&authSource=admin";
    CHECK(mongoUri(address) == "mongodb://orders_db:p@a:27017,b:27018,[::1]:27017,[::1]:1/orders_db"
                               "?appname=chassis&replicaSet=rs0&authSource=admin");
    address.options = "tls=true";
    CHECK(mongoUri(address).ends_with("&directConnection=true&tls=true"));
}

TEST_CASE("no part of the address gets out of its place")
{
    MongoAddress address = usual();
    address.password = "p@evil:1/?tls=false#%24";
    address.user = "a:b/c";
    address.hosts = "host/x?authSource=admin";
    address.database = "d?w=0";
    CHECK(mongoUri(address) ==
          "mongodb://a%3Ab%2Fc:p%40evil%3A1%2F%3Ftls%3Dfalse%23%2524"
          "@host%2Fx%3FauthSource%3Dadmin:27017/d%3Fw%3D0?appname=chassis&directConnection=true");
}

TEST_CASE("options that are not understood are told at start")
{
    CHECK(mistakesOf("").empty());
    CHECK(mistakesOf("replicaSet=rs0&tls=true").empty());
    REQUIRE(mistakesOf("replicaSet").size() == 1);
    CHECK(mistakesOf("replicaSet").front().starts_with("ORDERS_DB_OPTIONS is not understood"));
    CHECK(mistakesOf("directConnection=perhaps").size() == 1);
}

TEST_CASE("a refusal has MongoDB's number")
{
    CHECK(MongoError(11000, "duplicate key").code() == 11000);
}
