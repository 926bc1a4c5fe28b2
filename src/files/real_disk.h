#pragma once

#include "files/disk.h"

namespace moldloft
{

/// The computer's own disk.
class RealDisk : public Disk
{
public:
    Result<std::string> read(const std::string &path, std::uint64_t limit) const override;
    Result<void> writeAtomic(const std::string &path, std::string_view bytes) override;
    EntryInfo info(const std::string &path) const override;
    Result<void> remove(const std::string &path) override;
    Result<std::vector<std::string>> list(const std::string &path) const override;
    Result<std::unique_ptr<Folder>> openFolder(const std::string &path) override;
};

} // namespace moldloft
