#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "chassis/config.h"

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
    /// A server without a password. Throws StoreUnavailable.
    explicit RedisConnection(const Address &address);
    ~RedisConnection();
    RedisConnection(const RedisConnection &) = delete;
    RedisConnection &operator=(const RedisConnection &) = delete;

    /// Throws RedisError, or StoreUnavailable where Redis cannot be asked: TryAgain where it surely
    /// has done nothing, as it starts, runs a script or is no primary just then. Where the
    /// connection is lost, nobody knows what it has done.
    Reply command(const std::vector<std::string> &words);
    bool healthy() const { return !m_lost; }
    /// It is not given to anybody else: it is in the middle of something, or at the wrong server.
    void abandon() { m_lost = true; }

private:
    void connect(const std::string &host, int port);
    Reply converted(const redisReply &reply);
    [[noreturn]] void fail(const std::string &reason);

    redisContext *m_context = nullptr;
    bool m_lost = false;
};

} // namespace chassis
