#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "model/elements.h"

// What the values of a DataField are held to.

namespace moldloft::kinds
{

/// A type whose values have a minimum and a maximum.
bool isNumeric(std::string_view type);

/// Why the text is no value of the field; empty: it is one.
Message misfit(const DataField &field, std::string_view text);

struct LimitProblem {
    std::string key; ///< of the design file: "maximum"
    Message message;
};

/// Everything in the field that contradicts itself, so that no value would fit, or that has no
/// effect.
std::vector<LimitProblem> limitProblems(const DataField &field);

/// What fits both fields, which are of one type. The pattern, enum and example of the first one
/// stand, where it has them.
DataField narrowed(DataField field, const DataField &other);

} // namespace moldloft::kinds
