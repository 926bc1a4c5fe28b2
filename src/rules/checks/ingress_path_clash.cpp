#include <algorithm>

#include <fmt/format.h>

#include "rules/ingress_paths.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

std::string keyOf(const Ingress &ingress, const IngressRule &rule)
{
    return "path " + ingress.host.value_or("") + ' ' + withoutTrailingSlash(rule.path);
}

std::string hostKey(const Ingress &ingress)
{
    return "paths of " + ingress.host.value_or("");
}

void keys(const Record &record, std::vector<std::string> &found)
{
    if (const auto *ingress = record.as<Ingress>()) {
        found.push_back(hostKey(*ingress));
        for (const IngressRule &rule : ingress->rules)
            found.push_back(keyOf(*ingress, rule));
    }
}

struct Place {
    ElementId ingress;
    std::size_t rule = 0;
};

/// The first rule of the file for that host and path.
Place firstRule(const Context &context, const std::string &key)
{
    const ElementId holder = context.sharing(key).front();
    const auto &ingress = *context.document().find(holder)->as<Ingress>();
    std::size_t rule = 0;
    while (keyOf(ingress, ingress.rules[rule]) != key)
        ++rule;
    return {holder, rule};
}

Fix removeRule(const Record &record, std::size_t at, const std::string &ns)
{
    const IngressRule &rule = record.as<Ingress>()->rules[at];
    const auto apply = [id = record.id, at, rule](const Document &document) {
        return mendedAs<Ingress>(document, id, [&](Ingress &now) {
            if (at >= now.rules.size() || !(now.rules[at] == rule))
                return false;
            now.rules.erase(now.rules.begin() + static_cast<std::ptrdiff_t>(at));
            return true;
        });
    };
    return {phrase("rules", "Remove the rule of {0} to {1}")(nameFrom(record, ns), rule.to.text),
            apply};
}

/// Some ingress of the host routes the path.
bool isRouted(const Document &document, std::span<const ElementId> ingresses,
              const std::string &path)
{
    return std::any_of(ingresses.begin(), ingresses.end(), [&](ElementId id) {
        const auto &rules = document.find(id)->as<Ingress>()->rules;
        return std::any_of(rules.begin(), rules.end(), [&](const IngressRule &rule) {
            return withoutTrailingSlash(rule.path) == path;
        });
    });
}

/// In the place of the rule one for each path that its target serves; nothing where these are taken
/// or not known.
std::optional<Fix> spread(const Context &context, const Record &record, std::size_t at)
{
    const auto &ingress = *record.as<Ingress>();
    const Record *target = context.document().find(context.edgesFrom(record.id)[at].to);
    const auto *service = target ? target->as<Service>() : nullptr;
    const auto paths = service ? pathsTo(*service) : std::vector<std::string>();
    const auto others = context.sharing(hostKey(ingress));
    if (paths.empty() || std::any_of(paths.begin(), paths.end(), [&](const std::string &path) {
            return isRouted(context.document(), others, path);
        }))
        return std::nullopt;
    const auto apply = [id = record.id, at, rule = ingress.rules[at],
                        paths](const Document &document) {
        return mendedAs<Ingress>(document, id, [&](Ingress &now) {
            if (at >= now.rules.size() || !(now.rules[at] == rule))
                return false;
            auto place = now.rules.erase(now.rules.begin() + static_cast<std::ptrdiff_t>(at));
            for (const std::string &path : paths) {
                IngressRule spread = rule;
                spread.path = path;
                place = now.rules.insert(place, std::move(spread)) + 1;
            }
            return true;
        });
    };
    return Fix{phrase("rules", "Route {0} to {1}")(enumerated(paths), ingress.rules[at].to.text),
               apply};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    for (std::size_t i = 0; i < ingress->rules.size(); ++i) {
        const IngressRule &rule = ingress->rules[i];
        const Place first = firstRule(context, keyOf(*ingress, rule));
        if (first.ingress == record.id && first.rule == i)
            continue;
        const Record &holder = *context.document().find(first.ingress);
        const IngressRule &other = holder.as<Ingress>()->rules[first.rule];
        const std::string where = ingress->host.value_or("") + withoutTrailingSlash(rule.path);
        Finding &finding = report.add(
            fmt::format("rules/{}/path", i),
            first.ingress == record.id
                ? phrase("rules", "{0} has two rules for {1}: to {2}, and to {3}.")(
                      record.name, withoutTrailingSlash(rule.path), other.to.text, rule.to.text)
                : phrase("rules", "{0} and {1} both have a rule for {2}.")(
                      nameFrom(holder, record.ns), record.name, where),
            phrase("rules",
                   "Which of them answers is left to the ingress controller, or it refuses both."));
        if (auto fix = spread(context, record, i))
            finding.fixes.push_back(*std::move(fix));
        if (first.ingress == record.id) {
            if (auto fix = spread(context, record, first.rule))
                finding.fixes.push_back(*std::move(fix));
        }
        finding.fixes.push_back(removeRule(record, i, record.ns));
        if (!(other.to == rule.to))
            finding.fixes.push_back(removeRule(holder, first.rule, record.ns));
    }
}

} // namespace

Rule ingressPathClashRule()
{
    return {.id = "ingress-path-clash",
            .title = phrase("rules", "A path of a host has one rule."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "Of two rules for one host and path only one can answer. Some controllers take the "
                "older object, some refuse both, so the same design behaves differently from "
                "cluster to cluster. `/orders` and `/orders/` are the same path."),
            .remediation =
                phrase("rules",
                       "Remove one of the rules, or give it a longer path: the longest that fits a "
                       "request wins."),
            .example = {.wrong = "rules:\n"
                                 "  - {path: /orders, to: orders}\n"
                                 "  - {path: /orders, to: client}\n",
                        .right = "rules:\n"
                                 "  - {path: /orders, to: orders}\n"
                                 "  - {path: /, to: client}\n"},
            .check = check,
            .keys = keys};
}

} // namespace moldloft::rules
