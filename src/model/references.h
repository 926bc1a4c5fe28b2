#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/document.h"

namespace moldloft
{

/// What one drawn line is. The order is that in which an inspector lists them.
enum class EdgeKind { Owns, Uses, Call, Publish, Subscribe, Route, Alias, ChannelBroker };

/// The four meanings that have a colour and a dash.
enum class Meaning { Entry, Sync, Async, Data };
Meaning meaningOf(EdgeKind kind);

/// The key of the field that holds such references: "owns", "calls", …
std::string_view fieldOf(EdgeKind kind);
/// A verb for sentences: "owns", "uses", "calls", "publishes", "subscribes to", "routes to", …
Phrase verbOf(EdgeKind kind);
/// The kinds of element that such a reference may name.
const std::vector<ElementKind> &targetsOf(EdgeKind kind);

/// Visits every reference that the record holds, in the order of the fields. `path` is the place
/// within the element: "calls/0/to", "owns/1", "alias".
void forEachRef(const Record &record,
                const std::function<void(EdgeKind, const Ref &, const std::string &path)> &visit);
/// The same, for rewriting references.
void forEachRef(Record &record,
                const std::function<void(EdgeKind, Ref &, const std::string &path)> &visit);

/// The element that the reference names, or nullptr: it names nothing, or something of a kind that
/// cannot stand there.
const Record *resolve(const Document &document, EdgeKind kind, const Ref &ref,
                      const std::string &fromNamespace);

/// One reference with both its ends. `to` is empty where the reference names nothing.
/// A Subscribe edge goes from the subscribing service to the channel: as written, not as events
/// flow.
struct Edge {
    EdgeKind kind = EdgeKind::Call;
    ElementId from;
    ElementId to;
    Ref ref;
    std::string path; ///< within the element `from`
    bool operator==(const Edge &) const = default;
};

std::vector<Edge> edgesOf(const Document &document, const Record &record);
/// All edges of a design, in file order, in O(n).
std::vector<Edge> edges(const Document &document);

} // namespace moldloft
