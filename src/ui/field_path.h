#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/field.h"

// Paths of fields within an element ("calls/0/timeout", a `/` within a key written `~1`) and what
// stands there, as descriptor and as value.
namespace moldloft::ui
{

std::vector<std::string> pathParts(std::string_view path);
/// "calls/0" of "calls/0/to"; "" of "calls".
std::string parentPath(std::string_view path);
/// "to" of "calls/0/to".
std::string lastPart(std::string_view path);

/// The descriptor at that path, or nullptr. Indices and map keys lead to the item's descriptor.
const Field *fieldAt(const std::vector<Field> &fields, std::string_view path);

/// What stands there, or nullptr. A scalar in an object's place is its short form.
const Value *valueAt(const Value &root, std::string_view path);

/// A copy with `value` there (null: without it). Missing objects on the way are added, short forms
/// are written out.
Value withValueAt(const Value &root, const std::vector<Field> &fields, std::string_view path,
                  Value value);

} // namespace moldloft::ui
