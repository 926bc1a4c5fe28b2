#include <fmt/format.h>

#include "kinds/entry_controller.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

Fix leaveOut(ElementId id, std::size_t at)
{
    return {phrase("rules", "Leave the timeout out")(), [=](const Document &document) {
                return mendedAs<Ingress>(document, id, [&](Ingress &now) {
                    if (at >= now.rules.size() || !now.rules[at].timeout)
                        return false;
                    now.rules[at].timeout.reset();
                    return true;
                });
            }};
}

Fix asGateway(const Record &record)
{
    return {phrase("rules", "Export {0} as Gateway API")(record.name),
            [id = record.id](const Document &document) {
                return mendedAs<Ingress>(document, id, [](Ingress &now) {
                    if (now.kind == "gateway")
                        return false;
                    now.kind = "gateway";
                    return true;
                });
            }};
}

/// A Gateway names its class, where it does not join one that is there already.
bool mayBeGateway(const Settings &settings)
{
    const auto &cluster = settings.cluster;
    return cluster &&
           ((cluster->ingress && cluster->ingress->className) ||
            (cluster->gateway && (cluster->gateway->className || cluster->gateway->name)));
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    const Settings &settings = context.document().settings();
    if (!ingress || ingress->kind == "gateway" ||
        entryControllerOf(settings) != EntryController::Other)
        return;
    const bool named =
        settings.cluster && settings.cluster->ingress && settings.cluster->ingress->className;
    for (std::size_t i = 0; i < ingress->rules.size(); ++i) {
        const IngressRule &rule = ingress->rules[i];
        if (!rule.timeout)
            continue;
        const std::string wait = toString(*rule.timeout);
        Finding &finding = report.add(
            fmt::format("rules/{}/timeout", i),
            named ? phrase("rules", "Ingresses of class {0} cannot be told to wait {1}.")(
                        *settings.cluster->ingress->className, wait)
                  : phrase("rules", "The cluster's ingress controller cannot be told to wait "
                                    "{0}.")(wait),
            phrase("rules", "The export leaves the timeout out: {0} waits as long as the "
                            "controller is set to.")(record.name));
        if (mayBeGateway(settings))
            finding.fixes.push_back(asGateway(record));
        finding.fixes.push_back(leaveOut(record.id, i));
    }
}

} // namespace

Rule ingressTimeoutLostRule()
{
    return {
        .id = "ingress-timeout-lost",
        .title = phrase("rules", "A timeout of a rule is one that the controller can keep."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "An Ingress has no field for a timeout. ingress-nginx and Contour take one in an "
            "annotation; Traefik and others only in their own settings, which no Ingress reaches. "
            "What is drawn would then not be what runs."),
        .remediation = phrase(
            "rules", "Export the ingress as Gateway API (`kind: gateway`), whose routes have a "
                     "timeout; or leave it out here and set it in the controller."),
        .example = {.wrong = "cluster: {ingress: {class: traefik}}\n"
                             "ingresses:\n"
                             "  public: {rules: [{path: /, to: page, timeout: 30s}]}\n",
                    .right = "cluster: {ingress: {class: traefik}}\n"
                             "ingresses:\n"
                             "  public:\n"
                             "    kind: gateway\n"
                             "    rules: [{path: /, to: page, timeout: 30s}]\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
