#include "ui/safety/journal_keeper.h"

#include <QDateTime>
#include <QDir>

#include "ui/design_snapshot.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

// An edit is in the journal after this and the time of one write, together under a second.
constexpr int delayMs = 250;
constexpr int retryMs = 5000;

} // namespace

QString journalFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString root =
        QDir::isAbsolutePath(state) ? state : QDir::home().filePath(QStringLiteral(".local/state"));
    return root + QStringLiteral("/moldloft/journal");
}

JournalKeeper::JournalKeeper(Editor &editor, const QString &folder, QObject *parent)
    : QObject(parent), m_editor(editor), m_disk(std::make_shared<RealDisk>()),
      m_journal(std::make_shared<Journal>(*m_disk, toUtf8(folder)))
{
    m_thread.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &JournalKeeper::write);
    connect(&editor, &Editor::editedChanged, this, &JournalKeeper::schedule);
    connect(&editor, &Editor::fileChanged, this, [this] {
        m_base.reset();
        schedule();
    });
    m_thread.start([disk = m_disk, root = toUtf8(folder)] {
        pruneJournal(*disk, root, QDateTime::currentMSecsSinceEpoch());
    });
}

JournalKeeper::~JournalKeeper()
{
    m_thread.waitForDone();
    if (m_timer.isActive() || m_pending || m_writing)
        (void)work()();
}

void JournalKeeper::schedule()
{
    if (!m_timer.isActive())
        m_timer.start(delayMs);
}

/// What is to be written, as of now, for the other thread.
std::function<Result<void>()> JournalKeeper::work()
{
    if (!m_editor.isEdited())
        return [journal = m_journal, disk = m_disk] { return journal->clear(); };
    if (!m_base) {
        const pipeline::Design &base = m_editor.base();
        m_base = std::make_shared<const JournalBase>(JournalBase{base.file, base.layoutText});
    }
    JournalHead head{toUtf8(m_editor.title()), toUtf8(m_editor.filePath()),
                     QDateTime::currentMSecsSinceEpoch(), 0};
    return [journal = m_journal, disk = m_disk, base = m_base, head = std::move(head),
            document = m_editor.document(),
            layout = m_editor.layout()] { return journal->write(head, *base, document, layout); };
}

void JournalKeeper::write()
{
    if (m_writing) {
        m_pending = true;
        return;
    }
    m_writing = true;
    runThen(
        m_thread, this,
        [work = work()] {
            const Result<void> written = work();
            return written ? QString() : fromUtf8(written.error().message);
        },
        [this](const QString &failure) { finished(failure); });
}

void JournalKeeper::finished(const QString &failure)
{
    m_writing = false;
    if (m_failure != failure) {
        m_failure = failure;
        Q_EMIT failureChanged();
    }
    if (!failure.isEmpty())
        m_timer.start(retryMs);
    if (std::exchange(m_pending, false))
        return write();
    if (!failure.isEmpty() || m_timer.isActive())
        return;
    for (const std::function<void()> &then : std::exchange(m_then, {}))
        then();
}

void JournalKeeper::whenWritten(std::function<void()> then)
{
    m_then.push_back(std::move(then));
    schedule();
}

void JournalKeeper::letGo()
{
    m_timer.stop();
    m_thread.waitForDone();
    (void)work()(); // the last edits as well
    (void)m_journal->letGo();
}

} // namespace moldloft::ui
