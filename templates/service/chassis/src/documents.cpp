#include "chassis/documents.h"

#include <algorithm>
#include <charconv>

#include "chassis/formats.h"
#include "chassis/ids.h"

namespace chassis {

Json found(std::optional<Json> document)
{
    if (!document)
        throw HttpError(404, "there is none with this id");
    return std::move(*document);
}

Json merged(Json document, const Json &changes)
{
    for (std::size_t i = 0; i < changes.keys().size(); ++i) {
        const std::string &key = changes.keys()[i];
        if (key != "id" && key != "createdAt")
            document.set(key, changes.items()[i]);
    }
    return document;
}

Json withParams(Json body, const TextMap &params)
{
    for (const auto &[name, value] : params)
        body.set(name, value);
    return body;
}

Json pageOf(Work &work, const std::string &collection, const Request &request)
{
    constexpr int usual = 100;
    constexpr int most = 1000;
    int limit = usual;
    if (const auto given = request.query.find("limit"); given != request.query.end()) {
        const std::string &text = given->second;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
        if (error != std::errc() || end != text.data() + text.size() || limit < 1 || limit > most)
            throw HttpError(400, "limit is a number from 1 to 1000");
    }
    const auto after = request.query.find("after");
    std::vector<Json> items =
        work.list(collection, limit + 1, after == request.query.end() ? "" : after->second);
    Json page = Json::object();
    Json next;
    if (std::ssize(items) > limit) {
        items.pop_back();
        next = items.back().at("id");
    }
    page.set("items", Json::array(matching(std::move(items), request.params)));
    if (!next.isNull())
        page.set("next", next);
    return page;
}

std::vector<Json> matching(std::vector<Json> documents, const TextMap &params)
{
    std::erase_if(documents, [&](const Json &document) {
        return std::ranges::any_of(params, [&](const auto &param) {
            const Json *member = document.find(param.first);
            return !member || *member != Json(param.second);
        });
    });
    return documents;
}

std::string locationOf(const Request &request, const Json &document)
{
    const std::string slash = request.path.ends_with('/') ? "" : "/";
    return request.path + slash + document.at("id").asString();
}

namespace fill {
namespace {

const std::string *textWith(const Json &source, const char *field, bool (*form)(std::string_view))
{
    const Json *value = source.find(field);
    return value && value->isString() && form(value->asString()) ? &value->asString() : nullptr;
}

} // namespace

std::string uuid(const Json &source, const char *field)
{
    const std::string *text = textWith(source, field, isUuid);
    return text ? *text : newUuid();
}

std::string timestamp(const Json &source, const char *field)
{
    const std::string *text = textWith(source, field, isTimestamp);
    return text ? *text : chassis::timestamp();
}

std::string date(const Json &source, const char *field)
{
    constexpr std::size_t length = 10; // of 2026-01-31
    const std::string *text = textWith(source, field, isDate);
    return text ? *text : chassis::timestamp().substr(0, length);
}

std::string email(const Json &source, const char *field)
{
    const std::string *text = textWith(source, field, isEmail);
    return text ? *text : "nobody@example.com";
}

std::string uri(const Json &source, const char *field)
{
    const std::string *text = textWith(source, field, isUri);
    return text ? *text : "about:blank";
}

std::string text(const Json &source, const char *field, const std::string &otherwise)
{
    const Json *value = source.find(field);
    return value && value->isString() ? value->asString() : otherwise;
}

std::string decimal(const Json &source, const char *field, const std::string &otherwise)
{
    const Json *value = source.find(field);
    const std::string text = value ? (value->isString() ? value->asString() : value->dump()) : "";
    return isDecimal(text) ? text : otherwise;
}

std::int64_t integer(const Json &source, const char *field, std::int64_t otherwise)
{
    const Json *value = source.find(field);
    return value && value->isInteger() ? value->asInteger() : otherwise;
}

double number(const Json &source, const char *field, double otherwise)
{
    const Json *value = source.find(field);
    return value && value->isNumber() ? value->asNumber() : otherwise;
}

bool boolean(const Json &source, const char *field)
{
    const Json *value = source.find(field);
    return value != nullptr && value->isBool() && value->asBool();
}

} // namespace fill
} // namespace chassis
