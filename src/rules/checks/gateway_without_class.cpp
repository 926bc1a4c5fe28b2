#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool hasClass(const Settings &settings)
{
    const auto &cluster = settings.cluster;
    if (cluster && cluster->gateway && (cluster->gateway->className || cluster->gateway->name))
        return true;
    return cluster && cluster->ingress && cluster->ingress->className &&
           !cluster->ingress->className->empty();
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress || ingress->kind != "gateway" || hasClass(context.document().settings()))
        return;
    Finding &finding = report.add(
        "kind",
        phrase("rules", "{0} is a gateway, and the cluster names no class for it.")(record.name),
        phrase("rules", "A Gateway object without a class is refused."));
    finding.fixes.push_back(
        {phrase("rules", "Make it an Ingress"), [id = record.id](const Document &document) {
             return mendedAs<Ingress>(document, id, [](Ingress &now) {
                 now.kind.reset();
                 return true;
             });
         }});
}

} // namespace

Rule gatewayWithoutClassRule()
{
    return {
        .id = "gateway-without-class",
        .title = phrase("rules", "A gateway has a class."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Under Gateway API the class says which controller answers. An Ingress may leave it "
            "to the cluster's default; a Gateway may not."),
        .remediation = phrase(
            "rules", "Write the class of the cluster's controller under `cluster: {ingress: "
                     "{class: …}}`, or of its gateways under `cluster: {gateway: {class: …}}`, or "
                     "make it an Ingress."),
        .example = {.wrong = "ingresses:\n"
                             "  public: {kind: gateway}\n",
                    .right = "cluster:\n"
                             "  ingress: {namespace: traefik, class: traefik}\n"},
        .check = check};
}

} // namespace moldloft::rules
