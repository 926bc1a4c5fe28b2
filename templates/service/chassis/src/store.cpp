#include "chassis/store.h"

#include <thread>

#include "chassis/ids.h"

namespace chassis {

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
    std::this_thread::sleep_for(std::chrono::milliseconds(1 + randomBelow(10 << (attempt - 1))));
    return true;
}

Json identified(const Json &document)
{
    const Json *given = document.find("id");
    const bool keep = given && given->isString() && isUuid(given->asString());
    Json result = Json::object({{"id", keep ? *given : Json(newUuid())}});
    for (std::size_t i = 0; i < document.keys().size(); ++i) {
        const std::string &key = document.keys()[i];
        if (key != "id" && key != "createdAt")
            result.set(key, document.items()[i]);
    }
    return result.set("createdAt", timestamp());
}

} // namespace chassis
