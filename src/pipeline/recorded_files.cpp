#include "pipeline/recorded_files.h"

#include "files/side_file.h"

namespace moldloft::pipeline
{

namespace
{

constexpr const char *folderName = "moldloft";
constexpr const char *fileName = "recorded";
constexpr std::string_view head = "moldloft recorded 1 ";
constexpr std::size_t digestSize = 64;

bool parse(std::string_view line, RecordedFiles &recorded)
{
    constexpr std::size_t start = digestSize + 3; // " x " or " - "
    if (line.size() <= start || line[digestSize] != ' ' || line[digestSize + 2] != ' ')
        return false;
    recorded.files.emplace_hint(
        recorded.files.end(), std::string(line.substr(start)),
        RecordedFiles::Made{std::string(line.substr(0, digestSize)), line[digestSize + 1] == 'x'});
    return true;
}

} // namespace

RecordedFiles readRecorded(const std::string &gitFolder)
{
    const std::string text = readSideFile(gitFolder, folderName, fileName);
    const std::size_t first = text.find('\n');
    if (!text.starts_with(head) || first == std::string::npos)
        return {};
    RecordedFiles recorded;
    recorded.commit.hex = text.substr(head.size(), first - head.size());
    std::string_view rest = std::string_view(text).substr(first + 1);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos || !parse(rest.substr(0, end), recorded))
            return {};
        rest.remove_prefix(end + 1);
    }
    return recorded;
}

void writeRecorded(const std::string &gitFolder, const RecordedFiles &recorded)
{
    std::string text = std::string(head) + recorded.commit.hex + '\n';
    for (const auto &[path, made] : recorded.files)
        text += made.sha256 + (made.executable ? " x " : " - ") + path + '\n';
    // Where it cannot be kept, the next export looks at everything.
    (void)writeSideFile(gitFolder, folderName, fileName, text);
}

} // namespace moldloft::pipeline
