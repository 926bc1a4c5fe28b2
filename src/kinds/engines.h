#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moldloft
{

/// A database or message broker that Moldloft knows.
struct Engine {
    std::string id;      ///< as in the design file: "postgresql"
    std::string title;   ///< "PostgreSQL"
    std::string version; ///< what an element that names none gets
    std::string image;   ///< without tag; the tag is the version
    std::string scheme;  ///< of the URL under which clients reach it
    int port = 0;        ///< client port of the protocol's specification
};

const std::vector<Engine> &databaseEngines();
const std::vector<Engine> &brokerEngines();
/// nullptr for one that is not known.
const Engine *databaseEngine(std::string_view id);
const Engine *brokerEngine(std::string_view id);

} // namespace moldloft
