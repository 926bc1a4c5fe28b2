#pragma once

#include <string>

#include "chassis/json.h"
#include "chassis/store.h"

/// What a service keeps of documents that another one owns, out of their events, so that it need
/// not ask. Channels overtake each other: the copy ends the same whichever event comes first.
namespace chassis {

/// An event that the document was made: fills in what no other event has said yet.
void beginCopy(Work &work, const std::string &collection, const std::string &id, const Json &said);
/// An event of anything later: what it says replaces what was known.
void changeCopy(Work &work, const std::string &collection, const std::string &id, const Json &said);
/// An event that the document is no more. The copy stays, with `"deleted": true`, for the events
/// that come late.
void endCopy(Work &work, const std::string &collection, const std::string &id, Json said);

} // namespace chassis
