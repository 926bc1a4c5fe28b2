#include "rules/inside.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t longestWalk = 16; // resolvers give up about there

/// The external that this one leads to by its host name; nullptr: none.
const Record *next(const Document &document, const Record &record)
{
    const auto *external = record.as<External>();
    if (!external || !external->host || external->alias)
        return nullptr;
    const auto inside = insideName(document, *external->host);
    const Record *target = inside ? document.findObject(inside->ns, inside->name) : nullptr;
    return target && target->as<External>() ? target : nullptr;
}

std::vector<ElementId> candidates(const Context &context)
{
    std::vector<ElementId> found;
    for (const Record *external : context.document().all(ElementKind::External)) {
        if (next(context.document(), *external))
            found.push_back(external->id);
    }
    return found;
}

void check(const Context &context, const Record &record, Reporter &report)
{
    std::vector<std::string> names;
    const Record *at = next(context.document(), record);
    while (at && at->id != record.id && names.size() < longestWalk) {
        names.push_back(nameFrom(*at, record.ns));
        at = next(context.document(), *at);
    }
    if (!at || at->id != record.id)
        return;
    report.add("host",
               names.empty() ? phrase("rules", "{0} leads to itself.")(record.name)
                             : phrase("rules", "{0} leads back to itself, through {1}.")(
                                   record.name, enumerated(names)),
               phrase("rules", "The name can never be resolved to an address."));
}

} // namespace

Rule externalLoopRule()
{
    return {
        .id = "external-loop",
        .title = phrase("rules", "An ExternalName does not lead back to itself."),
        .severity = Severity::Error,
        .why = phrase("rules",
                      "An ExternalName is a CNAME in the cluster's DNS: another name to ask for. "
                      "Names that lead to each other in a circle give no address; Kubernetes takes "
                      "them, and every lookup fails."),
        .remediation = phrase("rules", "Write the host that lies outside, or the alias of the "
                                       "service that is meant."),
        .example = {.wrong = "shop:\n"
                             "  externals:\n"
                             "    charges: {host: charges.shop.svc.cluster.local}\n",
                    .right = "shop:\n"
                             "  externals:\n"
                             "    charges: {alias: payments/charges}\n"},
        .check = check,
        .whole = {facets::hosts | facets::names, candidates}};
}

} // namespace moldloft::rules
