#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "pipeline/design.h"

namespace moldloft::cli
{

/// The rule that stands for what is wrong with the file itself, before any rule could look at it.
inline constexpr std::string_view fileRule = "design-file";

/// SARIF 2.1.0, for code scanning: one run, all rules, one result for each problem, or for each
/// reason why `file` cannot be read.
std::string sarif(const std::vector<pipeline::Problem> &problems, const Document *document);
std::string sarif(const Errors &errors, const std::string &file);

} // namespace moldloft::cli
