#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rules/finding.h"

// What the patches of a design set and take away, field by field.
namespace moldloft::rules
{

struct PatchField {
    std::vector<std::string> keys; ///< from the object on: "spec", "template", …
    std::string
        path; ///< in the settings: "patches/0/merge/spec/template", "patches/0/json/1/value"
    const Value &value;    ///< null: the patch takes the field away
    bool replaces = false; ///< an operation puts it in the place of what was there

    const std::string &key() const { return keys.back(); }
    /// The key `steps` above the field's own; "" beyond the top.
    std::string above(std::size_t steps) const
    {
        return keys.size() > steps ? keys[keys.size() - 1 - steps] : std::string();
    }
    /// The key of the mapping that holds it; "" at the top.
    std::string in() const { return above(1); }
    /// The field as a sentence names it: "hostNetwork: true", "capabilities.add: SYS_ADMIN".
    std::string shown() const;
    /// Set by an operation of the JSON patch, not by the merge.
    bool isOfOperation() const;
};

/// Visits every field of the patch's merge, outside before inside, then what each operation of its
/// JSON patch adds, replaces or removes; no further inside where `visit` answers false. What an
/// operation takes away and a later one puts back counts as replaced, and what a later one takes
/// away or replaces is left out. What `move` and `copy` bring is not known here; what `move` takes
/// away is. `at`: the patch's place among those of the design.
void visitFields(const Patch &patch, std::size_t at,
                 const std::function<bool(const PatchField &)> &visit);

/// Takes the field out of the patch, or the operation that it is all of.
Fix withoutField(const Patch &patch, const PatchField &field);

/// Where the patch holds the field of those keys: in the operation that `path` (PatchField::path)
/// leads to, or in its merge. nullptr where it no longer does.
Value *findField(Patch &patch, const std::vector<std::string> &keys, const std::string &path);
/// Changes the patch again in a later version of the design; `change` answers false where what it
/// mends is no longer there.
Result<Document> withPatchChanged(const Document &document, const Patch &patch,
                                  const std::function<bool(Patch &)> &change);

/// The keys that a JSON pointer names, one after the other.
std::vector<std::string> keysOf(const std::string &pointer);

} // namespace moldloft::rules
