#include "chassis/redis_broker.h"

#include <chrono>
#include <vector>

#include "chassis/ids.h"
#include "chassis/log.h"
#include "chassis/store.h"

namespace chassis {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto keptFor = std::chrono::hours(7 * 24);
constexpr auto takenOverAfter = 30s;
constexpr const char *batch = "50";
constexpr const char *blockMilliseconds = "1000";

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

/// The replica of one subscriber, at one connection.
class Member
{
public:
    Member(RedisConnection &connection, std::string stream, std::string group, std::string name)
        : m_connection(connection), m_stream(std::move(stream)), m_group(std::move(group)),
          m_name(std::move(name))
    {
        try {
            m_connection.command({"XGROUP", "CREATE", m_stream, m_group, "0", "MKSTREAM"});
        } catch (const RedisError &error) {
            if (!std::string_view(error.what()).starts_with("BUSYGROUP")) // it exists
                throw;
        }
        take("0"); // what it had taken before the connection was lost
    }

    /// One round: what is due, what others left behind, what is new.
    void round(const Broker::Deliver &deliver, const std::stop_token &stop)
    {
        settleDue(deliver, stop);
        if (Clock::now() >= m_nextTakeover) {
            takeOver();
            m_nextTakeover = Clock::now() + takenOverAfter / 4;
        }
        if (m_taken.empty())
            take(">");
        settleDue(deliver, stop);
        if (!m_taken.empty())
            pause(50ms, stop);
    }

private:
    /// Entries as XREADGROUP and XAUTOCLAIM list them: id, then field and value.
    void add(const Reply &entries)
    {
        for (const Reply &entry : entries.items) {
            if (entry.items.size() == 2 && entry.items[1].items.size() == 2)
                m_taken.push_back(
                    {entry.items[0].text.value_or(""), entry.items[1].items[1].text.value_or("")});
        }
    }

    /// What comes after this id among its own; ">" is what nobody has taken yet.
    void take(const std::string &after)
    {
        const Reply reply =
            m_connection.command({"XREADGROUP", "GROUP", m_group, m_name, "COUNT", batch, "BLOCK",
                                  blockMilliseconds, "STREAMS", m_stream, after});
        for (const Reply &stream : reply.items)
            add(stream.items.at(1));
    }

    void takeOver()
    {
        const auto idle = std::chrono::milliseconds(takenOverAfter).count();
        const Reply reply = m_connection.command(
            {"XAUTOCLAIM", m_stream, m_group, m_name, std::to_string(idle), "0", "COUNT", batch});
        add(reply.items.at(1));
    }

    void settleDue(const Broker::Deliver &deliver, const std::stop_token &stop)
    {
        for (Taken &taken : m_taken) {
            if (stop.stop_requested())
                return;
            if (Clock::now() < taken.due)
                continue;
            if (deliver(taken.text, taken.delivery) == Delivery::Retry) {
                // claiming it anew keeps the others away
                taken.due = Clock::now() + retryDelay(taken.delivery);
                ++taken.delivery;
                m_connection.command(
                    {"XCLAIM", m_stream, m_group, m_name, "0", taken.id, "JUSTID"});
                continue;
            }
            m_connection.command({"XACK", m_stream, m_group, taken.id});
            taken.id.clear();
        }
        std::erase_if(m_taken, [](const Taken &taken) { return taken.id.empty(); });
    }

    RedisConnection &m_connection;
    const std::string m_stream;
    const std::string m_group;
    const std::string m_name;
    std::vector<Taken> m_taken;
    Clock::time_point m_nextTakeover = Clock::now();
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
        } catch (const std::runtime_error &error) {
            log::warning("not subscribed", {{"channel", channel}, {"reason", error.what()}});
            pause(1s, stop);
        }
    }
}

} // namespace chassis
