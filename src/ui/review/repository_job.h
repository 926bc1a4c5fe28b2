#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <stop_token>

#include "git/user_git.h"
#include "pipeline/merge_driver.h"
#include "ui/rows_model.h"

namespace moldloft::ui
{

class Editor;

struct BranchRow {
    QString key; ///< its name
    QString upstream;
    QString subject;
    int ahead = 0;
    int behind = 0;
    bool current = false;
    bool gone = false;
    bool operator==(const BranchRow &) const = default;
};

/// The branches of a project's repository.
class BranchList : public RowsModel<BranchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The repository job has it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using RowsModel::RowsModel;
    void show(std::vector<BranchRow> rows);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

protected:
    QVariant rowData(const BranchRow &row, int role) const override;
};

/// Branches, stash, fetch and push of the project, by the user's own git on another thread: one
/// thing at a time, with progress and a way to stop.
class RepositoryJob : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor NOTIFY changed)
    Q_PROPERTY(moldloft::ui::BranchList *branches READ branches CONSTANT)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(QString branch READ branch NOTIFY changed)
    Q_PROPERTY(QStringList remotes READ remotes NOTIFY changed)
    Q_PROPERTY(bool isRepository READ isRepository NOTIFY changed)
    /// The repository of the design, which is not always that of the project; "": there is none.
    Q_PROPERTY(QString mergeFolder READ mergeFolder NOTIFY changed)
    Q_PROPERTY(bool mergesByElement READ mergesByElement NOTIFY changed)
    Q_PROPERTY(int uncommitted READ uncommitted NOTIFY changed)
    Q_PROPERTY(int stashes READ stashes NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)

public:
    explicit RepositoryJob(QObject *parent = nullptr);
    ~RepositoryJob() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    BranchList *branches() { return &m_branches; }
    QString folder() const { return m_folder; }
    QString branch() const;
    QStringList remotes() const;
    bool isRepository() const { return !m_view.branches.empty() || !m_view.branch.empty(); }
    QString mergeFolder() const { return QString::fromStdString(m_driver.workFolder); }
    bool mergesByElement() const { return m_driver.isOn(); }
    int uncommitted() const { return m_view.uncommitted; }
    int stashes() const { return m_view.stashes; }
    bool isBusy() const { return m_busy; }
    qreal progress() const { return m_progress; } ///< 0: nobody knows
    QString step() const { return m_step; }
    QString word() const { return m_word; } ///< what came of the last thing
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }

    /// Looks at the repository of the open design's project.
    Q_INVOKABLE void open();
    Q_INVOKABLE void switchTo(const QString &name, bool stash);
    Q_INVOKABLE void create(const QString &name, bool stash);
    Q_INVOKABLE void stash();
    Q_INVOKABLE void unstash();
    Q_INVOKABLE void fetch();
    /// The branch of HEAD, and what Moldloft records beside it.
    Q_INVOKABLE void push();
    /// From now on git merges designs there element by element (pipeline/merge_driver.h).
    Q_INVOKABLE void mergeByElement();
    /// What the upstream has, into the branch and its files; designs merge element by element.
    Q_INVOKABLE void pull();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    using Work = std::function<Result<void>(const git::GitTask &)>;
    void choosePlaces();
    void run(const QString &step, const QString &word, Work work);
    /// The same for work that says itself what came of it.
    using Telling = std::function<Result<QString>(const git::GitTask &)>;
    void tell(const QString &step, Telling work);

    QPointer<Editor> m_editor;
    BranchList m_branches;
    git::RepositoryView m_view;
    pipeline::DriverState m_driver;
    QString m_folder;
    QString m_designFolder;
    QString m_step;
    QString m_word;
    QString m_error;
    QString m_hint;
    qreal m_progress = 0;
    bool m_busy = false;
    int m_generation = 0;
    std::stop_source m_stop;
    QThreadPool m_threads; ///< of one. Waits before the rest goes
};

} // namespace moldloft::ui
