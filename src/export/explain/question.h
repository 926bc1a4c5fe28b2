#pragma once

#include "export/explain/explain.h"

namespace moldloft::explain
{

struct Target {
    std::size_t object = 0; ///< index
    std::string place;      ///< JSON pointer within it
};

/// What `OBJECT[.field]` means among these objects. An error names what is near.
Result<Target> targetOf(const std::vector<Object> &objects, std::string_view question);

/// The object alone.
Result<std::size_t> objectAsked(const std::vector<Object> &objects, std::string_view question);
/// Where the question's field is in an object that may have another name.
Result<std::string> placeAsked(const Object &object, std::string_view question);

} // namespace moldloft::explain
