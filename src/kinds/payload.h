#pragma once

#include <string>
#include <vector>

namespace moldloft::kinds
{

/// The types that a field of an event or of a document can have.
const std::vector<std::string> &payloadTypes();

} // namespace moldloft::kinds
