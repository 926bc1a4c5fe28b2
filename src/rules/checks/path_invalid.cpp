#include <fmt/format.h>

#include "rules/ingress_paths.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void checkIngress(const Record &record, const Ingress &ingress, Reporter &report)
{
    for (std::size_t i = 0; i < ingress.rules.size(); ++i) {
        const std::string &path = ingress.rules[i].path;
        const auto problem = ingressPathProblem(path);
        if (!problem)
            continue;
        Finding &finding = report.add(fmt::format("rules/{}/path", i),
                                      phrase("rules", "The path {0} of {1} {2}.")(
                                          path.empty() ? "\"\"" : path, record.name, *problem),
                                      phrase("rules", "Kubernetes refuses the Ingress."));
        const std::string now = '/' + path;
        if (ingressPathProblem(now))
            continue;
        finding.fixes.push_back({phrase("rules", "Change it to {0}")(now),
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

bool isFolder(const std::string &path)
{
    return path.starts_with('/') && path != "/" && path.find(':') == std::string::npos;
}

void checkHealth(const Record &record, const Service &service, Reporter &report)
{
    if (!service.health || !service.health->http || service.health->http->starts_with('/'))
        return;
    const std::string was = *service.health->http;
    Finding &finding =
        report.add("health/http",
                   phrase("rules", "The health check's path {0} of {1} does not begin with `/`.")(
                       was, record.name),
                   phrase("rules", "Every probe would ask for another path than is meant."));
    finding.fixes.push_back({phrase("rules", "Change it to /{0}")(was),
                             [id = record.id, was](const Document &document) {
                                 return mendedAs<Service>(document, id, [&](Service &now) {
                                     if (!now.health || now.health->http != was)
                                         return false;
                                     now.health->http = '/' + was;
                                     return true;
                                 });
                             }});
}

void checkFolders(const Record &record, const Service &service, Reporter &report)
{
    if (!service.security)
        return;
    for (std::size_t i = 0; i < service.security->writable.size(); ++i) {
        const std::string &folder = service.security->writable[i];
        if (!isFolder(folder)) {
            report.add(
                fmt::format("security/writable/{}", i),
                phrase("rules", "{0} of {1} is no folder that can be made writable.")(folder,
                                                                                      record.name),
                phrase("rules",
                       "Kubernetes mounts a volume at an absolute path below the root only."));
        }
    }
}

void check(const Context &, const Record &record, Reporter &report)
{
    if (const auto *ingress = record.as<Ingress>())
        checkIngress(record, *ingress, report);
    if (const auto *service = record.as<Service>()) {
        checkHealth(record, *service, report);
        checkFolders(record, *service, report);
    }
}

} // namespace

Rule pathInvalidRule()
{
    return {.id = "path-invalid",
            .title = phrase("rules", "A path is absolute and plain."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "An ingress compares the beginning of a request's path, part by part. Kubernetes "
                "refuses paths that do not begin with `/` or that hold `//`, `/../` and their "
                "like; `{id}` and `*` would be taken literally. Paths of health checks and of "
                "writable folders begin with `/`, too."),
            .remediation =
                phrase("rules", "Write the beginning of the path, such as `/api/orders`."),
            .example = {.wrong = "rules:\n"
                                 "  - {path: \"orders/{id}\", to: orders}\n",
                        .right = "rules:\n"
                                 "  - {path: /orders, to: orders}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
