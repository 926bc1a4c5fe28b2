#include "ui/review/repository_job.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "files/real_disk.h"
#include "git/repository.h"
#include "pipeline/base_files.h"
#include "ui/editor_private.h"
#include "ui/review/project_folder.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

enum Role { Name = Qt::UserRole + 1, Upstream, Subject, Ahead, Behind, Current, Gone };

/// What came of a piece of work, and how the repository is now.
struct Ran {
    Result<QString> done;
    Result<git::RepositoryView> view;
    Result<pipeline::DriverState> driver;
};

std::vector<BranchRow> rowsOf(const git::RepositoryView &view)
{
    std::vector<BranchRow> rows;
    for (const git::Branch &branch : view.branches)
        rows.push_back({fromUtf8(branch.name), fromUtf8(branch.upstream), fromUtf8(branch.subject),
                        branch.ahead, branch.behind, branch.isCurrent, branch.isGone});
    return rows;
}

/// The folder of the design where a repository holds it, else the project's.
std::string placeOf(const std::string &design, const std::string &project)
{
    return !design.empty() && git::Repository::discover(design) ? design : project;
}

/// How git calls us: by name where it finds us, else where we are. Empty: nowhere.
std::string mergeProgram()
{
    if (!QStandardPaths::findExecutable(QStringLiteral("moldloft")).isEmpty())
        return "moldloft";
    return toUtf8(QStandardPaths::findExecutable(QStringLiteral("moldloft"),
                                                 {QCoreApplication::applicationDirPath()}));
}

/// What git calls its steps, where we have a word for it.
QString stepWord(const std::string &step)
{
    if (step == "Receiving objects")
        return RepositoryJob::tr("Receiving");
    if (step == "Writing objects")
        return RepositoryJob::tr("Sending");
    if (step == "Counting objects" || step == "Compressing objects" ||
        step == "Enumerating objects")
        return RepositoryJob::tr("Packing");
    if (step == "Resolving deltas")
        return RepositoryJob::tr("Unpacking");
    return fromUtf8(step);
}

/// The program that merges designs stands beside ours. Empty: as git is set up.
std::string mergeDriver()
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/moldloft");
    if (!QFileInfo(program).isExecutable() || program.contains(QLatin1Char('\'')))
        return {};
    return '\'' + toUtf8(program) + "' merge-driver %O %A %B %P";
}

Result<QString> wordFor(const git::Pulled &pulled)
{
    using Kind = git::Pulled::Kind;
    switch (pulled.kind) {
    case Kind::Nothing:
        return RepositoryJob::tr("The upstream has nothing new.");
    case Kind::FastForward:
        return RepositoryJob::tr("Pulled %n commit(s).", "", pulled.commits);
    case Kind::Merged:
        return RepositoryJob::tr("Merged %n commit(s). Export again: the design is that of both.",
                                 "", pulled.commits);
    case Kind::Finished:
        return RepositoryJob::tr("The merge is finished.");
    case Kind::Conflicts:
        break;
    }
    return Error{ErrorCode::Environment,
                 phrases("ui", "{0} files were changed on both sides: {1}.",
                         "{0} file was changed on both sides: {1}.")(pulled.open.size(),
                                                                     join(pulled.open, ", ")),
                 {},
                 phrase("ui", "Solve the conflicts, then pull again: that finishes the merge. git "
                              "merge --abort takes it back.")};
}

} // namespace

void BranchList::show(std::vector<BranchRow> rows)
{
    setRows(std::move(rows));
    Q_EMIT countChanged();
}

QHash<int, QByteArray> BranchList::roleNames() const
{
    return {{Name, "name"},     {Upstream, "upstream"}, {Subject, "subject"}, {Ahead, "ahead"},
            {Behind, "behind"}, {Current, "current"},   {Gone, "gone"}};
}

QVariant BranchList::rowData(const BranchRow &row, int role) const
{
    switch (role) {
    case Name:
        return row.key;
    case Upstream:
        return row.upstream;
    case Subject:
        return row.subject;
    case Ahead:
        return row.ahead;
    case Behind:
        return row.behind;
    case Current:
        return row.current;
    case Gone:
        return row.gone;
    default:
        return {};
    }
}

RepositoryJob::RepositoryJob(QObject *parent) : QObject(parent), m_branches(this)
{
    m_threads.setMaxThreadCount(1);
}

RepositoryJob::~RepositoryJob()
{
    m_stop.request_stop();
}

void RepositoryJob::setEditor(Editor *editor)
{
    m_editor = editor;
    Q_EMIT changed();
}

QString RepositoryJob::branch() const
{
    return fromUtf8(m_view.branch);
}

QStringList RepositoryJob::remotes() const
{
    QStringList names;
    for (const std::string &remote : m_view.remotes)
        names += fromUtf8(remote);
    return names;
}

void RepositoryJob::run(const QString &step, const QString &word, Work work)
{
    tell(step, [word, work = std::move(work)](const git::GitTask &task) -> Result<QString> {
        const Result<void> done = work(task);
        return done ? Result<QString>(word) : Result<QString>(done.error());
    });
}

void RepositoryJob::tell(const QString &step, Telling work)
{
    if (m_busy)
        return;
    const int generation = ++m_generation;
    m_stop = std::stop_source();
    m_busy = true;
    m_progress = 0;
    m_step = step;
    m_word.clear();
    m_error.clear();
    m_hint.clear();
    Q_EMIT changed();
    git::GitTask task{toUtf8(m_folder), m_stop.get_token()};
    task.progress = [this, generation](const std::string &what, int done, int total) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, what, done, total] {
                if (generation != m_generation || !m_busy)
                    return;
                m_progress = total > 0 ? static_cast<qreal>(done) / total : 0;
                m_step = tr("%1: %2 of %3").arg(stepWord(what)).arg(done).arg(total);
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    runThen(
        m_threads, this,
        [task, design = toUtf8(m_designFolder), work = std::move(work)] {
            Result<QString> done = work(task);
            return std::make_shared<Ran>(
                Ran{std::move(done), git::lookAt({task.folder, std::stop_token()}),
                    pipeline::mergeDriverOf(placeOf(design, task.folder))});
        },
        [this, generation](const std::shared_ptr<Ran> &ran) {
            if (generation != m_generation)
                return;
            m_busy = false;
            m_step.clear();
            if (ran->view) {
                m_view = *std::move(ran->view);
                m_branches.show(rowsOf(m_view));
            }
            if (ran->driver)
                m_driver = *std::move(ran->driver);
            const Error *fault = !ran->done   ? &ran->done.error()
                                 : !ran->view ? &ran->view.error()
                                              : nullptr;
            if (fault && fault->code == ErrorCode::Cancelled) {
                m_word = tr("Stopped.");
            } else if (fault) {
                m_error = fromUtf8(fault->message);
                m_hint = fromUtf8(fault->hint);
            } else {
                m_word = *ran->done;
            }
            Q_EMIT changed();
        });
}

void RepositoryJob::choosePlaces()
{
    m_folder = projectFolderOf(*m_editor);
    m_designFolder =
        m_editor->filePath().isEmpty() ? QString() : QFileInfo(m_editor->filePath()).absolutePath();
    // Not exported yet: the repository that the design itself lies in.
    if (!QFileInfo::exists(m_folder) && git::Repository::discover(toUtf8(m_designFolder)))
        m_folder = m_designFolder;
}

void RepositoryJob::mergeByElement()
{
    if (!m_editor || m_busy)
        return;
    choosePlaces();
    run(tr("Telling git…"),
        tr("git merges designs element by element here. Commit .gitattributes, so that it does "
           "for everybody."),
        [program = mergeProgram(), design = toUtf8(m_designFolder)](const git::GitTask &task) {
            if (program.empty())
                return Result<void>(Error{
                    ErrorCode::Environment,
                    phrase("ui", "The program `moldloft`, which git would call, is not found."),
                    {},
                    phrase("ui", "Install it beside moldloft-studio, or into a folder of PATH.")});
            RealDisk disk;
            const auto done = pipeline::mergeByElement(disk, placeOf(design, task.folder), program);
            return done ? Result<void>() : Result<void>(done.error());
        });
}

void RepositoryJob::open()
{
    if (!m_editor)
        return;
    choosePlaces();
    run(tr("Looking…"), {}, [](const git::GitTask &) { return Result<void>(); });
}

void RepositoryJob::switchTo(const QString &name, bool stash)
{
    if (name == branch())
        return;
    run(tr("Switching to %1…").arg(name), tr("On %1 now.").arg(name),
        [name = toUtf8(name), stash](const git::GitTask &task) {
            return git::switchBranch(task, {name, false, stash});
        });
}

void RepositoryJob::create(const QString &name, bool stash)
{
    const QString plain = name.trimmed();
    run(tr("Making %1…").arg(plain), tr("On the new branch %1 now.").arg(plain),
        [name = toUtf8(plain), stash](const git::GitTask &task) {
            return git::switchBranch(task, {name, true, stash});
        });
}

void RepositoryJob::stash()
{
    run(tr("Stashing…"), tr("Stashed: the files are as they were committed."),
        [](const git::GitTask &task) { return git::stashAll(task, "Moldloft"); });
}

void RepositoryJob::unstash()
{
    run(tr("Bringing back what was stashed…"), tr("Brought back."),
        [](const git::GitTask &task) { return git::unstash(task); });
}

void RepositoryJob::fetch()
{
    run(tr("Fetching…"), tr("Fetched."), [](const git::GitTask &task) { return git::fetch(task); });
}

void RepositoryJob::push()
{
    if (m_view.remotes.empty())
        return;
    // "origin" where there is one, as git itself would.
    const auto &remotes = m_view.remotes;
    const bool hasOrigin = std::find(remotes.begin(), remotes.end(), "origin") != remotes.end();
    run(tr("Pushing %1…").arg(branch()), tr("Pushed."),
        [remote = hasOrigin ? std::string("origin") : remotes.front()](const git::GitTask &task) {
            Result<void> pushed = git::push(task, remote);
            if (!pushed)
                return pushed;
            const std::string own(pipeline::generatedBranch);
            const auto bases = pipeline::BaseFiles::of(task.folder);
            if (!bases.isRepository())
                return pushed;
            const auto tip = bases.repository().tip(own);
            if (!tip || !*tip)
                return pushed;
            const Result<void> beside = git::pushBranch(task, remote, own);
            if (beside)
                return pushed;
            return Result<void>(Error{
                ErrorCode::Environment,
                phrase("ui",
                       "Your branch was pushed, but {0} was not: {1}")(own, beside.error().message),
                {},
                phrase("ui", "Others then merge with an older base. Fetch, export once more and "
                             "push again.")});
        });
}

void RepositoryJob::pull()
{
    tell(tr("Pulling %1…").arg(branch()), [](const git::GitTask &task) -> Result<QString> {
        const Result<git::Pulled> pulled = git::pull(task, mergeDriver());
        return pulled ? wordFor(*pulled) : Result<QString>(pulled.error());
    });
}

void RepositoryJob::cancel()
{
    m_stop.request_stop();
}

} // namespace moldloft::ui
