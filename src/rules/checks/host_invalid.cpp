#include <algorithm>

#include "rules/mend.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

struct HostAndPort {
    std::string host;
    std::optional<int> port;
};

/// The DNS name that a URL, a host with a port or a name in capitals holds; nothing where there is
/// none.
std::optional<HostAndPort> nearestHost(std::string text)
{
    HostAndPort found;
    if (const auto scheme = text.find("://"); scheme != std::string::npos) {
        if (text.starts_with("http://"))
            found.port = 80;
        text.erase(0, scheme + 3);
    }
    text.erase(std::min(text.find_first_of("/?#"), text.size()));
    if (const auto user = text.rfind('@'); user != std::string::npos)
        text.erase(0, user + 1);
    if (const auto colon = text.rfind(':'); colon != std::string::npos) {
        const std::string digits = text.substr(colon + 1);
        if (digits.empty() || digits.size() > 5 ||
            !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        found.port = std::stoi(digits);
        text.erase(colon);
    }
    while (!text.empty() && text.back() == '.')
        text.pop_back();
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (hostProblem(text) || (found.port && (*found.port < 1 || *found.port > 65535)))
        return std::nullopt;
    found.host = std::move(text);
    return found;
}

void proposeHost(const Record &record, const std::string &was, Finding &finding)
{
    const auto near = nearestHost(was);
    if (!near)
        return;
    const auto apply = [id = record.id, was, now = *near](const Document &document) {
        return mendedAs<External>(document, id, [&](External &external) {
            if (external.host != was)
                return false;
            external.host = now.host;
            if (now.port && !external.port)
                external.port = now.port;
            return true;
        });
    };
    finding.fixes.push_back({near->port
                                 ? phrase("rules", "Use {0} and port {1}")(near->host, *near->port)
                                 : phrase("rules", "Use {0}")(near->host),
                             apply});
}

void checkExternal(const Record &record, const External &external, Reporter &report)
{
    if (!external.host || external.host->empty()) // external-target says so
        return;
    const auto problem = hostProblem(*external.host);
    if (!problem)
        return;
    Finding &finding = report.add(
        "host", phrase("rules", "The host {0} of {1} {2}.")(*external.host, record.name, *problem),
        isIpAddress(*external.host)
            ? phrase(
                  "rules",
                  "An ExternalName is an alias in DNS: it can lead to a name, not to an address.")
            : phrase("rules", "An ExternalName is an alias in DNS: Kubernetes takes a plain DNS "
                              "name and nothing "
                              "else."));
    proposeHost(record, *external.host, finding);
}

void checkIngress(const Record &record, const Ingress &ingress, Reporter &report)
{
    if (!ingress.host)
        return;
    std::string_view host = *ingress.host;
    if (host.starts_with("*.")) // any one label before it
        host.remove_prefix(2);
    if (const auto problem = hostProblem(host)) {
        Finding &finding = report.add(
            "host",
            phrase("rules", "The host {0} of {1} {2}.")(*ingress.host, record.name, *problem),
            phrase(
                "rules",
                "Kubernetes takes a plain DNS name, or one that begins with `*.`, and refuses the "
                "Ingress."));
        const auto near = nearestHost(std::string(host));
        if (!near || near->host == host)
            return;
        finding.fixes.push_back(
            {phrase("rules", "Use {0}")(near->host),
             [id = record.id, was = ingress.host, now = near->host](const Document &document) {
                 return mendedAs<Ingress>(document, id, [&](Ingress &body) {
                     if (body.host != was)
                         return false;
                     body.host = now;
                     return true;
                 });
             }});
    }
}

void check(const Context &, const Record &record, Reporter &report)
{
    if (const auto *external = record.as<External>())
        checkExternal(record, *external, report);
    else if (const auto *ingress = record.as<Ingress>())
        checkIngress(record, *ingress, report);
}

} // namespace

Rule hostInvalidRule()
{
    return {.id = "host-invalid",
            .title = phrase("rules", "A host is a DNS name."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "An ExternalName is a CNAME record: the name of another name. An IP address looks "
                "like one and is looked up in vain; a URL, a port or an underscore is refused. The "
                "host of an ingress follows the same grammar."),
            .remediation = phrase(
                "rules",
                "Write the DNS name alone, in lower case; the port stands under `port:`. For "
                "an IP address, give it a name in your own DNS."),
            .example = {.wrong = "externals:\n"
                                 "  stripe: {host: \"https://api.stripe.com:443/v1\"}\n",
                        .right = "externals:\n"
                                 "  stripe: {host: api.stripe.com, port: 443}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
