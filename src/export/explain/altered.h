#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"

namespace moldloft::explain
{

/// A place in an object as a JSON pointer without its first slash: `spec/ports/0/name`; in keys,
/// `~` is written `~0` and `/` is `~1`.
std::string below(const std::string &path, std::string_view key);
/// nullptr where there is nothing.
const Value *valueAt(const Value &object, std::string_view path);

/// Every scalar, empty list and empty map with its place, in the order of the object.
std::vector<std::pair<std::string, const Value *>> leavesOf(const Value &object);

/// The places of those leaves of `before` that `after` does not have, or has otherwise. Items of
/// lists are matched by what names them (name, mountPath, …), else by what they are: an item that
/// went alters no other.
std::set<std::string> altered(const Value &before, const Value &after);

} // namespace moldloft::explain
