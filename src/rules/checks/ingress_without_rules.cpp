#include "model/edits.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress || !ingress->rules.empty())
        return;
    Finding &finding = report.add(
        "", phrase("rules", "{0} has no rules.")(record.name),
        phrase("rules", "Nobody outside reaches anything through it: no Ingress is exported for "
                        "it, and a Gateway without routes answers 404."));
    finding.fixes.push_back({phrase("rules", "Remove {0}")(record.name),
                             [id = record.id](const Document &document) -> Result<Document> {
                                 if (!document.find(id))
                                     return changedSince(phrase("rules", "The element"));
                                 return removeElements(document, {id});
                             }});
}

} // namespace

Rule ingressWithoutRulesRule()
{
    return {
        .id = "ingress-without-rules",
        .title = phrase("rules", "An ingress routes something."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "An ingress is a list of paths and of the services that answer them. The API server "
            "refuses one that has neither rules nor a default backend, so none is exported; what "
            "is drawn as an entrance is then none."),
        .remediation = phrase("rules", "Write a rule for each path that is to be reached from "
                                       "outside, or remove the ingress."),
        .example = {.wrong = "ingresses:\n"
                             "  public: {host: shop.example.com, tls: true}\n",
                    .right = "ingresses:\n"
                             "  public:\n"
                             "    host: shop.example.com\n"
                             "    tls: true\n"
                             "    rules: [{path: /, to: page}]\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
