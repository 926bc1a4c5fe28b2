#include "history/journal.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>

#include <fmt/format.h>
#include <unistd.h>

#include "files/folders.h"
#include "files/sha256.h"
#include "format/changes.h"

namespace moldloft
{

namespace
{

constexpr std::uint64_t sizeLimit = std::uint64_t{64} << 20;
constexpr const char *firstLine = "moldloft-journal 1";

std::string escaped(const std::string &text)
{
    std::string line;
    for (const char c : text)
        line += c == '\n' ? "\\n" : c == '\\' ? "\\\\" : std::string(1, c);
    return line;
}

std::string unescaped(std::string_view line)
{
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size())
            text += line[++i] == 'n' ? '\n' : line[i];
        else
            text += line[i];
    }
    return text;
}

std::string newId()
{
    std::random_device random;
    return fmt::format("{}-{:08x}{:08x}", ::getpid(), random(), random());
}

/// An entry as it stands in its file.
struct Entry {
    JournalHead head;
    std::string base; ///< name of the base's file, without its ending
    std::string hash; ///< of `changes`
    std::string changes;
};

std::string textOf(const Entry &entry)
{
    return fmt::format("{}\ntitle {}\npath {}\nedited {}\nchanges {}\nbase {}\nhash {}\n\n{}",
                       firstLine, escaped(entry.head.title), escaped(entry.head.path),
                       entry.head.editedMs, entry.head.changes, entry.base,
                       sha256Hex(entry.changes), entry.changes);
}

Error unreadable(const std::string &path)
{
    return {ErrorCode::Input, fmt::format("The journal entry `{}` is damaged.", path), {}, {}};
}

Result<Entry> readEntry(const Disk &disk, const std::string &path)
{
    Result<std::string> text = disk.read(path, sizeLimit);
    if (!text)
        return std::move(text).error();
    const auto end = text->find("\n\n");
    if (end == std::string::npos || !text->starts_with(firstLine))
        return unreadable(path);
    Entry entry;
    entry.changes = text->substr(end + 2);
    std::size_t at = text->find('\n') + 1;
    while (at < end) {
        const std::size_t stop = std::min(text->find('\n', at), end);
        const std::string line = text->substr(at, stop - at);
        const std::size_t space = std::min(line.find(' '), line.size());
        const std::string key = line.substr(0, space);
        const std::string value = unescaped(line.substr(std::min(space + 1, line.size())));
        if (key == "title")
            entry.head.title = value;
        else if (key == "path")
            entry.head.path = value;
        else if (key == "edited")
            entry.head.editedMs = std::strtoll(value.c_str(), nullptr, 10);
        else if (key == "changes")
            entry.head.changes = std::atoi(value.c_str());
        else if (key == "base")
            entry.base = value;
        else if (key == "hash")
            entry.hash = value;
        at = stop + 1;
    }
    if (entry.base.empty() || entry.base.find('/') != std::string::npos ||
        entry.hash != sha256Hex(entry.changes))
        return unreadable(path);
    return entry;
}

std::string stampNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &parts);
    return text;
}

Result<void> moveToKept(const std::string &root, const std::string &id)
{
    if (Result<void> made = makePrivateFolder(root + "/kept"); !made)
        return made;
    return moveFolder(root + "/open/" + id, fmt::format("{}/kept/{}-{}", root, stampNow(), id));
}

std::vector<std::string> namesIn(const Disk &disk, const std::string &folder)
{
    auto names = disk.list(folder);
    return names ? *std::move(names) : std::vector<std::string>();
}

} // namespace

Result<void> Journal::open()
{
    if (m_lock)
        return {};
    m_id = newId();
    if (Result<void> made = makePrivateFolder(folder()); !made)
        return made;
    auto lock = FileLock::tryLock(folder() + "/lock");
    if (!lock)
        return std::move(lock).error();
    m_lock = *std::move(lock);
    m_baseName.clear();
    m_hasEntry = false;
    return {};
}

Result<void> Journal::writeBase(const JournalBase &base)
{
    if (!m_baseName.empty() && m_baseText == base.file.text && m_baseLayoutText == base.layoutText)
        return {};
    const std::string name =
        "base-" + sha256Hex(base.file.text + '\0' + base.layoutText).substr(0, 16);
    if (auto saved = m_disk.writeAtomic(folder() + '/' + name + ".moldloft.yaml", base.file.text);
        !saved)
        return saved;
    if (auto saved = m_disk.writeAtomic(folder() + '/' + name + ".layout.yaml", base.layoutText);
        !saved)
        return saved;
    m_baseName = name;
    m_baseText = base.file.text;
    m_baseLayoutText = base.layoutText;
    return {};
}

Result<void> Journal::write(JournalHead head, const JournalBase &base, const Document &document,
                            const Layout &layout)
{
    if (Result<void> opened = open(); !opened)
        return opened;
    const std::string before = m_baseName;
    if (Result<void> written = writeBase(base); !written)
        return written;
    format::Changed now{document, layout};
    Entry entry{std::move(head), m_baseName, {}, {}};
    entry.changes = format::writeChanges(base.file.document, base.file.layout, now);
    entry.head.changes = format::countChanges(base.file.document, document);
    if (Result<void> saved = m_disk.writeAtomic(folder() + "/entry", textOf(entry)); !saved)
        return saved;
    m_hasEntry = true;
    if (!before.empty() && before != m_baseName) {
        (void)m_disk.remove(folder() + '/' + before + ".moldloft.yaml");
        (void)m_disk.remove(folder() + '/' + before + ".layout.yaml");
    }
    return {};
}

Result<void> Journal::clear()
{
    if (!m_hasEntry)
        return {};
    m_hasEntry = false;
    return m_disk.remove(folder() + "/entry");
}

Result<void> Journal::letGo()
{
    if (!m_hasEntry)
        return {};
    m_lock.reset();
    m_hasEntry = false;
    return moveToKept(m_root, m_id);
}

std::vector<LostDesign> findLost(const Disk &disk, const std::string &root)
{
    std::vector<LostDesign> found;
    for (const std::string &id : namesIn(disk, root + "/open")) {
        const std::string folder = root + "/open/" + id;
        if (!disk.exists(folder + "/entry"))
            continue;
        const auto lock = FileLock::tryLock(folder + "/lock");
        if (!lock || !*lock)
            continue; // its program runs
        if (auto entry = readEntry(disk, folder + "/entry"))
            found.push_back({id, std::move(entry->head)});
    }
    std::sort(found.begin(), found.end(), [](const LostDesign &a, const LostDesign &b) {
        return a.head.editedMs > b.head.editedMs;
    });
    return found;
}

Result<RecoveredDesign, Errors> readLost(const Disk &disk, const std::string &root,
                                         const std::string &id)
{
    const std::string folder = root + "/open/" + id;
    auto entry = readEntry(disk, folder + "/entry");
    if (!entry)
        return Errors{std::move(entry).error()};
    auto text = disk.read(folder + '/' + entry->base + ".moldloft.yaml", sizeLimit);
    auto layoutText = disk.read(folder + '/' + entry->base + ".layout.yaml", sizeLimit);
    if (!text || !layoutText)
        return Errors{(text ? layoutText.error() : text.error())};
    const std::string name =
        entry->head.path.empty() ? entry->head.title + ".moldloft.yaml" : entry->head.path;
    auto base = format::read(*text, name, *layoutText);
    if (!base)
        return Unexpected(std::move(base).error());
    auto now = format::readChanges(entry->changes, folder + "/entry", base->document, base->layout);
    if (!now)
        return Unexpected(std::move(now).error());
    return RecoveredDesign{std::move(entry->head),
                           {*std::move(base), *std::move(layoutText)},
                           std::move(now->document),
                           std::move(now->layout)};
}

Result<void> letGoOfLost(const std::string &root, const std::string &id)
{
    return moveToKept(root, id);
}

Result<void> removeLost(const std::string &root, const std::string &id)
{
    return removeFolder(root + "/open/" + id);
}

Result<std::string> keepCopy(Disk &disk, const std::string &root, const std::string &title,
                             const std::string &text, const std::string &layoutText)
{
    if (Result<void> made = makePrivateFolder(root + "/kept"); !made)
        return std::move(made).error();
    std::string stem = fmt::format("{}/kept/{}-{}", root, stampNow(), title);
    const std::string wanted = stem;
    for (int i = 2; disk.exists(stem + ".moldloft.yaml"); ++i)
        stem = fmt::format("{}-{}", wanted, i);
    if (auto saved = disk.writeAtomic(stem + ".moldloft.yaml", text); !saved)
        return std::move(saved).error();
    if (!layoutText.empty()) {
        if (auto saved = disk.writeAtomic(stem + ".layout.yaml", layoutText); !saved)
            return std::move(saved).error();
    }
    return stem + ".moldloft.yaml";
}

void pruneJournal(const Disk &disk, const std::string &root, std::int64_t nowMs,
                  std::uint64_t limit)
{
    struct Old {
        std::string path;
        std::int64_t ms;
        bool isKept;
        std::uint64_t size;
    };
    constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;
    std::vector<Old> all;
    std::uint64_t total = 0;
    for (const char *part : {"/kept", "/open"}) {
        for (const std::string &name : namesIn(disk, root + part)) {
            const std::string path = root + part + '/' + name;
            const bool isKept = part == std::string("/kept");
            if (!isKept) {
                const auto lock = FileLock::tryLock(path + "/lock");
                if (!lock || !*lock)
                    continue;
            }
            const EntryInfo entry = disk.info(path + "/entry");
            const EntryInfo info = entry.kind == EntryKind::File ? entry : disk.info(path);
            const std::uint64_t size = info.kind == EntryKind::File && entry.kind != EntryKind::File
                                           ? info.size
                                           : folderSize(path);
            // What holds no entry has nothing to recover.
            const bool isEmpty = !isKept && entry.kind != EntryKind::File &&
                                 nowMs - info.changedNs / 1'000'000 > 60'000;
            all.push_back({path, isEmpty ? 0 : info.changedNs / 1'000'000, isKept, size});
            total += size;
        }
    }
    std::sort(all.begin(), all.end(), [](const Old &a, const Old &b) {
        return a.isKept != b.isKept ? a.isKept : a.ms < b.ms;
    });
    for (const Old &old : all) {
        if (nowMs - old.ms <= journalDays * dayMs && total <= limit)
            continue;
        if (removeFolder(old.path))
            total -= old.size;
    }
}

} // namespace moldloft
