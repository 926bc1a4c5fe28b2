#include "model/reconnect.h"

#include <algorithm>

namespace moldloft
{

namespace
{

struct Ends {
    ElementId holder;
    ElementId target;
};

Ends endsOf(const Edge &edge, EdgeEnd end, ElementId id)
{
    return end == EdgeEnd::From ? Ends{id, edge.to} : Ends{edge.from, id};
}

Result<Document> withReference(const Document &document, const Edge &edge, const Ref &ref)
{
    Record record = *document.find(edge.from);
    forEachRef(record, [&](EdgeKind, Ref &held, const std::string &path) {
        if (path == edge.path)
            held = ref;
    });
    return document.with(std::move(record));
}

/// What is said beside the reference: timeout and retries of a call, path and port of a rule.
void copyDetails(const Record &from, const Edge &edge, Record &to)
{
    const auto slash = edge.path.find('/');
    const std::size_t at = slash == std::string::npos ? 0 : std::stoul(edge.path.substr(slash + 1));
    if (edge.kind == EdgeKind::Call) {
        Call call = from.as<Service>()->calls.at(at);
        Call &added = to.as<Service>()->calls.back();
        call.to = added.to;
        added = std::move(call);
    } else if (edge.kind == EdgeKind::Route) {
        IngressRule rule = from.as<Ingress>()->rules.at(at);
        IngressRule &added = to.as<Ingress>()->rules.back();
        rule.to = added.to;
        added = std::move(rule);
    }
}

/// The reference that connecting would write, found by connecting.
Ref referenceIn(const Document &connected, EdgeKind kind, ElementId holder)
{
    Ref last;
    forEachRef(*connected.find(holder), [&](EdgeKind is, const Ref &ref, const std::string &) {
        if (is == kind)
            last = ref;
    });
    return last;
}

} // namespace

bool isHeld(const Edge &edge, EdgeEnd end)
{
    return end == EdgeEnd::From &&
           (edge.kind == EdgeKind::Alias || edge.kind == EdgeKind::ChannelBroker);
}

std::optional<EdgeKind> reconnectedKind(const Document &document, const Edge &edge, EdgeEnd end,
                                        ElementId id)
{
    if (isHeld(edge, end))
        return std::nullopt;
    // Without the line itself: a database that loses its owner may be owned again.
    const Ends ends = endsOf(edge, end, id);
    const auto possible = possibleEdges(disconnect(document, edge), ends.holder, ends.target);
    if (possible.empty())
        return std::nullopt;
    const bool stays = std::find(possible.begin(), possible.end(), edge.kind) != possible.end();
    return stays ? edge.kind : possible.front();
}

Result<Document> reconnect(const Document &document, const Edge &edge, EdgeEnd end, ElementId id)
{
    const Ends ends = endsOf(edge, end, id);
    if (!document.find(edge.from))
        return Error{ErrorCode::Input, "The line does not exist any more.", std::nullopt, {}};
    if (ends.holder == edge.from && ends.target == edge.to)
        return document;
    const auto kind = reconnectedKind(document, edge, end, id);
    // An impossible meaning gives the reason why it cannot be.
    auto connected =
        connect(disconnect(document, edge), kind.value_or(edge.kind), ends.holder, ends.target);
    if (!connected || kind != edge.kind)
        return connected;
    if (ends.holder == edge.from)
        return withReference(document, edge, referenceIn(*connected, edge.kind, edge.from));
    Record record = *connected->find(ends.holder);
    copyDetails(*document.find(edge.from), edge, record);
    return connected->with(std::move(record));
}

} // namespace moldloft
