#pragma once

#include <stdexcept>
#include <string>

#include "chassis/settings.h"

namespace chassis {

/// MongoDB refused a command.
class MongoError : public std::runtime_error
{
public:
    MongoError(int code, const std::string &message) : std::runtime_error(message), m_code(code) {}
    /// MongoDB's own: 11000 where a unique index has the value already.
    int code() const { return m_code; }

private:
    int m_code;
};

/// Where a database of MongoDB is, and who asks.
struct MongoAddress {
    std::string hosts{}; ///< host or host:port, or several with commas between them
    int port = 27017; ///< of a host that names none
    std::string database{};
    std::string user{};
    std::string password{};
    std::string options{}; ///< of the connection string: authSource=admin&tls=true
};

/// Reads <PREFIX>_HOST, _PORT, _NAME, _USER, _OPTIONS and the secret <PREFIX>_PASSWORD, which lies
/// in <database>/password.
MongoAddress mongoAddress(const std::string &prefix, const std::string &database);

/// The connection string. Whatever the parts hold stays inside them, but for the options. Asks the
/// one server that is named, unless the options name a replica set, whose members the driver then
/// finds by itself.
std::string mongoUri(const MongoAddress &address);

/// Looks at <PREFIX>_OPTIONS, beside what Settings::database() looks at.
void checkMongoOptions(Settings &settings, const std::string &prefix);

} // namespace chassis
