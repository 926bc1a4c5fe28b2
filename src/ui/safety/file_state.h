#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "pipeline/design.h"
#include "ui/safety/conflicts.h"
#include "ui/safety/differences.h"

namespace moldloft::ui
{

class Editor;

/// How the open design and its file on the disk stand to each other. A change from outside is read
/// again quietly where there are no edits here, and merged, kept or taken where there are; a save
/// never overwrites one that was not seen.
class FileState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    /// "" (nothing to say), changed, gone, unreadable, broken, saveFailed, journalFailed
    Q_PROPERTY(QString trouble READ trouble NOTIFY troubleChanged)
    Q_PROPERTY(QString title READ title NOTIFY troubleChanged)
    Q_PROPERTY(QString detail READ detail NOTIFY troubleChanged)
    Q_PROPERTY(bool autosave MEMBER m_autosave NOTIFY autosaveChanged)
    Q_PROPERTY(moldloft::ui::ConflictList *conflicts READ conflicts CONSTANT)
    Q_PROPERTY(moldloft::ui::DifferenceList *differences READ differences CONSTANT)

public:
    explicit FileState(Editor &editor);

    QString trouble() const { return m_trouble; }
    QString title() const { return m_title; }
    QString detail() const { return m_detail; }
    ConflictList *conflicts() const { return m_conflicts; }
    DifferenceList *differences() const { return m_differences; }

    /// Looks at the file, on another thread.
    Q_INVOKABLE void check();
    /// Merges what is there into the edits, as one undo step. Where something must be asked,
    /// conflictsFound() is emitted instead: the dialog sets what theirs wins and calls again.
    Q_INVOKABLE void merge(bool asked = false);
    Q_INVOKABLE void choose(const QString &key, bool theirs);
    Q_INVOKABLE void chooseAll(bool theirs);
    /// The next save overwrites the file; its text is kept in the journal's folder.
    Q_INVOKABLE void keepMine();
    /// The design becomes what the file says, as one undo step; what was here is kept too.
    Q_INVOKABLE void takeTheirs();
    /// Fills `differences`: from the edits here to the file.
    Q_INVOKABLE void compare();
    Q_INVOKABLE void dismiss();

    void saveFailed(const Error &error);
    void journalFailed(const QString &reason);
    /// A save found the file changed.
    void overtaken();

Q_SIGNALS:
    void troubleChanged();
    void autosaveChanged();
    void conflictsFound();
    void compared();

private:
    struct Look;
    struct Merged;
    void watch();
    void looked(const std::shared_ptr<const Look> &look);
    void readTheirs();
    void whenMerged(std::function<void(const Merged &)> then);
    void showBroken(const Errors &errors);
    void readAgain(const Merged &merged);
    void show(const QString &trouble, const QString &title, const QString &detail);
    void keepTheirTexts();
    bool isLater();
    QString fileName() const;
    void saveByItself();

    Editor &m_editor;
    ConflictList *m_conflicts;
    DifferenceList *m_differences;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_saving;
    std::shared_ptr<const Look> m_look; ///< what the trouble is about
    std::set<std::string> m_takeTheirs;
    int m_patience = 0; ///< looks at a file that somebody may be writing still
    bool m_autosave = false;
    QString m_trouble, m_title, m_detail;
};

} // namespace moldloft::ui
