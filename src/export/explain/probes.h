#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "export/options.h"
#include "model/document.h"

namespace moldloft::explain
{

/// One thing that a value can come from.
struct Cause {
    enum class Kind {
        Written, ///< a field that the design writes
        Drawn,   ///< a line between two elements
        Named,   ///< the name of an element
        Assumed, ///< a field that the design does not write: its default
        Asked,   ///< an option of the export
    };
    Kind kind = Kind::Written;
    ElementId element; ///< none: the settings of the design
    std::string path;  ///< within it: "calls/0"; empty: the element itself
    std::string field; ///< the key that it is written, or would be written, with
    Message message;   ///< "tickets/orders owns orders-db", "`replicas: 2` of tickets/orders"
    bool operator==(const Cause &) const = default;
};

/// The same design but for one thing: what the export then makes otherwise comes from that thing.
struct Probe {
    Document document;
    std::optional<Document> otherwise; ///< where the export refuses `document`
    ExportOptions options;
    Cause cause;
};

/// Every field, line and name of the design, each taken away or changed once, and of `element`
/// the fields too that it does not write. Costs one document a field: for small designs.
std::vector<Probe> probesOf(const Document &document, const ExportOptions &options,
                            ElementId element);

} // namespace moldloft::explain
