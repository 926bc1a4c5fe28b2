#include <algorithm>
#include <unordered_map>

#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// Owning and using a database are one relation: a service that owns it need not say that it uses
/// it.
EdgeKind relation(EdgeKind kind)
{
    return kind == EdgeKind::Uses ? EdgeKind::Owns : kind;
}

void check(const Context &context, const Record &record, Reporter &report)
{
    if (!record.as<Service>())
        return;
    std::unordered_map<ElementId, std::vector<EdgeKind>> seen;
    for (const Edge &edge : context.edgesFrom(record.id)) {
        if (!edge.to)
            continue;
        auto &kinds = seen[edge.to];
        const bool twice =
            std::find(kinds.begin(), kinds.end(), relation(edge.kind)) != kinds.end();
        kinds.push_back(relation(edge.kind));
        if (!twice)
            continue;
        const Record &target = *context.document().find(edge.to);
        Finding &finding = report.add(
            edge.path,
            phrase("rules", "{0} {1} {2} twice.")(
                record.name,
                edge.kind == EdgeKind::Uses ? phrase("rules", "opens") : verbOf(edge.kind),
                nameFrom(target, record.ns)),
            phrase("rules", "One of the two says nothing, or contradicts the other."));
        const auto apply = [edge](const Document &document) -> Result<Document> {
            // exactly this one: the first of its kind is meant to stay
            const Record *now = document.find(edge.from);
            if (!now)
                return changedSince(phrase("rules", "The element"));
            for (const Edge &some : edgesOf(document, *now)) {
                if (some.path == edge.path && some.kind == edge.kind && some.ref == edge.ref)
                    return disconnect(document, some);
            }
            return changedSince(now->path());
        };
        finding.fixes.push_back({phrase("rules", "Remove the second one"), apply});
    }
}

} // namespace

Rule referenceDuplicateRule()
{
    return {.id = "reference-duplicate",
            .title = phrase(
                "rules", "A service says once what it owns, calls, publishes and subscribes to."),
            .severity = Severity::Warning,
            .why = phrase(
                "rules",
                "Between two elements there is one line of each meaning. A second call to the same "
                "service may carry another timeout, and a reader cannot tell which one holds."),
            .remediation = phrase("rules", "Remove the second one."),
            .example = {.wrong = "services:\n"
                                 "  orders: {calls: [charges, {to: charges, timeout: 1s}]}\n",
                        .right = "services:\n"
                                 "  orders: {calls: [{to: charges, timeout: 1s}]}\n"},
            .check = check};
}

} // namespace moldloft::rules
