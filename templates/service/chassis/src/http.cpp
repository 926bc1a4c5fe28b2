#include "chassis/http.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace chassis {
namespace {

/// What looks for members looks at one after the other.
constexpr std::size_t mostMembers = 1000;
/// A value takes a hundred bytes in memory, and two in a body of many small ones.
constexpr std::size_t mostValues = 20'000;

/// Values in what may be JSON, strings passed over: before any of them takes memory.
std::size_t valuesIn(std::string_view text)
{
    std::size_t values = 1;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            inString = !inString;
        else if (inString && text[i] == '\\')
            ++i;
        else if (!inString && (text[i] == ',' || text[i] == '[' || text[i] == '{'))
            ++values;
    }
    return values;
}

} // namespace

Json Request::json() const
{
    if (body.empty())
        return Json::object();
    if (valuesIn(body) > mostValues)
        throw HttpError(400, "the body has more than 20000 values");
    try {
        Json json = Json::parse(body);
        if (json.items().size() > mostMembers)
            throw HttpError(400, "the body has more than 1000 members");
        if (json.isObject())
            return json;
    } catch (const JsonError &error) {
        throw HttpError(400, std::string("the body is no JSON object: ") + error.what());
    }
    throw HttpError(400, "the body is no JSON object");
}

const std::string &Request::param(std::string_view name) const
{
    const auto found = params.find(name);
    if (found == params.end())
        throw std::out_of_range("the route has no {" + std::string(name) + "}");
    return found->second;
}

std::string Request::header(std::string_view lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string() : found->second;
}

Response Response::json(const Json &body, int status)
{
    return {status, body.dump(), "application/json", {}};
}

Response Response::created(const Json &body, const std::string &location)
{
    return {201, body.dump(), "application/json", {{"Location", location}}};
}

Response Response::text(std::string body, std::string contentType)
{
    return {200, std::move(body), std::move(contentType), {}};
}

Response Response::problem(int status, std::string_view detail)
{
    const Json body =
        Json::object({{"title", reasonPhrase(status)}, {"status", status}, {"detail", detail}});
    return {status, body.dump(), "application/problem+json", {}};
}

std::string_view reasonPhrase(int status)
{
    struct Phrase {
        int status;
        std::string_view text;
    };
    static constexpr std::array<Phrase, 15> phrases{{{200, "OK"},
                                                     {201, "Created"},
                                                     {204, "No Content"},
                                                     {400, "Bad Request"},
                                                     {404, "Not Found"},
                                                     {405, "Method Not Allowed"},
                                                     {409, "Conflict"},
                                                     {410, "Gone"},
                                                     {413, "Content Too Large"},
                                                     {422, "Unprocessable Content"},
                                                     {500, "Internal Server Error"},
                                                     {501, "Not Implemented"},
                                                     {502, "Bad Gateway"},
                                                     {503, "Service Unavailable"},
                                                     {504, "Gateway Timeout"}}};
    const auto *const found = std::ranges::find(phrases, status, &Phrase::status);
    return found == phrases.end() ? std::string_view("Status") : found->text;
}

std::string percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const char *digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
            result += static_cast<char>(code);
            i += 2;
        } else {
            result += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return result;
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~";
    std::string result;
    for (const char c : text) {
        const bool alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || plain.find(c) != std::string_view::npos) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return result;
}

} // namespace chassis
