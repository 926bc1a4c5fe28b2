#include "pipeline/seen_files.h"

#include <charconv>
#include <chrono>
#include <iterator>

#include <fmt/format.h>

#include "files/side_file.h"

namespace moldloft::pipeline
{

namespace
{

constexpr const char *folderName = "moldloft";
constexpr const char *fileName = "seen";
constexpr std::string_view head = "moldloft seen 1\n";
constexpr std::size_t digestSize = 64;
constexpr std::int64_t second = 1'000'000'000;

/// After which time a change is sure to get another time stamp: the kernel's clock for files ticks
/// every 10 ms at the slowest, some file systems know whole seconds only.
std::int64_t tickOf(const EntryInfo &info)
{
    return info.statusNs % second == 0 ? 2 * second : second / 50;
}

template<class T>
bool take(std::string_view &text, T &number)
{
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end == text.data() + text.size() || *end != ' ')
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

bool isSame(const EntryInfo &a, const EntryInfo &b)
{
    return a.kind == EntryKind::File && b.kind == EntryKind::File && a.statusNs == b.statusNs &&
           a.size == b.size && a.device == b.device && a.node == b.node &&
           a.changedNs == b.changedNs;
}

} // namespace

bool SeenFiles::parse(std::string_view line, List &list)
{
    Seen seen;
    if (line.size() <= digestSize || line[digestSize] != ' ')
        return false;
    seen.sha256 = line.substr(0, digestSize);
    line.remove_prefix(digestSize + 1);
    seen.info.kind = EntryKind::File;
    if (!take(line, seen.info.size) || !take(line, seen.info.device) ||
        !take(line, seen.info.node) || !take(line, seen.info.changedNs) ||
        !take(line, seen.info.statusNs))
        return false;
    list.emplace_hint(list.end(), std::string(line), std::move(seen));
    return true;
}

SeenFiles SeenFiles::read(const std::string &gitFolder)
{
    SeenFiles seen;
    seen.m_gitFolder = gitFolder;
    seen.m_startNs = std::chrono::duration_cast<std::chrono::nanoseconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    if (gitFolder.empty())
        return seen;
    const std::string text = readSideFile(gitFolder, folderName, fileName);
    if (!text.starts_with(head))
        return seen;
    std::string_view rest = std::string_view(text).substr(head.size());
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos || !parse(rest.substr(0, end), seen.m_before)) {
            seen.m_before.clear();
            break;
        }
        rest.remove_prefix(end + 1);
    }
    return seen;
}

const std::string *SeenFiles::digestOf(const std::string &path, const EntryInfo &info)
{
    const auto found = m_before.find(path);
    if (found == m_before.end() || info.statusNs == 0 || !isSame(found->second.info, info))
        return nullptr;
    return &m_now.emplace(path, found->second).first->second.sha256;
}

void SeenFiles::saw(const std::string &path, const EntryInfo &info, const std::string &sha256)
{
    if (m_gitFolder.empty() || info.kind != EntryKind::File || info.statusNs == 0 ||
        info.statusNs + tickOf(info) >= m_startNs)
        return;
    m_now.insert_or_assign(path, Seen{info, sha256});
    m_isNew = true;
}

void SeenFiles::append(std::string &text, const std::string &path, const Seen &seen) const
{
    const EntryInfo &info = seen.info;
    fmt::format_to(std::back_inserter(text), "{} {} {} {} {} {} {}\n", seen.sha256, info.size,
                   info.device, info.node, info.changedNs, info.statusNs, path);
}

Result<void> SeenFiles::write(bool keepsOthers) const
{
    if (m_gitFolder.empty() || !m_isNew)
        return {};
    std::string text(head);
    List all = m_now;
    if (keepsOthers)
        all.insert(m_before.begin(), m_before.end());
    for (const auto &[path, seen] : all)
        append(text, path, seen);
    return writeSideFile(m_gitFolder, folderName, fileName, text);
}

} // namespace moldloft::pipeline
