#include "rules/mend.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

constexpr std::size_t mostProposals = 3;

Fix putOn(const Record &channel, const Record &broker)
{
    return {phrase("rules", "Put {0} on {1}")(channel.name, broker.name),
            [id = channel.id, to = Ref{broker.name}](const Document &document) {
                return mendedAs<Channel>(document, id, [&](Channel &now) {
                    now.broker = to;
                    return true;
                });
            }};
}

Fix addBroker(const Document &document, const Record &channel)
{
    const std::string name = freeName(document, ElementKind::Broker, channel.ns, "events");
    const auto apply = [id = channel.id, ns = channel.ns](const Document &now) -> Result<Document> {
        Record broker;
        broker.ns = ns;
        broker.name = freeName(now, ElementKind::Broker, ns, "events");
        broker.body = Broker{};
        const Ref to{broker.name};
        return addElement(now, std::move(broker)).and_then([&](Added &&added) {
            return mendedAs<Channel>(added.document, id, [&](Channel &orphan) {
                orphan.broker = to;
                return true;
            });
        });
    };
    return {phrase("rules", "Add the NATS broker {0}")(name), apply};
}

void keys(const Record &record, std::vector<std::string> &found)
{
    const auto *channel = record.as<Channel>();
    if (record.as<Broker>() || (channel && channel->broker.text.empty()))
        found.push_back("brokers " + record.ns);
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *channel = record.as<Channel>();
    if (!channel || !channel->broker.text.empty())
        return;
    Finding &finding =
        report.add("", phrase("rules", "{0} has no broker.")(record.name),
                   phrase("rules", "Nothing carries its events, so none would arrive."));
    for (const Record *element : context.document().elementsOf(record.ns)) {
        if (element->as<Broker>() && finding.fixes.size() < mostProposals)
            finding.fixes.push_back(putOn(record, *element));
    }
    if (finding.fixes.empty())
        finding.fixes.push_back(addBroker(context.document(), record));
}

} // namespace

Rule channelWithoutBrokerRule()
{
    return {
        .id = "channel-without-broker",
        .title = phrase("rules", "A channel belongs to a broker."),
        .severity = Severity::Error,
        .why = phrase(
            "rules", "A channel is a name within a broker: the broker keeps the events until every "
                     "subscriber has read them. Without one there is nothing to publish to."),
        .remediation = phrase(
            "rules", "Name the broker under `broker:`; add one to the namespace if there is none."),
        .example = {.wrong = "channels:\n"
                             "  order-created: {broker: \"\"}\n",
                    .right = "brokers:\n"
                             "  events: {engine: nats}\n"
                             "channels:\n"
                             "  order-created: {broker: events}\n"},
        .check = check,
        .keys = keys,
        .proposesNames = true};
}

} // namespace moldloft::rules
