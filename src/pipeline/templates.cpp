#include "pipeline/templates.h"

#include <algorithm>
#include <span>

#include "base/embedded_file.h"
#include "base/text.h"

namespace moldloft::pipeline
{

/// Made by cmake/MoldloftEmbed.cmake.
std::span<const EmbeddedFile> embeddedDesigns();

namespace
{

std::string summaryOf(std::string_view text)
{
    std::string comment;
    for (const std::string &line : split(text.substr(0, text.find("\nmoldloft:")), '\n')) {
        if (!line.starts_with('#') || trimmed(line.substr(1)).empty())
            break;
        comment += (comment.empty() ? "" : " ") + std::string(trimmed(line.substr(1)));
    }
    const std::size_t end = comment.find(". ");
    return end == std::string::npos ? comment : comment.substr(0, end + 1);
}

} // namespace

const std::vector<DesignTemplate> &designTemplates()
{
    static const std::vector<DesignTemplate> templates = [] {
        std::vector<DesignTemplate> found;
        for (const EmbeddedFile &file : embeddedDesigns())
            found.push_back(
                {file.path.substr(0, file.path.find('.')), file.bytes, summaryOf(file.bytes)});
        std::ranges::sort(found, {}, [](const DesignTemplate &design) {
            return std::pair(design.name != "empty", design.name);
        });
        return found;
    }();
    return templates;
}

const DesignTemplate *findTemplate(std::string_view name)
{
    const auto found = std::ranges::find(designTemplates(), name, &DesignTemplate::name);
    return found == designTemplates().end() ? nullptr : &*found;
}

} // namespace moldloft::pipeline
