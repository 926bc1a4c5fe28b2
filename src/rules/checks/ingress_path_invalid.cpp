#include <fmt/format.h>

#include "rules/ingress_paths.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress)
        return;
    for (std::size_t i = 0; i < ingress->rules.size(); ++i) {
        const std::string &path = ingress->rules[i].path;
        const auto problem = ingressPathProblem(path);
        if (!problem)
            continue;
        Finding &finding =
            report.add(fmt::format("rules/{}/path", i),
                       fmt::format("The path {} of {} {}.", path.empty() ? "\"\"" : path,
                                   record.name, *problem),
                       "Kubernetes refuses the Ingress.");
        const std::string now = '/' + path;
        if (ingressPathProblem(now))
            continue;
        finding.fixes.push_back({fmt::format("Change it to {}", now),
                                 [id = record.id, i, path, now](const Document &document) {
                                     return mendedAs<Ingress>(document, id, [&](Ingress &body) {
                                         if (i >= body.rules.size() || body.rules[i].path != path)
                                             return false;
                                         body.rules[i].path = now;
                                         return true;
                                     });
                                 }});
    }
}

} // namespace

Rule ingressPathInvalidRule()
{
    return {
        .id = "ingress-path-invalid",
        .title = "A path of an ingress is absolute and plain.",
        .severity = Severity::Error,
        .why = "An ingress compares the beginning of a request's path, part by part. Kubernetes "
               "refuses paths that do not begin with `/` or that hold `//`, `/../` and their like; "
               "`{id}` and `*` would be taken literally.",
        .remediation = "Write the beginning of the path, such as `/api/orders`.",
        .example = {.wrong = "rules:\n"
                             "  - {path: \"orders/{id}\", to: orders}\n",
                    .right = "rules:\n"
                             "  - {path: /orders, to: orders}\n"},
        .check = check};
}

} // namespace moldloft::rules
