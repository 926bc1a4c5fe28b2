#include "chassis/nats_broker.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <set>

#include <nats/nats.h>

#include "chassis/log.h"

namespace chassis {
namespace {

constexpr std::int64_t second = 1'000'000'000; // JetStream's configuration counts nanoseconds
constexpr std::int64_t keptFor = second * 3600 * 24 * 7;
constexpr std::int64_t deduplicatedFor = 120 * second;
/// Then another replica gets the event. A handler may take longer: the inbox lets one of them pass.
constexpr std::int64_t acknowledgedWithin = 10 * second;
constexpr std::int64_t fetchMilliseconds = 1000;

template<auto Destroy>
struct Destroyer {
    void operator()(auto *object) const { Destroy(object); }
};
using Options = std::unique_ptr<natsOptions, Destroyer<&natsOptions_Destroy>>;
using Connection = std::unique_ptr<natsConnection, Destroyer<&natsConnection_Destroy>>;
using Context = std::unique_ptr<jsCtx, Destroyer<&jsCtx_Destroy>>;
using Subscription = std::unique_ptr<natsSubscription, Destroyer<&natsSubscription_Destroy>>;

void check(natsStatus status, const std::string &what)
{
    if (status != NATS_OK)
        throw BrokerUnavailable(what + ": " + natsStatus_GetText(status));
}

/// Stream names know no dot.
std::string streamName(std::string channel)
{
    std::ranges::replace(channel, '.', '_');
    return channel;
}

std::string consumerName(std::string consumer)
{
    std::ranges::replace(consumer, '/', '_');
    return consumer;
}

void onError(natsConnection *, natsSubscription *, natsStatus status, void *)
{
    log::warning("broker", {{"reason", natsStatus_GetText(status)}});
}

void onDisconnected(natsConnection *, void *)
{
    log::warning("broker connection lost");
}

void onConnected(natsConnection *, void *)
{
    log::info("broker connected");
}

void settle(natsMsg *message, const Broker::Deliver &deliver)
{
    jsMsgMetaData *meta = nullptr;
    int delivery = 1;
    if (natsMsg_GetMetaData(&meta, message) == NATS_OK) {
        delivery = static_cast<int>(meta->NumDelivered);
        jsMsgMetaData_Destroy(meta);
    }
    const std::string_view text(natsMsg_GetData(message),
                                static_cast<std::size_t>(natsMsg_GetDataLength(message)));
    switch (deliver(text, delivery)) {
    case Delivery::Done:
        natsMsg_Ack(message, nullptr);
        break;
    case Delivery::Retry:
        natsMsg_NakWithDelay(message, retryDelay(delivery).count(), nullptr);
        break;
    case Delivery::Reject:
        natsMsg_Term(message, nullptr);
        break;
    }
}

} // namespace

struct NatsBroker::Impl {
    Connection connection;
    Context context;
    std::mutex mutex;
    std::set<std::string> streams; ///< known to exist

    void ensureStream(const std::string &channel)
    {
        const std::lock_guard lock(mutex);
        if (streams.contains(channel))
            return;
        const std::string name = streamName(channel);
        jsStreamInfo *info = nullptr;
        if (js_GetStreamInfo(&info, context.get(), name.c_str(), nullptr, nullptr) == NATS_OK) {
            jsStreamInfo_Destroy(info);
        } else {
            const char *subject = channel.c_str();
            jsStreamConfig config;
            jsStreamConfig_Init(&config);
            config.Name = name.c_str();
            config.Subjects = &subject;
            config.SubjectsLen = 1;
            config.MaxAge = keptFor;
            config.Duplicates = deduplicatedFor;
            check(js_AddStream(nullptr, context.get(), &config, nullptr, nullptr),
                  "stream " + name);
            log::info("stream made", {{"stream", name}});
        }
        streams.insert(channel);
    }

    void forgetStream(const std::string &channel)
    {
        const std::lock_guard lock(mutex);
        streams.erase(channel);
    }

    Subscription subscribe(const std::string &channel, const std::string &consumer)
    {
        ensureStream(channel);
        const std::string stream = streamName(channel);
        jsSubOptions options;
        jsSubOptions_Init(&options);
        options.Stream = stream.c_str();
        options.Config.AckPolicy = js_AckExplicit;
        options.Config.AckWait = acknowledgedWithin;
        options.Config.MaxAckPending = 1; // for all replicas: none gets what follows it
        natsSubscription *subscription = nullptr;
        check(js_PullSubscribe(&subscription, context.get(), channel.c_str(),
                               consumerName(consumer).c_str(), nullptr, &options, nullptr),
              "subscription to " + channel);
        return Subscription(subscription);
    }

    /// Waits up to a second for an event.
    static void fetch(natsSubscription *subscription, const Deliver &deliver)
    {
        natsMsgList list{};
        const natsStatus status =
            natsSubscription_Fetch(&list, subscription, 1, fetchMilliseconds, nullptr);
        if (status == NATS_TIMEOUT)
            return;
        check(status, "fetch");
        for (int i = 0; i < list.Count; ++i)
            settle(list.Msgs[i], deliver);
        natsMsgList_Destroy(&list);
    }
};

NatsBroker::NatsBroker(const std::string &url, const std::string &clientName)
    : m_impl(std::make_unique<Impl>())
{
    natsOptions *raw = nullptr;
    check(natsOptions_Create(&raw), "options");
    const Options options(raw);
    check(natsOptions_SetURL(raw, url.c_str()), url);
    check(natsOptions_SetName(raw, clientName.c_str()), clientName);
    check(natsOptions_SetMaxReconnect(raw, -1), "options");
    check(natsOptions_SetReconnectWait(raw, 500), "options");
    check(natsOptions_SetRetryOnFailedConnect(raw, true, &onConnected, nullptr), "options");
    check(natsOptions_SetErrorHandler(raw, &onError, nullptr), "options");
    check(natsOptions_SetDisconnectedCB(raw, &onDisconnected, nullptr), "options");
    check(natsOptions_SetReconnectedCB(raw, &onConnected, nullptr), "options");

    natsConnection *connection = nullptr;
    const natsStatus status = natsConnection_Connect(&connection, raw);
    if (status != NATS_NOT_YET_CONNECTED)
        check(status, url);
    m_impl->connection.reset(connection);
    jsOptions jetStream;
    jsOptions_Init(&jetStream);
    jetStream.Wait = 3000;
    jsCtx *context = nullptr;
    check(natsConnection_JetStream(&context, connection, &jetStream), "JetStream");
    m_impl->context.reset(context);
}

NatsBroker::~NatsBroker() = default;

void NatsBroker::publish(const Event &event)
{
    m_impl->ensureStream(event.channel);
    const std::string text = event.encoded();
    jsPubOptions options;
    jsPubOptions_Init(&options);
    options.MsgId = event.id.c_str(); // the broker drops a second one with this id
    const natsStatus status =
        js_Publish(nullptr, m_impl->context.get(), event.channel.c_str(), text.data(),
                   static_cast<int>(text.size()), &options, nullptr);
    if (status != NATS_OK)
        m_impl->forgetStream(event.channel); // a broker that lost its volume has lost the stream
    check(status, event.channel);
}

void NatsBroker::consume(const std::string &channel, const std::string &consumer,
                         const Deliver &deliver, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        try {
            const Subscription subscription = m_impl->subscribe(channel, consumer);
            log::info("subscribed", {{"channel", channel}});
            while (!stop.stop_requested())
                Impl::fetch(subscription.get(), deliver);
        } catch (const BrokerUnavailable &error) {
            m_impl->forgetStream(channel);
            log::warning("not subscribed", {{"channel", channel}, {"reason", error.what()}});
            pause(std::chrono::seconds(1), stop);
        }
    }
}

} // namespace chassis
