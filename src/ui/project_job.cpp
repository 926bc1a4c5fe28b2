#include "ui/project_job.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <stop_token>

#include "files/real_disk.h"
#include "pipeline/commit_project.h"
#include "pipeline/export_project.h"
#include "render/headless.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/preferences.h"

namespace moldloft::ui
{

namespace
{

enum Role { Path = Qt::UserRole + 1, What, Sign, Tint };
constexpr int typingPause = 300;
const QString nameKey = QStringLiteral("git/name");
const QString emailKey = QStringLiteral("git/email");

/// What came of a run; nothing where it only planned.
struct Ran {
    pipeline::ExportPlan plan;
    pipeline::ExportOutcome outcome;
    std::optional<pipeline::CommitOutcome> commit;
    Document exported;
};
using Planned = Result<pipeline::ExportPlan>;
using RunResult = Result<Ran>;

/// What the dialog shows before anything is done.
struct Preview {
    Planned plan;
    bool identityUnknown = false;
};

/// What is made, and where.
struct Wanted {
    std::string folder;
    ManifestFormat format;
    std::vector<std::string> only;
};

/// A commit there fails, and would not if somebody were named.
bool lacksIdentity(const std::string &folder)
{
    const git::Identity anybody{"Anybody", "anybody@example.com"};
    return !pipeline::checkCommit(folder, {}) && pipeline::checkCommit(folder, anybody);
}

Planned planned(const DesignSnapshot &state, const Wanted &wanted, bool secrets,
                const pipeline::Task &task)
{
    Result<pipeline::Design> design = state.written();
    if (!design)
        return Unexpected(std::move(design).error());
    RealDisk disk;
    pipeline::ExportRequest request;
    request.folder = wanted.folder;
    request.only = wanted.only;
    request.options.format = wanted.format;
    request.secrets = secrets;
    request.draw = [](const Document &document, const Layout &layout) {
        return render::pictureFile(document, layout, {});
    };
    return pipeline::planExport(disk, *design, request, task);
}

RunResult ran(const DesignSnapshot &state, const Wanted &wanted,
              const std::optional<pipeline::ProjectCommit> &request, const pipeline::Task &task)
{
    if (request) {
        if (Result<void> able = pipeline::checkCommit(wanted.folder, request->identity); !able)
            return Unexpected(std::move(able).error());
    }
    RealDisk disk;
    Result<pipeline::Recovered> recovered = pipeline::recoverProject(disk, wanted.folder);
    if (!recovered)
        return Unexpected(std::move(recovered).error());
    Planned plan = planned(state, wanted, true, task);
    if (!plan)
        return Unexpected(std::move(plan).error());
    Ran result{std::move(*plan), {}, {}, state.document};
    if (!request) {
        Result<pipeline::ExportOutcome> outcome = pipeline::applyExport(disk, result.plan, task);
        if (!outcome)
            return Unexpected(std::move(outcome).error());
        result.outcome = *std::move(outcome);
        return result;
    }
    Result<pipeline::ProjectOutcome> done =
        pipeline::exportAndCommit(disk, result.plan, *request, task);
    if (!done)
        return Unexpected(std::move(done).error());
    result.outcome = std::move(done->written);
    result.commit = std::move(done->commit);
    return result;
}

struct Look {
    const char *sign;
    const char *tint;
};

Look lookOf(pipeline::Action action)
{
    switch (action) {
    case pipeline::Action::Add:
        return {"+", "ok"};
    case pipeline::Action::Change:
        return {"~", "info"};
    case pipeline::Action::Merge:
    case pipeline::Action::Move:
        return {"→", "info"};
    case pipeline::Action::Delete:
        return {"−", "error"};
    default:
        return {"!", "warning"};
    }
}

std::vector<ProjectChange> rowsOf(const pipeline::ExportPlan &plan)
{
    std::vector<ProjectChange> rows;
    for (const pipeline::PlannedFile &file : plan.files) {
        if (file.action == pipeline::Action::None)
            continue;
        const Look look = lookOf(file.action);
        rows.push_back({fromUtf8(file.path), fromUtf8(pipeline::wordFor(file.action)),
                        QString::fromUtf8(look.sign), QString::fromUtf8(look.tint)});
    }
    return rows;
}

QString summaryOf(const pipeline::ExportPlan &plan)
{
    const auto number = [&plan](pipeline::Action action) {
        return static_cast<int>(plan.with(action).size());
    };
    if (!plan.changesAnything())
        return ProjectJob::tr("The project is up to date: no file would change.");
    const int added = number(pipeline::Action::Add);
    const int changed = number(pipeline::Action::Change) + number(pipeline::Action::Merge) +
                        number(pipeline::Action::Move) + number(pipeline::Action::Conflict);
    const int deleted = number(pipeline::Action::Delete);
    QString text = ProjectJob::tr("%n file(s) would change", nullptr, added + changed + deleted);
    text +=
        ProjectJob::tr(": %1 new, %2 changed, %3 deleted.").arg(added).arg(changed).arg(deleted);
    if (const auto kept = static_cast<int>(plan.conflicts().size()))
        text += QLatin1Char(' ') +
                ProjectJob::tr("%n file(s) changed by hand need a look.", nullptr, kept);
    return text;
}

QString summaryOf(const Ran &result)
{
    QStringList parts;
    if (result.commit && result.commit->commit)
        parts += ProjectJob::tr("Committed to %1.").arg(fromUtf8(result.commit->branch));
    else if (result.commit && !result.commit->conflicts.empty())
        parts += ProjectJob::tr("Exported, but not committed: settle the conflicts first.");
    else if (result.commit)
        parts += ProjectJob::tr("Nothing had changed, so there is no new commit.");
    else
        parts += result.plan.changesAnything() ? ProjectJob::tr("Exported.")
                                               : ProjectJob::tr("Nothing had changed.");
    const auto kept =
        static_cast<int>(result.plan.conflicts().size() + result.outcome.overtaken.size());
    if (kept)
        parts += ProjectJob::tr("%n file(s) changed by hand need a look.", nullptr, kept);
    if (result.commit) {
        for (const Message &note : result.commit->notes)
            parts += fromUtf8(note);
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

struct ProjectJob::Private {
    QThreadPool threads; ///< of its own: it waits for its work when it goes
    QTimer typing;
    std::stop_source stop;
    int generation = 0; ///< of the work under way; the answers of older ones are ignored
};

ProjectJob::ProjectJob(Editor *editor)
    : RowsModel(editor), d(std::make_unique<Private>()), m_editor(editor)
{
    d->typing.setSingleShot(true);
    connect(&d->typing, &QTimer::timeout, this, &ProjectJob::plan);
    connect(&m_choices, &ExportChoices::changed, this, [this] {
        if (m_state != QLatin1String("idle"))
            planSoon();
    });
}

ProjectJob::~ProjectJob()
{
    d->stop.request_stop();
}

void ProjectJob::setFolder(const QString &folder)
{
    if (m_folder == folder)
        return;
    m_folder = folder;
    planSoon();
}

void ProjectJob::planSoon()
{
    if (m_state == QLatin1String("running"))
        return;
    ++d->generation; // the answer to the older question is ignored
    setState(QStringLiteral("planning"));
    d->typing.start(typingPause);
}

QString ProjectJob::reason() const
{
    if (m_editor->problems()->errorCount() > 0)
        return tr(
            "The design has errors. Mend them first: the problems are listed below the canvas.");
    if (!m_choices.any())
        return tr("No part is chosen, so there is nothing to generate. Choose one.");
    if (m_state == QLatin1String("planning"))
        return tr("Comparing with what stands in the folder.");
    return {};
}

bool ProjectJob::isReady() const
{
    return m_editor->problems()->errorCount() == 0 && m_choices.any() &&
           (m_state == QLatin1String("planned") || m_state == QLatin1String("failed"));
}

QString ProjectJob::suggestedMessage() const
{
    return tr("Export %1").arg(m_editor->name());
}

QString ProjectJob::defaultFolder() const
{
    const QString path = m_editor->filePath();
    const QDir beside =
        path.isEmpty() ? QDir(folderForNewProjects()) : QFileInfo(path).absoluteDir();
    if (!path.isEmpty() && beside.exists(QStringLiteral(".moldloft")))
        return beside.absolutePath(); // the design lies in its project
    return beside.absoluteFilePath(m_editor->name() +
                                   (path.isEmpty() ? QString() : QStringLiteral("-project")));
}

void ProjectJob::begin()
{
    if (m_state == QLatin1String("running"))
        return;
    if (m_folder.isEmpty() || m_designPath != m_editor->filePath())
        m_folder = defaultFolder();
    m_designPath = m_editor->filePath();
    plan();
}

void ProjectJob::setState(const QString &state)
{
    m_state = state;
    if (state == QLatin1String("planning") || state == QLatin1String("running")) {
        m_error.clear();
        m_hint.clear();
        m_progress = 0;
        m_summary = state == QLatin1String("planning")
                        ? tr("Comparing with what stands in the folder…")
                        : m_summary;
    }
    Q_EMIT changed();
}

void ProjectJob::fail(const Error &error)
{
    m_error = fromUtf8(error.message);
    m_hint = fromUtf8(error.hint);
    if (m_state == QLatin1String("planning"))
        m_summary.clear();
    setState(QStringLiteral("failed"));
}

pipeline::Task ProjectJob::newTask()
{
    d->stop.request_stop(); // what is still under way is for an older version
    d->stop = std::stop_source();
    const int generation = ++d->generation;
    pipeline::Task task;
    task.stop = d->stop.get_token();
    task.report = [this, generation](const Phrase &step, std::size_t done, std::size_t total) {
        const QString word = fromUtf8(step);
        QMetaObject::invokeMethod(
            this,
            [this, generation, word, done, total] {
                if (generation != d->generation)
                    return;
                m_progress = total ? static_cast<qreal>(done) / static_cast<qreal>(total) : 0;
                if (m_state == QLatin1String("running"))
                    m_summary = total ? tr("%1: %2 of %3").arg(word).arg(done).arg(total)
                                      : word + QStringLiteral("…");
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    return task;
}

void ProjectJob::retranslate()
{
    if (m_state == QLatin1String("planned"))
        plan();
}

void ProjectJob::plan()
{
    d->typing.stop();
    if (m_state == QLatin1String("running"))
        return;
    setState(QStringLiteral("planning"));
    const pipeline::Task task = newTask();
    const int generation = d->generation;
    if (!m_choices.any()) {
        setRows({});
        m_summary.clear();
        return setState(QStringLiteral("planned"));
    }
    const Wanted wanted{toUtf8(m_folder), m_choices.manifestFormat(), m_choices.only()};
    QtConcurrent::run(&d->threads, [state = m_editor->snapshot(), wanted, task] {
        return std::make_shared<Preview>(
            Preview{planned(state, wanted, false, task), lacksIdentity(wanted.folder)});
    }).then(this, [this, generation](const std::shared_ptr<Preview> &preview) {
        if (generation != d->generation)
            return;
        m_identityUnknown = preview->identityUnknown;
        if (!preview->plan)
            return fail(preview->plan.error());
        setRows(rowsOf(*preview->plan));
        m_summary = summaryOf(*preview->plan);
        setState(QStringLiteral("planned"));
    });
}

void ProjectJob::write()
{
    run(std::nullopt);
}

void ProjectJob::commit(const QString &message)
{
    pipeline::ProjectCommit request{toUtf8(message.trimmed()), {}};
    if (!committerName().trimmed().isEmpty() && !committerEmail().trimmed().isEmpty())
        request.identity =
            git::Identity{toUtf8(committerName().trimmed()), toUtf8(committerEmail().trimmed())};
    run(request);
}

bool ProjectJob::asksIdentity() const
{
    return m_identityUnknown || !committerName().isEmpty() || !committerEmail().isEmpty();
}

QString ProjectJob::committerName() const
{
    return QSettings().value(nameKey).toString();
}

void ProjectJob::setCommitterName(const QString &name)
{
    QSettings().setValue(nameKey, name);
    Q_EMIT changed();
}

QString ProjectJob::committerEmail() const
{
    return QSettings().value(emailKey).toString();
}

void ProjectJob::setCommitterEmail(const QString &email)
{
    QSettings().setValue(emailKey, email);
    Q_EMIT changed();
}

void ProjectJob::run(const std::optional<pipeline::ProjectCommit> &request)
{
    if (!isReady())
        return;
    setState(QStringLiteral("running"));
    const pipeline::Task task = newTask();
    const int generation = d->generation;
    const Wanted wanted{toUtf8(m_folder), m_choices.manifestFormat(), m_choices.only()};
    QtConcurrent::run(&d->threads, [state = m_editor->snapshot(), wanted, request, task] {
        return std::make_shared<RunResult>(ran(state, wanted, request, task));
    }).then(this, [this, generation](const std::shared_ptr<RunResult> &result) {
        if (generation != d->generation)
            return;
        if (!*result)
            return fail(result->error());
        setRows(rowsOf((*result)->plan));
        m_summary = summaryOf(**result);
        m_progress = 1;
        setState(QStringLiteral("done"));
        forgetFormerNames((*result)->exported);
        m_editor->setStatus(m_summary);
    });
}

void ProjectJob::cancel()
{
    d->typing.stop();
    d->stop.request_stop();
    ++d->generation;
    m_summary.clear();
    setState(QStringLiteral("idle"));
}

/// The files of renamed elements have moved; what is renamed from now on moves from there.
void ProjectJob::forgetFormerNames(const Document &exported)
{
    std::vector<Record> records;
    for (const auto &record : m_editor->document().records()) {
        const Record *then = record->was ? exported.find(record->id) : nullptr;
        if (!then || then->was != record->was || then->name != record->name)
            continue;
        records.push_back(*record);
        records.back().was.reset();
    }
    if (!records.empty())
        m_editor->apply(tr("Move the renamed files"), m_editor->document().with(std::move(records)),
                        m_editor->layout());
}

QHash<int, QByteArray> ProjectJob::roleNames() const
{
    return {{Path, "path"}, {What, "what"}, {Sign, "sign"}, {Tint, "tint"}};
}

QVariant ProjectJob::rowData(const ProjectChange &change, int role) const
{
    switch (role) {
    case Path:
        return change.key;
    case What:
        return change.what;
    case Sign:
        return change.sign;
    case Tint:
        return change.tint;
    default:
        return {};
    }
}

} // namespace moldloft::ui
