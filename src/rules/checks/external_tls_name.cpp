#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr int httpsPort = 443;

void check(const Context &context, const Record &caller, Reporter &report)
{
    const auto *service = caller.as<Service>();
    if (!service || !service->image)
        return; // generated services check the certificate against the host
    for (const Edge &edge : context.edgesFrom(caller.id)) {
        const Record *target =
            edge.kind == EdgeKind::Call ? context.document().find(edge.to) : nullptr;
        const auto *external = target ? target->as<External>() : nullptr;
        if (!external || !external->host || external->port != httpsPort)
            continue;
        Finding &finding = report.add(
            edge.path,
            phrase("rules", "{0} calls {1} by TLS, whose certificate is for {2}.")(
                caller.name, nameFrom(*target, caller.ns), *external->host),
            phrase("rules",
                   "A client that connects to the name {0} refuses that certificate, or is "
                   "told not to check it.")(target->name));
        finding.related.push_back(target->id);
    }
}

} // namespace

Rule externalTlsNameRule()
{
    return {
        .id = "external-tls-name",
        .title = phrase("rules", "A foreign image calls TLS hosts by their own name."),
        .severity = Severity::Info,
        .why = phrase(
            "rules",
            "An ExternalName changes where a name leads, not what the other side is called: its "
            "certificate is for the outside name, and so is the virtual host that the request must "
            "ask for. Generated services send the outside name; of an image nothing is known."),
        .remediation = phrase(
            "rules", "Configure the image with the host itself, and ignore the rule where that is "
                     "done."),
        .example = {.wrong = "services:\n"
                             "  page: {image: \"example/page:1.0\", calls: [provider]}\n"
                             "externals:\n"
                             "  provider: {host: api.example.com, port: 443}\n",
                    .right = "services:\n"
                             "  page: {calls: [provider]}\n"
                             "externals:\n"
                             "  provider: {host: api.example.com, port: 443}\n"},
        .check = check};
}

} // namespace moldloft::rules
