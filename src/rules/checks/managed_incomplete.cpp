#include "kinds/defaults.h"
#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

Fix ownServer(const Record &record)
{
    return {phrase("rules", "Run {0} as a StatefulSet")(record.name),
            [id = record.id](const Document &document) {
                return mended(document, id, [](Record &now) {
                    auto *database = now.as<Database>();
                    auto &managed = database ? database->managed : now.as<Broker>()->managed;
                    const bool was = managed.has_value();
                    managed.reset();
                    return was;
                });
            }};
}

bool hasOperator(const std::string &engine)
{
    return engine == "postgresql" || engine == "kafka" || engine == "rabbitmq";
}

void check(const Context &, const Record &record, Reporter &report)
{
    const auto *database = record.as<Database>();
    const auto *broker = record.as<Broker>();
    if (!database && !broker)
        return;
    const std::string &engine = database ? database->engine : broker->engine;
    const auto &host = database ? database->host : broker->host;
    const Managed managed = managedOf(record);
    if (managed == Managed::Operator && !hasOperator(engine)) {
        Finding &finding = report.add(
            "managed",
            phrase("rules", "{0} is left to an operator, and there is none for its "
                            "engine.")(record.name),
            phrase("rules", "The export knows operators of PostgreSQL, Kafka and RabbitMQ."));
        finding.fixes.push_back(ownServer(record));
    }
    if (managed == Managed::External && !host) {
        Finding &finding = report.add(
            "managed",
            phrase("rules", "{0} lies outside the cluster, and has no host.")(record.name),
            phrase("rules", "Nobody can reach it."));
        finding.fixes.push_back(ownServer(record));
    }
    if (managed != Managed::External && host)
        report.add(
            "host",
            phrase("rules", "{0} has a host, and does not lie outside the cluster.")(record.name),
            phrase("rules", "The host is not used; `managed: external` would use it."));
}

} // namespace

Rule managedIncompleteRule()
{
    return {.id = "managed-incomplete",
            .title = phrase("rules", "What others run can be reached."),
            .severity = Severity::Error,
            .why = phrase("rules", "A server outside the cluster is found by its host, and an "
                                   "operator has to be there for the engine: else the services "
                                   "that need it never become ready."),
            .remediation = phrase("rules", "Write `managed: external` and `host:` together, and "
                                           "leave PostgreSQL, Kafka or RabbitMQ to operators."),
            .example = {.wrong = "databases:\n"
                                 "  orders-db: {engine: postgresql, managed: external}\n",
                        .right = "databases:\n"
                                 "  orders-db: {engine: postgresql, managed: external, host: "
                                 "db.example.com}\n"},
            .check = check,
            .reads = Reads::Element};
}

} // namespace moldloft::rules
