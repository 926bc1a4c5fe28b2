#include "chassis/store.h"

#include "chassis/ids.h"

namespace chassis {

void Store::tidy()
{
    const auto work = begin();
    work->removeOlder(answersCollection, std::chrono::hours(24));
    work->commit();
}

Json identified(Json document)
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
