#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostNamed = 3;

std::string keyOf(const Record &service, const std::string &secret)
{
    return "secret " + service.ns + '/' + secret;
}

void keys(const Record &record, std::vector<std::string> &found)
{
    if (const auto *service = record.as<Service>()) {
        for (const std::string &secret : service->secrets)
            found.push_back(keyOf(record, secret));
    }
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    for (std::size_t i = 0; i < service->secrets.size(); ++i) {
        const std::string &secret = service->secrets[i];
        const auto users = context.sharing(keyOf(record, secret));
        if (users.size() < 2 || users.front() == record.id)
            continue; // it stands at all but the first
        std::vector<std::string> names;
        for (const ElementId user : users)
            names.push_back(context.document().find(user)->name);
        Finding &finding = report.add(
            fmt::format("secrets/{}", i),
            phrase("rules", "{0} share the secret {1}.")(
                enumerateSome(names, names.size(), mostNamed), secret),
            phrase("rules", "What is done with it cannot be traced to one of them, and it can only "
                            "be changed for all at once."));
        finding.related.assign(users.begin(), users.end());
    }
}

} // namespace

Rule secretSharedRule()
{
    return {
        .id = "secret-shared",
        .title = phrase("rules", "A secret belongs to one service."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "Credentials say who acts. With one password for two services the other side cannot "
            "tell them apart or give them different rights, a leak in one is a leak in both, and "
            "rotating it needs both to restart together."),
        .remediation = phrase(
            "rules", "Give each service credentials of its own. Where several only verify what one "
                     "signs, let them read its public key."),
        .example = {.wrong = "services:\n"
                             "  orders: {secrets: [provider-key]}\n"
                             "  refunds: {secrets: [provider-key]}\n",
                    .right = "services:\n"
                             "  orders: {secrets: [orders-provider-key]}\n"
                             "  refunds: {secrets: [refunds-provider-key]}\n"},
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
