#include "pipeline/export_commit.h"

#include <algorithm>
#include <set>

#include "files/sha256.h"
#include "pipeline/base_files.h"
#include "pipeline/conflict_text.h"
#include "pipeline/file_merge.h"

namespace moldloft::pipeline
{

namespace
{

bool sameText(const std::string &a, const std::string &b)
{
    if (a == b)
        return true;
    std::string plain[2] = {a, b};
    for (std::string &text : plain)
        std::erase(text, '\r');
    return plain[0] == plain[1];
}

/// The SHA-256 of what a pointer of git-lfs stands for; empty: it is none.
std::string pointedTo(const std::string &bytes)
{
    constexpr std::string_view head = "version https://git-lfs.github.com/spec/v1\n";
    constexpr std::string_view digest = "\noid sha256:";
    constexpr std::size_t digestSize = 64;
    const std::size_t at = bytes.find(digest);
    if (!bytes.starts_with(head) || at == std::string::npos)
        return {};
    return bytes.substr(at + digest.size(), digestSize);
}

bool hasCarriageReturn(const std::string &text)
{
    return text.find('\r') != std::string::npos;
}

class Builder
{
public:
    Builder(const Folder &folder, const git::Repository &repository, const ExportPlan &plan,
            ExportCommit &commit)
        : m_folder(folder), m_repository(repository), m_plan(plan), m_commit(commit)
    {
    }

    /// What is generated now is recorded already: which paths HEAD has otherwise.
    Result<void> compareWithRecorded()
    {
        const Result<std::optional<git::Commit>> tip =
            m_repository.tip(std::string(generatedBranch));
        if (!tip)
            return tip.error();
        if (!*tip)
            return {};
        Result<std::optional<std::set<std::string>>> paths = m_repository.differing((*tip)->id);
        if (!paths)
            return std::move(paths).error();
        m_differing = *std::move(paths);
        return {};
    }

    /// The list that was committed knows what was generated for the committed files: it may be
    /// older than that of the work tree. Few exports have to ask it.
    Result<void> readList()
    {
        if (m_known)
            return {};
        const std::string path(generatedListPath);
        const Result<std::optional<git::TreeFile>> file = m_repository.committedFile(path);
        if (!file)
            return file.error();
        m_known = &m_plan.before;
        if (!*file || (*file)->bytes == write(m_plan.before))
            return {};
        if (Result<GeneratedList> list = readGeneratedList((*file)->bytes, "HEAD:" + path)) {
            m_committed = *std::move(list);
            m_known = &m_committed;
        }
        return {};
    }

    Result<void> add(const PlannedFile &planned)
    {
        switch (planned.action) {
        case Action::KeptByHand:
        case Action::KeptForeign:
        case Action::KeptDeleted:
        case Action::LeftBehind:
        case Action::Left:
            return {};
        case Action::Conflict:
        case Action::Unresolved:
            addConflict(planned.path, planned.merged ? planned.merged : planned.mine);
            return {};
        case Action::Delete:
            return addDeletion(planned);
        default:
            break;
        }
        if (planned.file->policy == FilePolicy::Secret || isReplaced(planned) || isInHead(planned))
            return {};
        const std::string &before = planned.from.empty() ? planned.path : planned.from;
        const Result<std::optional<git::TreeFile>> committed = m_repository.committedFile(before);
        if (!committed)
            return committed.error();
        if (!planned.from.empty() && *committed)
            m_commit.changes.emplace(planned.from.text(), std::nullopt);
        Result<std::optional<git::TreeFile>> content = contentFor(planned, *committed);
        if (!content)
            return std::move(content).error();
        if (*content && *content != *committed && markerLine((*content)->bytes) > 0)
            addConflict(planned.path, (*content)->bytes);
        else if (*content && (!planned.from.empty() || *content != *committed))
            m_commit.changes[planned.path] = *std::move(*content);
        return {};
    }

private:
    using Content = std::optional<git::TreeFile>;

    void addConflict(const std::string &path, const std::string &bytes)
    {
        m_commit.conflicts.push_back(path);
        if (const std::size_t line = markerLine(bytes))
            m_commit.notes.push_back(phrase("pipeline",
                                            "`{0}`, line {1}: a conflict is to be settled before "
                                            "anything is committed.")(path, std::to_string(line)));
    }

    /// What somebody has committed there stays, also where the work tree has it no longer.
    Result<void> addDeletion(const PlannedFile &planned)
    {
        const Result<Content> committed = m_repository.committedFile(planned.path);
        if (!committed)
            return committed.error();
        const Result<bool> isOurs = !*committed || planned.isChosen
                                        ? Result<bool>(true)
                                        : isAsGenerated(planned.path, **committed);
        if (!isOurs)
            return isOurs.error();
        if (*isOurs)
            m_commit.changes[planned.path] = std::nullopt;
        else
            m_commit.notes.push_back(phrase(
                "pipeline", "`{0}` is generated no longer, but you have committed changes of it: "
                            "its removal was not committed.")(planned.path));
        return {};
    }

    Result<bool> isAsGenerated(const std::string &path, const git::TreeFile &committed)
    {
        if (const Result<void> read = readList(); !read)
            return read.error();
        for (const auto *list : {&m_known->files, &m_known->once}) {
            const auto known = list->find(path);
            if (known == list->end())
                continue;
            if (Digest::of(committed.bytes) == known->second ||
                pointedTo(committed.bytes) == known->second)
                return true;
            const Result<Content> base = m_bases.generated(path, known->second.hex());
            if (!base)
                return base.error();
            return *base && sameText(committed.bytes, (*base)->bytes);
        }
        return false;
    }

    Result<Content> contentFor(const PlannedFile &planned, const Content &committed)
    {
        if (!planned.generated)
            return committed;
        if (planned.basePath.empty()) // the design, as it stands
            return made(planned, planned.executable);
        if (planned.file->policy == FilePolicy::WriteOnce && planned.from.empty())
            return onceFor(planned, committed);
        if (!committed)
            return made(planned, planned.file->executable);
        Result<Content> merged = mergedInto(planned, *committed);
        if (merged && *merged)
            (*merged)->executable = modeFor(planned, *committed);
        return merged;
    }

    static Result<Content> made(const PlannedFile &planned, bool executable)
    {
        Result<std::string> bytes = planned.file->bytes.read();
        return bytes ? Result<Content>(Content(git::TreeFile{*std::move(bytes), executable}))
                     : Result<Content>(std::move(bytes).error());
    }

    /// What is written once is committed until somebody works on it; then it is theirs to commit.
    Result<Content> onceFor(const PlannedFile &planned, const Content &committed) const
    {
        if (committed && planned.action != Action::Add)
            return committed;
        if (planned.action == Action::Add)
            return made(planned, planned.executable);
        Result<std::string> bytes = m_folder.read(planned.path);
        if (!bytes)
            return std::move(bytes).error();
        const auto once = m_plan.after.once.find(planned.path);
        if (once != m_plan.after.once.end() && Digest::of(*bytes) != once->second) {
            const Result<Content> base = m_bases.generated(planned.basePath, once->second.hex());
            if (!base || *base)
                return base;
        }
        return Content(git::TreeFile{*std::move(bytes), planned.executable});
    }

    /// As it is generated, so there is nothing to commit.
    bool isInHead(const PlannedFile &planned) const
    {
        return m_differing && planned.generated && planned.from.empty() &&
               planned.generatedPath.empty() && !planned.basePath.empty() &&
               planned.executable == planned.file->executable &&
               !m_differing->contains(planned.path);
    }

    /// By a link or a folder: the user's matter.
    static bool isReplaced(const PlannedFile &planned)
    {
        return planned.action == Action::None && !planned.basePath.empty() &&
               planned.from.empty() && planned.seen.kind != EntryKind::File;
    }

    static bool modeFor(const PlannedFile &planned, const git::TreeFile &committed)
    {
        const EntryInfo &stood = planned.from.empty() ? planned.seen : *planned.seenFrom;
        return committed.executable == stood.executable ? planned.executable : committed.executable;
    }

    Result<Content> mergedInto(const PlannedFile &planned, const git::TreeFile &committed)
    {
        const auto content = [](const std::string &bytes) {
            return Content(git::TreeFile{bytes, false});
        };
        const Result<std::string> generated = planned.file->bytes.read();
        if (!generated)
            return generated.error();
        const std::string &written = planned.merged ? *planned.merged : *generated;
        if (planned.mine && committed.bytes == *planned.mine)
            return content(planned.changesDisk() ? written : *planned.mine);
        const std::string pointed = pointedTo(committed.bytes);
        if (sameText(committed.bytes, *generated) || pointed == planned.file->sha256)
            return content(committed.bytes);
        if (planned.mine && pointed == sha256Hex(*planned.mine))
            return content(planned.changesDisk() ? written : committed.bytes);
        if (const Result<void> read = readList(); !read)
            return read.error();
        const auto &list =
            planned.file->policy == FilePolicy::Regenerated ? m_known->files : m_known->once;
        const auto known = list.find(planned.basePath);
        if (known == list.end()) { // the user's own, that the work tree no longer has
            m_commit.notes.push_back(phrase(
                "pipeline", "`{0}`: you have committed a file of your own there; the generated one "
                            "was not committed.")(planned.path));
            return content(committed.bytes);
        }
        if (Digest::of(committed.bytes) == known->second || pointed == known->second)
            return content(*generated);
        if (!pointed.empty()) {
            m_commit.notes.push_back(phrase(
                "pipeline", "`{0}`: what you have committed lies in git-lfs and cannot be merged; "
                            "it stays as it is.")(planned.path));
            return content(committed.bytes);
        }
        const Result<Content> base = m_bases.generated(planned.basePath, known->second.hex());
        if (!base)
            return base.error();
        if (!*base)
            return content(committed.bytes);
        if (sameText(committed.bytes, (*base)->bytes) && hasCarriageReturn((*base)->bytes))
            return content(*generated);
        Result<FileMerge> merge =
            mergeFile({(*base)->bytes, committed.bytes, *generated, m_commit.branch});
        if (!merge)
            return std::move(merge).error();
        if (merge->kind == FileMerge::Kind::Clean)
            return content(merge->bytes);
        m_commit.conflicts.push_back(planned.path);
        m_commit.notes.push_back(phrase(
            "pipeline",
            "`{0}`: the version that you have committed and the generated one "
            "change the same lines. Commit or undo your changes of it first.")(planned.path));
        return Content();
    }

    const Folder &m_folder;
    const git::Repository &m_repository;
    const ExportPlan &m_plan;
    ExportCommit &m_commit;
    const GeneratedList *m_known = nullptr; ///< of HEAD, once it was asked for
    GeneratedList m_committed;              ///< where it is another than that of the work tree
    std::optional<std::set<std::string>> m_differing;
    BaseFiles m_bases = BaseFiles::of(m_plan.folder);
};

} // namespace

Result<ExportCommit> exportCommit(const Folder &folder, const git::Repository &repository,
                                  const ExportPlan &plan, const ExportOutcome &written)
{
    ExportCommit commit;
    const Result<git::Head> head = repository.head();
    if (!head)
        return head.error();
    commit.branch = head->branch;
    const std::set<std::string> left(written.overtaken.begin(), written.overtaken.end());
    Builder builder(folder, repository, plan, commit);
    if (const Result<void> compared = builder.compareWithRecorded(); !compared)
        return compared.error();
    for (const PlannedFile &planned : plan.files) {
        if (left.contains(planned.path))
            continue;
        if (const Result<void> added = builder.add(planned); !added)
            return added.error();
    }
    commit.changes[std::string(generatedListPath)] = git::TreeFile{write(plan.after), false};
    return commit;
}

} // namespace moldloft::pipeline
