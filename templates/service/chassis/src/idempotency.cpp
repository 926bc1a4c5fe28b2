#include "chassis/idempotency.h"

#include "chassis/ids.h"

namespace chassis {
namespace {

constexpr std::size_t longestKey = 255;

std::string keyOf(const Request &request)
{
    const std::string key = request.header(idempotencyHeader);
    if (key.size() > longestKey)
        throw HttpError(400, "the Idempotency-Key is longer than 255 characters");
    return key.empty() ? key : request.method + " " + request.path + " " + key;
}

} // namespace

std::optional<Response> answeredBefore(Work &work, const Request &request)
{
    const std::string key = keyOf(request);
    if (key.empty())
        return std::nullopt;
    const auto answer = work.read(answersCollection, uuidOf(key));
    if (!answer || answer->at("key").asString() != key)
        return std::nullopt;
    if (answer->at("request").asString() != uuidOf(request.body))
        throw HttpError(422, "this Idempotency-Key came with another body before");
    Response response;
    response.status = static_cast<int>(answer->at("status").asInteger());
    response.contentType = answer->at("contentType").asString();
    response.body = answer->at("body").asString();
    const Json &headers = answer->at("headers");
    for (std::size_t i = 0; i < headers.keys().size(); ++i)
        response.headers.emplace_back(headers.keys()[i], headers.items()[i].asString());
    return response;
}

void rememberAnswer(Work &work, const Request &request, const Response &response)
{
    const std::string key = keyOf(request);
    if (key.empty())
        return;
    Json headers = Json::object();
    for (const auto &[name, value] : response.headers)
        headers.set(name, value);
    work.create(answersCollection, Json::object({{"id", uuidOf(key)},
                                                 {"key", key},
                                                 {"request", uuidOf(request.body)},
                                                 {"status", response.status},
                                                 {"contentType", response.contentType},
                                                 {"body", response.body},
                                                 {"headers", headers}}));
}

} // namespace chassis
