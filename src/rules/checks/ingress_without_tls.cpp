#include <string_view>

#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// Names that never lead out of one machine or network (RFC 6761, RFC 6762).
bool isLocal(std::string_view host)
{
    return host == "localhost" || host.ends_with(".localhost") || host.ends_with(".local") ||
           host.ends_with(".test");
}

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *ingress = record.as<Ingress>();
    if (!ingress || !ingress->host || ingress->host->empty() || isLocal(*ingress->host) ||
        (ingress->tls && ingress->tls->enabled))
        return;
    Finding &finding = report.add(
        ingress->tls ? "tls" : "host",
        phrase("rules", "{0} serves {1} without TLS.")(record.name, *ingress->host),
        phrase("rules", "Passwords and cookies cross the network in plain text, and anybody on the "
                        "way can change what is sent."));
    finding.fixes.push_back({phrase("rules", "Serve {0} with TLS")(*ingress->host),
                             [id = record.id](const Document &document) {
                                 return mendedAs<Ingress>(document, id, [](Ingress &now) {
                                     if (now.tls && now.tls->enabled)
                                         return false;
                                     Tls tls;
                                     tls.enabled = true;
                                     now.tls = tls;
                                     return true;
                                 });
                             }});
}

} // namespace

Rule ingressWithoutTlsRule()
{
    return {
        .id = "ingress-without-tls",
        .title = phrase("rules", "A host is served with TLS."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "What people send to a host that the world can reach crosses networks of others. "
            "Browsers call a page without TLS not secure, and pages served with TLS may not call "
            "it at all."),
        .remediation =
            phrase("rules", "Write `tls: true`, or `tls: {issuer: …}` where cert-manager "
                            "makes the certificate."),
        .example = {.wrong = "ingresses:\n"
                             "  public: {host: shop.example.com, rules: [{path: /, to: page}]}\n",
                    .right = "ingresses:\n"
                             "  public:\n"
                             "    host: shop.example.com\n"
                             "    tls: true\n"
                             "    rules: [{path: /, to: page}]\n"},
        .check = check,
        .reads = Reads::Element};
}

} // namespace moldloft::rules
