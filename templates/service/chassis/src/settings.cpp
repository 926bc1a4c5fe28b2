#include "chassis/settings.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "chassis/config.h"

namespace chassis {
namespace {

constexpr int mostPort = 65535;

std::optional<int> numberOf(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string schemeOf(std::string_view url)
{
    const auto end = url.find("://");
    return std::string(end == std::string_view::npos ? std::string_view() : url.substr(0, end));
}

/// host, host:port or user:password@host:port
bool isAuthority(std::string_view text)
{
    if (const auto at = text.rfind('@'); at != std::string_view::npos)
        text.remove_prefix(at + 1);
    std::string_view port;
    const auto bracket = text.rfind(']'); // of an IPv6 address
    const auto colon = text.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || bracket < colon)) {
        port = text.substr(colon + 1);
        text = text.substr(0, colon);
        const auto number = numberOf(port);
        if (!number || *number < 1 || *number > mostPort)
            return false;
    }
    return !text.empty() && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

bool isUrl(std::string_view text, std::string_view scheme)
{
    const std::string given = schemeOf(text);
    const bool both = scheme.starts_with("http") && (given == "http" || given == "https");
    if (given.empty() || (given != scheme && !both))
        return false;
    text.remove_prefix(given.size() + 3);
    while (true) {
        const auto comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        if (const auto begin = part.find("://"); begin != std::string_view::npos)
            part.remove_prefix(begin + 3);
        if (!isAuthority(part.substr(0, part.find('/'))))
            return false;
        if (comma == std::string_view::npos)
            return true;
        text.remove_prefix(comma + 1);
    }
}

} // namespace

Settings::Settings()
{
    number("HTTP_PORT", 0, mostPort);
    number("ADMIN_PORT", 0, mostPort);
    number("DRAIN_SECONDS", 0, 3600);
    oneOf("LOG_LEVEL", {"debug", "info", "warning", "error"});
    oneOf("MOLDLOFT_MOCK", {"0", "1"});
    url("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318"); // not set: nothing is exported
}

void Settings::number(const std::string &name, int least, int most)
{
    const std::string text = env(name);
    if (text.empty())
        return;
    const auto value = numberOf(text);
    if (!value || *value < least || *value > most)
        m_mistakes.push_back(name + " is \"" + text + "\": set it to a whole number from " +
                             std::to_string(least) + " to " + std::to_string(most) +
                             ", or not at all.");
}

void Settings::oneOf(const std::string &name, const std::vector<std::string> &values)
{
    const std::string text = env(name);
    if (text.empty() || std::ranges::find(values, text) != values.end())
        return;
    std::string list;
    for (const std::string &value : values)
        list += (list.empty() ? "" : ", ") + value;
    m_mistakes.push_back(name + " is \"" + text + "\": set it to one of " + list +
                         ", or not at all.");
}

void Settings::url(const std::string &name, std::string_view fallback)
{
    const std::string text = env(name, fallback);
    if (isUrl(text, schemeOf(fallback)))
        return;
    // An address may hold a password, so it is not repeated.
    m_mistakes.push_back(name + " is no address: set it to one like " + std::string(fallback) +
                         ".");
}

void Settings::secretFile(const std::string &name, const std::string &path)
{
    const std::string file = env(name + "_FILE", env("SECRETS_DIR", "/run/secrets") + "/" + path);
    const std::string wayOut =
        " Put the secret there, or set " + name + "_FILE to the file that has it.";
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    const bool any = stream && stream.peek() != std::char_traits<char>::eof();
    if (any)
        return;
    if (stream.is_open() && errno == 0)
        m_mistakes.push_back("The secret file " + file + " is empty." + wayOut);
    else
        m_mistakes.push_back("The secret file " + file + " cannot be read (" +
                             std::generic_category().message(errno) + ")." + wayOut);
}

void Settings::notEmpty(const std::string &name)
{
    const char *value = std::getenv(name.c_str());
    if (value != nullptr && std::string_view(value).empty())
        m_mistakes.push_back(name + " is set to nothing: give it a value, or do not set it.");
}

void Settings::database(const std::string &prefix, const std::string &name)
{
    for (const char *part : {"_HOST", "_NAME", "_USER"})
        notEmpty(prefix + part);
    number(prefix + "_PORT", 1, mostPort);
    secretFile(prefix + "_PASSWORD", name + "/password");
}

void Settings::check() const
{
    if (m_mistakes.empty())
        return;
    std::string text = "The service cannot start with these settings:";
    for (const std::string &mistake : m_mistakes)
        text += "\n- " + mistake;
    throw ConfigError(text);
}

} // namespace chassis
