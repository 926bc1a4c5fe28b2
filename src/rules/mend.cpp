#include "rules/mend.h"

#include <algorithm>

namespace moldloft::rules
{

namespace
{

/// Where the record holds the reference now; an edge of kind and text, at the same path if
/// possible.
const Edge *findAgain(const std::vector<Edge> &edges, const Edge &edge)
{
    const auto alike = [&](const Edge &other) {
        return other.kind == edge.kind && other.ref == edge.ref;
    };
    const auto same = std::find_if(edges.begin(), edges.end(), [&](const Edge &other) {
        return alike(other) && other.path == edge.path;
    });
    if (same != edges.end())
        return &*same;
    const auto moved = std::find_if(edges.begin(), edges.end(), alike);
    return moved == edges.end() ? nullptr : &*moved;
}

const Record *findAlias(const Document &document, const std::string &ns, const Record &target)
{
    for (const Record *element : document.elementsOf(ns)) {
        const auto *external = element->as<External>();
        if (external && external->alias &&
            resolve(document, EdgeKind::Alias, *external->alias, ns) == &target)
            return element;
    }
    return nullptr;
}

} // namespace

Error changedSince(const Message &element)
{
    return {ErrorCode::Input, phrase("rules", "{0} has changed since it was checked.")(element),
            std::nullopt, phrase("rules", "Check the design again.")};
}

Result<Document> mended(const Document &document, ElementId id,
                        const std::function<bool(Record &)> &change)
{
    const Record *old = document.find(id);
    if (!old)
        return changedSince(phrase("rules", "The element"));
    Record record = *old;
    if (!change(record))
        return changedSince(old->path());
    return document.with(std::move(record));
}

Result<Document> withoutReference(const Document &document, const Edge &edge)
{
    return mended(document, edge.from, [&](Record &record) {
        const auto edges = edgesOf(document, record);
        const Edge *found = findAgain(edges, edge);
        if (found)
            removeReference(record, *found);
        return found != nullptr;
    });
}

Result<Document> withReference(const Document &document, const Edge &edge, const Ref &now)
{
    return mended(document, edge.from, [&](Record &record) {
        const auto edges = edgesOf(document, record);
        const Edge *found = findAgain(edges, edge);
        if (!found)
            return false;
        forEachRef(record, [&](EdgeKind, Ref &ref, const std::string &path) {
            if (path == found->path)
                ref = now;
        });
        return true;
    });
}

std::string aliasName(const Document &document, const std::string &ns, const Record &target)
{
    if (!isNameTaken(document, ElementKind::External, ns, target.name))
        return target.name;
    return freeName(document, ElementKind::External, ns, target.ns + '-' + target.name);
}

Result<Document> withAlias(const Document &document, const std::string &ns, ElementId targetId)
{
    const Record *target = document.find(targetId);
    if (!target)
        return changedSince(phrase("rules", "The service that is called"));
    if (target->ns == ns || findAlias(document, ns, *target))
        return document;
    Record alias;
    alias.ns = ns;
    alias.name = aliasName(document, ns, *target);
    External external;
    external.alias = Ref::to(target->ns, target->name, ns);
    alias.body = std::move(external);
    auto added = addElement(document, std::move(alias));
    if (!added)
        return added.error();
    return std::move(added->document);
}

Result<Document> withCall(const Document &document, ElementId callerId, ElementId targetId)
{
    const Record *caller = document.find(callerId);
    const Record *target = document.find(targetId);
    if (!caller || !target || !caller->as<Service>())
        return changedSince(phrase("rules", "The caller"));
    Document changed = document;
    const auto calls = edgesOf(document, *caller);
    const bool known = std::any_of(calls.begin(), calls.end(), [&](const Edge &edge) {
        return edge.kind == EdgeKind::Call && edge.to == targetId;
    });
    if (!known) {
        Record record = *caller;
        Call call;
        call.to = Ref::to(target->ns, target->name, caller->ns);
        record.as<Service>()->calls.push_back(std::move(call));
        changed = document.with(std::move(record));
    }
    return withAlias(changed, caller->ns, targetId);
}

} // namespace moldloft::rules
