#include "chassis/config.h"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace chassis {

std::string env(const std::string &name, std::string_view fallback)
{
    const char *value = std::getenv(name.c_str());
    return value ? std::string(value) : std::string(fallback);
}

int envInt(const std::string &name, int fallback)
{
    const std::string text = env(name);
    if (text.empty())
        return fallback;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw ConfigError(name + " is \"" + text + "\", which is no whole number");
    return value;
}

std::string secret(const std::string &name, const std::string &path)
{
    const std::string file = env(name + "_FILE", env("SECRETS_DIR", "/run/secrets") + "/" + path);
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw ConfigError("the secret file " + file + " cannot be read");
    std::string text(std::istreambuf_iterator<char>(stream), {});
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return text;
}

Address parseAddress(std::string_view url, int defaultPort)
{
    Address address;
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
        address.scheme = url.substr(0, scheme);
        url.remove_prefix(scheme + 3);
    }
    url = url.substr(0, url.find('/'));
    const auto colon = url.rfind(':');
    address.host = url.substr(0, colon);
    address.port = defaultPort;
    if (colon != std::string_view::npos)
        std::from_chars(url.data() + colon + 1, url.data() + url.size(), address.port);
    return address;
}

} // namespace chassis
