#pragma once

// Internal to git/.

#include "git/handles.h"
#include "git/repository.h"

namespace moldloft::git
{

struct Repository::State {
    RepositoryHandle repository;
    std::string folder;     ///< as the user named it, for messages
    std::string workFolder; ///< empty: bare
    std::string gitFolder;  ///< with a slash at the end

    git_repository *get() const { return repository.get(); }
};

/// libgit2 is set up once and never torn down: handles may outlive main's locals.
void initLibrary();

std::string toHex(const git_oid &id);
git_oid fromHex(const ObjectId &id);
Commit toCommit(git_commit *commit);

/// The commit that a reference leads to; null where the reference is not there.
Result<CommitHandle> commitOf(git_repository *repository, const std::string &reference,
                              const std::string &folder);
/// Null for a null commit.
Result<TreeHandle> treeOf(git_commit *commit, const std::string &folder);

/// The tips of a branch: the local one, then those of the remotes.
Result<std::vector<CommitHandle>> tipsOf(git_repository *repository, const std::string &branch,
                                         const std::string &folder);

/// Author and committer as git would fill them: who, and when by GIT_…_DATE or now.
struct Signatures {
    SignatureHandle author;
    SignatureHandle committer;
};
Result<Signatures> signatures(git_repository *repository, const std::optional<Identity> &settings,
                              const std::string &folder);
Result<Identity> resolveIdentity(git_repository *repository,
                                 const std::optional<Identity> &settings, const char *role,
                                 const std::string &folder);
/// True where GIT_CONFIG_… variables change what git's configuration says: only `git` itself knows
/// them.
bool isConfiguredByEnvironment();

/// Writes the blobs of the changes and the tree that has them on top of `base` (which may be null).
/// All of it is on the disk on return, by one flush instead of one a file.
Result<git_oid> writeTree(git_repository *repository, git_tree *base, const CommitRequest &request,
                          const std::string &folder);
/// What the work tree's own attributes make of a file on its way into git (line ends).
Result<git_oid> writeBlob(git_repository *repository, const std::string &path,
                          const std::string &bytes, const std::string &folder);

/// The index learns of exactly the committed paths. What the user has staged besides stays staged,
/// also in these paths.
Result<void> updateIndex(git_repository *repository, git_tree *before, const git_oid &treeId,
                         const Changes &changes, const std::string &folder);

/// The paths in which two trees differ, each without a file; none is read. Both may be null.
Result<Changes> changedPaths(git_repository *repository, git_tree *before, git_tree *after,
                             const std::string &folder);

/// The commit by the user's `git`.
Result<std::optional<ObjectId>> commitWithProgram(git_repository *repository,
                                                  const CommitRequest &request,
                                                  const std::string &workFolder);

} // namespace moldloft::git
