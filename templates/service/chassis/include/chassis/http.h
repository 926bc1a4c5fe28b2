#pragma once

#include <chrono>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chassis/json.h"

namespace chassis {

/// A request cannot be answered as asked; the router turns it into a response of that status.
class HttpError : public std::runtime_error
{
public:
    HttpError(int status, const std::string &message)
        : std::runtime_error(message), m_status(status)
    {
    }
    int status() const { return m_status; }

private:
    int m_status;
};

using TextMap = std::map<std::string, std::string, std::less<>>;

struct Request {
    std::string method;
    std::string path; ///< as sent, percent-encoded
    TextMap query;
    TextMap headers; ///< names in lower case
    TextMap params; ///< what stands in the place of {id}, decoded
    std::string body;
    std::chrono::steady_clock::time_point arrival = std::chrono::steady_clock::now();

    /// The body; throws HttpError 400 where it is no JSON object of at most 1000 members. An empty
    /// body is an empty object.
    Json json() const;
    const std::string &param(std::string_view name) const;
    /// "" where it is missing.
    std::string header(std::string_view lowerCaseName) const;
};

struct Response {
    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;

    static Response json(const Json &body, int status = 200);
    /// 201 with the Location of what has been made.
    static Response created(const Json &body, const std::string &location);
    static Response noContent() { return {204, {}, {}, {}}; }
    static Response text(std::string body, std::string contentType = "text/plain; charset=utf-8");
    /// A problem document (RFC 9457).
    static Response problem(int status, std::string_view detail);
};

/// The words that belong to a status: "Not Found".
std::string_view reasonPhrase(int status);
/// %41 → A; `plusIsSpace` as in a query.
std::string percentDecoded(std::string_view text, bool plusIsSpace = false);
/// Everything but letters, digits and -._~ as %XX: for a value that becomes part of a path.
std::string percentEncoded(std::string_view text);

} // namespace chassis
