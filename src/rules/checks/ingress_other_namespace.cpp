#include <algorithm>

#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// An ingress of that namespace that answers for the same host, or a new one like `from`.
Record receiving(const Document &document, const Record &from, const std::string &ns)
{
    const Ingress &old = *from.as<Ingress>();
    for (const Record *element : document.elementsOf(ns)) {
        const auto *ingress = element->as<Ingress>();
        if (ingress && ingress->host == old.host && ingress->kind == old.kind)
            return *element;
    }
    Record record;
    record.ns = ns;
    record.name = freeName(document, ElementKind::Ingress, ns, from.name);
    Ingress ingress = old;
    ingress.rules.clear();
    record.body = std::move(ingress);
    return record;
}

Result<Document> moveRule(const Document &document, const Edge &edge)
{
    const Record *from = document.find(edge.from);
    const Record *target = from ? resolve(document, EdgeKind::Route, edge.ref, from->ns) : nullptr;
    const auto *ingress = from ? from->as<Ingress>() : nullptr;
    if (!ingress || !target)
        return changedSince(phrase("rules", "The ingress"));
    const auto rule = std::find_if(ingress->rules.begin(), ingress->rules.end(),
                                   [&](const IngressRule &some) { return some.to == edge.ref; });
    if (rule == ingress->rules.end())
        return changedSince(from->path());
    IngressRule moved = *rule;
    moved.to = Ref{target->name};
    Record into = receiving(document, *from, target->ns);
    into.as<Ingress>()->rules.push_back(std::move(moved));
    return withoutReference(document, edge).transform([&](const Document &cut) {
        return cut.with(std::move(into));
    });
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress || ingress->kind == "gateway") // there a ReferenceGrant opens the way
        return;
    for (const Edge &edge : context.edgesFrom(record.id)) {
        const Record *target = context.document().find(edge.to);
        if (!target || target->ns == record.ns)
            continue;
        const auto at = static_cast<std::size_t>(std::stoul(edge.path.substr(6))); // rules/N/to
        const std::string &path = ingress->rules[at].path;
        Finding &finding = report.add(
            edge.path,
            phrase("rules", "{0} routes {1} to {2} in another namespace.")(record.name, path,
                                                                           target->path()),
            phrase("rules", "An Ingress knows the Services of its own namespace only, so "
                            "the path would lead nowhere."));
        finding.fixes.push_back(
            {phrase("rules", "Move {0} to an ingress in {1}")(path, target->ns),
             [edge](const Document &document) { return moveRule(document, edge); }});
    }
}

} // namespace

Rule ingressOtherNamespaceRule()
{
    return {
        .id = "ingress-other-namespace",
        .title = phrase("rules", "An ingress routes to services of its own namespace."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "Kubernetes lets an Ingress name only Services of its own namespace, so that a team "
            "cannot publish what belongs to another. Several ingresses may share one host."),
        .remediation = phrase(
            "rules", "Put the rule on an ingress in the service's namespace, with the same host. "
                     "Under Gateway API (`kind: gateway`) a ReferenceGrant is generated instead."),
        .example = {.wrong = "tickets:\n"
                             "  ingresses:\n"
                             "    public: {rules: [{path: /charges, to: payments/charges}]}\n",
                    .right = "payments:\n"
                             "  ingresses:\n"
                             "    public: {rules: [{path: /charges, to: charges}]}\n"},
        .check = check};
}

} // namespace moldloft::rules
