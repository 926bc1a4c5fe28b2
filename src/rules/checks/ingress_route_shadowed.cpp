#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/ingress_paths.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

std::string keyOf(std::string_view word, const Ingress &ingress,
                  const std::vector<std::string> &parts, std::size_t count)
{
    std::string key(word);
    key += ingress.host.value_or("") + ' ';
    for (std::size_t i = 0; i < count; ++i)
        key += '/' + parts[i];
    return key;
}

constexpr std::string_view here = "route ", below = "below ";

/// Who routes exactly that, and who routes something below it.
void keys(const Record &record, std::vector<std::string> &found)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    for (const IngressRule &rule : ingress->rules) {
        const auto parts = pathParts(rule.path);
        found.push_back(keyOf(here, *ingress, parts, parts.size()));
        found.push_back(keyOf(below, *ingress, parts, parts.size()));
        for (std::size_t length = 0; length < parts.size(); ++length)
            found.push_back(keyOf(below, *ingress, parts, length));
    }
}

/// The target of the first rule of the file for exactly the first `count` parts.
ElementId targetOf(const Context &context, const Ingress &from,
                   const std::vector<std::string> &parts, std::size_t count)
{
    const std::string key = keyOf(here, from, parts, count);
    for (const ElementId id : context.sharing(key)) {
        const auto &ingress = *context.document().find(id)->as<Ingress>();
        const auto edges = context.edgesFrom(id); // one for each rule
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const auto own = pathParts(ingress.rules[i].path);
            if (own.size() == count && keyOf(here, ingress, own, count) == key)
                return edges[i].to;
        }
    }
    return {};
}

/// The path's parts begin the route's, word for word.
bool beginsLiterally(const std::vector<std::string> &path, const std::vector<std::string> &route)
{
    return path.size() <= route.size() && std::equal(path.begin(), path.end(), route.begin());
}

/// The first route of the service that requests for the path reach no longer: it begins with the
/// path, and no rule for a still longer one leads it back.
const std::string *shadowedRoute(const Context &context, const Ingress &ingress,
                                 const Record &service, const std::vector<std::string> &path)
{
    for (const std::string &route : service.as<Service>()->api) {
        const auto parts = pathParts(pathOfRoute(route));
        if (!beginsLiterally(path, parts))
            continue;
        ElementId taker;
        for (std::size_t length = parts.size(); length > path.size() && !taker; --length)
            taker = targetOf(context, ingress, parts, length);
        if (!taker)
            return &route;
    }
    return nullptr;
}

/// A rule of its own for the route, before the one that takes it away.
Fix routeBack(const Record &ingress, std::size_t at, const std::string &path, const Ref &to)
{
    const auto apply = [id = ingress.id, at, rule = ingress.as<Ingress>()->rules[at], path,
                        to](const Document &document) {
        return mendedAs<Ingress>(document, id, [&](Ingress &now) {
            if (at >= now.rules.size() || !(now.rules[at] == rule))
                return false;
            IngressRule back;
            back.path = path;
            back.to = to;
            now.rules.insert(now.rules.begin() + static_cast<std::ptrdiff_t>(at), std::move(back));
            return true;
        });
    };
    return {phrase("rules", "Route {0} to {1}")(path, to.text), apply};
}

Fix routeAllTo(const Edge &edge, const std::string &path, const Ref &to)
{
    return {phrase("rules", "Route all of {0} to {1}")(path, to.text),
            [edge, to](const Document &document) { return withReference(document, edge, to); }};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    const auto edges = context.edgesFrom(record.id);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const std::string &path = ingress->rules[i].path;
        const auto parts = pathParts(path);
        for (std::size_t length = parts.size(); length-- > 0;) {
            const ElementId shorter = targetOf(context, *ingress, parts, length);
            if (!shorter || shorter == edges[i].to)
                continue;
            const Record &other = *context.document().find(shorter);
            const std::string *route =
                other.as<Service>() ? shadowedRoute(context, *ingress, other, parts) : nullptr;
            if (!route)
                continue;
            Finding &finding = report.add(
                fmt::format("rules/{}/path", i),
                phrase("rules", "{0} sends {1} to {2}, although {3} serves {4}.")(
                    record.name, path, ingress->rules[i].to.text, nameFrom(other, record.ns),
                    *route),
                phrase("rules",
                       "The longest path wins, so {0} never gets these requests.")(other.name));
            finding.related.push_back(other.id);
            if (other.ns != record.ns)
                break; // an ingress routes within its namespace
            const Ref to = Ref::to(other.ns, other.name, record.ns);
            if (const auto own = literalParts(*route); own.size() > parts.size())
                finding.fixes.push_back(routeBack(record, i, '/' + join(own, "/"), to));
            finding.fixes.push_back(routeAllTo(edges[i], path, to));
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
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
