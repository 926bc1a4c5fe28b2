#include <algorithm>

#include <fmt/format.h>

#include "rules/ingress_paths.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

Fix changePath(const Record &ingress, std::size_t at, const std::string &was,
               const std::string &now)
{
    return {phrase("rules", "Route {0} instead")(now),
            [id = ingress.id, at, was, now](const Document &document) {
                return mendedAs<Ingress>(document, id, [&](Ingress &body) {
                    if (at >= body.rules.size() || body.rules[at].path != was)
                        return false;
                    body.rules[at].path = now;
                    return true;
                });
            }};
}

Fix addRoute(const Record &service, const std::string &path)
{
    const std::string route = "GET " + withoutTrailingSlash(path);
    return {phrase("rules", "Add {0} to {1}")(route, service.name),
            [id = service.id, route](const Document &document) {
                return mendedAs<Service>(document, id, [&](Service &body) {
                    body.api.push_back(route);
                    return true;
                });
            }};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    const auto edges = context.edgesFrom(record.id); // one for each rule, in their order
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const Record *target = context.document().find(edges[i].to);
        const auto *service = target ? target->as<Service>() : nullptr;
        const std::string &path = ingress->rules[i].path;
        // Where nothing is said of the API, nothing can be missing.
        if (!service || service->api.empty() || ingressPathProblem(path))
            continue;
        if (std::any_of(service->api.begin(), service->api.end(),
                        [&](const std::string &route) { return isServedBy(path, route); }))
            continue;
        Finding &finding =
            report.add(fmt::format("rules/{}/path", i),
                       phrase("rules", "{0} routes {1} to {2}, which serves no such path.")(
                           record.name, path, target->name),
                       phrase("rules", "Every request for it would be answered with 404. The path "
                                       "reaches the service as it is."));
        const std::string common = commonPath(*service);
        const bool taken =
            std::any_of(ingress->rules.begin(), ingress->rules.end(),
                        [&](const IngressRule &rule) { return rule.path == common; });
        if (common != "/" && !taken)
            finding.fixes.push_back(changePath(record, i, path, common));
        finding.fixes.push_back(addRoute(*target, path));
    }
}

} // namespace

Rule ingressPathUnservedRule()
{
    return {.id = "ingress-path-unserved",
            .title = phrase("rules", "A path that an ingress routes is served by its target."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules",
                "An ingress passes the path on as it came. Where no route under `api:` begins with "
                "it, the service answers 404 to everything that arrives this way."),
            .remediation =
                phrase("rules",
                       "Route the path that the service serves, or add the route to its `api:`. A "
                       "service without `api:` is not checked."),
            .example = {.wrong = "services:\n"
                                 "  orders: {api: [GET /api/orders]}\n"
                                 "ingresses:\n"
                                 "  public: {rules: [{path: /orders, to: orders}]}\n",
                        .right = "services:\n"
                                 "  orders: {api: [GET /api/orders]}\n"
                                 "ingresses:\n"
                                 "  public: {rules: [{path: /api/orders, to: orders}]}\n"},
            .check = check};
}

} // namespace moldloft::rules
