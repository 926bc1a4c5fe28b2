#pragma once

#include <string_view>

#include "base/result.h"

namespace moldloft::kubernetes
{

struct Context;

/// Letters, digits, `-`, `_` and `.`, at most 63, beginning and ending with a letter or digit.
bool isLabelValue(std::string_view text);
/// RFC 1123: lower case letters, digits and `-`, at most 63.
bool isDnsLabel(std::string_view text);
/// Such labels, joined by dots, at most 253.
bool isDnsName(std::string_view text);
/// The name of a port: at most 15 lower case letters, digits and `-`, at least one letter.
bool isPortName(std::string_view text);

/// Whether every name that the export derives from the design fits into Kubernetes: names of
/// elements with their suffixes, ports, variables, hosts, secrets, the project's name. Names the
/// first element that does not.
Result<void> checkNames(const Context &context);

} // namespace moldloft::kubernetes
