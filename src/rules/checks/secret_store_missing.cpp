#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &context, Reporter &report)
{
    const auto &secrets = context.document().settings().secrets;
    if (!secrets)
        return;
    const bool fromStore = secrets->from == "external-secrets";
    if (fromStore && !secrets->store)
        report.add("secrets",
                   phrase("rules", "Secrets come from a store, and the design names none."),
                   phrase("rules", "External Secrets cannot read them."));
    if (!fromStore && secrets->store)
        report.add("secrets/store",
                   phrase("rules", "The design names a store, and secrets do not come from it."),
                   phrase("rules", "`from: external-secrets` would read them there."));
}

} // namespace

Rule secretStoreMissingRule()
{
    return {
        .id = "secret-store-missing",
        .title = phrase("rules", "Secrets from a store have one."),
        .severity = Severity::Error,
        .why = phrase("rules", "Each ExternalSecret names the store that it reads from; without "
                               "it no Secret is made, and no pod starts."),
        .remediation = phrase("rules", "Write `secrets: {from: external-secrets, store: NAME}`."),
        .example = {.wrong = "secrets: external-secrets\n",
                    .right = "secrets: {from: external-secrets, store: vault}\n"},
        .checkSettings = check};
}

} // namespace moldloft::rules
