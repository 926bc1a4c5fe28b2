#pragma once

#include <optional>
#include <string_view>

#include "base/error.h"

namespace moldloft::yaml
{

/// Why these bytes cannot be a text file of ours, found before any parser sees them.
struct TextProblem {
    std::size_t offset = 0;
    Message message;
    Message hint;
};

std::optional<TextProblem> checkText(std::string_view text);

} // namespace moldloft::yaml
