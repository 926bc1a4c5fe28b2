#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/shared_text.h"
#include "files/bytes.h"

namespace moldloft
{

enum class EntryKind { Missing, File, Directory, Symlink, Other };

/// What stands at a path, as far as a later look can tell whether somebody changed it.
struct EntryInfo {
    EntryKind kind = EntryKind::Missing;
    bool executable = false;
    std::uint64_t size = 0;
    std::uint64_t device = 0;
    std::uint64_t node = 0;     ///< the inode; with the device the identity of a file
    std::int64_t changedNs = 0; ///< modification time, nanoseconds since 1970
    std::int64_t statusNs = 0;  ///< of the last change of content, mode or name, set by the system
                                ///< alone; 0: not known. Being moved into place changes it, so it
                                ///< says nothing about equality

    bool operator==(const EntryInfo &other) const
    {
        return kind == other.kind && executable == other.executable && size == other.size &&
               device == other.device && node == other.node && changedNs == other.changedNs;
    }
};

/// What happens to one file below a folder. `expected` is what stood there when this was decided:
/// where it is something else now, somebody was faster, and apply() leaves the file alone and names
/// it.
struct FileChange {
    SharedText path;
    std::optional<Bytes> bytes; ///< nothing: the file is removed
    bool executable = false;
    bool secret = false; ///< mode 0600
    EntryInfo expected;
};

/// What an apply() changes, in order. A large export makes each change when it is asked for: a list
/// of a hundred thousand would stand beside what it is made of.
class FileChanges
{
public:
    using Make = std::function<FileChange(std::size_t number)>;

    FileChanges(std::size_t count, Make make) : m_count(count), m_make(std::move(make)) {}
    FileChanges(std::vector<FileChange> list)
        : m_count(list.size()),
          m_make([list = std::move(list)](std::size_t number) { return list[number]; })
    {
    }
    FileChanges(std::initializer_list<FileChange> list) : FileChanges(std::vector(list)) {}

    std::size_t size() const { return m_count; }
    FileChange operator[](std::size_t number) const { return m_make(number); }

private:
    std::size_t m_count;
    Make m_make;
};

/// Called with (done, total); false cancels. Once files begin to move into place nothing is
/// cancelled.
using ApplyProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// All that lies below one folder. Paths are those of checkOutputPath(); none ever leads out of the
/// folder or through a symbolic link, whatever stands on the disk.
class Folder
{
public:
    Folder() = default;
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    virtual ~Folder() = default;

    /// The symbolic link itself where the path ends in one; an error where one stands on the way.
    virtual Result<EntryInfo> info(const std::string &path) const = 0;
    /// A regular file, whole.
    virtual Result<std::string> read(const std::string &path) const = 0;
    /// Names directly inside, sorted; `""` is the folder itself. A missing folder has none.
    virtual Result<std::vector<std::string>> list(const std::string &path) const = 0;

    /// Writes everything aside first, then moves file by file into place, so that each file is
    /// wholly old or wholly new at any time; a failure or a cancellation while writing aside
    /// changes nothing. Folders that a removal leaves empty go too. Returns the paths that changed
    /// under our hands and were left.
    virtual Result<std::vector<std::string>> apply(const FileChanges &changes,
                                                   const ApplyProgress &progress) = 0;
};

/// Where designs and projects live. Single files of the user are named as the user named them
/// (absolute, or relative to the working directory) and symbolic links are followed.
class Disk
{
public:
    Disk() = default;
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    virtual ~Disk() = default;

    /// A regular file of at most `limit` bytes. A missing one is an Input error.
    virtual Result<std::string> read(const std::string &path, std::uint64_t limit) const = 0;
    /// Replaces or makes a file in one step: other programs see the old bytes or the new ones,
    /// never a part. Keeps the mode and, where the path is a symbolic link, the link. Durable on
    /// return.
    virtual Result<void> writeAtomic(const std::string &path, std::string_view bytes) = 0;
    /// Follows links; Missing where anything is in the way.
    virtual EntryInfo info(const std::string &path) const = 0;
    bool exists(const std::string &path) const { return info(path).kind != EntryKind::Missing; }
    virtual Result<void> remove(const std::string &path) = 0;
    /// Names directly inside a folder, sorted.
    virtual Result<std::vector<std::string>> list(const std::string &path) const = 0;
    /// The folder for an export. A missing one is made by the first apply(), not before.
    virtual Result<std::unique_ptr<Folder>> openFolder(const std::string &path) = 0;
};

/// Folder of Folder::apply() for what is written aside, relative to the root.
inline constexpr std::string_view stageFolder = ".moldloft/stage";

} // namespace moldloft
