#pragma once

#include <string>
#include <vector>

#include "merge/field_changes.h"
#include "merge/merge.h"
#include "model/change_marks.h"

namespace moldloft
{

/// What differs in one element between two versions of a design.
struct ElementChange {
    enum class What { Added, Removed, Changed };
    What what = What::Changed;
    ElementId element;
    ElementKind kind = ElementKind::Service;
    std::string path;       ///< "tickets/orders", as the later version calls it, if it has it
    std::string pathBefore; ///< another one where it was renamed or went to another namespace
    FieldChanges fields;    ///< of a changed one
    bool moved = false;     ///< it stands elsewhere on the canvas

    bool isRenamed() const { return what == What::Changed && path != pathBefore; }
    /// Whether it says something else: other than where it stands, and how others are called.
    bool saysOther() const;
    bool operator==(const ElementChange &) const = default;
};

/// All that differs between two versions, in the order of the later one; what is gone stands where
/// it stood.
struct DesignChanges {
    std::vector<ElementChange> elements;
    FieldChanges settings;
    bool order = false; ///< elements that both have stand in another order

    bool empty() const { return elements.empty() && settings.empty() && !order; }
    int count(ElementChange::What what) const; ///< those that only moved aside
    int countMoved() const;                    ///< those that only moved
    bool operator==(const DesignChanges &) const = default;
};

/// An id means the same element in both (withIdentitiesOf). An element without a place in one of
/// the layouts has not moved.
DesignChanges changesBetween(const MergeSide &before, const MergeSide &after);

/// `before` with these changes, which were found against `after`: the new elements are taken from
/// there, all else from the changes. Equal to `after`.
Document withChanges(const Document &before, const DesignChanges &changes, const Document &after);

/// Both versions as one design, to be drawn: the later one, with what is gone at its old place and
/// with the references that elements no longer have. No design to be edited or saved.
struct Overlay {
    Document document;
    Layout layout;
    ChangeMarks marks;
};
Overlay overlayOf(const MergeSide &before, const MergeSide &after, const DesignChanges &changes);

/// The signs of either version where they are drawn side by side.
struct SideMarks {
    ChangeMarks before, after;
};
SideMarks sideMarksOf(const MergeSide &before, const MergeSide &after,
                      const DesignChanges &changes);

/// An element as it was in another version, in the design as it is.
struct Restored {
    Document document;
    Layout layout;
    std::vector<std::string> brought;  ///< elements that came along: its namespace, its broker, and
                                       ///< what it refers to, if wanted
    std::vector<std::string> dangling; ///< what it refers to and the design does not have
    std::vector<std::string> unasked;  ///< elements that referred to it then, and do not now
};

/// `then` has the ids of `now`. An element that is gone comes back at its old place; one that is
/// there gets the fields, the name and the namespace that it had, and its place where only that
/// has changed. A namespace comes with all that it held. What was not there then goes. Names of
/// others are those of now. Fails where the name is taken by another element.
enum class Needs { Leave, Bring };
Result<Restored> restoreElement(const MergeSide &now, const MergeSide &then, ElementId element,
                                Needs needs);

} // namespace moldloft
