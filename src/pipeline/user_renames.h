#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "files/disk.h"
#include "pipeline/base_files.h"

namespace moldloft::pipeline
{

/// Finds where the user has moved generated files to: the same content first, then the most alike,
/// at least half, as git does.
class UserRenames
{
public:
    using MayBe = std::function<bool(const std::string &path)>;
    /// `mayBe`: whether a path can be a renamed file at all.
    UserRenames(const Folder &folder, const BaseFiles &bases, MayBe mayBe);

    /// Each file is found once.
    Result<std::optional<std::string>> find(const std::string &path, const std::string &sha256);

private:
    Result<void> collect();

    const Folder &m_folder;
    const BaseFiles &m_bases;
    MayBe m_mayBe;
    bool m_collected = false;
    std::map<std::string, std::string> m_candidates; ///< path → content
};

} // namespace moldloft::pipeline
