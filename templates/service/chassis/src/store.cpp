#include "chassis/store.h"

#include <thread>

#include "chassis/deadline.h"
#include "chassis/ids.h"

namespace chassis {

Json Work::create(const std::string &collection, Json document)
{
    return measured("create " + collection,
                    [&] { return doCreate(collection, std::move(document)); });
}

std::optional<Json> Work::read(const std::string &collection, const std::string &id)
{
    return measured("read " + collection, [&] { return doRead(collection, id); });
}

std::optional<Json> Work::readToChange(const std::string &collection, const std::string &id)
{
    return measured("read to change " + collection, [&] { return doReadToChange(collection, id); });
}

std::vector<Json> Work::list(const std::string &collection, int limit, const std::string &after)
{
    return measured("list " + collection, [&] { return doList(collection, limit, after); });
}

bool Work::replace(const std::string &collection, const std::string &id, const Json &document)
{
    return measured("replace " + collection, [&] { return doReplace(collection, id, document); });
}

bool Work::remove(const std::string &collection, const std::string &id)
{
    return measured("remove " + collection, [&] { return doRemove(collection, id); });
}

void Work::removeOlder(const std::string &collection, std::chrono::seconds age)
{
    measured("remove older " + collection, [&] { doRemoveOlder(collection, age); });
}

void Work::publish(Event event)
{
    measured("publish", [&] { doPublish(std::move(event)); });
    m_publishes = true;
}

bool Work::firstDelivery(const std::string &consumer, const std::string &eventId)
{
    return measured("first delivery", [&] { return doFirstDelivery(consumer, eventId); });
}

void Work::commit()
{
    measured("commit", [&] { doCommit(); });
    if (m_publishes)
        m_store.notifyPublished();
}

void Store::tidy()
{
    const auto work = begin();
    work->removeOlder(answersCollection, std::chrono::hours(24));
    work->commit();
}

bool mayTryAgain(int attempt)
{
    constexpr int mostAttempts = 5;
    if (attempt >= mostAttempts)
        return false;
    // Not at the same time as the other one: 1 to 10 ms, then up to twice that, and so on.
    const std::chrono::milliseconds wait(1 + randomBelow(10 << (attempt - 1)));
    const Deadline deadline = currentDeadline();
    if (deadline && std::chrono::steady_clock::now() + wait >= *deadline)
        return false;
    std::this_thread::sleep_for(wait);
    return true;
}

Json identified(const Json &document)
{
    const Json *given = document.find("id");
    const bool keep = given != nullptr && given->isString() && isUuid(given->asString());
    Json result = Json::object({{"id", keep ? *given : Json(newUuid())}});
    for (std::size_t i = 0; i < document.keys().size(); ++i) {
        const std::string &key = document.keys()[i];
        if (key != "id" && key != "createdAt")
            result.set(key, document.items()[i]);
    }
    return result.set("createdAt", timestamp());
}

} // namespace chassis
