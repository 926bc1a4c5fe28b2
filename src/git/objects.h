#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moldloft::git
{

/// The name of a git object: hexadecimal digits.
struct ObjectId {
    std::string hex;

    std::string brief() const { return hex.substr(0, 7); }
    auto operator<=>(const ObjectId &) const = default;
};

struct Identity {
    std::string name;
    std::string email;

    bool operator==(const Identity &) const = default;
};

struct Signature {
    Identity who;
    std::int64_t seconds = 0; ///< since 1970, UTC
    int offsetMinutes = 0;    ///< the author's clock, east of UTC

    bool operator==(const Signature &) const = default;
};

struct Commit {
    ObjectId id;
    ObjectId tree;
    std::vector<ObjectId> parents;
    Signature author;
    Signature committer;
    std::string message;

    std::string subject() const { return message.substr(0, message.find('\n')); }
    /// The value of the last `NAME: value` line of the message's last paragraph, or nothing.
    std::optional<std::string> trailer(std::string_view name) const;
};

/// A commit that changes a file, and what the file is called there.
struct FileRevision {
    Commit commit;
    std::string path;
    bool removed = false; ///< the commit takes the file away
};

/// The three versions of a file that a merge could not bring together.
struct ConflictSides {
    std::optional<std::string> base, ours, theirs;
};

/// A conflict of which git was told that it is solved (git add), and what stands in the index now.
struct SettledConflict {
    ConflictSides sides;
    std::string staged;
};

/// A file as a commit holds it.
struct TreeFile {
    std::string bytes;
    bool executable = false;

    bool operator==(const TreeFile &) const = default;
};

/// Path → what the commit has there; nothing: the path is removed.
using Changes = std::map<std::string, std::optional<TreeFile>>;

struct StatusEntry {
    enum class State { Added, Modified, Deleted, Renamed, Untracked, Conflicted, TypeChanged };
    std::string path;
    State state = State::Modified;
    bool staged = false;

    bool operator==(const StatusEntry &) const = default;
};
using Status = std::vector<StatusEntry>;

/// Where HEAD points.
struct Head {
    std::string branch;             ///< without refs/heads/; empty where HEAD is detached
    std::optional<ObjectId> commit; ///< nothing where the branch has no commit yet
};

/// A lock file of git that stands in the way: another git at work, or what a killed one left.
struct Lock {
    std::string path;
    std::string owner;           ///< name of the user, or its number
    std::int64_t ageSeconds = 0; ///< since it was made
};

} // namespace moldloft::git
