#include <algorithm>

#include <fmt/format.h>

#include "kinds/defaults.h"
#include "kinds/field.h"
#include "rules/mend.h"
#include "rules/names.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// The longest name with which everything that is called after the element stays a label.
std::size_t longestNameOf(const Record &record)
{
    if (record.kind() == ElementKind::Database || record.kind() == ElementKind::Broker)
        return longestStatefulName;
    std::size_t longestSuffix = 0;
    if (const auto *service = record.as<Service>()) {
        for (std::size_t i = 0; i < service->expose.size(); ++i) {
            const std::size_t length = exposureName(record, service->expose, i).size();
            longestSuffix = std::max(longestSuffix, length - record.name.size());
        }
    }
    return longestLabel - longestSuffix;
}

std::optional<Message> nameProblem(const Record &record)
{
    if (auto problem = labelProblem(record.name, longestNameOf(record)))
        return problem;
    if (isDeviceName(record.name))
        return phrase("rules", "is the name of a device on Windows");
    if (record.kind() == ElementKind::Namespace && isClusterNamespace(record.name))
        return phrase("rules", "belongs to the cluster itself");
    return std::nullopt;
}

std::string validName(const Document &document, const Record &record)
{
    std::string name = nearestLabel(record.name, longestNameOf(record));
    if (isDeviceName(name))
        name += '-' + std::string(kindWord(record.kind()));
    if (record.kind() == ElementKind::Namespace && isClusterNamespace(name))
        name = "app-" + name;
    return freeName(document, record.kind(), record.ns, name);
}

void checkElement(const Context &context, const Record &record, Reporter &report)
{
    if (record.kind() == ElementKind::Note)
        return; // nothing is called after it
    const auto problem = nameProblem(record);
    if (!problem)
        return;
    const bool reserved = !labelProblem(record.name);
    Finding &finding = report.add(
        "",
        phrase("rules", "The name {0} {1}.")(record.name.empty() ? "\"\"" : record.name, *problem),
        reserved
            ? phrase("rules", "Objects or folders of that name cannot be made.")
            : phrase("rules", "Kubernetes refuses the objects that would be called after it."));
    const std::string name = validName(context.document(), record);
    finding.fixes.push_back({phrase("rules", "Rename it to {0}")(name),
                             [id = record.id, name](const Document &document) {
                                 return renameElement(document, id, name);
                             }});
}

/// Renames the port, and the health check that names it.
Fix renamePort(const Record &record, const std::string &name)
{
    std::string label = nearestLabel(name, longestPortName);
    const auto &ports = record.as<Service>()->ports;
    const auto isTaken = [&](const std::string &other) {
        return std::any_of(ports.begin(), ports.end(),
                           [&](auto &port) { return port.first == other; });
    };
    for (int i = 2; isTaken(label); ++i)
        label = nearestLabel(name, longestPortName - 3) + '-' + std::to_string(i);
    return {phrase("rules", "Rename the port to {0}")(label),
            [id = record.id, name, label](const Document &document) {
                return mendedAs<Service>(document, id, [&](Service &service) {
                    const auto port = std::find_if(service.ports.begin(), service.ports.end(),
                                                   [&](auto &some) { return some.first == name; });
                    if (port == service.ports.end())
                        return false;
                    port->first = label;
                    if (service.health && service.health->tcp == name)
                        service.health->tcp = label;
                    return true;
                });
            }};
}

void checkEnv(const Ordered<std::string> &env, const std::string &path, Reporter &report)
{
    for (const auto &[name, value] : env) {
        if (const auto problem = envNameProblem(name)) {
            report.add(joinPath(path, name),
                       phrase("rules", "The variable name {0} {1}.")(name, *problem),
                       phrase("rules", "Kubernetes refuses the pod."));
        }
    }
}

void checkSidecars(const Record &record, const Service &service, Reporter &report)
{
    std::vector<std::string> seen{record.name}; // the container of the service itself
    for (std::size_t i = 0; i < service.sidecars.size(); ++i) {
        const std::string &name = service.sidecars[i].name;
        const std::string path = fmt::format("sidecars/{}/name", i);
        if (const auto problem = plainLabelProblem(name, longestSidecarName)) {
            report.add(path, phrase("rules", "The sidecar name {0} {1}.")(name, *problem),
                       phrase("rules", "Kubernetes refuses the pod."));
        } else if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
            report.add(
                path, phrase("rules", "{0} has two containers called {1}.")(record.name, name),
                phrase("rules",
                       "Kubernetes refuses the pod: its containers need names of their own."));
        }
        seen.push_back(name);
        checkEnv(service.sidecars[i].env, fmt::format("sidecars/{}/env", i), report);
    }
}

void checkService(const Record &record, Reporter &report)
{
    const auto &service = *record.as<Service>();
    for (const auto &[name, port] : service.ports) {
        if (const auto problem = portNameProblem(name)) {
            Finding &finding = report.add(
                joinPath("ports", name), phrase("rules", "The port name {0} {1}.")(name, *problem),
                phrase("rules", "Kubernetes refuses the pod and the Service."));
            finding.fixes.push_back(renamePort(record, name));
        }
    }
    checkEnv(service.env, "env", report);
    for (std::size_t i = 0; i < service.secrets.size(); ++i) {
        if (const auto problem = plainLabelProblem(service.secrets[i], longestSecretName)) {
            report.add(fmt::format("secrets/{}", i),
                       phrase("rules", "The secret name {0} {1}.")(service.secrets[i], *problem),
                       phrase("rules", "Kubernetes refuses the Secret."));
        }
    }
    checkSidecars(record, service, report);
}

void check(const Context &context, const Record &record, Reporter &report)
{
    checkElement(context, record, report);
    if (record.as<Service>())
        checkService(record, report);
}

void checkProject(const Context &context, Reporter &report)
{
    const Settings &settings = context.document().settings();
    if (const auto problem = labelProblem(settings.name)) {
        const std::string name = nearestLabel(settings.name);
        Finding &finding =
            report.add("name",
                       phrase("rules", "The design's name {0} {1}.")(
                           settings.name.empty() ? "\"\"" : settings.name, *problem),
                       phrase("rules", "The images and labels that carry it would be refused."));
        finding.fixes.push_back({phrase("rules", "Rename it to {0}")(name),
                                 [name](const Document &document) -> Result<Document> {
                                     Settings now = document.settings();
                                     now.name = name;
                                     return document.withSettings(std::move(now));
                                 }});
    }
    if (!settings.cluster)
        return;
    for (const auto &[pool, body] : settings.cluster->nodePools) {
        if (const auto problem = plainLabelProblem(pool)) {
            report.add(joinPath("cluster/nodePools", pool),
                       phrase("rules", "The node pool name {0} {1}.")(pool, *problem),
                       phrase("rules", "Kubernetes refuses it as the value of a node's label."));
        }
    }
}

} // namespace

Rule nameInvalidRule()
{
    return {
        .id = "name-invalid",
        .title = phrase("rules", "A name is one that Kubernetes accepts."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Elements become namespaces, Services, StatefulSets, DNS names and folders. All of "
            "them take lower-case letters, digits and `-`, beginning with a letter: 63 characters, "
            "52 for databases and brokers (their pods' labels carry a hash), less where a suffix "
            "such as `-nodeport` follows. `default` and `kube-…` belong to the cluster, `con`, "
            "`nul` and their like to Windows."),
        .remediation = phrase("rules", "Rename the element; references to it follow."),
        .example = {.wrong = "services:\n"
                             "  Order_Service: {}\n",
                    .right = "services:\n"
                             "  order-service: {}\n"},
        .check = check,
        .proposesNames = true,
        .checkSettings = checkProject};
}

} // namespace moldloft::rules
