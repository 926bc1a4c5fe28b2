#include "chassis/inbox.h"

#include "chassis/log.h"
#include "chassis/metrics.h"
#include "chassis/trace.h"

namespace chassis {
namespace {

Delivery settled(const std::string &channel, Delivery delivery, std::string_view outcome)
{
    metrics::count("events_received_total", {{"channel", channel}, {"outcome", outcome}});
    return delivery;
}

} // namespace

Delivery handleOnce(Store &store, const std::string &consumer, const EventHandler &handler,
                    std::string_view text)
{
    Event event;
    try {
        event = Event::decoded(text);
    } catch (const JsonError &error) {
        log::error("event rejected: no CloudEvent", {{"reason", error.what()}});
        return settled("unknown", Delivery::Reject, "rejected");
    }
    const TraceScope trace(event.traceparent);
    try {
        const auto work = store.begin();
        if (!work->firstDelivery(consumer, event.id))
            return settled(event.channel, Delivery::Done, "repeated");
        handler(*work, event);
        work->commit();
        return settled(event.channel, Delivery::Done, "handled");
    } catch (const JsonError &error) {
        log::error("event rejected: unexpected payload",
                   {{"channel", event.channel}, {"event", event.id}, {"reason", error.what()}});
        return settled(event.channel, Delivery::Reject, "rejected");
    } catch (const std::exception &error) {
        log::warning("event not handled yet",
                     {{"channel", event.channel}, {"event", event.id}, {"reason", error.what()}});
        return settled(event.channel, Delivery::Retry, "failed");
    }
}

} // namespace chassis
