#include "simulate/system.h"

#include <algorithm>
#include <unordered_map>

#include "kinds/defaults.h"
#include "kinds/needs.h"
#include "model/references.h"
#include "simulate/random.h"

namespace moldloft::simulate
{

namespace
{

double secondsOf(const Duration &duration)
{
    return std::chrono::duration<double>(duration.value).count();
}

double secondsOf(const char *text)
{
    const auto duration = parseDuration(text);
    return duration ? secondsOf(*duration) : 0;
}

double secondsOf(const std::optional<Duration> &duration, const char *fallback)
{
    return duration ? secondsOf(*duration) : secondsOf(fallback);
}

double fractionOr(const std::optional<Percent> &percent, const char *fallback)
{
    return fractionOf(percent ? *percent : Percent{fallback});
}

class Builder
{
public:
    explicit Builder(const Document &document) : m_document(document) {}

    System build()
    {
        for (const RecordPtr &record : m_document.records())
            add(*record);
        for (const RecordPtr &record : m_document.records())
            link(*record);
        return std::move(m_system);
    }

private:
    void add(const Record &record);
    void addService(const Record &record, const Service &service);
    void describe(Part &part, const std::optional<Latency> &latency, const char *usual);
    void addServers(Part &part, const Record &record);
    Part &addPart(const Record &record);
    void link(const Record &record);
    void linkService(const Record &record, const Service &service);
    void linkCalls(const Record &record, const Service &service, Part &part);
    void addEntries(const Record &record, const Ingress &ingress);
    void addEntry(EntryPoint entry, const std::optional<Quantity> &rate);
    std::optional<std::size_t> partOf(const Record &from, EdgeKind kind, const Ref &ref) const;
    std::optional<std::size_t> streamOf(const Record &from, EdgeKind kind, const Ref &ref) const;

    const Document &m_document;
    System m_system;
    std::unordered_map<ElementId, std::size_t> m_parts;
    std::unordered_map<ElementId, std::size_t> m_streams;
};

Part &Builder::addPart(const Record &record)
{
    m_parts.emplace(record.id, m_system.parts.size());
    Part &part = m_system.parts.emplace_back();
    part.id = record.id;
    part.name = record.path();
    part.ns = record.ns;
    part.kind = record.kind();
    part.key = keyOf(part.name);
    return part;
}

void Builder::describe(Part &part, const std::optional<Latency> &latency, const char *usual)
{
    part.assumed = !latency;
    part.work = !latency ? Distribution::constant(secondsOf(usual))
                : latency->p99
                    ? Distribution::logNormal(secondsOf(latency->p50), secondsOf(*latency->p99))
                    : Distribution::constant(secondsOf(latency->p50));
}

void Builder::addServers(Part &part, const Record &record)
{
    part.pods = std::max(1, serversOf(record)); // what lies outside is one to us
    part.quorum = quorumOf(record);
}

void Builder::addService(const Record &record, const Service &service)
{
    Part &part = addPart(record);
    describe(part, service.latency, defaultServiceLatency);
    part.errorRate = fractionOr(service.errorRate, defaultErrorRate);
    part.availability = fractionOr(service.availability, defaultAvailability);
    part.startup = secondsOf(service.startup, defaultServiceStartup);
    part.cpuTime = service.cpuTime ? secondsOf(*service.cpuTime) : part.work.quantile(0.5);
    part.pods = podRange(service).least;
    part.concurrency = service.concurrency.value_or(0);
    part.isGenerated = isGenerated(service);
    const double each = part.work.mean();
    part.consumption = service.consumption ? valueOf(*service.consumption)
                       : each > 0          ? 1 / each
                                           : 0;
}

void Builder::add(const Record &record)
{
    if (const auto *service = record.as<Service>()) {
        addService(record, *service);
    } else if (const auto *database = record.as<Database>()) {
        Part &part = addPart(record);
        describe(part, database->latency, defaultDatabaseLatency);
        addServers(part, record);
        part.availability = fractionOr(database->availability, defaultAvailability);
        part.startup = secondsOf(database->startup, defaultServerStartup);
    } else if (const auto *broker = record.as<Broker>()) {
        Part &part = addPart(record);
        describe(part, broker->latency, defaultBrokerLatency);
        addServers(part, record);
        part.availability = fractionOr(broker->availability, defaultAvailability);
        part.startup = secondsOf(broker->startup, defaultServerStartup);
    } else if (const auto *external = record.as<External>(); external && !external->alias) {
        Part &part = addPart(record);
        describe(part, external->latency, defaultExternalLatency);
        part.availability = fractionOr(external->availability, defaultAvailability);
        part.errorRate = fractionOr(external->errorRate, defaultErrorRate);
        part.startup = never; // nobody here starts it
    } else if (const auto *channel = record.as<Channel>()) {
        m_streams.emplace(record.id, m_system.streams.size());
        Stream &stream = m_system.streams.emplace_back();
        stream.id = record.id;
        stream.name = record.path();
        if (channel->limit)
            stream.limit = *channel->limit;
    }
}

std::optional<std::size_t> Builder::partOf(const Record &from, EdgeKind kind, const Ref &ref) const
{
    const Record *target = resolve(m_document, kind, ref, from.ns);
    const auto *external = target ? target->as<External>() : nullptr;
    if (external && external->alias)
        target = resolve(m_document, EdgeKind::Alias, *external->alias, target->ns);
    const auto it = target ? m_parts.find(target->id) : m_parts.end();
    return it == m_parts.end() ? std::nullopt : std::optional(it->second);
}

std::optional<std::size_t> Builder::streamOf(const Record &from, EdgeKind kind,
                                             const Ref &ref) const
{
    const Record *target = resolve(m_document, kind, ref, from.ns);
    const auto it = target ? m_streams.find(target->id) : m_streams.end();
    return it == m_streams.end() ? std::nullopt : std::optional(it->second);
}

void Builder::linkCalls(const Record &record, const Service &service, Part &part)
{
    std::vector<std::string> groups;
    for (std::size_t i = 0; i < service.calls.size(); ++i) {
        const Call &call = service.calls[i];
        const auto to = partOf(record, EdgeKind::Call, call.to);
        if (!to)
            continue;
        Hop hop;
        hop.to = *to;
        hop.path = "calls/" + std::to_string(i);
        hop.timeout = call.timeout       ? secondsOf(*call.timeout)
                      : part.isGenerated ? secondsOf(defaultTimeout)
                                         : never;
        hop.retries = call.retries.value_or(0);
        hop.fallback = call.fallback.value_or(false);
        if (call.parallel && *call.parallel != "false") {
            const auto it = std::find(groups.begin(), groups.end(), *call.parallel);
            hop.group = static_cast<int>(it - groups.begin());
            if (it == groups.end())
                groups.push_back(*call.parallel);
        }
        part.calls.push_back(std::move(hop));
    }
}

void Builder::linkService(const Record &record, const Service &service)
{
    const std::size_t self = m_parts.at(record.id);
    Part &part = m_system.parts[self];
    for (const Ref &ref : service.owns) {
        if (const auto to = partOf(record, EdgeKind::Owns, ref))
            part.stores.push_back(*to);
    }
    part.hasOutbox = !part.stores.empty();
    for (const Ref &ref : service.uses) {
        if (const auto to = partOf(record, EdgeKind::Uses, ref))
            part.stores.push_back(*to);
    }
    linkCalls(record, service, part);
    for (const Ref &ref : service.publishes) {
        if (const auto to = streamOf(record, EdgeKind::Publish, ref)) {
            part.publishes.push_back(*to);
            m_system.streams[*to].publishers.push_back(self);
        }
    }
    for (const Ref &ref : service.subscribes) {
        if (const auto to = streamOf(record, EdgeKind::Subscribe, ref)) {
            part.subscribes.push_back(*to);
            m_system.streams[*to].subscribers.push_back(self);
        }
    }
    for (const Expose &expose : service.expose) {
        if (expose.type == ServiceType::ClusterIP)
            continue;
        const bool isNodePort = expose.type == ServiceType::NodePort;
        EntryPoint entry;
        entry.kind = isNodePort ? Entrance::NodePort : Entrance::LoadBalancer;
        entry.name = part.name + (isNodePort ? " (NodePort)" : " (LoadBalancer)");
        entry.via = record.id;
        entry.service = self;
        addEntry(std::move(entry), expose.requestRate);
    }
}

void Builder::addEntry(EntryPoint entry, const std::optional<Quantity> &rate)
{
    entry.assumedRate = !rate;
    entry.rate = rate ? valueOf(*rate) : assumedRate;
    m_system.entries.push_back(std::move(entry));
}

void Builder::addEntries(const Record &record, const Ingress &ingress)
{
    for (std::size_t i = 0; i < ingress.rules.size(); ++i) {
        const IngressRule &rule = ingress.rules[i];
        const auto to = partOf(record, EdgeKind::Route, rule.to);
        if (!to)
            continue;
        EntryPoint entry;
        entry.name = ingress.host.value_or(record.path()) + rule.path;
        entry.via = record.id;
        entry.path = "rules/" + std::to_string(i) + "/to";
        entry.service = *to;
        addEntry(std::move(entry), rule.requestRate);
    }
}

void Builder::link(const Record &record)
{
    if (const auto *service = record.as<Service>()) {
        linkService(record, *service);
    } else if (const auto *ingress = record.as<Ingress>()) {
        addEntries(record, *ingress);
    } else if (const auto *channel = record.as<Channel>()) {
        m_system.streams[m_streams.at(record.id)].broker =
            partOf(record, EdgeKind::ChannelBroker, channel->broker);
    }
}

} // namespace

std::optional<std::size_t> System::find(ElementId id) const
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].id == id)
            return i;
    }
    return std::nullopt;
}

bool System::hasAllRates() const
{
    return std::none_of(entries.begin(), entries.end(),
                        [](const EntryPoint &entry) { return entry.assumedRate; });
}

System systemOf(const Document &document)
{
    return Builder(document).build();
}

std::vector<std::size_t> brokersAwaited(const System &system, const Part &part)
{
    std::vector<std::size_t> brokers;
    if (part.hasOutbox)
        return brokers;
    for (const std::size_t stream : part.publishes) {
        const auto broker = system.streams[stream].broker;
        if (broker && std::find(brokers.begin(), brokers.end(), *broker) == brokers.end())
            brokers.push_back(*broker);
    }
    return brokers;
}

} // namespace moldloft::simulate
