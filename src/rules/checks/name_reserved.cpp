#include <algorithm>

#include <fmt/format.h>

#include "kinds/defaults.h"
#include "kinds/field.h"
#include "kinds/reserved.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

void checkPorts(const Record &record, const Service &service, Reporter &report)
{
    for (const auto &[name, port] : service.ports) {
        const bool named = name == reservedAdminPortName;
        if (!named && port.port != reservedAdminPort)
            continue;
        report.add(
            joinPath("ports", name),
            named ? phrase("rules", "{0} calls a port {1}.")(record.name, name)
                  : phrase("rules", "{0} uses port {1} for {2}.")(record.name, port.port, name),
            phrase("rules",
                   "A generated service answers health checks and metrics on its port {0}, "
                   "{1}.")(std::string(reservedAdminPortName), reservedAdminPort));
    }
}

void checkEnv(const Record &record, const Service &service, Reporter &report)
{
    for (const auto &[name, value] : service.env) {
        if (!isReservedEnv(name))
            continue;
        Finding &finding = report.add(
            joinPath("env", name), phrase("rules", "{0} sets {1}.")(record.name, name),
            phrase("rules", "The export sets this variable of a generated service itself."));
        finding.fixes.push_back({phrase("rules", "Remove {0}")(name),
                                 [id = record.id, variable = name](const Document &document) {
                                     return mendedAs<Service>(document, id, [&](Service &now) {
                                         return std::erase_if(now.env, [&](auto &entry) {
                                                    return entry.first == variable;
                                                }) > 0;
                                     });
                                 }});
    }
}

/// The database whose secrets a secret of that name would replace.
std::string databaseOfSecret(std::string secret)
{
    for (const char *suffix : {"-credentials", "-admin"}) {
        if (secret.ends_with(suffix))
            secret.resize(secret.size() - std::string_view(suffix).size());
    }
    return secret;
}

void keys(const Record &record, std::vector<std::string> &found)
{
    if (const auto *service = record.as<Service>()) {
        for (const std::string &secret : service->secrets) {
            found.push_back(objectKey(record.ns, secret));
            found.push_back(objectKey(record.ns, databaseOfSecret(secret)));
        }
    }
}

void checkSecrets(const Context &context, const Record &record, const Service &service,
                  Reporter &report)
{
    for (std::size_t i = 0; i < service.secrets.size(); ++i) {
        const std::string owner = databaseOfSecret(service.secrets[i]);
        const Document &document = context.document();
        const Record *database = document.find(ElementKind::Database, record.ns, owner);
        if (!database)
            database = document.find(ElementKind::Database, record.ns, service.secrets[i]);
        if (database) {
            report.add(
                fmt::format("secrets/{}", i),
                phrase("rules", "The secret {0} of {1} has a name that the database {2} needs.")(
                    service.secrets[i], record.name, database->name),
                phrase("rules", "One of the two secrets would replace the other."));
        }
    }
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *service = record.as<Service>();
    if (!service)
        return;
    if (isGenerated(*service)) {
        checkPorts(record, *service, report);
        checkEnv(record, *service, report);
    }
    checkSecrets(context, record, *service, report);
}

} // namespace

Rule nameReservedRule()
{
    return {.id = "name-reserved",
            .title = phrase("rules", "What a generated service needs for itself is left to it."),
            .severity = Severity::Error,
            .why = phrase(
                "rules",
                "A generated service answers health checks and metrics on its port `admin`, 9090, "
                "reads a few variables of its own (`HTTP_PORT`, `ADMIN_PORT`, `LOG_LEVEL`, "
                "`DRAIN_SECONDS`, `SECRETS_DIR`), and each database has secrets called after it. "
                "A second use of such a name would break the first."),
            .remediation =
                phrase("rules",
                       "Choose another name or number. Services with an `image:` may use the port "
                       "and the variables as they like."),
            .example = {.wrong = "services:\n"
                                 "  orders: {ports: {http: 9090}}\n",
                        .right = "services:\n"
                                 "  orders: {ports: {http: 8080}}\n"},
            .check = check,
            .keys = keys};
}

} // namespace moldloft::rules
