#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

bool hasHost(const External &external)
{
    return external.host && !external.host->empty();
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *external = record.as<External>();
    if (!external || (hasHost(*external) && !external->alias))
        return;
    if (!hasHost(*external) && !external->alias) {
        report.add(
            "", phrase("rules", "{0} leads nowhere: it has neither host nor alias.")(record.name),
            phrase("rules", "An ExternalName without a name to lead to is refused by Kubernetes."));
        return;
    }
    if (hasHost(*external)) {
        Finding &finding =
            report.add("alias",
                       phrase("rules", "{0} leads to two places: the host {1}, and {2}.")(
                           record.name, *external->host, external->alias->text),
                       phrase("rules", "An ExternalName is one name for one other name."));
        finding.fixes.push_back({phrase("rules", "Keep the alias of {0}")(external->alias->text),
                                 [id = record.id](const Document &document) {
                                     return mendedAs<External>(document, id, [](External &now) {
                                         now.host.reset();
                                         now.port.reset();
                                         return true;
                                     });
                                 }});
        finding.fixes.push_back({phrase("rules", "Keep the host {0}")(*external->host),
                                 [id = record.id](const Document &document) {
                                     return mendedAs<External>(document, id, [](External &now) {
                                         now.alias.reset();
                                         return true;
                                     });
                                 }});
        return;
    }
    const Record *target =
        resolve(context.document(), EdgeKind::Alias, *external->alias, record.ns);
    if (target && target->ns == record.ns) {
        Finding &finding = report.add(
            "alias",
            phrase("rules", "{0} is an alias of {1} in its own namespace.")(record.name,
                                                                            target->name),
            phrase(
                "rules",
                "The service has a name there already, and the alias hides which one is called."));
        finding.fixes.push_back({phrase("rules", "Remove {0}")(record.name),
                                 [id = record.id](const Document &document) -> Result<Document> {
                                     return removeElements(document, {id});
                                 }});
    }
}

} // namespace

Rule externalTargetRule()
{
    return {
        .id = "external-target",
        .title = phrase("rules", "An external leads to one place outside its namespace."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "An ExternalName is one DNS name that stands for another: a host outside the cluster "
            "or a service of another namespace. With neither it is refused, with both nobody can "
            "say where it leads."),
        .remediation = phrase("rules", "Write either `host:` or `alias:`."),
        .example = {.wrong = "externals:\n"
                             "  charges: {host: api.stripe.com, alias: payments/charges}\n",
                    .right = "externals:\n"
                             "  stripe: {host: api.stripe.com}\n"
                             "  charges: {alias: payments/charges}\n"},
        .check = check};
}

} // namespace moldloft::rules
