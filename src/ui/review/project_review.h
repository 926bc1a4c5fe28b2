#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <stop_token>

#include "pipeline/reasons.h"
#include "ui/review/diff_model.h"
#include "ui/review/export_work.h"
#include "ui/review/review_files.h"

namespace moldloft::ui
{

/// What an export would do, file by file, before anything is written: which files, how each
/// changes, and why; and what is chosen for each. Lists, comparisons and reasons are made on other
/// threads.
class ProjectReview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The project job has it.")
    Q_PROPERTY(moldloft::ui::ReviewFiles *files READ files CONSTANT)
    Q_PROPERTY(moldloft::ui::DiffModel *diff READ diff CONSTANT)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool findsReasons READ findsReasons NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY fileChanged)
    Q_PROPERTY(QString from READ from NOTIFY fileChanged)
    Q_PROPERTY(QString word READ word NOTIFY fileChanged)
    Q_PROPERTY(QString remark READ remark NOTIFY fileChanged)
    Q_PROPERTY(QString why READ why NOTIFY fileChanged)
    Q_PROPERTY(QList<QString> able READ able NOTIFY fileChanged)
    Q_PROPERTY(QList<QString> ableWords READ ableWords NOTIFY fileChanged)
    Q_PROPERTY(QString choice READ choice NOTIFY fileChanged)
    Q_PROPERTY(QString nothing READ nothing NOTIFY fileChanged)
    Q_PROPERTY(bool comparing READ isComparing NOTIFY fileChanged)

public:
    explicit ProjectReview(QObject *parent);
    ~ProjectReview() override;

    ReviewFiles *files() { return &m_files; }
    DiffModel *diff() { return &m_diff; }

    /// Forgets the plan before; nothing is shown until open().
    void setPlan(PlannedPtr planned);
    const PlannedPtr &plan() const { return m_planned; }
    pipeline::FileChoices choices() const { return m_files.choices(); }

    bool isReady() const { return m_ready; }
    bool findsReasons() const { return m_findsReasons; }
    QString path() const { return m_path; }
    QString from() const;
    QString word() const;   ///< what would happen to it
    QString remark() const; ///< what stands against it; "" where nothing does
    QStringList reasons() const;
    QString why() const;              ///< the reasons in one line
    QList<QString> able() const;      ///< choices that make sense: "write", "leave", "take"
    QList<QString> ableWords() const; ///< what they are called
    QString choice() const;
    QString nothing() const; ///< why there is no comparison
    bool isComparing() const { return m_comparing; }

    /// Shows the list, and begins to look for reasons.
    Q_INVOKABLE void open();
    /// Stops what is under way; what was chosen is kept.
    Q_INVOKABLE void stop();
    /// Of the files; a group shows nothing.
    Q_INVOKABLE void select(int row);
    /// For the file that is shown.
    Q_INVOKABLE void choose(const QString &choice);

Q_SIGNALS:
    void changed();
    void fileChanged();

private:
    void findReasons();
    void compare();
    const pipeline::PlannedFile *current() const;

    ReviewFiles m_files;
    DiffModel m_diff;
    PlannedPtr m_planned;
    pipeline::Reasons m_reasons;
    QString m_path;
    QString m_problem;       ///< why the file could not be compared
    std::size_t m_index = 0; ///< of the plan's files, where m_path is not empty
    bool m_ready = false;
    bool m_findsReasons = false;
    bool m_comparing = false;
    bool m_isText = true;
    bool m_isSecret = false;
    int m_generation = 0; ///< of the plan
    int m_comparison = 0;
    std::stop_source m_stop;
    QThreadPool m_threads; ///< last: it waits for its work before the rest goes
};

} // namespace moldloft::ui
