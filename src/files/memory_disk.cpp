#include "files/memory_disk.h"

#include <cerrno>
#include <set>

#include "files/io_error.h"
#include "files/path_rules.h"

namespace moldloft
{

namespace
{

class MemoryFolder : public Folder
{
public:
    MemoryFolder(MemoryDisk &disk, std::string root) : m_disk(disk), m_root(std::move(root)) {}

    Result<EntryInfo> info(const std::string &path) const override
    {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
        return m_disk.info(full(path));
    }

    Result<std::string> read(const std::string &path) const override
    {
        if (const Result<void> valid = checkOutputPath(path); !valid)
            return valid.error();
        return m_disk.read(full(path), ~std::uint64_t{0});
    }

    Result<std::vector<std::string>> list(const std::string &path) const override
    {
        return m_disk.list(path.empty() ? m_root : full(path));
    }

    Result<std::vector<std::string>> apply(const FileChanges &changes,
                                           const ApplyProgress &progress) override
    {
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (const Result<void> valid = checkOutputPath(*changes[i].path); !valid)
                return valid.error();
            if (progress && !progress(i, changes.size()))
                return Error{ErrorCode::Cancelled,
                             phrase("files", "Cancelled; nothing was changed."),
                             {},
                             {}};
        }
        std::vector<std::string> left;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const FileChange change = changes[i];
            if (m_disk.info(full(change.path)) != change.expected) {
                left.push_back(change.path);
            } else if (change.bytes) {
                Result<std::string> bytes = change.bytes->read();
                if (!bytes)
                    return std::move(bytes).error();
                m_disk.put(full(change.path), *std::move(bytes));
                m_disk.files[full(change.path)].executable = change.executable;
                m_disk.files[full(change.path)].secret = change.secret;
            } else {
                m_disk.files.erase(full(change.path));
            }
        }
        if (progress)
            progress(changes.size(), changes.size());
        return left;
    }

private:
    std::string full(const std::string &path) const { return m_root + '/' + path; }

    MemoryDisk &m_disk;
    std::string m_root;
};

} // namespace

void MemoryDisk::put(const std::string &path, std::string bytes)
{
    Entry &entry = files[path];
    entry.bytes = std::move(bytes);
    entry.node = m_nextNode++;
}

const std::string *MemoryDisk::find(const std::string &path) const
{
    const auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second.bytes;
}

Result<std::string> MemoryDisk::read(const std::string &path, std::uint64_t limit) const
{
    const std::string *bytes = find(path);
    if (!bytes)
        return ioError(phrase("files", "read"), path, ENOENT);
    if (bytes->size() > limit)
        return ioError(phrase("files", "read"), path, EFBIG);
    return *bytes;
}

Result<void> MemoryDisk::writeAtomic(const std::string &path, std::string_view bytes)
{
    put(path, std::string(bytes));
    return {};
}

EntryInfo MemoryDisk::info(const std::string &path) const
{
    const auto found = files.find(path);
    if (found != files.end())
        return EntryInfo{EntryKind::File,
                         found->second.executable,
                         found->second.bytes.size(),
                         0,
                         found->second.node,
                         0};
    const auto inside = files.lower_bound(path + '/');
    if (inside != files.end() && inside->first.starts_with(path + '/'))
        return EntryInfo{EntryKind::Directory};
    for (std::string parent = parentPath(path); !parent.empty(); parent = parentPath(parent)) {
        if (files.contains(parent))
            return EntryInfo{EntryKind::Other};
    }
    return {};
}

Result<void> MemoryDisk::remove(const std::string &path)
{
    if (files.erase(path) == 0)
        return ioError(phrase("files", "removed"), path, ENOENT);
    return {};
}

Result<std::vector<std::string>> MemoryDisk::list(const std::string &path) const
{
    std::set<std::string> names;
    const std::string prefix = path + '/';
    for (auto at = files.lower_bound(prefix); at != files.end() && at->first.starts_with(prefix);
         ++at) {
        const std::string rest = at->first.substr(prefix.size());
        names.insert(rest.substr(0, rest.find('/')));
    }
    return std::vector<std::string>(names.begin(), names.end());
}

Result<std::unique_ptr<Folder>> MemoryDisk::openFolder(const std::string &path)
{
    if (files.contains(path))
        return ioError(phrase("files", "used as a folder"), path, ENOTDIR);
    return std::unique_ptr<Folder>(std::make_unique<MemoryFolder>(*this, path));
}

} // namespace moldloft
