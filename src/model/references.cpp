#include "model/references.h"

#include <algorithm>
#include <array>

namespace moldloft
{

namespace
{

struct EdgeTrait {
    Meaning meaning;
    std::string_view field;
    Phrase verb;
    std::vector<ElementKind> targets;
};

const EdgeTrait &trait(EdgeKind kind)
{
    using K = ElementKind;
    static const std::array<EdgeTrait, 8> traits{{
        {Meaning::Data, "owns", phrase("model", "owns"), {K::Database}},
        {Meaning::Data, "uses", phrase("model", "uses"), {K::Database}},
        {Meaning::Sync, "calls", phrase("model", "calls"), {K::Service, K::External}},
        {Meaning::Async, "publishes", phrase("model", "publishes"), {K::Channel}},
        {Meaning::Async, "subscribes", phrase("model", "subscribes to"), {K::Channel}},
        {Meaning::Entry, "rules", phrase("model", "routes to"), {K::Service}},
        {Meaning::Sync, "alias", phrase("model", "is an alias of"), {K::Service}},
        {Meaning::Async, "broker", phrase("model", "lives on"), {K::Broker}},
    }};
    return traits[static_cast<std::size_t>(kind)];
}

/// One walk for const and mutable records: R is Record or const Record.
template<class R, class Visit>
void walk(R &record, const Visit &visit)
{
    const auto each = [&](EdgeKind kind, auto &refs) {
        for (std::size_t i = 0; i < refs.size(); ++i)
            visit(kind, refs[i], std::string(fieldOf(kind)) + '/' + std::to_string(i));
    };
    const auto eachTo = [&](EdgeKind kind, auto &items) {
        for (std::size_t i = 0; i < items.size(); ++i)
            visit(kind, items[i].to, std::string(fieldOf(kind)) + '/' + std::to_string(i) + "/to");
    };
    if (auto *service = record.template as<Service>()) {
        each(EdgeKind::Owns, service->owns);
        each(EdgeKind::Uses, service->uses);
        eachTo(EdgeKind::Call, service->calls);
        each(EdgeKind::Publish, service->publishes);
        each(EdgeKind::Subscribe, service->subscribes);
    } else if (auto *ingress = record.template as<Ingress>()) {
        eachTo(EdgeKind::Route, ingress->rules);
    } else if (auto *external = record.template as<External>()) {
        if (external->alias)
            visit(EdgeKind::Alias, *external->alias, "alias");
    } else if (auto *channel = record.template as<Channel>()) {
        if (!channel->broker.text.empty())
            visit(EdgeKind::ChannelBroker, channel->broker, "broker");
    }
}

} // namespace

Meaning meaningOf(EdgeKind kind)
{
    return trait(kind).meaning;
}

std::string_view fieldOf(EdgeKind kind)
{
    return trait(kind).field;
}

Phrase verbOf(EdgeKind kind)
{
    return trait(kind).verb;
}

const std::vector<ElementKind> &targetsOf(EdgeKind kind)
{
    return trait(kind).targets;
}

void forEachRef(const Record &record,
                const std::function<void(EdgeKind, const Ref &, const std::string &)> &visit)
{
    walk(record, visit);
}

void forEachRef(Record &record,
                const std::function<void(EdgeKind, Ref &, const std::string &)> &visit)
{
    walk(record, visit);
}

const Record *resolve(const Document &document, EdgeKind kind, const Ref &ref,
                      const std::string &fromNamespace)
{
    const std::string_view text = ref.text;
    const auto slash = text.find('/');
    const std::string_view ns =
        slash == std::string_view::npos ? std::string_view(fromNamespace) : text.substr(0, slash);
    const std::string_view name = text.substr(slash + 1); // npos + 1 is 0
    for (const ElementKind target : targetsOf(kind)) {
        if (const Record *found = document.find(target, ns, name))
            return found;
    }
    return nullptr;
}

std::vector<Edge> edgesOf(const Document &document, const Record &record)
{
    std::vector<Edge> found;
    forEachRef(record, [&](EdgeKind kind, const Ref &ref, const std::string &path) {
        const Record *target = resolve(document, kind, ref, record.ns);
        found.push_back({kind, record.id, target ? target->id : ElementId{}, ref, path});
    });
    return found;
}

std::vector<Edge> edges(const Document &document)
{
    std::vector<Edge> all;
    for (const auto &record : document.records()) {
        auto some = edgesOf(document, *record);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace moldloft
