#include "ui/project_job.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <stop_token>

#include "pipeline/commit_project.h"
#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/review/project_folder.h"
#include "ui/review/project_review.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

constexpr int typingPause = 300;
constexpr int reportPause = 50;
const QString nameKey = QStringLiteral("git/name");
const QString emailKey = QStringLiteral("git/email");

/// What the dialog shows before anything is done.
struct Preview {
    Result<PlannedPtr> plan;
    bool identityUnknown = false;
};
using RunResult = Result<ExportRun>;

int changedFiles(const pipeline::ExportPlan &plan)
{
    return static_cast<int>(
        std::count_if(plan.files.begin(), plan.files.end(), [](const pipeline::PlannedFile &file) {
            return file.action != pipeline::Action::None;
        }));
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
    QStringList parts;
    if (added)
        parts += ProjectJob::tr("%n new", nullptr, added);
    if (changed)
        parts += ProjectJob::tr("%n changed", nullptr, changed);
    if (deleted)
        parts += ProjectJob::tr("%n deleted", nullptr, deleted);
    QString text = ProjectJob::tr("%n file(s) would change", nullptr, added + changed + deleted) +
                   QStringLiteral(": ") + parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (const auto kept = static_cast<int>(plan.conflicts().size()))
        text += QLatin1Char(' ') +
                ProjectJob::tr("%n file(s) changed by hand need a look.", nullptr, kept);
    return text;
}

QString summaryOf(const ExportRun &result)
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
    if (const auto left = static_cast<int>(result.plan.with(pipeline::Action::Left).size()))
        parts += ProjectJob::tr("%n file(s) left as they are.", nullptr, left);
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
    : QObject(editor), d(std::make_unique<Private>()), m_editor(editor),
      m_review(new ProjectReview(this))
{
    connect(this, &ProjectJob::changed, this, &ProjectJob::progressed);
    whenLanguageChanges(this, [this] { retranslate(); });
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
    const PlannedPtr &plan = m_review->plan();
    return plan ? fromUtf8(plan->message) : tr("Export %1").arg(m_editor->name());
}

QString ProjectJob::author() const
{
    const QString name = committerName().trimmed();
    const QString email = committerEmail().trimmed();
    if (!name.isEmpty() && !email.isEmpty())
        return QStringLiteral("%1 <%2>").arg(name, email);
    const PlannedPtr &plan = m_review->plan();
    return plan ? fromUtf8(plan->author) : QString();
}

QString ProjectJob::branch() const
{
    const PlannedPtr &plan = m_review->plan();
    return plan ? fromUtf8(plan->branch) : QString();
}

QString ProjectJob::defaultFolder() const
{
    return projectFolderOf(*m_editor);
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
    // A frame is the most that anybody sees of it.
    const auto last = std::make_shared<QElapsedTimer>();
    task.report = [this, generation, last](const Phrase &step, std::size_t done,
                                           std::size_t total) {
        if (last->isValid() && last->elapsed() < reportPause && done + 1 < total)
            return;
        last->start();
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
                Q_EMIT progressed();
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
        takePlan(nullptr);
        m_summary.clear();
        return setState(QStringLiteral("planned"));
    }
    const ExportWish wish{toUtf8(m_folder), m_choices.manifestFormat(), m_choices.only()};
    runThen(
        d->threads, this,
        [state = m_editor->snapshot(), wish, task] {
            return std::make_shared<Preview>(
                Preview{planned(state, wish, task), lacksIdentity(wish.folder)});
        },
        [this, generation](const std::shared_ptr<Preview> &preview) {
            if (generation != d->generation)
                return;
            m_identityUnknown = preview->identityUnknown;
            if (!preview->plan)
                return fail(preview->plan.error());
            m_summary = summaryOf((*preview->plan)->plan);
            takePlan(*preview->plan);
            setState(QStringLiteral("planned"));
        });
}

void ProjectJob::takePlan(PlannedPtr planned)
{
    m_count = planned ? changedFiles(planned->plan) : 0;
    m_conflictCount = 0;
    m_review->setPlan(std::move(planned));
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
    const PlannedPtr plan = m_review->plan();
    if (!isReady() || !plan)
        return;
    m_review->stop();
    setState(QStringLiteral("running"));
    const pipeline::Task task = newTask();
    const int generation = d->generation;
    runThen(
        d->threads, this,
        [plan, choices = m_review->choices(), request, task] {
            return std::make_shared<RunResult>(carriedOut(*plan, choices, request, task));
        },
        [this, generation, plan](const std::shared_ptr<RunResult> &result) {
            if (generation != d->generation)
                return;
            if (!*result)
                return fail(result->error());
            m_count = changedFiles((*result)->plan);
            m_conflictCount =
                static_cast<int>((*result)->plan.with(pipeline::Action::Conflict).size() +
                                 (*result)->plan.with(pipeline::Action::Unresolved).size());
            m_summary = summaryOf(**result);
            m_progress = 1;
            setState(QStringLiteral("done"));
            rememberProjectFolder(*m_editor, fromUtf8(plan->request.folder));
            if (!(*result)->plan.leavesMoves())
                forgetFormerNames(plan->document);
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

} // namespace moldloft::ui
