#include "model/edits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "model/patch_targets.h"

namespace moldloft
{

namespace
{

Error refusal(Message message, Message hint = {})
{
    return {ErrorCode::Input, std::move(message), std::nullopt, std::move(hint)};
}

Error taken(const Document &document, const Record &record)
{
    const Record *other =
        becomesServiceObject(record.kind()) ? document.findObject(record.ns, record.name) : nullptr;
    const bool shared = other && other->kind() != record.kind();
    return refusal((shared
                        ? phrase("model", "The name '{0}' is taken: services, databases, brokers "
                                          "and externals of a namespace share their names.")
                        : phrase("model", "The name '{0}' is taken."))(record.path()),
                   phrase("model", "Choose another name."));
}

/// Where an element has gone: its namespace and name now.
struct Place {
    std::string ns;
    std::string name;
};

/// Whether a reference of the record has one of these names: what it means is another question.
bool namesOneOf(const Record &record, const std::unordered_set<std::string_view> &names)
{
    bool found = false;
    forEachRef(record, [&](EdgeKind, const Ref &ref, const std::string &) {
        const std::string_view text = ref.text;
        found = found || names.contains(text.substr(text.find('/') + 1)); // npos + 1 is 0
    });
    return found;
}

/// Rewrites references so that each names the same element as in `before`, given where elements
/// went. `changed` holds the records that have changed already; it receives the others that must.
Document followReferences(const Document &before, std::unordered_map<ElementId, Record> changed)
{
    std::unordered_map<ElementId, Place> places;
    for (const auto &[id, record] : changed)
        places.emplace(id, Place{record.ns, record.name});
    std::unordered_set<std::string_view> names; ///< by which a reference may mean one of them
    for (const auto &[id, record] : changed) {
        if (const Record *was = before.find(id))
            names.insert(was->name);
    }
    for (const auto &original : before.records()) {
        const auto self = changed.find(original->id);
        if (self == changed.end() && !namesOneOf(*original, names))
            continue;
        Record record = self == changed.end() ? *original : self->second;
        bool rewritten = false;
        forEachRef(record, [&](EdgeKind kind, Ref &ref, const std::string &) {
            const Record *target = resolve(before, kind, ref, original->ns);
            const auto place = target ? places.find(target->id) : places.end();
            Ref now;
            if (place != places.end())
                now = Ref::to(place->second.ns, place->second.name, record.ns);
            else if (record.ns != original->ns)
                now = Ref::to(ref.namespaceFrom(original->ns), ref.name(), record.ns);
            else
                return;
            if (now == ref)
                return;
            ref = now;
            rewritten = true;
        });
        if (rewritten)
            changed.insert_or_assign(original->id, std::move(record));
    }
    std::vector<Record> records;
    records.reserve(changed.size());
    for (const auto &original : before.records()) { // file order, for stable results
        if (auto it = changed.find(original->id); it != changed.end())
            records.push_back(std::move(it->second));
    }
    return before.with(std::move(records));
}

std::vector<Ref> *refList(Service &service, EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Owns:
        return &service.owns;
    case EdgeKind::Uses:
        return &service.uses;
    case EdgeKind::Publish:
        return &service.publishes;
    case EdgeKind::Subscribe:
        return &service.subscribes;
    default:
        return nullptr;
    }
}

std::string freeRulePath(const Ingress &ingress, const std::string &name)
{
    const auto has = [&](const std::string &path) {
        return std::any_of(ingress.rules.begin(), ingress.rules.end(),
                           [&](const IngressRule &rule) { return rule.path == path; });
    };
    if (!has("/"))
        return "/";
    std::string path = '/' + name;
    for (int i = 2; has(path); ++i)
        path = '/' + name + '-' + std::to_string(i);
    return path;
}

} // namespace

bool isNameTaken(const Document &document, ElementKind kind, const std::string &ns,
                 const std::string &name, ElementId except)
{
    const auto inTheWay = [&](const Record *other) { return other && other->id != except; };
    if (kind == ElementKind::Namespace)
        return inTheWay(document.findNamespace(name));
    return inTheWay(document.find(kind, ns, name)) ||
           (becomesServiceObject(kind) && inTheWay(document.findObject(ns, name)));
}

std::string freeName(const Document &document, ElementKind kind, const std::string &ns,
                     const std::string &base)
{
    std::string name = base;
    for (int i = 2; isNameTaken(document, kind, ns, name); ++i)
        name = base + '-' + std::to_string(i);
    return name;
}

Result<Added> addElement(const Document &document, Record record)
{
    if (isNameTaken(document, record.kind(), record.ns, record.name))
        return taken(document, record);
    Document base = document;
    const bool standsAlone = record.kind() == ElementKind::Note && record.ns.empty();
    if (record.kind() != ElementKind::Namespace && !standsAlone &&
        !document.findNamespace(record.ns)) {
        Record ns;
        ns.name = record.ns;
        base = base.with(std::move(ns));
    }
    record.id = ElementId{base.lastId().value + 1};
    const ElementId id = record.id;
    return Added{base.with(std::move(record)), id};
}

Result<Document> replaceElement(const Document &document, Record record)
{
    const Record *old = document.find(record.id);
    if (!old)
        return refusal(phrase("model", "'{0}' does not exist any more.")(record.path()));
    if (old->ns != record.ns || old->name != record.name || old->kind() != record.kind())
        return refusal(
            phrase("model", "'{0}' keeps its kind, name and namespace in this edit.")(old->path()));
    if (*old == record)
        return document;
    return document.with(std::move(record));
}

Result<Document> renameElement(const Document &document, ElementId id, const std::string &name)
{
    const Record *old = document.find(id);
    if (!old)
        return refusal(phrase("model", "The element to rename does not exist any more."));
    if (old->name == name)
        return document;
    Record renamed = *old;
    renamed.name = name;
    if (isNameTaken(document, renamed.kind(), renamed.ns, name, id))
        return taken(document, renamed);
    if (!renamed.was && renamed.kind() != ElementKind::Note) // a note has no files to move
        renamed.was = old->name;
    if (renamed.was == name)
        renamed.was.reset();
    std::unordered_map<ElementId, Record> changed;
    if (renamed.kind() == ElementKind::Namespace) {
        for (const Record *element : document.elementsOf(old->name)) {
            Record moved = *element;
            moved.ns = name;
            changed.emplace(moved.id, std::move(moved));
        }
    }
    changed.emplace(id, std::move(renamed));
    return withFollowedPatches(document, followReferences(document, std::move(changed)), id);
}

Result<Document> moveElements(const Document &document, const std::vector<ElementId> &ids,
                              const std::string &ns)
{
    if (!ns.empty() && !document.findNamespace(ns))
        return refusal(phrase("model", "There is no namespace '{0}'.")(ns));
    std::unordered_map<ElementId, Record> changed;
    std::vector<std::pair<std::string, std::string>> arriving; // names that arrive together
    for (const ElementId id : ids) {
        const Record *record = document.find(id);
        if (!record || record->kind() == ElementKind::Namespace || record->ns == ns)
            continue;
        if (ns.empty() && record->kind() != ElementKind::Note)
            return refusal(phrase("model", "'{0}' has to stand in a namespace.")(record->path()),
                           phrase("model", "Only notes stand beside the namespaces."));
        Record moved = *record;
        moved.ns = ns;
        const std::string scope =
            becomesServiceObject(moved.kind()) ? "object" : std::to_string(moved.body.index());
        if (isNameTaken(document, moved.kind(), ns, moved.name, id) ||
            std::find(arriving.begin(), arriving.end(), std::pair{scope, moved.name}) !=
                arriving.end())
            return taken(document, moved);
        arriving.emplace_back(scope, moved.name);
        changed.emplace(id, std::move(moved));
    }
    if (changed.empty())
        return document;
    Document moved = followReferences(document, std::move(changed)).regrouped();
    for (const ElementId id : ids)
        moved = withFollowedPatches(document, moved, id);
    return moved;
}

Document removeElements(const Document &document, const std::vector<ElementId> &ids)
{
    std::unordered_set<ElementId> gone(ids.begin(), ids.end());
    for (const ElementId id : ids) {
        const Record *record = document.find(id);
        if (!record || record->kind() != ElementKind::Namespace)
            continue;
        for (const Record *element : document.elementsOf(record->name))
            gone.insert(element->id);
    }
    for (const Record *channel : document.all(ElementKind::Channel)) {
        const Record *broker =
            resolve(document, EdgeKind::ChannelBroker, channel->as<Channel>()->broker, channel->ns);
        if (broker && gone.contains(broker->id))
            gone.insert(channel->id);
    }
    std::unordered_set<std::string_view> names;
    for (const ElementId id : gone) {
        if (const Record *record = document.find(id))
            names.insert(record->name);
    }
    std::vector<Record> changed;
    for (const auto &record : document.records()) {
        if (gone.contains(record->id) || !namesOneOf(*record, names))
            continue;
        const auto some = edgesOf(document, *record);
        Record kept = *record;
        bool cut = false;
        // from the back, so that the indices before it stay true
        for (auto edge = some.rbegin(); edge != some.rend(); ++edge) {
            if (!edge->to || !gone.contains(edge->to))
                continue;
            removeReference(kept, *edge);
            cut = true;
        }
        if (cut)
            changed.push_back(std::move(kept));
    }
    return document.with(std::move(changed)).without({gone.begin(), gone.end()});
}

std::vector<EdgeKind> possibleEdges(const Document &document, ElementId from, ElementId to)
{
    const Record *a = document.find(from);
    const Record *b = document.find(to);
    if (!a || !b || from == to)
        return {};
    using K = ElementKind;
    switch (a->kind()) {
    case K::Service:
        switch (b->kind()) {
        case K::Service:
        case K::External:
            return {EdgeKind::Call};
        case K::Database: {
            for (const Record *service : document.all(K::Service)) {
                for (const Ref &owned : service->as<Service>()->owns) {
                    if (resolve(document, EdgeKind::Owns, owned, service->ns) == b)
                        return {EdgeKind::Uses};
                }
            }
            return {EdgeKind::Owns};
        }
        case K::Channel:
            return {EdgeKind::Publish, EdgeKind::Subscribe};
        default:
            return {};
        }
    case K::Channel:
        return b->kind() == K::Service ? std::vector{EdgeKind::Subscribe} : std::vector<EdgeKind>{};
    case K::Ingress:
        return b->kind() == K::Service ? std::vector{EdgeKind::Route} : std::vector<EdgeKind>{};
    case K::External:
        return b->kind() == K::Service && b->ns != a->ns ? std::vector{EdgeKind::Alias}
                                                         : std::vector<EdgeKind>{};
    default:
        return {};
    }
}

Result<Document> connect(const Document &document, EdgeKind kind, ElementId from, ElementId to)
{
    const Record *a = document.find(from);
    const Record *b = document.find(to);
    if (a && b && kind == EdgeKind::Subscribe && a->kind() == ElementKind::Channel)
        std::swap(a, b);
    const auto possible = a && b ? possibleEdges(document, a->id, b->id) : std::vector<EdgeKind>{};
    if (std::find(possible.begin(), possible.end(), kind) == possible.end())
        return refusal(a && b ? phrase("model", "'{0}' cannot be connected to '{1}' that way.")(
                                    a->path(), b->path())
                              : phrase("model", "One end of the line does not exist any more."));
    // A call always names the real target, whichever of its names the line ends at.
    const auto *named = kind == EdgeKind::Call ? b->as<External>() : nullptr;
    const Record *real =
        named && named->alias ? resolve(document, EdgeKind::Alias, *named->alias, b->ns) : b;
    for (const Edge &edge : edgesOf(document, *a)) {
        if (edge.kind == kind && real && edge.to == real->id && kind != EdgeKind::Route)
            return refusal(
                phrase("model", "'{0}' {1} '{2}' already.")(a->path(), verbOf(kind), b->path()));
    }
    Record record = *a;
    const Ref ref =
        kind == EdgeKind::Call && b->kind() == ElementKind::External && b->as<External>()->alias
            ? *b->as<External>()->alias // a call always names the real target
            : Ref::to(b->ns, b->name, a->ns);
    if (auto *service = record.as<Service>()) {
        if (kind == EdgeKind::Call) {
            Call call;
            call.to = Ref::to(ref.namespaceFrom(b->ns), ref.name(), a->ns);
            service->calls.push_back(std::move(call));
        } else {
            refList(*service, kind)->push_back(ref);
        }
    } else if (auto *ingress = record.as<Ingress>()) {
        IngressRule rule;
        rule.path = freeRulePath(*ingress, b->name);
        rule.to = ref;
        ingress->rules.push_back(std::move(rule));
    } else if (auto *external = record.as<External>()) {
        external->alias = ref;
        external->host.reset();
        external->port.reset();
    }
    return document.with(std::move(record));
}

void removeReference(Record &record, const Edge &edge)
{
    const auto slash = edge.path.find('/');
    const auto at = slash == std::string::npos
                        ? 0
                        : static_cast<std::ptrdiff_t>(std::stoul(edge.path.substr(slash + 1)));
    const auto eraseAt = [at](auto &items) {
        if (at < static_cast<std::ptrdiff_t>(items.size()))
            items.erase(items.begin() + at);
    };
    if (auto *service = record.as<Service>()) {
        if (edge.kind == EdgeKind::Call)
            eraseAt(service->calls);
        else if (auto *list = refList(*service, edge.kind))
            eraseAt(*list);
    } else if (auto *ingress = record.as<Ingress>()) {
        eraseAt(ingress->rules);
    } else if (auto *external = record.as<External>()) {
        external->alias.reset();
    } else if (auto *channel = record.as<Channel>()) {
        channel->broker = {};
    }
}

Document disconnect(const Document &document, const Edge &edge)
{
    const Record *old = document.find(edge.from);
    if (!old)
        return document;
    Record record = *old;
    removeReference(record, edge);
    return document.with(std::move(record));
}

} // namespace moldloft
