#include "chassis/redis_broker.h"

#include <chrono>
#include <deque>
#include <optional>

#include "chassis/ids.h"
#include "chassis/log.h"
#include "chassis/store.h"

namespace chassis {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto keptFor = std::chrono::hours(7 * 24);
constexpr auto batch = "50";
constexpr auto blockMilliseconds = "1000";
/// So long a replica that died keeps the others away. A handler may take longer: another replica
/// then begins with the same event, and the inbox lets one of them pass.
constexpr auto leaseTime = 10s;

/// Whether it is still this replica's turn; KEYS: the lease; ARGV: the replica, milliseconds.
constexpr auto renewal = "if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end "
                         "return redis.call('pexpire', KEYS[1], ARGV[2])";
constexpr auto release = "if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end "
                         "return redis.call('del', KEYS[1])";

std::string streamKey(const std::string &channel)
{
    return "chassis:stream:" + channel;
}

/// Ids of a stream begin with the milliseconds of its clock.
std::string oldestKept()
{
    using namespace std::chrono;
    return std::to_string(
        duration_cast<milliseconds>((system_clock::now() - keptFor).time_since_epoch()).count());
}

/// An event that has been taken from the stream and is not settled yet.
struct Taken {
    std::string id;
    std::string text;
    int delivery = 1;
    Clock::time_point due = Clock::now();
};

/// One replica of a subscriber, at one connection. Who has the lease of the group works at the
/// stream; the others stand by.
class Member
{
public:
    Member(RedisConnection &connection, std::string stream, std::string group, std::string name)
        : m_connection(connection), m_stream(std::move(stream)), m_group(std::move(group)),
          m_name(std::move(name)), m_lease("chassis:lease:" + m_stream + ":" + m_group)
    {
        try {
            m_connection.command({"XGROUP", "CREATE", m_stream, m_group, "0", "MKSTREAM"});
        } catch (const RedisError &error) {
            if (!std::string_view(error.what()).starts_with("BUSYGROUP")) // it exists
                throw;
        }
    }

    /// Settles what is due, or waits for it: about a second at most.
    void round(const Broker::Deliver &deliver, const std::stop_token &stop)
    {
        if (!hasLease()) {
            pause(250ms, stop);
            return;
        }
        if (m_taken.empty())
            takeNew();
        while (!stop.stop_requested() && hasLease() && !m_taken.empty() &&
               Clock::now() >= m_taken.front().due)
            settleFirst(deliver);
        if (!m_taken.empty())
            pause(50ms, stop);
    }

    /// Another replica may begin at once.
    void leave()
    {
        if (m_renewed)
            m_connection.command({"EVAL", release, "1", m_lease, m_name});
    }

private:
    bool hasLease()
    {
        if (m_renewed && Clock::now() < *m_renewed + leaseTime / 4)
            return true;
        const std::string time = std::to_string(std::chrono::milliseconds(leaseTime).count());
        const bool kept =
            m_renewed &&
            m_connection.command({"EVAL", renewal, "1", m_lease, m_name, time}).integer == 1;
        const bool got =
            !kept && !m_connection.command({"SET", m_lease, m_name, "NX", "PX", time}).isNull;
        m_renewed = kept || got ? std::optional(Clock::now()) : std::nullopt;
        if (!kept)
            m_taken.clear();
        if (got)
            takeOver();
        return m_renewed.has_value();
    }

    /// Entries as XREADGROUP and XAUTOCLAIM list them: id, then field and value.
    void add(const Reply &entries)
    {
        for (const Reply &entry : entries.items) {
            if (entry.items.size() == 2 && entry.items[1].items.size() == 2)
                m_taken.push_back(
                    {entry.items[0].text.value_or(""), entry.items[1].items[1].text.value_or("")});
        }
    }

    /// What nobody has taken yet.
    void takeNew()
    {
        const Reply reply =
            m_connection.command({"XREADGROUP", "GROUP", m_group, m_name, "COUNT", batch, "BLOCK",
                                  blockMilliseconds, "STREAMS", m_stream, ">"});
        for (const Reply &stream : reply.items)
            add(stream.items.at(1));
    }

    /// What others, or this one before the connection was lost, had taken and not settled: it lies
    /// in front of what is new.
    void takeOver()
    {
        std::string from = "0";
        do {
            const Reply reply =
                m_connection.command({"XAUTOCLAIM", m_stream, m_group, m_name, "0", from});
            from = reply.items.at(0).text.value_or("0-0");
            add(reply.items.at(1));
        } while (from != "0-0");
    }

    void settleFirst(const Broker::Deliver &deliver)
    {
        Taken &first = m_taken.front();
        if (deliver(first.text, first.delivery) == Delivery::Retry) {
            first.due = Clock::now() + retryDelay(first.delivery);
            ++first.delivery;
            return;
        }
        m_connection.command({"XACK", m_stream, m_group, first.id});
        m_taken.pop_front();
    }

    RedisConnection &m_connection;
    const std::string m_stream;
    const std::string m_group;
    const std::string m_name;
    const std::string m_lease;
    std::deque<Taken> m_taken; ///< in the order of the stream
    std::optional<Clock::time_point> m_renewed; ///< none: another replica has the lease
};

} // namespace

RedisBroker::RedisBroker(const std::string &url, const std::string &)
    : m_address(parseAddress(url, 6379)), m_name(newUuid())
{
}

void RedisBroker::publish(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    try {
        if (!m_publisher)
            m_publisher = std::make_unique<RedisConnection>(m_address);
        m_publisher->command({"XADD", streamKey(event.channel), "MINID", "~", oldestKept(), "*",
                              "event", event.encoded()});
    } catch (const std::runtime_error &error) {
        m_publisher.reset();
        throw BrokerUnavailable(event.channel + ": " + error.what());
    }
}

void RedisBroker::consume(const std::string &channel, const std::string &consumer,
                          const Deliver &deliver, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        try {
            RedisConnection connection(m_address);
            Member member(connection, streamKey(channel), consumer, m_name);
            log::info("subscribed", {{"channel", channel}});
            while (!stop.stop_requested())
                member.round(deliver, stop);
            member.leave();
        } catch (const std::runtime_error &error) {
            log::warning("not subscribed", {{"channel", channel}, {"reason", error.what()}});
            pause(1s, stop);
        }
    }
}

} // namespace chassis
