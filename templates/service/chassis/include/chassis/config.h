#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace chassis {

/// The surroundings lack something without which the service cannot start.
class ConfigError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The environment variable, or `fallback` where it is not set.
std::string env(const std::string &name, std::string_view fallback = {});
/// Throws ConfigError where the variable is neither set nor a whole number.
int envInt(const std::string &name, int fallback);

/// A secret, read from a file and never from a variable: the file that `<NAME>_FILE` points to if
/// that is set, else `path` below SECRETS_DIR (/run/secrets). Line ends at its end are cut off.
/// Read it anew at each use: a mounted secret changes when it is rotated. Throws ConfigError where
/// the file cannot be read.
std::string secret(const std::string &name, const std::string &path);

/// Splits "http://host:80" and "nats://host:4222": `defaultPort` where none is given.
struct Address {
    std::string scheme;
    std::string host;
    int port = 0;
};
Address parseAddress(std::string_view url, int defaultPort);

} // namespace chassis
