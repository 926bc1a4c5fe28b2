#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace moldloft::rules
{

namespace
{

/// The service that alone publishes to everything on the broker; 0 where several do, or none.
ElementId onlyPublisher(const Context &context, const Record &broker)
{
    ElementId only;
    for (const Edge *channel : context.edgesTo(broker.id)) {
        for (const Edge *edge : context.edgesTo(channel->from)) {
            if (edge->kind != EdgeKind::Publish || edge->from == only)
                continue;
            if (only)
                return {};
            only = edge->from;
        }
    }
    return only;
}

std::string keyOf(const Record &broker)
{
    return "brokers " + broker.ns + ' ' + broker.as<Broker>()->engine;
}

void keys(const Record &record, std::vector<std::string> &found)
{
    if (record.as<Broker>())
        found.push_back(keyOf(record));
}

/// The first broker of the namespace with the same engine.
const Record *firstBroker(const Context &context, const Record &broker)
{
    const auto brokers = context.sharing(keyOf(broker));
    return brokers.empty() ? nullptr : context.document().find(brokers.front());
}

Fix merge(const Record &broker, const Record &first)
{
    const auto apply = [from = broker.id,
                        into = first.id](const Document &document) -> Result<Document> {
        const Record *old = document.find(from);
        const Record *kept = document.find(into);
        if (!old || !kept)
            return changedSince(phrase("rules", "The broker"));
        std::vector<Record> moved;
        for (const Record *channel : document.all(ElementKind::Channel)) {
            if (resolve(document, EdgeKind::ChannelBroker, channel->as<Channel>()->broker,
                        channel->ns) != old)
                continue;
            Record record = *channel;
            record.as<Channel>()->broker = Ref::to(kept->ns, kept->name, record.ns);
            moved.push_back(std::move(record));
        }
        return removeElements(document.with(std::move(moved)), {from});
    };
    return {
        phrase("rules", "Move the channels of {0} to {1}, and remove {0}")(broker.name, first.name),
        apply};
}

void check(const Context &context, const Record &broker, Reporter &report)
{
    if (!broker.as<Broker>())
        return;
    const Record *first = firstBroker(context, broker);
    const ElementId mine = onlyPublisher(context, broker);
    if (!first || first->id == broker.id || !mine)
        return;
    Finding &finding = report.add(
        "",
        phrase("rules", "{0} carries only what {1} publishes, and {2} stands beside it.")(
            broker.name, nameFrom(*context.document().find(mine), broker.ns), first->name),
        phrase("rules", "Every subscriber needs a connection to each of them, and there are two "
                        "servers to run, watch and upgrade."));
    finding.related = {first->id, mine};
    finding.fixes.push_back(merge(broker, *first));
}

} // namespace

Rule brokerBesideBrokerRule()
{
    return {
        .id = "broker-beside-broker",
        .title = phrase("rules", "Services of a namespace share a broker."),
        .severity = Severity::Warning,
        .why = phrase(
            "rules",
            "A broker is what services have in common. One for each service is a habit taken over "
            "from databases: it separates nothing, since every subscriber has to reach it, and it "
            "multiplies servers, volumes and passwords. Channels are what keeps events apart."),
        .remediation =
            phrase("rules",
                   "Put the channels on one broker. Where a second one is meant, for another load "
                   "or another retention, ignore the rule and say why."),
        .example = {.wrong = "brokers:\n"
                             "  orders-events: {engine: nats}\n"
                             "  stock-events: {engine: nats}\n",
                    .right = "brokers:\n"
                             "  events: {engine: nats}\n"},
        .check = check,
        .keys = keys};
}

} // namespace moldloft::rules
