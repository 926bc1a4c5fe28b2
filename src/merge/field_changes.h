#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinds/field.h"
#include "model/document.h"

namespace moldloft
{

/// What differs in one field of an element between two versions of a design.
struct FieldChange {
    std::string path;   ///< "calls/payments~1charges/timeout"; items of lists by what names them
    bool order = false; ///< the entries at `path` stand in another order: before and after have
                        ///< their names
    std::optional<Value> before, after; ///< nothing: not there
    /// It says the same in other words: what it refers to has another name now; `was`.
    bool echo = false;

    bool operator==(const FieldChange &) const = default;
};
using FieldChanges = std::vector<FieldChange>;

/// Along the fields that describe both, as fine as they can be told apart.
FieldChanges valueChanges(const Field &root, const Value &before, const Value &after);
/// `before` with these changes.
Value withChanges(const Field &root, const Value &before, const FieldChanges &changes);

/// The same element in two designs; its name and namespace are no fields.
FieldChanges fieldChanges(const Document &before, const Record &was, const Document &after,
                          const Record &is);
FieldChanges settingsChanges(const Settings &before, const Settings &after);

/// The members of an element of that kind, and of the design's settings, as one field.
const Field &elementField(ElementKind kind);
const Field &settingsField();

} // namespace moldloft
