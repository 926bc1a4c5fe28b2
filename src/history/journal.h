#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "files/disk.h"
#include "files/file_lock.h"
#include "format/design_file.h"

// What is being edited, outside of the project, so that no crash takes it along. One folder holds
// it all:
//   open/ID/lock                       held by the program that has the design open
//   open/ID/base-HASH.moldloft.yaml    the text that was read or saved last, and its layout
//   open/ID/entry                      what has changed since (format/changes.h)
//   kept/…                             what somebody let go, for seven days
// Every file is replaced in one step, and the entry names the base that it belongs to.
namespace moldloft
{

/// What an entry says of itself.
struct JournalHead {
    std::string title;         ///< "ticketing"
    std::string path;          ///< of the design's file; empty: never saved
    std::int64_t editedMs = 0; ///< milliseconds since 1970
    int changes = 0;           ///< elements that differ from the base
};

/// The design as it was read or saved last: what an entry is the difference from.
struct JournalBase {
    format::DesignFile file; ///< with the layout as it was read
    std::string layoutText;
};

/// The folder of one open design. Not for two threads at once.
class Journal
{
public:
    /// Makes nothing on the disk until the first write().
    Journal(Disk &disk, std::string root) : m_disk(disk), m_root(std::move(root)) {}

    /// Durable on return. `head.changes` is counted here.
    Result<void> write(JournalHead head, const JournalBase &base, const Document &document,
                       const Layout &layout);
    /// The design is saved, or there is none: nothing is to be recovered.
    Result<void> clear();
    /// The user lets the edits go: they are kept for seven days all the same.
    Result<void> letGo();
    const std::string &id() const { return m_id; }

private:
    Result<void> open();
    Result<void> writeBase(const JournalBase &base);
    std::string folder() const { return m_root + "/open/" + m_id; }

    Disk &m_disk;
    std::string m_root;
    std::string m_id;
    std::unique_ptr<FileLock> m_lock;
    std::string m_baseText, m_baseLayoutText; ///< what the base file holds
    std::string m_baseName;
    bool m_hasEntry = false;
};

/// An entry whose program is gone.
struct LostDesign {
    std::string id;
    JournalHead head;
};

/// What can be recovered, the newest first. Entries of programs that run are left out, and those
/// that cannot be read are, too.
std::vector<LostDesign> findLost(const Disk &disk, const std::string &root);

struct RecoveredDesign {
    JournalHead head;
    JournalBase base;
    Document document; ///< with the ids of the base
    Layout layout;
};
Result<RecoveredDesign, Errors> readLost(const Disk &disk, const std::string &root,
                                         const std::string &id);
/// Opened elsewhere now, or not wanted: no longer offered, kept for seven days.
Result<void> letGoOfLost(const std::string &root, const std::string &id);
/// It says nothing that the file does not.
Result<void> removeLost(const std::string &root, const std::string &id);

/// Keeps a version that lost against another one (of a merge, of an overwritten file) as a design
/// file of its own; answers its path.
Result<std::string> keepCopy(Disk &disk, const std::string &root, const std::string &title,
                             const std::string &text, const std::string &layoutText);

inline constexpr std::int64_t journalDays = 7;
inline constexpr std::uint64_t journalBytes = std::uint64_t{256} << 20;

/// Removes what is older than seven days and, while all is larger than `limit`, the oldest of what
/// was let go and then of what was lost. Never what a running program has.
void pruneJournal(const Disk &disk, const std::string &root, std::int64_t nowMs,
                  std::uint64_t limit = journalBytes);

} // namespace moldloft
