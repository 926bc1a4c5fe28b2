#pragma once

#include "git/git_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include "files/real_disk.h"
#include "pipeline/commit_project.h"
#include "pipeline/generation.h"

namespace moldloft::pipeline
{

/// Exports of whatever a test says was generated into a repository in which somebody works with the
/// real `git`.
class Regeneration
{
public:
    git::Fixture repository;
    FileSet generated;
    FolderMoves moves;
    ProjectCommit request{"Export", git::Identity{"Ada Test", "ada@example.com"}};

    void fresh()
    {
        repository.freshFolder();
        generated.clear();
        moves = {};
    }
    ExportPlan plan()
    {
        Generation generation;
        generation.files = madeOf(generated);
        generation.design = "x.moldloft.yaml";
        generation.moves = moves;
        const auto folder = std::move(*m_disk.openFolder(repository.folder()));
        auto made = compare(*folder, repository.folder(), std::move(generation), {},
                            BaseFiles::of(repository.folder()));
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return std::move(*made);
    }
    ExportPlan write()
    {
        ExportPlan made = plan();
        const auto outcome = applyExport(m_disk, made, {});
        if (!outcome)
            qFatal("%s", outcome.error().message.c_str());
        if (!outcome->overtaken.empty())
            qFatal("overtaken: %s", outcome->overtaken[0].c_str());
        return made;
    }
    /// What the command line does with --commit.
    ExportPlan commit()
    {
        ExportPlan made = plan();
        const auto outcome = applyExport(m_disk, made, {});
        if (!outcome)
            qFatal("%s", outcome.error().message.c_str());
        committed = {};
        if (made.hasMarkers())
            return made;
        auto done = commitExport(made, *outcome, request, {});
        if (!done)
            qFatal("%s", toString(done.error()).c_str());
        committed = *std::move(done);
        return made;
    }
    CommitOutcome committed;

    QByteArray git(std::vector<std::string> arguments) const
    {
        return repository.git(std::move(arguments));
    }
    /// The user commits everything.
    void userCommits()
    {
        git({"add", "-A"});
        git({"-c", "user.name=U", "-c", "user.email=u@example.com", "commit", "-q", "-m", "mine"});
    }
    QByteArray at(const QString &path) const
    {
        QFile file(repository.path(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }
    QByteArray head(const std::string &path) const { return git({"show", "HEAD:" + path}); }

    static Action actionOf(const ExportPlan &plan, const std::string &path)
    {
        for (const PlannedFile &file : plan.files) {
            if (file.path == path)
                return file.action;
        }
        return Action::None;
    }

private:
    RealDisk m_disk;
};

} // namespace moldloft::pipeline
