#include "chassis/redis.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include <hiredis/hiredis.h>

#include "chassis/store_errors.h"

namespace chassis {
namespace {

constexpr timeval patience{3, 0};

/// What an error of Redis begins with.
template<std::size_t count>
bool isOneOf(const std::array<std::string_view, count> &codes, std::string_view reason)
{
    return std::ranges::find(codes, reason.substr(0, reason.find(' '))) != codes.end();
}

/// It reads its file, runs a script, or has no primary just then: nothing was done.
constexpr std::array<std::string_view, 6> notNow{"LOADING",    "BUSY",        "READONLY",
                                                 "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN"};
/// No memory, a disk that takes nothing, too few replicas: that lasts longer.
constexpr std::array<std::string_view, 3> unable{"OOM", "MISCONF", "NOREPLICAS"};

std::optional<std::string> passwordIfAny(const std::string &prefix, const std::string &database)
{
    try {
        return secret(prefix + "_PASSWORD", database + "/password");
    } catch (const ConfigError &) {
        return std::nullopt;
    }
}

} // namespace

void RedisConnection::connect(const std::string &host, int port)
{
    m_context = redisConnectWithTimeout(host.c_str(), port, patience);
    if (!m_context || m_context->err != 0) {
        const std::string reason = m_context ? m_context->errstr : "no memory";
        redisFree(m_context);
        throw StoreUnavailable(host + ": " + reason);
    }
    redisSetTimeout(m_context, patience);
}

RedisConnection::RedisConnection(const Address &address)
{
    connect(address.host, address.port);
}

RedisConnection::RedisConnection(const std::string &prefix, const std::string &database)
{
    connect(env(prefix + "_HOST", database), envInt(prefix + "_PORT", 6379));
    try {
        if (const auto password = passwordIfAny(prefix, database))
            command({"AUTH", *password});
    } catch (const RedisError &error) {
        redisFree(m_context);
        throw StoreUnavailable(error.what());
    } catch (const StoreUnavailable &) {
        redisFree(m_context);
        throw;
    }
}

RedisConnection::~RedisConnection()
{
    redisFree(m_context);
}

void RedisConnection::fail(const std::string &reason)
{
    // After a failover the same address may lead to the new primary.
    m_lost = m_lost || reason.starts_with("READONLY") || reason.starts_with("MASTERDOWN");
    if (isOneOf(notNow, reason))
        throw TryAgain(reason);
    if (isOneOf(unable, reason))
        throw StoreUnavailable(reason);
    throw RedisError(reason);
}

Reply RedisConnection::converted(const redisReply &reply)
{
    Reply result;
    switch (reply.type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        result.text = std::string(reply.str, reply.len);
        break;
    case REDIS_REPLY_INTEGER:
        result.integer = reply.integer;
        break;
    case REDIS_REPLY_NIL:
        result.isNull = true;
        break;
    case REDIS_REPLY_ARRAY:
        for (std::size_t i = 0; i < reply.elements; ++i)
            result.items.push_back(converted(*reply.element[i]));
        break;
    default:
        fail(std::string(reply.str, reply.len));
    }
    return result;
}

Reply RedisConnection::command(const std::vector<std::string> &words)
{
    std::vector<const char *> texts;
    std::vector<std::size_t> lengths;
    for (const std::string &word : words) {
        texts.push_back(word.data());
        lengths.push_back(word.size());
    }
    const auto release = [](redisReply *reply) { freeReplyObject(reply); };
    const std::unique_ptr<redisReply, decltype(release)> reply(
        static_cast<redisReply *>(redisCommandArgv(m_context, static_cast<int>(words.size()),
                                                   texts.data(), lengths.data())),
        release);
    if (!reply) {
        m_lost = true;
        throw StoreUnavailable(std::string("redis: ") + m_context->errstr);
    }
    return converted(*reply);
}

} // namespace chassis
