#include "export/services/routes.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "export/services/cpp_names.h"
#include "kinds/collections.h"

namespace moldloft::services
{
namespace
{

bool isParam(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::vector<std::string> segmentsOf(const std::string &path)
{
    std::vector<std::string> segments = split(path, '/');
    std::erase(segments, "");
    return segments;
}

std::string functionName(const std::string &method, const std::vector<std::string> &segments)
{
    std::string words;
    for (const std::string &segment : segments)
        words += '-' + (isParam(segment) ? "by-" + segment.substr(1, segment.size() - 2) : segment);
    std::string lower = method;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    return lower + (segments.empty() ? "Root" : pascalCase(words));
}

Action actionOf(std::string_view method, bool endsInParam)
{
    if (method == "GET")
        return endsInParam ? Action::Read : Action::List;
    if (method == "POST" || method == "PUT" || method == "PATCH")
        return endsInParam ? Action::Update : Action::Create;
    if (method == "DELETE" && endsInParam)
        return Action::Remove;
    return method == "OPTIONS" ? Action::Options : Action::Open;
}

Result<Route> parse(const std::string &line, const std::string &owner)
{
    const auto space = line.find(' ');
    Route route;
    route.method = line.substr(0, space);
    if (route.method == "HEAD")
        route.method = "GET";
    if (space != std::string::npos)
        route.path = line.substr(space + 1);
    while (route.path.size() > 1 && route.path.ends_with('/'))
        route.path.pop_back();
    constexpr std::string_view methods = " GET POST PUT PATCH DELETE OPTIONS ";
    if (route.method.empty() || methods.find(' ' + route.method + ' ') == std::string_view::npos ||
        !route.path.starts_with('/')) {
        return Error{
            ErrorCode::Design,
            phrase("export", "`{0}` in the api of {1} is no \"METHOD /path\".")(line, owner),
            {},
            phrase("export", "Write it like `GET /orders/{id}`.")};
    }
    const std::vector<std::string> segments = segmentsOf(route.path);
    for (const std::string &segment : segments) {
        if (isParam(segment))
            route.params.push_back(segment.substr(1, segment.size() - 2));
    }
    route.function = functionName(route.method, segments);
    route.collection = collectionOf(route.path);
    route.action = actionOf(route.method, !segments.empty() && isParam(segments.back()));
    return route;
}

} // namespace

Result<std::vector<Route>> routesOf(const std::vector<std::string> &api, const std::string &owner)
{
    std::vector<Route> routes;
    for (const std::string &line : api) {
        Result<Route> route = parse(line, owner);
        if (!route)
            return route.error();
        const auto same = std::ranges::find(routes, route->function, &Route::function);
        if (same == routes.end()) {
            routes.push_back(std::move(*route));
        } else if (same->text() != route->text()) {
            return Error{ErrorCode::Design,
                         phrase("export", "`{0}` and `{1}` of {2} would be one function, {3}.")(
                             same->text(), route->text(), owner, route->function),
                         {},
                         phrase("export", "Change one of the paths by more than its punctuation.")};
        }
    }
    return routes;
}

std::string samplePath(const Route &route)
{
    std::string path;
    for (const std::string &segment : segmentsOf(route.path))
        path += '/' + (isParam(segment) ? std::string(sampleId) : segment);
    return path.empty() ? "/" : path;
}

std::string singular(std::string_view word)
{
    if (word.ends_with('s'))
        word.remove_suffix(1);
    return std::string(word);
}

} // namespace moldloft::services
