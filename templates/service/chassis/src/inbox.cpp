#include "chassis/inbox.h"

#include "chassis/dead_letters.h"
#include "chassis/log.h"
#include "chassis/metrics.h"
#include "chassis/span.h"

namespace chassis {
namespace {

/// About a minute and a half of retryDelay(), in which the events behind it wait.
constexpr int mostDeliveries = 10;

struct Outcome {
    Delivery delivery = Delivery::Done;
    std::string_view name;
    std::string reason;
    bool outage = false; ///< something else is down: no fault of the event
};

Outcome outcomeOf(const Inbox &inbox, std::string_view text)
{
    try {
        const Event event = Event::decoded(text);
        const Span span(SpanKind::Consumer, "handle " + event.channel, event.traceparent);
        return tryingAgain([&]() -> Outcome {
            const auto work = inbox.store.begin();
            if (!work->firstDelivery(inbox.consumer, event.id))
                return {Delivery::Done, "repeated", {}};
            inbox.handler(*work, event);
            work->commit();
            return {Delivery::Done, "handled", {}};
        });
    } catch (const JsonError &error) {
        return {Delivery::Reject, "rejected", error.what()};
    } catch (const StoreUnavailable &error) {
        return {Delivery::Retry, "failed", error.what(), true};
    } catch (const HttpError &error) { // a call failed
        return {Delivery::Retry, "failed", error.what(), error.status() >= 500};
    } catch (const std::exception &error) {
        return {Delivery::Retry, "failed", error.what()};
    }
}

} // namespace

Delivery Inbox::receive(std::string_view text, int delivery) const
{
    Outcome outcome = outcomeOf(*this, text);
    if (outcome.delivery == Delivery::Retry && !outcome.outage && delivery >= mostDeliveries) {
        outcome.delivery = Delivery::Reject;
        outcome.name = "rejected";
    }
    if (outcome.delivery == Delivery::Reject) {
        try {
            keepDeadLetter(store, channel, outcome.reason, text);
            log::error("event became a dead letter",
                       {{"channel", channel}, {"reason", outcome.reason}});
        } catch (const std::exception &error) {
            outcome = {Delivery::Retry, "failed", error.what(), true};
        }
    }
    if (outcome.delivery == Delivery::Retry)
        log::warning("event not handled yet", {{"channel", channel}, {"reason", outcome.reason}});
    metrics::count("events_received_total", {{"channel", channel}, {"outcome", outcome.name}});
    return outcome.delivery;
}

std::string Inbox::receiveAgain(std::string_view text) const
{
    const Outcome outcome = outcomeOf(*this, text);
    metrics::count("events_received_total", {{"channel", channel}, {"outcome", outcome.name}});
    return outcome.reason;
}

} // namespace chassis
