#include "chassis/kafka_broker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>
#include <set>
#include <utility>

#include <librdkafka/rdkafka.h>

#include "chassis/config.h"
#include "chassis/log.h"

namespace chassis {
namespace {

using namespace std::chrono_literals;

constexpr int pollMilliseconds = 200;
constexpr int topicMilliseconds = 5000;
/// How long an event may be on its way before the publication counts as failed.
constexpr const char *deliveryMilliseconds = "5000";

template<auto Destroy>
struct Destroyer {
    void operator()(auto *object) const { Destroy(object); }
};
using Handle = std::unique_ptr<rd_kafka_t, Destroyer<&rd_kafka_destroy>>;
using Configuration = std::unique_ptr<rd_kafka_conf_t, Destroyer<&rd_kafka_conf_destroy>>;
using Message = std::unique_ptr<rd_kafka_message_t, Destroyer<&rd_kafka_message_destroy>>;
using TopicList = std::unique_ptr<rd_kafka_topic_partition_list_t,
                                  Destroyer<&rd_kafka_topic_partition_list_destroy>>;
using Error = std::unique_ptr<rd_kafka_error_t, Destroyer<&rd_kafka_error_destroy>>;
using Queue = std::unique_ptr<rd_kafka_queue_t, Destroyer<&rd_kafka_queue_destroy>>;
using AdminEvent = std::unique_ptr<rd_kafka_event_t, Destroyer<&rd_kafka_event_destroy>>;
using NewTopic = std::unique_ptr<rd_kafka_NewTopic_t, Destroyer<&rd_kafka_NewTopic_destroy>>;

using Setting = std::pair<const char *, std::string>;

void logLine(const rd_kafka_t *, int level, const char *, const char *text)
{
    constexpr int notice = 5;
    if (level < notice)
        log::warning("broker", {{"reason", text}});
    else
        log::debug("broker", {{"text", text}});
}

void onError(rd_kafka_t *, int, const char *reason, void *)
{
    log::warning("broker", {{"reason", reason}});
}

/// What publish() waits for.
struct Outcome {
    bool known = false;
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
};

void onDelivered(rd_kafka_t *, const rd_kafka_message_t *message, void *)
{
    auto *outcome = static_cast<Outcome *>(message->_private);
    outcome->known = true;
    outcome->error = message->err;
}

Handle handleOf(rd_kafka_type_t type, const std::vector<Setting> &settings)
{
    Configuration configuration(rd_kafka_conf_new());
    std::array<char, 512> reason{};
    for (const auto &[name, value] : settings) {
        if (rd_kafka_conf_set(configuration.get(), name, value.c_str(), reason.data(),
                              reason.size()) != RD_KAFKA_CONF_OK)
            throw BrokerUnavailable(reason.data());
    }
    rd_kafka_conf_set_log_cb(configuration.get(), &logLine);
    rd_kafka_conf_set_error_cb(configuration.get(), &onError);
    if (type == RD_KAFKA_PRODUCER)
        rd_kafka_conf_set_dr_msg_cb(configuration.get(), &onDelivered);
    rd_kafka_t *handle = rd_kafka_new(type, configuration.get(), reason.data(), reason.size());
    if (!handle)
        throw BrokerUnavailable(reason.data());
    (void)configuration.release(); // it belongs to the handle
    return Handle(handle);
}

std::string serversOf(const std::string &url)
{
    const Address address = parseAddress(url, 9092);
    return address.host + ":" + std::to_string(address.port);
}

/// Topics and groups know no slash.
std::string groupName(std::string consumer)
{
    std::ranges::replace(consumer, '/', '.');
    return consumer;
}

void check(rd_kafka_resp_err_t error, const std::string &what)
{
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
        throw BrokerUnavailable(what + ": " + rd_kafka_err2str(error));
}

/// Asking for a topic makes one where the broker's own rule says so.
bool hasTopic(rd_kafka_t *handle, const std::string &channel)
{
    using Topic = std::unique_ptr<rd_kafka_topic_t, Destroyer<&rd_kafka_topic_destroy>>;
    const Topic topic(rd_kafka_topic_new(handle, channel.c_str(), nullptr));
    const rd_kafka_metadata_t *raw = nullptr;
    check(rd_kafka_metadata(handle, 0, topic.get(), &raw, topicMilliseconds), "topic " + channel);
    const std::unique_ptr<const rd_kafka_metadata_t, Destroyer<&rd_kafka_metadata_destroy>>
        metadata(raw);
    return metadata->topic_cnt == 1 && metadata->topics[0].err == RD_KAFKA_RESP_ERR_NO_ERROR &&
           metadata->topics[0].partition_cnt > 0;
}

/// Makes the topic, unless it is there.
void ensureTopic(rd_kafka_t *handle, const std::string &channel)
{
    if (hasTopic(handle, channel))
        return;
    constexpr int partitions = 1;
    constexpr int replicas = -1; // as many as the broker makes by default
    std::array<char, 512> reason{};
    const NewTopic topic(
        rd_kafka_NewTopic_new(channel.c_str(), partitions, replicas, reason.data(), reason.size()));
    if (!topic)
        throw BrokerUnavailable(reason.data());
    const Queue queue(rd_kafka_queue_new(handle));
    rd_kafka_NewTopic_t *topics = topic.get();
    rd_kafka_CreateTopics(handle, &topics, 1, nullptr, queue.get());
    const AdminEvent event(rd_kafka_queue_poll(queue.get(), topicMilliseconds));
    if (!event)
        throw BrokerUnavailable("topic " + channel + ": no answer");
    check(rd_kafka_event_error(event.get()), "topic " + channel);
    std::size_t count = 0;
    const rd_kafka_topic_result_t **results = rd_kafka_CreateTopics_result_topics(
        rd_kafka_event_CreateTopics_result(event.get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        const rd_kafka_resp_err_t error = rd_kafka_topic_result_error(results[i]);
        if (error != RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS)
            check(error, "topic " + channel);
    }
}

} // namespace

struct KafkaBroker::Impl {
    std::string servers;
    std::string clientName;
    Handle producer;
    std::mutex mutex; ///< of what follows, and of publishing: the order is that of the calls
    std::set<std::string> topics; ///< known to exist

    Impl(const std::string &url, std::string name)
        : servers(serversOf(url)), clientName(std::move(name)), producer(newProducer())
    {
    }

    Handle newProducer() const
    {
        return handleOf(RD_KAFKA_PRODUCER, {{"bootstrap.servers", servers},
                                            {"client.id", clientName},
                                            {"enable.idempotence", "true"},
                                            {"linger.ms", "0"},
                                            {"delivery.timeout.ms", deliveryMilliseconds},
                                            {"request.timeout.ms", "3000"}});
    }

    /// An idempotent producer that cannot keep its promise refuses everything from then on.
    bool isFatal() const
    {
        std::array<char, 512> reason{};
        return rd_kafka_fatal_error(producer.get(), reason.data(), reason.size()) !=
               RD_KAFKA_RESP_ERR_NO_ERROR;
    }

    void publish(const Event &event)
    {
        const std::lock_guard lock(mutex);
        if (isFatal())
            producer = newProducer();
        if (!topics.contains(event.channel)) {
            ensureTopic(producer.get(), event.channel);
            topics.insert(event.channel);
        }
        const std::string text = event.encoded();
        Outcome outcome;
        std::array<rd_kafka_vu_t, 4> parts{};
        parts[0].vtype = RD_KAFKA_VTYPE_TOPIC;
        parts[0].u.cstr = event.channel.c_str();
        parts[1].vtype = RD_KAFKA_VTYPE_VALUE;
        parts[1].u.mem = {const_cast<char *>(text.data()), text.size()};
        parts[2].vtype = RD_KAFKA_VTYPE_MSGFLAGS;
        parts[2].u.i = RD_KAFKA_MSG_F_COPY;
        parts[3].vtype = RD_KAFKA_VTYPE_OPAQUE;
        parts[3].u.ptr = &outcome;
        const Error error(rd_kafka_produceva(producer.get(), parts.data(), parts.size()));
        if (error)
            throw BrokerUnavailable(event.channel + ": " + rd_kafka_error_string(error.get()));
        while (!outcome.known) // the library itself gives up after delivery.timeout.ms
            rd_kafka_poll(producer.get(), pollMilliseconds);
        if (outcome.error != RD_KAFKA_RESP_ERR_NO_ERROR)
            topics.erase(event.channel); // a broker that lost its volume has lost the topic
        check(outcome.error, event.channel);
    }

    Handle subscribed(const std::string &channel, const std::string &consumer) const
    {
        Handle handle = handleOf(RD_KAFKA_CONSUMER, {{"bootstrap.servers", servers},
                                                     {"client.id", clientName},
                                                     {"group.id", groupName(consumer)},
                                                     {"enable.auto.commit", "false"},
                                                     {"auto.offset.reset", "earliest"},
                                                     {"allow.auto.create.topics", "true"},
                                                     {"session.timeout.ms", "10000"}});
        ensureTopic(handle.get(), channel);
        rd_kafka_poll_set_consumer(handle.get());
        const TopicList list(rd_kafka_topic_partition_list_new(1));
        rd_kafka_topic_partition_list_add(list.get(), channel.c_str(), RD_KAFKA_PARTITION_UA);
        check(rd_kafka_subscribe(handle.get(), list.get()), "subscription to " + channel);
        return handle;
    }
};

namespace {

void settle(rd_kafka_t *consumer, const rd_kafka_message_t &message, const Broker::Deliver &deliver,
            const std::stop_token &stop)
{
    const std::string_view text(static_cast<const char *>(message.payload), message.len);
    if (settled(deliver, text, 1, stop) == Delivery::Retry)
        return; // not committed: whoever takes the partition over begins with it
    check(rd_kafka_commit_message(consumer, &message, 0), "commit");
}

} // namespace

KafkaBroker::KafkaBroker(const std::string &url, const std::string &clientName)
    : m_impl(std::make_unique<Impl>(url, clientName))
{
}

KafkaBroker::~KafkaBroker() = default;

void KafkaBroker::publish(const Event &event)
{
    m_impl->publish(event);
}

void KafkaBroker::consume(const std::string &channel, const std::string &consumer,
                          const Deliver &deliver, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        try {
            const Handle handle = m_impl->subscribed(channel, consumer);
            log::info("subscribed", {{"channel", channel}});
            while (!stop.stop_requested()) {
                const Message message(rd_kafka_consumer_poll(handle.get(), pollMilliseconds));
                if (message && message->err == RD_KAFKA_RESP_ERR_NO_ERROR)
                    settle(handle.get(), *message, deliver, stop);
            }
            rd_kafka_consumer_close(handle.get()); // its partition goes to another replica at once
        } catch (const BrokerUnavailable &error) {
            log::warning("not subscribed", {{"channel", channel}, {"reason", error.what()}});
            pause(1s, stop);
        }
    }
}

} // namespace chassis
