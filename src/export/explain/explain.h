#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "export/explain/probes.h"

namespace moldloft::explain
{

/// One object of the export, as a cluster gets it from one overlay.
struct Object {
    std::string apiVersion;
    std::string kind;
    std::string ns; ///< empty for what lies in no namespace
    std::string name;
    std::string file;    ///< below the output folder
    std::string element; ///< `tickets/orders`
    Value value;

    /// `deployment/tickets/orders`: how explain() is asked for it.
    std::string title() const;
};

struct Leaf {
    std::string path; ///< JSON pointer without its first slash
    Value value;
    std::vector<Cause> causes; ///< what it comes from, the nearest first
    Message reason;            ///< the rule behind it; empty where the causes say everything
    /// Overlays in which it is otherwise, and what it is there; null: not there.
    std::vector<std::pair<std::string, Value>> elsewhere;
};

struct Explanation {
    std::string overlay;
    Object object;
    std::string place;         ///< JSON pointer of what was asked for; empty: the whole object
    std::vector<Cause> stands; ///< what the object would not be there without
    std::vector<Leaf> leaves;  ///< at and below `place`
};

/// All objects of an overlay, in the order of the export; of Secrets, where each value lies instead
/// of the value.
Result<std::vector<Object>> objectsOf(const Document &document, const ExportOptions &options,
                                      std::string_view overlay);

/// What `OBJECT[.field]` and everything below it come from: `deployment/tickets/orders`,
/// `svc/orders.spec.ports[0]`, `Deployment/orders.spec.template.spec.containers[orders].image`. The
/// namespace can be left out where only one object has that name. Kinds as kubectl knows them.
/// Found out by exporting the design again with one thing changed at a time, so that an answer is
/// true of every field; what nothing in the design changes is answered from a table (reasons.h).
Result<Explanation> explain(const Document &document, const ExportOptions &options,
                            std::string_view question, std::string_view overlay);

/// `spec.template.spec.containers[orders].image` of a JSON pointer into that object.
std::string shownPath(const Value &object, std::string_view pointer);

} // namespace moldloft::explain
