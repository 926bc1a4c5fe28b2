#pragma once

#include <optional>
#include <string>

#include "base/message.h"
#include "model/elements.h"

namespace moldloft::kubernetes
{

/// Why an operation could not be done, and which of its members says so: "path", "from", "value".
struct PatchFault {
    std::string member;
    Message message;
    Message hint;
};

/// One operation of a JSON patch (RFC 6902) on an object; on a fault the object is left as it was.
/// `add` to a map replaces what is there, to a list inserts before the index, or at the end with
/// `-`; whatever else is named has to be there.
std::optional<PatchFault> applyJson(Value &object, const JsonOperation &operation);

/// The operations as they stand in a file, for kustomize.
Value jsonPatchFile(const std::vector<JsonOperation> &operations);

} // namespace moldloft::kubernetes
