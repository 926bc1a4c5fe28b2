#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

struct redisContext;
struct redisReply;

namespace chassis {

/// Redis refused a command.
class RedisError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The answer to a command.
struct Reply {
    std::optional<std::string> text; ///< of a string or status
    std::int64_t integer = 0;
    std::vector<Reply> items; ///< of an array
    bool isNull = false;
};

/// One connection to Redis, for one thread at a time.
class RedisConnection
{
public:
    /// Reads <PREFIX>_HOST, <PREFIX>_PORT and the secret <PREFIX>_PASSWORD, which lies in
    /// <database>/password; without that file it signs in without a password. Throws
    /// StoreUnavailable.
    RedisConnection(const std::string &prefix, const std::string &database);
    ~RedisConnection();
    RedisConnection(const RedisConnection &) = delete;
    RedisConnection &operator=(const RedisConnection &) = delete;

    /// Throws RedisError, or StoreUnavailable where the connection is lost.
    Reply command(const std::vector<std::string> &words);
    bool healthy() const;

private:
    Reply converted(const redisReply &reply) const;

    redisContext *m_context;
};

} // namespace chassis
