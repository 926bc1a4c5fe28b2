#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <stop_token>
#include <vector>

#include "ui/review/conflict_models.h"

namespace moldloft::ui
{

class Editor;

/// The conflicts that an export has left in a project, settled stretch by stretch. What is chosen
/// is kept on the disk at once (by another thread), so that it survives the program; the files
/// change when settle() is called.
class ConflictSolver : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(moldloft::ui::ConflictFiles *files READ files CONSTANT)
    Q_PROPERTY(moldloft::ui::ConflictHunks *hunks READ hunks CONSTANT)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(int file READ file WRITE setFile NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(int open READ open NOTIFY changed)
    Q_PROPERTY(int ready READ ready NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)

public:
    explicit ConflictSolver(QObject *parent = nullptr);
    ~ConflictSolver() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    ConflictFiles *files() { return &m_files; }
    ConflictHunks *hunks() { return &m_hunks; }
    QString folder() const { return m_folder; }
    int file() const { return m_file; } ///< the row that is shown; -1: none
    void setFile(int file);
    QString path() const;
    int open() const;  ///< stretches of all files that nothing is chosen for
    int ready() const; ///< files for which everything is chosen
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    bool isBusy() const { return m_busy; }
    QString word() const { return m_word; } ///< what came of it
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }

    /// Looks for conflicts in the folder ("": that of the open design).
    Q_INVOKABLE void look(const QString &folder = {});
    /// "mine", "generated", "both" or "open", for a stretch of the file that is shown.
    Q_INVOKABLE void choose(int hunk, const QString &choice);
    Q_INVOKABLE void edit(int hunk, const QString &text);
    /// The text that an edit begins with.
    Q_INVOKABLE QString textFor(int hunk) const;
    /// All stretches of the file that are open.
    Q_INVOKABLE void chooseAll(const QString &choice);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// The next open stretch, in this file or another; false where there is none.
    Q_INVOKABLE bool nextOpen(int hunk);
    /// Writes the files for which everything is chosen.
    Q_INVOKABLE void settle();
    /// The user's own tool for the file that is shown.
    Q_INVOKABLE void openTool();
    Q_INVOKABLE void stopTool();

Q_SIGNALS:
    void editorChanged();
    void changed();
    /// The view goes to that stretch of the file that is shown.
    void hunkRequested(int hunk);
    /// Nothing is left to settle.
    void settled();

private:
    struct Step {
        QString path;
        std::size_t hunk = 0;
        pipeline::HunkChoice before;
        pipeline::HunkChoice after;
    };

    void show(std::vector<pipeline::OpenConflict> conflicts);
    void set(int hunk, pipeline::HunkChoice choice);
    void apply(const Step &step, const pipeline::HunkChoice &choice);
    void refresh();
    void keep();
    void setBusy(bool busy);
    pipeline::OpenConflict *current();

    QPointer<Editor> m_editor;
    ConflictFiles m_files;
    ConflictHunks m_hunks;
    std::vector<pipeline::OpenConflict> m_conflicts;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    QString m_folder;
    QString m_word;
    QString m_error;
    QString m_hint;
    int m_file = -1;
    int m_generation = 0;
    bool m_busy = false;
    std::stop_source m_stop;
    QThreadPool m_threads; ///< of one: what is kept last is what stands. Waits before the rest goes
};

} // namespace moldloft::ui
