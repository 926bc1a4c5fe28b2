#include "ui/review/project_review.h"

#include "files/real_disk.h"
#include "ui/editor_private.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

/// What is shown of one file.
struct Shown {
    pipeline::FileTexts texts;
    ComparedPtr compared;
};

Result<Shown> shownOf(const PlannedExport &planned, std::size_t index)
{
    RealDisk disk;
    const Result<std::unique_ptr<Folder>> folder = disk.openFolder(planned.request.folder);
    if (!folder)
        return folder.error();
    Result<pipeline::FileTexts> texts = pipeline::textsOf(**folder, planned.plan.files[index]);
    if (!texts)
        return std::move(texts).error();
    Shown shown{*std::move(texts), {}};
    if (!shown.texts.isText || shown.texts.isSecret)
        return shown;
    Result<ComparedPtr> compared =
        comparedText(shown.texts.before.value_or(""), shown.texts.after.value_or(""));
    if (!compared)
        return std::move(compared).error();
    shown.compared = *std::move(compared);
    return shown;
}

} // namespace

ProjectReview::ProjectReview(QObject *parent) : QObject(parent), m_files(this), m_diff(this)
{
    m_threads.setMaxThreadCount(2); // the file that is looked at does not wait for the reasons
    connect(&m_files, &ReviewFiles::choicesChanged, this, &ProjectReview::fileChanged);
    whenLanguageChanges(this, [this] {
        m_files.retranslate();
        Q_EMIT fileChanged();
    });
}

ProjectReview::~ProjectReview()
{
    m_stop.request_stop();
}

void ProjectReview::setPlan(PlannedPtr planned)
{
    stop();
    ++m_generation;
    ++m_comparison;
    m_planned = std::move(planned);
    m_reasons.clear();
    m_ready = m_comparing = false;
    m_path.clear();
    m_problem.clear();
    m_diff.show(nullptr);
    m_files.show({});
    Q_EMIT changed();
    Q_EMIT fileChanged();
}

void ProjectReview::stop()
{
    m_stop.request_stop();
    m_findsReasons = false;
    Q_EMIT changed();
}

void ProjectReview::open()
{
    if (!m_planned || m_ready)
        return;
    const int generation = m_generation;
    runThen(
        m_threads, this,
        [planned = m_planned] {
            return std::make_shared<std::vector<ReviewFile>>(reviewFilesOf(planned->plan));
        },
        [this, generation](const std::shared_ptr<std::vector<ReviewFile>> &files) {
            if (generation != m_generation)
                return;
            m_files.show(std::move(*files));
            m_ready = true;
            select(m_files.fileFrom(0, 1));
            Q_EMIT changed();
        });
    findReasons();
}

void ProjectReview::findReasons()
{
    m_stop = std::stop_source();
    m_findsReasons = true;
    pipeline::Task task;
    task.stop = m_stop.get_token();
    const int generation = m_generation;
    using Found = Result<pipeline::Reasons>;
    runThen(
        m_threads, this,
        [planned = m_planned, task] {
            RealDisk disk;
            return std::make_shared<Found>(pipeline::findReasons(
                disk, planned->design, planned->request, planned->plan, task));
        },
        [this, generation](const std::shared_ptr<Found> &found) {
            if (generation != m_generation)
                return;
            m_findsReasons = false;
            if (*found)
                m_reasons = **std::move(found);
            Q_EMIT changed();
            Q_EMIT fileChanged();
        });
}

const pipeline::PlannedFile *ProjectReview::current() const
{
    return m_planned && !m_path.isEmpty() ? &m_planned->plan.files[m_index] : nullptr;
}

void ProjectReview::select(int row)
{
    const ReviewFile *file = m_files.file(row);
    if (!file || file->path == m_path)
        return;
    m_path = file->path;
    m_index = file->index;
    compare();
}

void ProjectReview::compare()
{
    const int comparison = ++m_comparison;
    m_comparing = true;
    m_problem.clear();
    Q_EMIT fileChanged();
    runThen(
        m_threads, this,
        [planned = m_planned, index = m_index] {
            return std::make_shared<Result<Shown>>(shownOf(*planned, index));
        },
        [this, comparison](const std::shared_ptr<Result<Shown>> &shown) {
            if (comparison != m_comparison)
                return; // another file is looked at by now
            m_comparing = false;
            if (*shown) {
                m_isText = (*shown)->texts.isText;
                m_isSecret = (*shown)->texts.isSecret;
                m_diff.show((*shown)->compared);
            } else {
                m_problem = fromUtf8(shown->error().message);
                m_diff.show(nullptr);
            }
            Q_EMIT fileChanged();
        });
}

QString ProjectReview::from() const
{
    const pipeline::PlannedFile *file = current();
    return file ? fromUtf8(*file->from) : QString();
}

QString ProjectReview::word() const
{
    const pipeline::PlannedFile *file = current();
    if (!file)
        return {};
    const QString chosen = choice();
    if (chosen == nameOf(pipeline::choicesFor(*file).front()))
        return fromUtf8(pipeline::wordFor(file->action));
    return chosen == QLatin1String("leave") ? fromUtf8(pipeline::wordFor(pipeline::Action::Left))
                                            : tr("replace");
}

QString ProjectReview::remark() const
{
    using pipeline::Action;
    const pipeline::PlannedFile *file = current();
    if (!file)
        return {};
    switch (file->action) {
    case Action::Merge:
        return tr("You changed it by hand: both changes come together.");
    case Action::Conflict:
        return tr("You and the design changed the same lines: both will stand there, to be solved "
                  "afterwards.");
    case Action::Unresolved:
        return tr("An earlier conflict is not solved yet.");
    case Action::KeptByHand:
        return m_planned->plan.before.files.contains(file->madeAt())
                   ? tr("You changed it by hand, and it cannot be merged: it stays as it is.")
                   : tr("It was there before, and is not of this project: it stays as it is.");
    case Action::KeptForeign:
        return tr("It was there before, and is not of this project: it stays as it is.");
    case Action::KeptDeleted:
        return tr("You deleted it, so it stays deleted.");
    case Action::LeftBehind:
        return tr("It is no longer generated, but you changed it: it is yours from now on.");
    case Action::Move:
        return choice() == QLatin1String("leave")
                   ? tr("It stays where it is. The next export offers to move it again.")
                   : tr("It moves with its element, which was renamed.");
    default:
        return {};
    }
}

QStringList ProjectReview::reasons() const
{
    QStringList words;
    const auto found = m_reasons.find(toUtf8(m_path));
    if (found == m_reasons.end())
        return words;
    for (const pipeline::Reason &reason : found->second)
        words += fromUtf8(reason.words);
    return words;
}

QString ProjectReview::why() const
{
    return reasons().join(QStringLiteral(" · "));
}

QList<QString> ProjectReview::ableWords() const
{
    QList<QString> words;
    const bool moves = !from().isEmpty();
    for (const QString &choice : able())
        words += moves ? choice == QLatin1String("write") ? tr("Move it") : tr("Leave it there")
                 : choice == QLatin1String("write") ? tr("Write it")
                 : choice == QLatin1String("leave") ? tr("Leave mine")
                                                    : tr("Take the generated");
    return words;
}

QList<QString> ProjectReview::able() const
{
    QList<QString> names;
    if (const pipeline::PlannedFile *file = current()) {
        for (const pipeline::FileChoice choice : pipeline::choicesFor(*file))
            names += nameOf(choice);
    }
    return names;
}

QString ProjectReview::choice() const
{
    const int row = m_files.rowOf(m_path);
    if (row >= 0)
        return m_files.data(m_files.index(row), ReviewFiles::Choice).toString();
    const pipeline::PlannedFile *file = current();
    const pipeline::FileChoices choices = m_files.choices();
    const auto chosen = choices.find(toUtf8(m_path));
    return !file                     ? QString()
           : chosen != choices.end() ? nameOf(chosen->second)
                                     : nameOf(pipeline::choicesFor(*file).front());
}

void ProjectReview::choose(const QString &choice)
{
    m_files.choose(m_files.rowOf(m_path), choice);
}

QString ProjectReview::nothing() const
{
    if (m_path.isEmpty() || m_comparing)
        return {};
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_isSecret)
        return tr("A secret of this machine: its contents are not shown, and never committed.");
    if (!m_isText)
        return tr("This is no text: it is written as a whole.");
    return m_diff.lines() == 0 ? tr("An empty file.") : QString();
}

} // namespace moldloft::ui
