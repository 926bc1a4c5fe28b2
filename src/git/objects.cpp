#include "git/objects.h"

#include "base/text.h"

namespace moldloft::git
{

std::optional<std::string> Commit::trailer(std::string_view name) const
{
    const std::string_view text = trimmed(message);
    const std::size_t paragraph = text.rfind("\n\n");
    if (paragraph == std::string_view::npos)
        return std::nullopt;
    std::optional<std::string> found;
    for (const std::string &line : split(text.substr(paragraph + 2), '\n')) {
        const std::size_t colon = line.find(": ");
        if (colon != std::string::npos && std::string_view(line).substr(0, colon) == name)
            found = std::string(trimmed(std::string_view(line).substr(colon + 2)));
    }
    return found;
}

} // namespace moldloft::git
