#include <fmt/format.h>

#include "rules/ingress_paths.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress || !ingress->host.value_or("").empty())
        return;
    for (std::size_t i = 0; i < ingress->rules.size(); ++i) {
        const IngressRule &rule = ingress->rules[i];
        if (withoutTrailingSlash(rule.path) != "/")
            continue;
        report.add(
            fmt::format("rules/{}/path", i),
            phrase("rules", "{0} makes {1} the default backend of every host.")(record.name,
                                                                                rule.to.text),
            phrase("rules", "Whatever reaches the controller under a name that nobody else has, "
                            "or under its bare address, is answered by {0}.")(rule.to.text));
        return;
    }
}

} // namespace

Rule ingressDefaultBackendRule()
{
    return {
        .id = "ingress-default-backend",
        .title = phrase("rules", "A default backend belongs to a host."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "A rule for `/` without a host takes all requests that fit no other rule of the whole "
            "cluster: of scanners, of mistyped names, of designs whose own ingress is missing at "
            "the moment. Cookies and links are then made for hosts that nobody owns, and another "
            "design that does the same clashes with it."),
        .remediation = phrase("rules", "Write the `host:` that people use. Where the service is "
                                       "meant to answer everything, ignore the rule and say so."),
        .example = {.wrong = "ingresses:\n"
                             "  public: {rules: [{path: /, to: page}]}\n",
                    .right = "ingresses:\n"
                             "  public:\n"
                             "    host: shop.example.com\n"
                             "    tls: true\n"
                             "    rules: [{path: /, to: page}]\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
