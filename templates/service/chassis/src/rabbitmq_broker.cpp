#include "chassis/rabbitmq_broker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

#if __has_include(<rabbitmq-c/amqp.h>)
#include <rabbitmq-c/amqp.h>
#include <rabbitmq-c/tcp_socket.h>
#else
#include <amqp.h>
#include <amqp_tcp_socket.h>
#endif

#include "chassis/log.h"

namespace chassis {
namespace {

using namespace std::chrono_literals;

constexpr amqp_channel_t channelNumber = 1;
constexpr timeval patience{3, 0};
constexpr std::uint16_t prefetched = 50;
constexpr std::uint8_t persistent = 2;
constexpr int deadPeerMilliseconds = 5000;

amqp_bytes_t bytes(std::string_view text)
{
    return {text.size(), const_cast<char *>(text.data())};
}

std::string_view viewOf(const amqp_bytes_t &bytes)
{
    return {static_cast<const char *>(bytes.bytes), bytes.len};
}

std::string queueName(const std::string &channel, const std::string &consumer)
{
    return channel + ":" + consumer;
}

std::string reasonOf(const amqp_rpc_reply_t &reply)
{
    if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION)
        return amqp_error_string2(reply.library_error);
    if (reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD)
        return std::string(
            viewOf(static_cast<amqp_channel_close_t *>(reply.reply.decoded)->reply_text));
    if (reply.reply.id == AMQP_CONNECTION_CLOSE_METHOD)
        return std::string(
            viewOf(static_cast<amqp_connection_close_t *>(reply.reply.decoded)->reply_text));
    return "the broker closed the connection";
}

void check(const amqp_rpc_reply_t &reply, const std::string &what)
{
    if (reply.reply_type != AMQP_RESPONSE_NORMAL)
        throw BrokerUnavailable(what + ": " + reasonOf(reply));
}

amqp_table_entry_t textEntry(const char *key, const char *value)
{
    amqp_table_entry_t entry{};
    entry.key = amqp_cstring_bytes(key);
    entry.value.kind = AMQP_FIELD_KIND_UTF8;
    entry.value.value.bytes = amqp_cstring_bytes(value);
    return entry;
}

/// Counts from 1. A quorum queue says how often it had handed the message out before.
int deliveryOf(const amqp_message_t &message, bool redelivered)
{
    const amqp_table_t &headers = message.properties.headers;
    for (int i = 0; i < headers.num_entries; ++i) {
        if (viewOf(headers.entries[i].key) == "x-delivery-count")
            return static_cast<int>(headers.entries[i].value.value.i64) + 1;
    }
    return redelivered ? 2 : 1;
}

} // namespace

/// One connection with one channel, for one thread at a time.
class RabbitMqBroker::Connection
{
public:
    Connection(std::string url, const std::string &name, int heartbeatSeconds)
        : m_state(amqp_new_connection())
    {
        try {
            open(std::move(url), name, heartbeatSeconds);
        } catch (const std::exception &) {
            amqp_destroy_connection(m_state);
            throw;
        }
    }
    ~Connection() { amqp_destroy_connection(m_state); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void declareExchange(const std::string &channel)
    {
        amqp_exchange_declare(m_state, channelNumber, bytes(channel), bytes("fanout"), 0, 1, 0, 0,
                              amqp_empty_table);
        check(amqp_get_rpc_reply(m_state), "exchange " + channel);
    }

    void declareQueue(const std::string &channel, const std::string &consumer)
    {
        const std::string queue = queueName(channel, consumer);
        std::array<amqp_table_entry_t, 2> settings = {textEntry("x-queue-type", "quorum")};
        settings[1].key = amqp_cstring_bytes("x-single-active-consumer"); // two would overtake
        settings[1].value.kind = AMQP_FIELD_KIND_BOOLEAN;
        settings[1].value.value.boolean = 1;
        amqp_queue_declare(m_state, channelNumber, bytes(queue), 0, 1, 0, 0,
                           {static_cast<int>(settings.size()), settings.data()});
        check(amqp_get_rpc_reply(m_state), "queue " + queue);
        amqp_queue_bind(m_state, channelNumber, bytes(queue), bytes(channel), amqp_empty_bytes,
                        amqp_empty_table);
        check(amqp_get_rpc_reply(m_state), "queue " + queue);
    }

    void confirmPublications()
    {
        amqp_confirm_select(m_state, channelNumber);
        check(amqp_get_rpc_reply(m_state), "confirmations");
    }

    /// Returns once the broker has stored the event in every queue.
    void publish(const Event &event)
    {
        const std::string text = event.encoded();
        amqp_basic_properties_t properties{};
        properties._flags = AMQP_BASIC_CONTENT_TYPE_FLAG | AMQP_BASIC_DELIVERY_MODE_FLAG |
                            AMQP_BASIC_MESSAGE_ID_FLAG;
        properties.content_type = bytes("application/cloudevents+json");
        properties.delivery_mode = persistent;
        properties.message_id = bytes(event.id);
        const int status = amqp_basic_publish(m_state, channelNumber, bytes(event.channel),
                                              amqp_empty_bytes, 0, 0, &properties, bytes(text));
        if (status != AMQP_STATUS_OK)
            throw BrokerUnavailable(event.channel + ": " + amqp_error_string2(status));
        awaitConfirmation(event.channel);
    }

    void startConsuming(const std::string &channel, const std::string &consumer)
    {
        amqp_basic_qos(m_state, channelNumber, 0, prefetched, 0);
        check(amqp_get_rpc_reply(m_state), "prefetch");
        amqp_basic_consume(m_state, channelNumber, bytes(queueName(channel, consumer)),
                           amqp_empty_bytes, 0, 0, 0, amqp_empty_table);
        check(amqp_get_rpc_reply(m_state), "subscription to " + channel);
    }

    /// Waits up to a second for an event.
    void consumeOne(const Deliver &deliver, const std::stop_token &stop)
    {
        amqp_maybe_release_buffers(m_state);
        amqp_envelope_t envelope;
        const timeval second{1, 0};
        const amqp_rpc_reply_t reply = amqp_consume_message(m_state, &envelope, &second, 0);
        if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION &&
            reply.library_error == AMQP_STATUS_TIMEOUT)
            return;
        if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION &&
            reply.library_error == AMQP_STATUS_UNEXPECTED_STATE)
            throw BrokerUnavailable("the broker closed the subscription");
        check(reply, "subscription");
        const int delivery = deliveryOf(envelope.message, envelope.redelivered != 0);
        const Delivery outcome = settled(deliver, viewOf(envelope.message.body), delivery, stop);
        const std::uint64_t tag = envelope.delivery_tag;
        amqp_destroy_envelope(&envelope);
        settle(outcome, tag);
    }

private:
    void open(std::string url, const std::string &name, int heartbeatSeconds)
    {
        amqp_connection_info info{};
        if (amqp_parse_url(url.data(), &info) != AMQP_STATUS_OK)
            throw BrokerUnavailable("no AMQP address"); // not named: it may hold a password
        amqp_socket_t *socket = amqp_tcp_socket_new(m_state);
        if (!socket)
            throw BrokerUnavailable("no memory");
        const int status = amqp_socket_open_noblock(socket, info.host, info.port, &patience);
        if (status != AMQP_STATUS_OK)
            throw BrokerUnavailable(std::string(info.host) + ": " + amqp_error_string2(status));
        setsockopt(amqp_get_sockfd(m_state), IPPROTO_TCP, TCP_USER_TIMEOUT, &deadPeerMilliseconds,
                   sizeof deadPeerMilliseconds);
        amqp_set_rpc_timeout(m_state, &patience);
        amqp_table_entry_t title = textEntry("connection_name", name.c_str());
        const amqp_table_t properties{1, &title};
        check(amqp_login_with_properties(m_state, info.vhost, 0, AMQP_DEFAULT_FRAME_SIZE,
                                         heartbeatSeconds, &properties, AMQP_SASL_METHOD_PLAIN,
                                         info.user, info.password),
              "sign-in");
        amqp_channel_open(m_state, channelNumber);
        check(amqp_get_rpc_reply(m_state), "channel");
    }

    void awaitConfirmation(const std::string &channel)
    {
        amqp_frame_t frame;
        const int status = amqp_simple_wait_frame_noblock(m_state, &frame, &patience);
        if (status != AMQP_STATUS_OK)
            throw BrokerUnavailable(channel + ": " + amqp_error_string2(status));
        if (frame.frame_type != AMQP_FRAME_METHOD ||
            frame.payload.method.id != AMQP_BASIC_ACK_METHOD)
            throw BrokerUnavailable(channel + ": the broker refuses the event");
        amqp_maybe_release_buffers(m_state);
    }

    /// What is to be tried again goes back when the connection ends, in front of what followed it.
    void settle(Delivery outcome, std::uint64_t tag)
    {
        if (outcome == Delivery::Retry)
            return;
        const int status = outcome == Delivery::Done
                               ? amqp_basic_ack(m_state, channelNumber, tag, 0)
                               : amqp_basic_nack(m_state, channelNumber, tag, 0, 0);
        if (status != AMQP_STATUS_OK)
            throw BrokerUnavailable(amqp_error_string2(status));
    }

    amqp_connection_state_t m_state;
};

RabbitMqBroker::RabbitMqBroker(std::string url, std::string clientName)
    : m_url(std::move(url)), m_clientName(std::move(clientName))
{
}

RabbitMqBroker::~RabbitMqBroker() = default;

void RabbitMqBroker::expectConsumers(const std::string &channel,
                                     const std::vector<std::string> &consumers)
{
    const std::lock_guard lock(m_mutex);
    m_consumers[channel] = consumers;
}

void RabbitMqBroker::publish(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    try {
        if (!m_publisher) {
            // Without heartbeats, which nobody would send between two events.
            auto connection = std::make_unique<Connection>(m_url, m_clientName, 0);
            for (const auto &[channel, consumers] : m_consumers) {
                connection->declareExchange(channel);
                for (const std::string &consumer : consumers)
                    connection->declareQueue(channel, consumer);
            }
            connection->confirmPublications();
            m_publisher = std::move(connection);
            log::info("broker connected");
        }
        m_publisher->publish(event);
    } catch (const BrokerUnavailable &) {
        m_publisher.reset();
        throw;
    }
}

void RabbitMqBroker::consume(const std::string &channel, const std::string &consumer,
                             const Deliver &deliver, const std::stop_token &stop)
{
    constexpr int heartbeatSeconds = 60; // a handler may take that long
    while (!stop.stop_requested()) {
        try {
            Connection connection(m_url, m_clientName, heartbeatSeconds);
            connection.declareExchange(channel);
            connection.declareQueue(channel, consumer);
            connection.startConsuming(channel, consumer);
            log::info("subscribed", {{"channel", channel}});
            while (!stop.stop_requested())
                connection.consumeOne(deliver, stop);
        } catch (const BrokerUnavailable &error) {
            log::warning("not subscribed", {{"channel", channel}, {"reason", error.what()}});
            pause(1s, stop);
        }
    }
}

} // namespace chassis
