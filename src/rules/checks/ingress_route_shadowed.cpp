#include <unordered_map>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/ingress_paths.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// The target of each host and path, of the first rule that names them.
struct RoutedPaths {
    static std::string key(const Ingress &ingress, const std::string &path)
    {
        return ingress.host.value_or("") + '\n' + path;
    }
    static std::string normal(const std::vector<std::string> &parts, std::size_t count)
    {
        std::string path;
        for (std::size_t i = 0; i < count; ++i)
            path += '/' + parts[i];
        return path;
    }

    explicit RoutedPaths(const Context &context)
    {
        for (const Record *record : context.document().all(ElementKind::Ingress)) {
            const auto &ingress = *record->as<Ingress>();
            const auto edges = context.edgesFrom(record->id); // one for each rule
            for (std::size_t i = 0; i < edges.size(); ++i) {
                const auto parts = pathParts(ingress.rules[i].path);
                targets.try_emplace(key(ingress, normal(parts, parts.size())), edges[i].to);
            }
        }
    }
    std::unordered_map<std::string, ElementId> targets;
};

/// The path's parts begin the route's, word for word.
bool beginsLiterally(const std::vector<std::string> &path, const std::vector<std::string> &route)
{
    return path.size() <= route.size() && std::equal(path.begin(), path.end(), route.begin());
}

const std::string *shadowedRoute(const Service &service, const std::vector<std::string> &path)
{
    for (const std::string &route : service.api) {
        if (beginsLiterally(path, pathParts(pathOfRoute(route))))
            return &route;
    }
    return nullptr;
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    const auto edges = context.edgesFrom(record.id);
    const auto &targets = context.index<RoutedPaths>().targets;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const auto parts = pathParts(ingress->rules[i].path);
        for (std::size_t length = parts.size(); length-- > 0;) {
            const auto shorter =
                targets.find(RoutedPaths::key(*ingress, RoutedPaths::normal(parts, length)));
            if (shorter == targets.end() || !shorter->second || shorter->second == edges[i].to)
                continue;
            const Record &other = *context.document().find(shorter->second);
            const auto *service = other.as<Service>();
            const std::string *route = service ? shadowedRoute(*service, parts) : nullptr;
            if (!route)
                continue;
            Finding &finding = report.add(
                fmt::format("rules/{}/path", i),
                phrase("rules", "{0} sends {1} to {2}, although {3} serves {4}.")(
                    record.name, ingress->rules[i].path, ingress->rules[i].to.text,
                    nameFrom(other, record.ns), *route),
                phrase("rules",
                       "The longest path wins, so {0} never gets these requests.")(other.name));
            finding.related.push_back(other.id);
            break;
        }
    }
}

} // namespace

Rule ingressRouteShadowedRule()
{
    return {
        .id = "ingress-route-shadowed",
        .title = phrase("rules", "A longer path takes no route away from another service."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Of all paths that fit a request the longest wins, also across ingresses of one host. "
            "Where a service serves a route below its own path and a longer path leads elsewhere, "
            "that route can no longer be reached from outside, and nothing reports it."),
        .remediation = phrase(
            "rules", "Remove the route from the `api:` of the service that no longer gets it, or "
                     "route the longer path to it."),
        .example = {.wrong = "services:\n"
                             "  orders: {api: [GET /orders, GET /orders/stats]}\n"
                             "  stats: {api: [GET /orders/stats]}\n"
                             "ingresses:\n"
                             "  public:\n"
                             "    rules:\n"
                             "      - {path: /orders, to: orders}\n"
                             "      - {path: /orders/stats, to: stats}\n",
                    .right = "services:\n"
                             "  orders: {api: [GET /orders]}\n"
                             "  stats: {api: [GET /orders/stats]}\n"
                             "ingresses:\n"
                             "  public:\n"
                             "    rules:\n"
                             "      - {path: /orders, to: orders}\n"
                             "      - {path: /orders/stats, to: stats}\n"},
        .check = check};
}

} // namespace moldloft::rules
