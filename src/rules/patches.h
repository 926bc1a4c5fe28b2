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
    std::string path;   ///< in the settings: "patches/0/merge/spec/template", "patches/0/json/1/value"
    const Value &value; ///< null: the patch takes the field away

    const std::string &key() const { return keys.back(); }
    /// The key `steps` above the field's own; "" beyond the top.
    std::string above(std::size_t steps) const
    {
        return keys.size() > steps ? keys[keys.size() - 1 - steps] : std::string();
    }
    /// The key of the mapping that holds it; "" at the top.
    std::string in() const { return above(1); }
};

/// Visits every field of the patch's merge, outside before inside, then what each operation of its
/// JSON patch adds, replaces or removes; no further inside where `visit` answers false. What `move`
/// and `copy` bring is not known here; what `move` takes away is. `at`: the patch's place among
/// those of the design.
void visitFields(const Patch &patch, std::size_t at,
                 const std::function<bool(const PatchField &)> &visit);

/// Takes the field out of the patch, or the operation that it is all of.
Fix withoutField(const Patch &patch, const PatchField &field);

/// The keys that a JSON pointer names, one after the other.
std::vector<std::string> keysOf(const std::string &pointer);

} // namespace moldloft::rules
