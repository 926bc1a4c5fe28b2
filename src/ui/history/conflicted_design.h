#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <set>
#include <string>

#include "pipeline/design_conflict.h"
#include "ui/history/comparison.h"
#include "ui/safety/conflicts.h"

namespace moldloft::ui
{

/// The open design (or the one that cannot be read) where a merge of git has left it in conflict:
/// both sides on the canvas, mine or theirs for each value, a clean file, and git told when the
/// user says so.
class ConflictedDesign : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("ui/editor.h")
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor REQUIRED)
    Q_PROPERTY(moldloft::ui::Comparison *comparison READ comparison WRITE setComparison REQUIRED)
    /// none | unsolved (the file says both, or is no design) | clean (git does not know yet)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged) ///< both sides are shown
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(moldloft::ui::ConflictList *conflicts READ conflicts CONSTANT)

public:
    explicit ConflictedDesign(QObject *parent = nullptr);
    ~ConflictedDesign() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    Comparison *comparison() const { return m_comparison; }
    void setComparison(Comparison *comparison);
    QString state() const { return m_state; }
    bool isActive() const { return m_active; }
    bool isBusy() const { return m_busy; }
    QString fileName() const;
    QString fault() const { return m_fault; }
    QString hint() const { return m_hint; }
    ConflictList *conflicts() { return &m_conflicts; }

    /// Asks git whether the file is in conflict.
    Q_INVOKABLE void look();
    /// Shows both sides; the open design becomes their merge, with mine where both changed the
    /// same.
    Q_INVOKABLE void solve();
    /// One undo step.
    Q_INVOKABLE void choose(const QString &key, bool theirs);
    Q_INVOKABLE void chooseAll(bool theirs);
    Q_INVOKABLE quint64 elementOf(int row) const;
    /// Writes the file as it was chosen, without a marker.
    Q_INVOKABLE void save();
    /// git add, of the design and its layout.
    Q_INVOKABLE void tellGit();

Q_SIGNALS:
    void changed();
    void activeChanged();

private:
    struct Looked;
    QString path() const;
    void hear(const std::shared_ptr<const Looked> &looked);
    void begin();
    void merge(const QString &label);
    void follow();

    QPointer<Editor> m_editor;
    QPointer<Comparison> m_comparison;
    ConflictList m_conflicts;
    std::vector<quint64> m_elements; ///< by row
    std::shared_ptr<const pipeline::DesignConflict> m_conflict;
    std::set<std::string> m_takeTheirs;
    std::vector<std::pair<std::set<std::string>, Document>> m_made; ///< what each choice made
    QString m_state = QStringLiteral("none");
    QString m_fault, m_hint;
    bool m_active = false;
    bool m_busy = false;
    bool m_begins = false; ///< both sides shall be shown once they are read
    int m_generation = 0;
    QThreadPool m_threads; ///< of one. Waits before the rest goes
};

} // namespace moldloft::ui
