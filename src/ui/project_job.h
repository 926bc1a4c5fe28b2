#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "model/document.h"
#include "pipeline/task.h"
#include "ui/export_choices.h"

namespace moldloft::pipeline
{
struct ProjectCommit;
}

namespace moldloft::ui
{

class Editor;
class ProjectReview;
struct PlannedExport;

/// Export and commit, on another thread: first what would change, which is reviewed, then doing
/// exactly that, with progress and a way to stop.
class ProjectJob : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("ui/review/project_review.h")
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(moldloft::ui::ExportChoices *choices READ choices CONSTANT)
    Q_PROPERTY(moldloft::ui::ProjectReview *review READ review CONSTANT)
    Q_PROPERTY(QString branch READ branch NOTIFY changed)
    Q_PROPERTY(QString author READ author NOTIFY changed)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY changed)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY progressed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY progressed)
    Q_PROPERTY(QString suggestedMessage READ suggestedMessage NOTIFY changed)
    Q_PROPERTY(bool asksIdentity READ asksIdentity NOTIFY changed)
    Q_PROPERTY(bool gitKnowsWho READ gitKnowsWho NOTIFY changed)
    Q_PROPERTY(QString committerName READ committerName WRITE setCommitterName NOTIFY changed)
    Q_PROPERTY(QString committerEmail READ committerEmail WRITE setCommitterEmail NOTIFY changed)

public:
    explicit ProjectJob(Editor *editor);
    ~ProjectJob() override;

    int count() const { return m_count; } ///< files that would change, or did
    ExportChoices *choices() { return &m_choices; }
    ProjectReview *review() const { return m_review; }
    QString author() const; ///< "Name <address>" of who would commit; "" where nobody is known
    QString branch() const; ///< that a commit would go to; "" where nothing says
    int conflictCount() const { return m_conflictCount; } ///< files with markers, after a run
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QString state() const
    {
        return m_state;
    } ///< idle | planning | planned | running | done | failed
    bool isReady() const;
    QString reason() const; ///< why it is not ready
    QString summary() const { return m_summary; }
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }
    qreal progress() const { return m_progress; }
    QString suggestedMessage() const;

    /// True where git knows nobody who commits, or somebody was named here before.
    bool asksIdentity() const;
    bool gitKnowsWho() const { return !m_identityUnknown; }
    // Who commits, kept in the settings (git/name, git/email); where either is empty, the
    // environment and git's configuration are asked.
    QString committerName() const;
    void setCommitterName(const QString &name);
    QString committerEmail() const;
    void setCommitterEmail(const QString &email);

    /// Starts to find out what would change.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void write();
    Q_INVOKABLE void commit(const QString &message);
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void progressed(); ///< with every change, and while something runs

private:
    void plan();
    void planSoon();
    void retranslate();
    void takePlan(std::shared_ptr<const PlannedExport> planned);
    /// Exports what was reviewed, and commits where that is asked for.
    void run(const std::optional<pipeline::ProjectCommit> &request);
    void setState(const QString &state);
    void fail(const Error &error);
    void forgetFormerNames(const Document &exported);
    QString defaultFolder() const;
    pipeline::Task newTask();

    struct Private;
    std::unique_ptr<Private> d;
    Editor *m_editor;
    ExportChoices m_choices;
    ProjectReview *m_review; ///< a child
    int m_count = 0;
    int m_conflictCount = 0;
    QString m_folder;
    QString m_designPath; ///< for which m_folder was chosen
    QString m_state = QStringLiteral("idle");
    QString m_summary;
    QString m_error;
    QString m_hint;
    qreal m_progress = 0;
    bool m_identityUnknown = false; ///< to git, for m_folder
};

} // namespace moldloft::ui
