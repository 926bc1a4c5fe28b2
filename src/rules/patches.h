#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rules/finding.h"

// What the patches of a design set, field by field.
namespace moldloft::rules
{

struct PatchField {
    std::vector<std::string> keys; ///< from `merge` on: "spec", "template", …
    std::string path;              ///< in the settings: "patches/0/merge/spec/template"
    const Value &value;

    const std::string &key() const { return keys.back(); }
    /// The key of the mapping that holds it; "" at the top.
    std::string in() const { return keys.size() > 1 ? keys[keys.size() - 2] : std::string(); }
};

/// Visits every field of the patch's merge, outside before inside; no further inside where `visit`
/// answers false. `at`: the patch's place among those of the design.
void visitFields(const Patch &patch, std::size_t at,
                 const std::function<bool(const PatchField &)> &visit);

/// Takes the field out of the patch.
Fix withoutField(const Patch &patch, const PatchField &field);

} // namespace moldloft::rules
