#include <algorithm>

#include "base/text.h"
#include "rules/addresses.h"
#include "rules/clients.h"
#include "rules/inside.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// Whether a host names something depends on the namespaces and names that there are.
void keys(const Record &record, std::vector<std::string> &found)
{
    for (const NamedHost &named : hostsNamedBy(record)) {
        const auto parts = split(named.host, '.');
        if (parts.size() > 1)
            found.push_back(objectKey({}, parts[1]));
        found.push_back(objectKey(parts.size() > 1 ? parts[1] : record.ns, parts[0]));
    }
}

/// `stock` in the namespace itself, or `stock.shop`, ….
const Record *targetOf(const Document &document, const std::string &host, const std::string &ns)
{
    if (host.find('.') == std::string::npos)
        return document.findObject(ns, host);
    const auto inside = insideName(document, host);
    return inside ? document.findObject(inside->ns, inside->name) : nullptr;
}

/// The element itself, what an alias leads to, the broker of a channel.
bool leadsTo(const Context &context, const Edge &edge, ElementId target)
{
    if (edge.to == target)
        return true;
    const auto further = context.edgesFrom(edge.to);
    return std::any_of(further.begin(), further.end(), [&](const Edge &next) {
        return next.to == target &&
               (next.kind == EdgeKind::Alias || next.kind == EdgeKind::ChannelBroker);
    });
}

bool isDrawn(const Context &context, const Record &service, ElementId target)
{
    const auto edges = context.edgesFrom(service.id);
    return std::any_of(edges.begin(), edges.end(),
                       [&](const Edge &edge) { return edge.to && leadsTo(context, edge, target); });
}

void addFix(const Context &context, const Record &service, const Record &target, Finding &finding)
{
    const std::string name = nameFrom(target, service.ns);
    if (target.as<Service>()) {
        finding.fixes.push_back({phrase("rules", "Draw the call to {0}")(name),
                                 [from = service.id, to = target.id](const Document &document) {
                                     return withCall(document, from, to);
                                 }});
    } else if (target.as<Database>() && target.ns == service.ns &&
               !clientsOf(context, target.id).owner) {
        finding.fixes.push_back({phrase("rules", "Make {0} the owner of {1}")(service.name, name),
                                 [from = service.id, to = target.id](const Document &document) {
                                     return connect(document, EdgeKind::Owns, from, to);
                                 }});
    }
}

void check(const Context &context, const Record &service, Reporter &report)
{
    std::vector<ElementId> said;
    for (const NamedHost &named : hostsNamedBy(service)) {
        const Record *target = targetOf(context.document(), named.host, service.ns);
        if (!target || target->id == service.id || isDrawn(context, service, target->id) ||
            std::find(said.begin(), said.end(), target->id) != said.end())
            continue;
        said.push_back(target->id);
        const std::string name = nameFrom(*target, service.ns);
        Finding &finding = report.add(
            named.path,
            phrase("rules", "{0} has the address of {1} in {2}, and no line leads there.")(
                service.name, name, named.variable),
            phrase("rules", "The export lets through only what is drawn: what {0} sends to {1} "
                            "is dropped, and waits until it times out.")(service.name, name));
        finding.related.push_back(target->id);
        addFix(context, service, *target, finding);
    }
}

} // namespace

Rule addressUndrawnRule()
{
    return {
        .id = "address-undrawn",
        .title = phrase("rules", "Where a variable leads, a line leads."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Every namespace is closed by a NetworkPolicy, and each line opens one way. An address "
            "in a variable opens none: the name is resolved, the connection hangs, and nothing "
            "says why. The table in the README of the export lists who may reach whom."),
        .remediation = phrase("rules", "Draw the line that the variable stands for, or remove the "
                                       "variable."),
        .example = {.wrong = "services:\n"
                             "  orders: {env: {STOCK_URL: \"http://stock/items\"}}\n"
                             "  stock: {}\n",
                    .right =
                        "services:\n"
                        "  orders: {calls: [stock], env: {STOCK_URL: \"http://stock/items\"}}\n"
                        "  stock: {}\n"},
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
