#include "ui/history/design_history.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <utility>

#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/review/project_folder.h"

namespace moldloft::ui
{

namespace
{

constexpr int batchTime = 100; ///< ms between what a thread tells
constexpr int soonTime = 250;  ///< ms after an edit

RevisionRow rowOf(const pipeline::DesignRevision &revision)
{
    RevisionRow row;
    const git::Signature &author = revision.commit.author;
    row.key = fromUtf8(revision.commit.id.hex);
    row.path = fromUtf8(revision.path);
    row.pathBefore = fromUtf8(revision.pathBefore);
    row.subject = fromUtf8(revision.commit.subject());
    row.message = fromUtf8(revision.commit.message).trimmed();
    row.author = fromUtf8(author.who.name);
    row.fault = fromUtf8(revision.fault);
    row.when = QDateTime::fromSecsSinceEpoch(author.seconds);
    row.isGone = revision.removed;
    if (row.isGone && row.fault.isEmpty())
        row.fault = DesignHistory::tr("The file was removed; there is nothing to show.");
    const pipeline::ChangeCounts &counts = revision.counts;
    std::tie(row.added, row.changed, row.removed, row.moved, row.settings) =
        std::tie(counts.added, counts.changed, counts.removed, counts.moved, counts.settings);
    return row;
}

void count(RevisionRow &row, const Design &before, const Design &after)
{
    const pipeline::ChangeCounts counts = pipeline::countsOf(
        changesBetween({before.document, before.layout}, {after.document, after.layout}));
    std::tie(row.added, row.changed, row.removed, row.moved, row.settings) =
        std::tie(counts.added, counts.changed, counts.removed, counts.moved, counts.settings);
    row.isSame = counts == pipeline::ChangeCounts{};
}

} // namespace

/// What the thread has found so far, or in the end.
struct DesignHistory::Heard {
    int generation = 0;
    bool isEnd = false;
    bool endsShallow = false;
    std::optional<pipeline::HistoryPlace> place;
    std::vector<RevisionRow> commits;
    RevisionRow saved;
    std::optional<Error> fault;
};

DesignHistory::DesignHistory(QObject *parent) : QObject(parent), m_revisions(this)
{
    m_threads.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonTime);
    m_open.key = QStringLiteral("open");
    m_saved.key = QStringLiteral("saved");
    connect(&m_soon, &QTimer::timeout, this, &DesignHistory::compareOpen);
}

DesignHistory::~DesignHistory()
{
    m_stop.request_stop();
}

void DesignHistory::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->disconnect(this);
    m_editor = editor;
    if (!editor)
        return;
    const auto edited = [this] { m_soon.start(); };
    connect(editor, &Editor::documentChanged, this, edited);
    connect(editor, &Editor::layoutChanged, this, edited);
    connect(editor, &Editor::fileChanged, this, &DesignHistory::readSoon);
    connect(editor, &Editor::started, this, [this] {
        m_place.reset();
        m_commits.clear();
        m_fault.reset();
        m_revisions.show({});
    });
    connect(editor->project(), &ProjectJob::changed, this, [this] {
        if (m_editor->project()->state() == QLatin1String("done")) // it may have committed
            readSoon();
    });
    readSoon();
}

void DesignHistory::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    Q_EMIT shownChanged();
    if (shown && m_stale)
        read();
    if (shown)
        compareOpen();
}

void DesignHistory::readSoon()
{
    m_stale = true;
    if (m_shown)
        read();
}

void DesignHistory::read()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const int generation = ++m_generation;
    m_stale = false;
    m_isFile = m_editor && m_editor->hasDesign() && !m_editor->filePath().isEmpty();
    if (!m_isFile) {
        m_reading = false;
        m_place.reset();
        m_commits.clear();
        m_revisions.show({});
        return Q_EMIT changed();
    }
    m_reading = true;
    Q_EMIT changed();
    const auto tell = [this](std::shared_ptr<const Heard> heard) {
        QMetaObject::invokeMethod(
            this, [this, heard = std::move(heard)] { hear(heard); }, Qt::QueuedConnection);
    };
    m_threads.start([generation, tell, stop = m_stop.get_token(), saved = m_editor->saved(),
                     file = toUtf8(m_editor->filePath()),
                     project = toUtf8(projectFolderOf(*m_editor))] {
        Heard heard;
        heard.generation = generation;
        const auto failed = [&](Error error) {
            heard.fault = std::move(error);
            heard.isEnd = true;
            tell(std::make_shared<const Heard>(heard));
        };
        auto place = pipeline::historyPlace(file, project);
        if (!place)
            return failed(std::move(place).error());
        heard.place = *place;
        if (heard.place) {
            const auto repository = git::Repository::open(heard.place->folder);
            if (!repository)
                return failed(repository.error());
            const std::string &path = heard.place->path;
            heard.saved.key = QStringLiteral("saved");
            if (const auto head = pipeline::designAt(*repository, "HEAD", path, &saved.document))
                count(heard.saved, {head->file.document, head->file.layout}, saved);
            QElapsedTimer since;
            since.start();
            const auto walked = pipeline::designHistory(
                *repository, path, [&](const pipeline::DesignRevision &revision) {
                    heard.commits.push_back(rowOf(revision));
                    if (since.elapsed() > batchTime || heard.commits.size() == 1) {
                        tell(std::make_shared<const Heard>(heard));
                        since.restart();
                    }
                    return !stop.stop_requested();
                });
            if (!walked)
                return failed(walked.error());
            heard.endsShallow = walked->endsShallow;
        }
        heard.isEnd = true;
        tell(std::make_shared<const Heard>(std::move(heard)));
    });
}

void DesignHistory::hear(const std::shared_ptr<const Heard> &heard)
{
    if (heard->generation != m_generation || !m_editor)
        return;
    m_place = heard->place;
    m_commits = heard->commits;
    m_saved = heard->saved;
    m_fault = heard->fault;
    m_endsShallow = heard->endsShallow;
    m_reading = !heard->isEnd;
    compareOpen();
    Q_EMIT changed();
}

/// What is open and what is saved, against each other and the newest commit.
void DesignHistory::compareOpen()
{
    if (!m_editor || !m_shown || m_commits.empty())
        return m_revisions.show({});
    const Design open{m_editor->document(), m_editor->layout()};
    count(m_open, m_editor->saved(), open);
    std::vector<RevisionRow> rows{m_open};
    if (!m_saved.isSame)
        rows.push_back(m_saved);
    rows.insert(rows.end(), m_commits.begin(), m_commits.end());
    m_revisions.show(std::move(rows));
}

QString DesignHistory::title() const
{
    if (!m_isFile)
        return tr("The design has no file yet.");
    if (m_fault)
        return fromUtf8(m_fault->message);
    if (m_reading && m_commits.empty())
        return tr("Reading the history…");
    if (!m_place)
        return tr("%1 is in no git repository.").arg(QFileInfo(m_editor->filePath()).fileName());
    return m_commits.empty()
               ? tr("No commit has %1 yet.").arg(QFileInfo(m_editor->filePath()).fileName())
               : QString();
}

QString DesignHistory::hint() const
{
    if (!m_isFile)
        return tr("Save it with Ctrl+S; a commit (Ctrl+Return) begins its history.");
    if (m_fault)
        return fromUtf8(m_fault->hint);
    if (m_reading || !m_commits.empty())
        return {};
    return m_place ? tr("Ctrl+Return exports the project and commits it with the design. The "
                        "design alone: git add, git commit.")
                   : tr("Ctrl+Return exports the project into a repository and commits the design "
                        "with it. Each commit then stands here.");
}

QString DesignHistory::source() const
{
    if (!m_place || m_commits.empty())
        return {};
    const QString path = fromUtf8(m_place->folder + m_place->path);
    const QString from = m_place->isCopy ? tr("Of the copy in the project: %1").arg(path) : path;
    return m_endsShallow ? tr("%1 Older commits are not in this clone: git fetch --unshallow "
                              "brings them.")
                               .arg(from)
                         : from;
}

} // namespace moldloft::ui
