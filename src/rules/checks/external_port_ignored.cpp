#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *external = record.as<External>();
    if (!external || !external->alias || !external->port || external->host)
        return;
    const Record *target =
        resolve(context.document(), EdgeKind::Alias, *external->alias, record.ns);
    if (!target || servicePortOf(*target) == *external->port)
        return;
    Finding &finding = report.add(
        "port",
        phrase("rules", "{0} names port {1}, and {2} answers on {3}.")(
            record.name, *external->port, nameFrom(*target, record.ns), servicePortOf(*target)),
        phrase("rules", "An ExternalName translates a name, never a port: a call to port {0} finds "
                        "nobody.")(*external->port));
    finding.related.push_back(target->id);
    finding.fixes.push_back(
        {phrase("rules", "Remove the port"), [id = record.id](const Document &document) {
             return mendedAs<External>(document, id, [](External &now) {
                 const bool had = now.port.has_value();
                 now.port.reset();
                 return had;
             });
         }});
}

} // namespace

Rule externalPortIgnoredRule()
{
    return {.id = "external-port-ignored",
            .title = phrase("rules", "The port of an alias is that of its service."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules",
                "An ExternalName is a name in DNS and has no ports, whatever its manifest "
                "says: the caller connects to the port that it asked for, on the service that "
                "the name leads to."),
            .remediation = phrase("rules", "Remove `port:`, or write the port of the service."),
            .example = {.wrong = "externals:\n"
                                 "  charges: {alias: payments/charges, port: 8080}\n",
                        .right = "externals:\n"
                                 "  charges: {alias: payments/charges}\n"},
            .check = check};
}

} // namespace moldloft::rules
