#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/references.h"

namespace moldloft::ui
{

/// A line of the outline: what it is about, not how it reads, so that ten thousand cost little.
struct OutlineRow {
    enum class Kind : std::uint8_t { Namespace, Element, Relation };
    Kind kind = Kind::Element;
    bool incoming = false; ///< a relation that the other end holds
    EdgeKind edge = EdgeKind::Call;
    std::int16_t depth = 0;
    bool expandable = false;
    bool expanded = false;
    ElementId id;     ///< the element; of a relation, the one that it stands under
    ElementId other;  ///< of a relation: its other end
    std::string path; ///< of a relation: its place in the element that holds it

    /// The same line, open or not.
    bool sameAs(const OutlineRow &row) const
    {
        return kind == row.kind && incoming == row.incoming && edge == row.edge && id == row.id &&
               other == row.other && path == row.path;
    }
    bool operator==(const OutlineRow &) const = default;
};

/// What is open in the outline: namespaces unless they were closed, elements once they were opened.
struct OutlineState {
    std::unordered_set<ElementId> closed;
    std::unordered_set<ElementId> opened;
    QString filter; ///< a part of the name, or the word for the kind
};

/// References by what they name.
using IncomingEdges = std::unordered_map<ElementId, std::vector<Edge>>;

/// The lines that show, in order: namespaces in file order, their elements by kind, and the
/// relations of those that are opened. With a filter, what fits and the namespaces around it.
std::vector<OutlineRow> outlineRows(const Document &document, const OutlineState &state,
                                    const IncomingEdges &incoming);

/// References to each of these elements, in O(design).
IncomingEdges incomingEdges(const Document &document, const std::unordered_set<ElementId> &of);

/// A step from one list of lines to another: `count` lines from `row` on go, or come out of the
/// new list.
struct OutlineChange {
    enum class What { Remove, Insert };
    What what = What::Remove;
    int row = 0;
    int count = 0;
    int from = 0; ///< of an insert: the first of them in the new list
};
/// The steps in which `before` becomes `after`, each in rows as they stand when it is taken. Lines
/// that stay are named in none.
std::vector<OutlineChange> outlineChanges(const std::vector<OutlineRow> &before,
                                          const std::vector<OutlineRow> &after);

} // namespace moldloft::ui
