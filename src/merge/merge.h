#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/layout.h"

// The three-way merge of designs: element by element, field by field, for a file that changed on
// disk and for branches of git. Pure; docs/adr/0009-merge-by-identity.md says why it is so.

namespace moldloft
{

struct MergeSide {
    Document document;
    Layout layout;
};

/// Both sides changed the same thing differently. The merged design holds one of the two.
struct MergeConflict {
    enum class What {
        Field,   ///< a value; `field` says where
        Removed, ///< one side removed the element, the other changed it or uses it anew
        Name,    ///< both renamed it, or both want the name
        Space,   ///< both moved it into another namespace
        Place,   ///< both moved it on the canvas
        Order,   ///< both put the entries of `field` in another order (the elements, where empty)
    };
    What what = What::Field;
    ElementId element; ///< 0: the design itself
    ElementKind kind = ElementKind::Namespace;
    std::string path;  ///< of the element, "tickets/orders"; empty for the design itself
    std::string field; ///< "calls/payments~1charges/timeout"; empty: the whole element
    std::optional<Value> base, mine, theirs; ///< nothing: not there
    bool tookTheirs = false;

    /// The same in every merge of the same three designs.
    std::string key() const;
};

struct MergeResult {
    Document document;
    Layout layout;
    std::vector<MergeConflict> conflicts; ///< by element, in the order of the merged design
    MergeSide theirs;                     ///< with the ids that the merged design has
};

/// What `mine` and `theirs` made of `base`. Every change of either side is in the result, or in a
/// conflict: of these, the ones whose key is in `takeTheirs` are settled by theirs, the others by
/// mine. References follow the element that they meant, whatever it is called in the end.
///
/// An id of `base` means the same element in all three; what theirs adds has ids of its own, and
/// gets new ones where mine gave them to something else. Records that nobody changed stay shared
/// with `mine`.
MergeResult merge(const MergeSide &base, const MergeSide &mine, const MergeSide &theirs,
                  const std::set<std::string> &takeTheirs = {});

/// `side` with the ids of `base`, for a design that was read from a file: elements of the same
/// kind, namespace and name are the same already (format::read with `sameIdentitiesAs`); renamed
/// ones are known by `was`, moved ones by kind and name where only one can be meant. merge() does
/// this to theirs by itself.
Document withIdentitiesOf(const Document &base, const Document &side);

} // namespace moldloft
