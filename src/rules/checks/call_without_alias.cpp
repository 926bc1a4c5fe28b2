#include <algorithm>

#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// An ExternalName of the namespace leads to the service.
bool hasAlias(const Context &context, const std::string &ns, ElementId service)
{
    const auto edges = context.edgesTo(service);
    return std::any_of(edges.begin(), edges.end(), [&](const Edge *edge) {
        return edge->kind == EdgeKind::Alias && context.document().find(edge->from)->ns == ns;
    });
}

void check(const Context &context, const Record &caller, Reporter &report)
{
    if (!caller.as<Service>())
        return;
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        const Record *target =
            edge.kind == EdgeKind::Call ? context.document().find(edge.to) : nullptr;
        if (!target || target->kind() != ElementKind::Service || target->ns == caller.ns)
            continue;
        if (hasAlias(context, caller.ns, target->id))
            continue;
        Finding &finding = report.add(
            edge.path,
            phrase("rules",
                   "{0} calls {1} in another namespace, and {2} has no ExternalName for it.")(
                caller.name, target->path(), caller.ns),
            phrase("rules", "The name {0} leads nowhere in {1}, so the call would fail.")(
                target->name, caller.ns));
        finding.fixes.push_back({phrase("rules", "Add the ExternalName {0} to {1}")(
                                     aliasName(context.document(), caller.ns, *target), caller.ns),
                                 [ns = caller.ns, id = target->id](const Document &document) {
                                     return withAlias(document, ns, id);
                                 }});
    }
}

} // namespace

Rule callWithoutAliasRule()
{
    return {
        .id = "call-without-alias",
        .title = phrase("rules", "A call into another namespace goes through an ExternalName."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "A short name means a Service of the caller's own namespace. An ExternalName beside "
            "the caller makes the neighbour reachable under a name of its own, shows on the "
            "canvas that something outside is needed, and can be pointed elsewhere without "
            "touching the caller."),
        .remediation = phrase(
            "rules", "Add an external with `alias:` to the caller's namespace. The call keeps "
                     "naming the real target."),
        .example = {.wrong = "tickets:\n"
                             "  services:\n"
                             "    orders: {calls: [payments/charges]}\n",
                    .right = "tickets:\n"
                             "  services:\n"
                             "    orders: {calls: [payments/charges]}\n"
                             "  externals:\n"
                             "    charges: {alias: payments/charges}\n"},
        .check = check,
        .proposesNames = true};
}

} // namespace moldloft::rules
