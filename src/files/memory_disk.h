#pragma once

#include <map>

#include "files/disk.h"

namespace moldloft
{

/// A disk that is gone with its object, for tests and previews. Knows no links and no rights; paths
/// are compared as they are written.
class MemoryDisk : public Disk
{
public:
    struct Entry {
        std::string bytes;
        bool executable = false;
        bool secret = false;
        std::uint64_t node = 0; ///< another one after every change
    };
    std::map<std::string, Entry> files;

    /// What a user does with an editor.
    void put(const std::string &path, std::string bytes);
    const std::string *find(const std::string &path) const;

    Result<std::string> read(const std::string &path, std::uint64_t limit) const override;
    Result<void> writeAtomic(const std::string &path, std::string_view bytes) override;
    EntryInfo info(const std::string &path) const override;
    Result<void> remove(const std::string &path) override;
    Result<std::vector<std::string>> list(const std::string &path) const override;
    Result<std::unique_ptr<Folder>> openFolder(const std::string &path) override;

private:
    std::uint64_t m_nextNode = 1;
};

} // namespace moldloft
