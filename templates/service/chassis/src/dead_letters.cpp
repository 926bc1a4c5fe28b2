#include "chassis/dead_letters.h"

#include "chassis/documents.h"

namespace chassis {
namespace {

Response listed(Store &store)
{
    const auto work = store.begin();
    Json page;
    page.set("items", Json::array(work->list(deadLettersCollection)));
    return Response::json(page);
}

Response retried(Store &store, const std::string &id, const HandleAgain &handleAgain)
{
    const Json letter = found(store.begin()->read(deadLettersCollection, id));
    const std::string reason =
        handleAgain(letter.at("channel").asString(), letter.at("event").asString());
    if (!reason.empty())
        return Response::problem(409, "it failed again: " + reason);
    const auto work = store.begin();
    work->remove(deadLettersCollection, id);
    work->commit();
    return Response::noContent();
}

Response givenUp(Store &store, const std::string &id)
{
    const auto work = store.begin();
    found(work->read(deadLettersCollection, id));
    work->remove(deadLettersCollection, id);
    work->commit();
    return Response::noContent();
}

} // namespace

void keepDeadLetter(Store &store, const std::string &channel, const std::string &reason,
                    std::string_view text)
{
    std::string storable(text);
    std::erase(storable, '\0'); // databases know no such character
    const auto work = store.begin();
    work->create(deadLettersCollection,
                 Json::object({{"channel", channel}, {"reason", reason}, {"event", storable}}));
    work->commit();
}

void addDeadLetterRoutes(Router &router, Store &store, HandleAgain handleAgain)
{
    router.add("GET", "/dead-letters", [&store](const Request &) { return listed(store); });
    router.add("POST", "/dead-letters/{id}/retry",
               [&store, again = std::move(handleAgain)](const Request &request) {
                   return retried(store, request.param("id"), again);
               });
    router.add("DELETE", "/dead-letters/{id}",
               [&store](const Request &request) { return givenUp(store, request.param("id")); });
}

} // namespace chassis
