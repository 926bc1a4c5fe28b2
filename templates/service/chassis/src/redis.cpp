#include "chassis/redis.h"

#include <memory>

#include <hiredis/hiredis.h>

#include "chassis/store.h"

namespace chassis {
namespace {

constexpr timeval patience{3, 0};

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

Reply RedisConnection::converted(const redisReply &reply) const
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
    default: {
        const std::string reason(reply.str, reply.len);
        // "LOADING": the server reads its file; "READONLY": it is a replica just now.
        if (reason.starts_with("LOADING") || reason.starts_with("READONLY"))
            throw StoreUnavailable(reason);
        throw RedisError(reason);
    }
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
    if (!reply)
        throw StoreUnavailable(std::string("redis: ") + m_context->errstr);
    return converted(*reply);
}

bool RedisConnection::healthy() const
{
    return m_context->err == 0;
}

} // namespace chassis
