#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/value.h"

namespace moldloft::kubernetes
{

/// What is wrong at a place of an object: a JSON pointer without its first slash; `onKey` means the
/// key itself.
struct ApiProblem {
    std::string path;
    bool onKey = false;
    Message message;
    Message hint;
};

/// How much of an object a value is.
enum class Extent {
    Whole, ///< everything: what the API requires has to be there
    Patch, ///< a strategic merge: null takes away, `$patch` and its like are directives
};

/// What the API of that Kubernetes (`1.34`) would refuse, by the tables of resources/kubernetes:
/// APIs that it does not serve, unknown fields, values of the wrong type, words that are none of
/// the field's choices. Kinds of other groups (custom resources) are not looked into. A version
/// that the tables lack is answered by its neighbours: what either of them knows is known.
std::vector<ApiProblem> checkApi(const Value &object, std::string_view version, Extent extent);

/// The same for a value at a place of an object of that kind: what a JSON patch puts there.
std::vector<ApiProblem> checkApiAt(std::string_view apiVersion, std::string_view kind,
                                   std::string_view pointer, const Value &value,
                                   std::string_view version);

} // namespace moldloft::kubernetes
