#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "files/disk.h"

namespace moldloft::pipeline
{

/// What the files of a project held when they were last looked at, so that those that nobody has
/// touched since need not be read again: as git's index knows it. Kept in git's own folder; only a
/// help, everything is read where it is missing or damaged.
class SeenFiles
{
public:
    /// `gitFolder` with a slash at the end; empty: there is none, nothing is known or kept.
    static SeenFiles read(const std::string &gitFolder);

    /// The SHA-256 of the file at a path, where it is still the one that was looked at.
    const std::string *digestOf(const std::string &path, const EntryInfo &info);
    /// `info` is from before it was read. Not kept where it may change again within the same tick
    /// of the clock.
    void saw(const std::string &path, const EntryInfo &info, const std::string &sha256);
    /// What nobody asked about goes, but where `keepsOthers`. Nothing where nothing is new.
    Result<void> write(bool keepsOthers) const;

private:
    struct Seen {
        EntryInfo info;
        std::string sha256;
    };
    using List = std::map<std::string, Seen, std::less<>>;

    static bool parse(std::string_view line, List &list);
    void append(std::string &text, const std::string &path, const Seen &seen) const;

    std::string m_gitFolder;
    std::int64_t m_startNs = 0;
    List m_before;
    List m_now;
    bool m_isNew = false;
};

} // namespace moldloft::pipeline
