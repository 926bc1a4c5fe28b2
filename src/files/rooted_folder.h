#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "files/descriptor.h"
#include "files/disk.h"

namespace moldloft
{

/// A Folder on the real disk. Every path is resolved by openat2(RESOLVE_BENEATH |
/// RESOLVE_NO_SYMLINKS); where the kernel lacks it (before 5.6, some sandboxes), component by
/// component without following.
class RootedFolder : public Folder
{
public:
    enum class Resolve {
        Kernel,     ///< openat2 where there is one
        Components, ///< always step by step
    };
    static Result<std::unique_ptr<RootedFolder>> open(const std::string &path, Resolve resolve);

    RootedFolder(std::string path, Descriptor root, Resolve resolve);

    Result<EntryInfo> info(const std::string &path) const override;
    Result<std::string> read(const std::string &path) const override;
    Result<std::vector<std::string>> list(const std::string &path) const override;
    Result<std::vector<std::string>> apply(const FileChanges &changes,
                                           const ApplyProgress &progress) override;

    /// After an apply() that was killed or failed: what it had written aside completely is moved
    /// into place, what it had not is taken away. Nothing where there was nothing to finish; else
    /// the paths that somebody changed since and that were left.
    Result<std::optional<std::vector<std::string>>> finishInterrupted();
    /// Whether finishInterrupted() would move anything; changes nothing.
    bool isInterrupted() const;

private:
    std::string shown(const std::string &path) const { return m_path + '/' + path; }
    /// The folder `path` below the root, open; not open with errno set where it is missing or no
    /// folder.
    Descriptor openFolder(const std::string &path) const;
    Descriptor makeFolder(const std::string &path);
    /// info() of a valid path, right after `folder` was opened (or was not, and errno says why).
    Result<EntryInfo> infoIn(const Descriptor &folder, const std::string &path) const;
    Result<void> makeRoot();
    Result<Descriptor> openStage();
    Result<std::vector<std::string>> applyLocked(const FileChanges &changes,
                                                 const ApplyProgress &progress);
    Result<void> stage(const Descriptor &stage, const FileChanges &changes,
                       const ApplyProgress &progress);
    /// From here on the changes are decided: whoever finds the plan carries them out.
    Result<void> writePlan(const Descriptor &stage, const FileChanges &changes);
    Result<std::vector<FileChange>> readPlan() const;
    Result<std::vector<std::string>> finishPlan();
    Result<void> lock() const;
    Result<bool> moveIntoPlace(const Descriptor &stage, std::size_t number,
                               const FileChange &change);
    Result<void> removeFile(const std::string &path);
    void removeStage();

    std::string m_path;
    Descriptor m_root; ///< not open while the folder is missing
    Resolve m_resolve;
};

/// The file of the stage that becomes the change of that number.
std::string stageName(std::size_t number);

/// What is listed in an open folder, sorted, without `.` and `..`; `path` is for messages.
Result<std::vector<std::string>> namesInside(Descriptor folder, const std::string &path);

} // namespace moldloft
