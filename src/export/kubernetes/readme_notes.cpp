#include "export/kubernetes/readme_notes.h"

#include <map>

#include <fmt/format.h>

#include "export/data_access.h"
#include "export/kubernetes/external_secret.h"
#include "export/runtime_contract.h"

namespace moldloft::kubernetes
{
namespace
{

std::string operatorOf(const Record &record)
{
    if (record.as<Database>())
        return "CloudNativePG 1.24 or later, `https://cloudnative-pg.io`";
    if (record.as<Broker>()->engine == "kafka")
        return "Strimzi 0.49 or later, `https://strimzi.io`, watching the namespace";
    return "RabbitMQ Cluster Operator 2.0 or later, "
           "`https://www.rabbitmq.com/kubernetes/operator`";
}

std::string backupOf(const std::string &engine, const Record &record)
{
    const auto inside = [&](const std::string &command) {
        return fmt::format("`kubectl exec --namespace {} {}-0 -- {}`", record.ns, record.name,
                           command);
    };
    const std::string name = runtime::databaseSchemaName(record.name);
    if (engine == "postgresql")
        return inside(fmt::format("pg_dump -U postgres {} > {}.sql", name, record.name));
    if (engine == "mariadb")
        return inside(fmt::format("sh -c 'mariadb-dump -uroot -p\"$(cat "
                                  "/run/secrets/admin/password)\" {}' > {}.sql",
                                  name, record.name));
    if (engine == "mongodb")
        return inside(fmt::format("sh -c 'mongodump -u root -p \"$(cat "
                                  "/run/secrets/admin/password)\" --archive' > {}.archive",
                                  record.name));
    return inside(fmt::format("sh -c 'REDISCLI_AUTH=$(cat {}) redis-cli BGREWRITEAOF'",
                              runtime::passwordFile(record.name))) +
           ", then a snapshot of its volume";
}

/// What has to be in the store: each value once, however many namespaces read it.
std::string storeList(const Context &context)
{
    std::map<std::string, std::string> lines; // key and property → who needs it
    for (const SecretSpec &secret : context.secrets)
        lines.try_emplace(fmt::format("| `{}` | `{}` |", storeKey(context, secret), secret.key),
                          secret.elementPath);
    std::string text = "\n| key in the store | property | for |\n| --- | --- | --- |\n";
    for (const auto &[line, element] : lines)
        text += fmt::format("{} {} |\n", line, element);
    return lines.empty() ? std::string() : text;
}

} // namespace

std::string managedNote(const Context &context)
{
    std::map<std::string, std::string> operators; // → who needs it
    std::string outside;
    for (const ElementKind kind : {ElementKind::Database, ElementKind::Broker}) {
        for (const Record *record : context.document.all(kind)) {
            if (managedOf(*record) == Managed::Operator) {
                std::string &users = operators[operatorOf(*record)];
                users += (users.empty() ? "" : ", ") + record->path();
            }
            if (managedOf(*record) == Managed::External && kind == ElementKind::Database)
                outside += fmt::format("- {}: user `{}`, database `{}`; the password goes into "
                                       "`deploy/overlays/*/secrets/{}/{}/password`\n",
                                       record->path(), access::databaseUser(*record),
                                       access::databaseName(*record), record->ns,
                                       runtime::credentialsSecretName(record->name));
        }
    }
    std::string text;
    if (!operators.empty())
        text +=
            "\n## What has to be in the cluster\n\n"
            "These operators, before the first deployment. Their pods may reach the API server, "
            "which a policy can only name by its ports, 443 and 6443.\n\n";
    for (const auto &[name, users] : operators)
        text += fmt::format("- {}: for {}\n", name, users);
    if (!outside.empty())
        text += "\n## Databases outside the cluster\n\n"
                "Each has a user with rights on its database alone:\n\n" +
                outside;
    return text;
}

std::string jobNote(const Context &context)
{
    std::string once, scheduled;
    for (const Record *record : context.document.all(ElementKind::Service)) {
        const auto &service = *record->as<Service>();
        if (isCronJob(service))
            scheduled += fmt::format("- `kubectl create job --namespace {0} --from=cronjob/{1} "
                                     "{1}-now` runs {2} at once\n",
                                     record->ns, record->name, record->path());
        else if (isJob(service))
            once +=
                fmt::format("- `kubectl delete job --namespace {} {}`\n", record->ns, record->name);
    }
    if (once.empty() && scheduled.empty())
        return {};
    std::string text = "\n## Jobs\n\n";
    if (!once.empty())
        text +=
            "A Job cannot be changed once it is there. Before a deployment that changes it, and "
            "to run it again, delete it; a finished one goes by itself after its time, and the "
            "next deployment runs it anew:\n\n" +
            once;
    return text + scheduled;
}

std::string rotationNote(const Context &context)
{
    std::string text;
    switch (context.secretOrigin) {
    case SecretOrigin::Files:
        if (context.secrets.empty())
            break;
        text = "\n## Changing a password\n\n"
               "1. Write the new value into its file below `deploy/overlays/*/secrets/`.\n"
               "2. Set it in the database too, as its administrator: `ALTER ROLE … PASSWORD …`.\n"
               "3. Apply, then `kubectl rollout restart deployment NAME`: services read it when "
               "they start.\n";
        break;
    case SecretOrigin::ExternalSecrets:
        text = "\n## Secrets\n\n"
               "The External Secrets operator reads them from the store that the design names. To "
               "change a password: set it in the database, then in the store, wait for the next "
               "refresh, and restart its owner with `kubectl rollout restart deployment NAME`.\n" +
               storeList(context);
        break;
    case SecretOrigin::SealedSecrets:
        text =
            "\n## Secrets\n\n"
            "`tools/seal-secrets.sh OVERLAY` seals the values of "
            "`deploy/overlays/OVERLAY/secrets/` "
            "for the cluster that kubeseal reaches, into `deploy/overlays/OVERLAY/sealed/`, which "
            "is committed; run it before the first deployment and whenever a value changes. To "
            "change a password: set it in the database, write it into its file, seal, apply, and "
            "restart its owner with `kubectl rollout restart deployment NAME`.\n";
        break;
    }
    std::string backups;
    for (const Record *record : context.document.all(ElementKind::Database)) {
        if (managedOf(*record) == Managed::StatefulSet)
            backups += fmt::format("- {}: {}\n", record->path(),
                                   backupOf(record->as<Database>()->engine, *record));
    }
    if (!backups.empty())
        text += "\n## Keeping what is stored\n\nNothing here makes copies by itself:\n\n" + backups;
    return text;
}

} // namespace moldloft::kubernetes
