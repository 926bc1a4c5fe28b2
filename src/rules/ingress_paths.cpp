#include "rules/ingress_paths.h"

#include <algorithm>

#include "base/text.h"

namespace moldloft::rules
{

std::vector<std::string> pathParts(std::string_view path)
{
    std::vector<std::string> parts;
    for (auto &part : split(path, '/')) {
        if (!part.empty())
            parts.push_back(std::move(part));
    }
    return parts;
}

std::string withoutTrailingSlash(std::string_view path)
{
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return std::string(path);
}

std::optional<Message> ingressPathProblem(std::string_view path)
{
    if (path.empty() || path.front() != '/')
        return phrase("rules", "does not begin with `/`");
    for (const char *part : {"//", "/./", "/../", "%2f", "%2F"}) {
        if (path.find(part) != std::string_view::npos)
            return phrase("rules", "contains `{0}`")(part);
    }
    if (path.ends_with("/.") || path.ends_with("/.."))
        return phrase("rules", "ends with a dot");
    for (const char c : path) {
        if (c <= ' ' || c == 127)
            return phrase("rules", "contains a space or a control character");
        if (c == '{' || c == '}' || c == '*')
            return phrase("rules",
                          "contains `{0}`; it is a beginning, not a pattern")(std::string(1, c));
    }
    return std::nullopt;
}

std::string_view pathOfRoute(std::string_view route)
{
    return route.substr(std::min(route.find('/'), route.size()));
}

std::vector<std::string> literalParts(std::string_view route)
{
    auto parts = pathParts(pathOfRoute(route));
    const auto parameter = std::find_if(
        parts.begin(), parts.end(), [](const std::string &part) { return part.front() == '{'; });
    parts.erase(parameter, parts.end());
    return parts;
}

std::string commonPath(const Service &service)
{
    std::vector<std::string> common = literalParts(service.api.front());
    for (const std::string &route : service.api) {
        const auto parts = literalParts(route);
        const auto differ = std::mismatch(common.begin(), common.end(), parts.begin(), parts.end());
        common.erase(differ.first, common.end());
    }
    return '/' + join(common, "/");
}

std::vector<std::string> pathsTo(const Service &service)
{
    if (service.api.empty())
        return {};
    if (std::string common = commonPath(service); common != "/")
        return {std::move(common)};
    std::vector<std::string> paths;
    for (const std::string &route : service.api) {
        const auto parts = literalParts(route);
        if (parts.empty())
            return {};
        std::string path = '/' + parts.front();
        if (std::find(paths.begin(), paths.end(), path) == paths.end())
            paths.push_back(std::move(path));
    }
    return paths;
}

bool isServedBy(std::string_view path, std::string_view route)
{
    const auto wanted = pathParts(path);
    const auto served = pathParts(pathOfRoute(route));
    if (wanted.size() > served.size())
        return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool parameter = served[i].front() == '{' && served[i].back() == '}';
        if (!parameter && served[i] != wanted[i])
            return false;
    }
    return true;
}

} // namespace moldloft::rules
