#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kinds/defaults.h"
#include "kinds/needs.h"
#include "rules/mend.h"
#include "rules/quota_changes.h"
#include "rules/rule.h"

namespace moldloft::rules
{

namespace
{

/// What counts against a quota: pods, CPU in thousandths, bytes of memory and of volumes.
enum What { Pods, Cpu, Memory, Storage, All };
using Amounts = std::array<std::int64_t, All>;

struct Asked {
    Amounts running{}; ///< by all that runs in prod, which is where the quota is exported
    Amounts rolling{}; ///< by the largest pod that comes before the one that it replaces goes

    void add(const Record &record, int pods, std::int64_t storage)
    {
        const PodNeeds needs = podNeeds(record);
        running[Pods] += pods;
        running[Cpu] += pods * needs.cpu;
        running[Memory] += pods * needs.memory;
        running[Storage] += storage;
    }
    void roll(const Record &record)
    {
        const PodNeeds needs = podNeeds(record);
        rolling[Pods] = 1;
        rolling[Cpu] = std::max(rolling[Cpu], needs.cpu);
        rolling[Memory] = std::max(rolling[Memory], needs.memory);
    }
};

std::int64_t bytesOf(const std::optional<Quantity> &size)
{
    return wholeUnits(size.value_or(Quantity{defaultStorage}));
}

void addService(const Record &record, const Service &service, Asked &asked)
{
    std::int64_t storage = 0;
    for (const auto &[name, volume] : service.volumes)
        storage += bytesOf(volume.size);
    const int pods = podsOfAtLeast(prodPods, service);
    asked.add(record, pods, storage);
    if (pods > 0 && !isJob(service) && !hasVolumeOfOneNode(service))
        asked.roll(record);
}

Asked askedIn(const Document &document, const std::string &ns)
{
    Asked asked;
    for (const Record *record : document.elementsOf(ns)) {
        const int servers = serversOf(*record);
        if (const auto *service = record->as<Service>())
            addService(*record, *service, asked);
        else if (const auto *database = record->as<Database>())
            asked.add(*record, servers, servers * bytesOf(database->storage));
        else if (const auto *broker = record->as<Broker>())
            asked.add(*record, servers, servers * bytesOf(broker->storage));
    }
    return asked;
}

std::string amountOf(What what, std::int64_t value)
{
    constexpr std::int64_t mebi = 1024 * 1024;
    if (what == Cpu)
        return value % 1000 == 0 ? std::to_string(value / 1000) : fmt::format("{}m", value);
    return what == Pods ? std::to_string(value) : fmt::format("{}Mi", (value + mebi - 1) / mebi);
}

Message wordFor(What what, const std::string &amount)
{
    switch (what) {
    case Cpu:
        return phrase("rules", "{0} of CPU")(amount);
    case Memory:
        return phrase("rules", "{0} of memory")(amount);
    case Storage:
        return phrase("rules", "{0} of storage")(amount);
    default:
        return phrases("rules", "{0} pods", "{0} pod")(std::stoi(amount));
    }
}

/// What the quota says, and how much that is; -1: nothing.
std::pair<std::string, std::int64_t> drawn(const Quota &quota, What what)
{
    if (what == Pods)
        return quota.pods ? std::pair(std::to_string(*quota.pods), std::int64_t{*quota.pods})
                          : std::pair(std::string(), std::int64_t{-1});
    const auto &quantity = what == Cpu ? quota.cpu : what == Memory ? quota.memory : quota.storage;
    if (!quantity)
        return {"", -1};
    return {quantity->text, what == Cpu ? milliUnits(*quantity) : wholeUnits(*quantity)};
}

void set(Quota &quota, What what, std::int64_t value)
{
    if (what == Pods)
        quota.pods = static_cast<int>(value);
    else
        (what == Cpu      ? quota.cpu
         : what == Memory ? quota.memory
                          : quota.storage) = Quantity{amountOf(what, value)};
}

Fix raise(ElementId ns, const std::string &name, What what, const std::string &was,
          std::int64_t value)
{
    return {phrase("rules", "Let {0} ask for {1}")(name, wordFor(what, amountOf(what, value))),
            [ns, what, was, value](const Document &document) {
                return mendedAs<Namespace>(document, ns, [&](Namespace &body) {
                    if (!body.quota || drawn(*body.quota, what).first != was)
                        return false;
                    set(*body.quota, what, value);
                    return true;
                });
            }};
}

void check(const Context &context, const Record &record, Reporter &report)
{
    const auto *ns = record.as<Namespace>();
    if (!ns || !ns->quota)
        return;
    constexpr std::array<std::string_view, All> fields{"pods", "cpu", "memory", "storage"};
    const Asked asked = askedIn(context.document(), record.name);
    for (const What what : {Pods, Cpu, Memory, Storage}) {
        const auto [text, most] = drawn(*ns->quota, what);
        const std::int64_t running = asked.running[what], wanted = running + asked.rolling[what];
        if (most < 0 || wanted <= most)
            continue;
        const bool refused = running > most;
        Finding &finding = report.add(
            fmt::format("quota/{}", fields[what]),
            refused ? phrase("rules", "The quota of {0} allows {1}, and what runs there in prod "
                                      "asks for {2}.")(record.name, wordFor(what, text),
                                                       amountOf(what, running))
                    : phrase("rules",
                             "The quota of {0} allows {1}, and what runs there in prod "
                             "leaves no room for one pod more.")(record.name, wordFor(what, text)),
            refused ? phrase("rules", "The API server refuses what goes beyond it: some pods or "
                                      "volumes never come, and only an event says so.")
                    : phrase("rules", "A rollout starts a new pod before it stops an old one: it "
                                      "waits for ever, and the old program stays."));
        finding.fixes.push_back(raise(record.id, record.name, what, text, wanted));
    }
}

std::vector<ElementId> candidates(const Context &context)
{
    return context.index<QuotaChanges>().namespaces(context.document());
}

} // namespace

Rule quotaTooSmallRule()
{
    return {
        .id = "quota-too-small",
        .title = phrase("rules", "A quota has room for what is drawn."),
        .severity = Severity::Error,
        .why = phrase(
            "rules",
            "A ResourceQuota is held against the sum of what all pods of a namespace ask for, and "
            "the API server refuses the pod that would go beyond it. The Deployment is accepted "
            "all the same. The quota is exported for prod, where each service runs at least three "
            "pods, and one more while it is rolled out."),
        .remediation = phrase("rules", "Raise the quota, let pods ask for less, or leave it out: "
                                       "twice what is drawn is then exported."),
        .example = {.wrong = "shop:\n"
                             "  quota: {cpu: \"1\"}\n"
                             "  services: {orders: {resources: {cpu: 500m}}}\n",
                    .right = "shop:\n"
                             "  quota: {cpu: \"2\"}\n"
                             "  services: {orders: {resources: {cpu: 500m}}}\n"},
        .check = check,
        .whole = {facets::records, candidates}};
}

} // namespace moldloft::rules
