#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

#include "files/real_disk.h"
#include "history/journal.h"

namespace moldloft::ui
{

class Editor;

/// Writes what is edited into the journal, on a thread of its own and at most a second after the
/// edit. Asks nobody and stops nothing.
class JournalKeeper : public QObject
{
    Q_OBJECT

public:
    JournalKeeper(Editor &editor, const QString &folder, QObject *parent = nullptr);
    /// Waits for what is being written; edits that are not saved are still there afterwards.
    ~JournalKeeper() override;

    /// Edits that are let go: kept for some days, offered no more.
    void letGo();
    /// Once the present state is written (or nothing is left to write).
    void whenWritten(std::function<void()> then);
    /// Why the last write failed; empty where it did not.
    QString failure() const { return m_failure; }

Q_SIGNALS:
    void failureChanged();

private:
    void schedule();
    void write();
    void finished(const QString &failure);
    std::function<Result<void>()> work();

    Editor &m_editor;
    QThreadPool m_thread;
    QTimer m_timer;
    std::shared_ptr<RealDisk> m_disk;
    std::shared_ptr<Journal> m_journal;
    std::shared_ptr<const JournalBase> m_base; ///< null: to be taken from the editor again
    std::vector<std::function<void()>> m_then;
    QString m_failure;
    bool m_writing = false;
    bool m_pending = false;
};

/// Where the desktop wants such files: $XDG_STATE_HOME/moldloft/journal.
QString journalFolder();

} // namespace moldloft::ui
