#include "chassis/copies.h"

#include "chassis/documents.h"

namespace chassis {

namespace {

void add(Work &work, const std::string &collection, const std::string &id, Json document)
{
    document.set("id", id);
    try {
        work.create(collection, std::move(document));
    } catch (const Conflict &) {
        // An event of another channel made it a moment ago: the next try finds it.
        throw TryAgain(collection + " has got " + id + " meanwhile");
    }
}

} // namespace

void beginCopy(Work &work, const std::string &collection, const std::string &id, const Json &said)
{
    if (const std::optional<Json> known = work.readToChange(collection, id))
        work.replace(collection, id, merged(merged(*known, said), *known));
    else
        add(work, collection, id, said);
}

void changeCopy(Work &work, const std::string &collection, const std::string &id, const Json &said)
{
    if (const std::optional<Json> known = work.readToChange(collection, id))
        work.replace(collection, id, merged(*known, said));
    else
        add(work, collection, id, said);
}

void endCopy(Work &work, const std::string &collection, const std::string &id, Json said)
{
    said.set("deleted", true);
    changeCopy(work, collection, id, said);
}

} // namespace chassis
