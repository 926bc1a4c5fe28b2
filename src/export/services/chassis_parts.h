#pragma once

#include <string_view>
#include <vector>

namespace moldloft::services
{

/// What of the chassis speaks to one kind of server, and what it is built from. A project has the
/// parts that its design uses.
struct ChassisPart {
    std::string_view engine; ///< as the design names it
    std::string_view title;
    /// What makes it, without the namespace: a function for a database, chassis::postgresStore(); a
    /// class for a broker, chassis::NatsBroker.
    std::string_view make;
    std::string_view header;             ///< below chassis/, without its ending
    std::vector<std::string_view> files; ///< their names in the chassis, without endings
    std::string_view package;            ///< of Debian and Ubuntu
    std::string_view serverPackage = {}; ///< of the server itself; none where there is none
    /// The ending of its migrations; none where it has neither those nor a user of its own.
    std::string_view migrations = {};
    bool hasOptions = false;        ///< <PREFIX>_OPTIONS, and a check of it at start
    bool queuesPerConsumer = false; ///< a broker whose publishers have to know the consumers
};

/// For databases, those with transactions over everything first: of several that a service owns,
/// the first one holds its outbox and inbox.
const std::vector<ChassisPart> &storeParts();
const std::vector<ChassisPart> &brokerParts();

/// None where there is no such engine: each of kinds/engines.h has its part.
const ChassisPart *storePart(std::string_view engine);
const ChassisPart *brokerPart(std::string_view engine);

} // namespace moldloft::services
