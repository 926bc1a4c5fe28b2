#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chassis/http.h"
#include "chassis/json.h"
#include "chassis/store.h"

/// What the default bodies of routes have in common.
namespace chassis {

/// The document, or HttpError 404.
Json found(std::optional<Json> document);
/// The document with the members of `changes`; its id and createdAt stay.
Json merged(Json document, const Json &changes);
/// The body with what the path of its route says: {orderId} becomes the member "orderId".
Json withParams(Json body, const TextMap &params);
/// What a route that lists a collection answers: `items`, the newest first, and `next` where there
/// are more: ?after=<next> asks for those. ?limit= is 1 to 1000, else 100. Throws HttpError 400.
/// Where the path names parents, only their documents are among the items.
Json pageOf(Work &work, const std::string &collection, const Request &request);
/// The documents whose members say the same as the path of the route.
std::vector<Json> matching(std::vector<Json> documents, const TextMap &params);
/// The path of a document that was added to the collection at this path.
std::string locationOf(const Request &request, const Json &document);

/// A field of an event, taken from a document that has it with a fitting type, else made up: a new
/// uuid, the time of now, or `otherwise`.
namespace fill {
std::string uuid(const Json &source, const char *field);
std::string timestamp(const Json &source, const char *field);
std::string date(const Json &source, const char *field);
std::string email(const Json &source, const char *field);
std::string uri(const Json &source, const char *field);
std::string text(const Json &source, const char *field, const std::string &otherwise = "");
std::string decimal(const Json &source, const char *field, const std::string &otherwise = "0");
std::int64_t integer(const Json &source, const char *field, std::int64_t otherwise = 0);
double number(const Json &source, const char *field, double otherwise = 0);
bool boolean(const Json &source, const char *field);
} // namespace fill

} // namespace chassis
