#include "base/text.h"
#include "rules/inside.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

Fix useAlias(const Record &external, const Record &target)
{
    const std::string name = nameFrom(target, external.ns);
    return {phrase("rules", "Make it an alias of {0}")(name),
            [id = external.id, name](const Document &document) {
                return mendedAs<External>(document, id, [&](External &now) {
                    now.host.reset();
                    now.port.reset();
                    now.alias = Ref{name};
                    return true;
                });
            }};
}

/// Whether the host names something depends on the namespaces and names that there are.
void keys(const Record &record, std::vector<std::string> &found)
{
    const auto *external = record.as<External>();
    if (!external || !external->host)
        return;
    const auto parts = split(*external->host, '.');
    if (parts.size() < 2)
        return;
    found.push_back(objectKey({}, parts[1]));
    found.push_back(objectKey(parts[1], parts[0]));
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *external = record.as<External>();
    if (!external || !external->host || external->alias)
        return;
    const Document &document = context.document();
    const auto inside = insideName(document, *external->host);
    if (!inside || !document.findNamespace(inside->ns))
        return; // a namespace of somebody else's design
    const Record *target = document.findObject(inside->ns, inside->name);
    if (!target) {
        report.add(
            "host",
            phrase("rules", "{0} leads to {1}, and {2} has nothing of that name.")(
                record.name, *external->host, inside->ns),
            phrase("rules", "The name cannot be resolved, and every call through it fails."));
        return;
    }
    if (target->id == record.id)
        return; // external-loop
    Finding &finding = report.add(
        "host",
        (target->as<External>() ? phrase("rules", "{0} leads to {1}, which is only another name.")
                                : phrase("rules", "{0} leads to {1} by its host name."))(
            record.name, nameFrom(*target, record.ns)),
        target->as<External>()
            ? phrase("rules", "Each link of the chain can change on its own, and no NetworkPolicy "
                              "follows it.")
            : phrase("rules",
                     "The design does not know of the connection: no NetworkPolicy lets it "
                     "through, and renaming {0} breaks it.")(target->name));
    finding.related.push_back(target->id);
    if (target->as<Service>() && target->ns != record.ns)
        finding.fixes.push_back(useAlias(record, *target));
}

} // namespace

Rule externalInsideClusterRule()
{
    return {
        .id = "external-inside-cluster",
        .title = phrase("rules", "A service of the design is reached by an alias, not by a host."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "`host:` is for what lies outside the cluster. A host such as "
            "charges.payments.svc.cluster.local is a service that the design knows: written as an "
            "alias it follows renames, is let through by the NetworkPolicies, and is checked. An "
            "ExternalName that leads to another one is a chain that resolvers follow only so far."),
        .remediation = phrase("rules", "Write `alias: NAMESPACE/NAME` in place of `host:`."),
        .example = {.wrong = "externals:\n"
                             "  charges: {host: charges.payments.svc.cluster.local}\n",
                    .right = "externals:\n"
                             "  charges: {alias: payments/charges}\n"},
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
