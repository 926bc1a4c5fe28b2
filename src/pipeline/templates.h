#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace moldloft::pipeline
{

/// A design to start from: templates/designs/NAME.moldloft.yaml, which is part of the program.
struct DesignTemplate {
    std::string_view name;
    std::string_view text;
    std::string summary; ///< the first sentence of the comment that it starts with
};

/// `empty` first, then by name.
const std::vector<DesignTemplate> &designTemplates();
/// nullptr where there is none of that name.
const DesignTemplate *findTemplate(std::string_view name);

} // namespace moldloft::pipeline
