#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Lines of at most 100 columns, broken where clang-format breaks them.
namespace moldloft::services
{

/// `left right`, or on two lines where that does not fit behind `indent` columns; the second one
/// starts `hanging` columns further in.
std::string wrapped(std::size_t indent, const std::string &left, const std::string &right,
                    std::size_t hanging);
/// `head(a, b)` with as many parameters on a line as fit, the others below the first; `tail` is
/// what follows on the last line.
std::string parameterList(std::size_t indent, const std::string &head,
                          const std::vector<std::string> &parameters, std::size_t tail);

} // namespace moldloft::services
