#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <stop_token>

#include "history/history.h"
#include "merge/design_changes.h"
#include "ui/history/change_list.h"
#include "ui/history/design_history.h"

namespace moldloft::ui
{

class CanvasView;

/// Two versions of the open design: what differs, on canvases of their own that nobody can edit.
/// Found out on another thread; where one of the two is what is open, again after each edit (an
/// undo, a restored element).
class Comparison : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("ui/canvas/canvas_view.h")
    Q_MOC_INCLUDE("ui/editor.h")
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor REQUIRED)
    Q_PROPERTY(moldloft::ui::DesignHistory *history READ history WRITE setHistory REQUIRED)
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed) ///< what is shown is about to be another
    /// Keys of the two versions, as the history has them; "nothing": an empty design.
    Q_PROPERTY(QString beforeKey READ beforeKey NOTIFY changed)
    Q_PROPERTY(QString afterKey READ afterKey NOTIFY changed)
    Q_PROPERTY(QString beforeName READ beforeName NOTIFY changed)
    Q_PROPERTY(QString afterName READ afterName NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    /// What came of a restored element; "": nothing was restored.
    Q_PROPERTY(QString word READ word NOTIFY changed)
    /// Why nothing can be restored now; "": it can.
    Q_PROPERTY(QString restoreReason READ restoreReason NOTIFY changed)
    Q_PROPERTY(moldloft::ui::ChangeList *changes READ changes CONSTANT)
    Q_PROPERTY(moldloft::ui::Editor *overlay READ overlay NOTIFY activeChanged)
    Q_PROPERTY(moldloft::ui::Editor *before READ before NOTIFY activeChanged)
    Q_PROPERTY(moldloft::ui::Editor *after READ after NOTIFY activeChanged)

public:
    explicit Comparison(QObject *parent = nullptr);
    ~Comparison() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    DesignHistory *history() const { return m_history; }
    void setHistory(DesignHistory *history);
    bool isActive() const { return m_active; }
    bool isBusy() const { return m_busy; }
    QString beforeKey() const { return m_beforeKey; }
    QString afterKey() const { return m_afterKey; }
    QString beforeName() const { return nameOf(m_beforeKey); }
    QString afterName() const { return nameOf(m_afterKey); }
    QString summary() const;
    QString fault() const { return m_fault; }
    QString word() const { return m_word; }
    QString restoreReason() const;
    ChangeList *changes() { return &m_changes; }
    Editor *overlay() const { return m_overlay; }
    Editor *before() const { return m_before; }
    Editor *after() const { return m_after; }

    Q_INVOKABLE void compare(const QString &before, const QString &after);
    /// A version against what is open; what is open against what it was made from.
    Q_INVOKABLE void compareWithOpen(const QString &key);
    /// What a commit changed.
    Q_INVOKABLE void compareWithParent(const QString &key);
    /// Two sides of a conflict. They have the ids of the open design.
    void compareGiven(std::shared_ptr<const pipeline::Design> mine,
                      std::shared_ptr<const pipeline::Design> theirs);
    Q_INVOKABLE void leave();
    /// Puts the signs on the canvases that show `overlay`, `before` and `after`.
    Q_INVOKABLE void mark(moldloft::ui::CanvasView *overlay, moldloft::ui::CanvasView *before,
                          moldloft::ui::CanvasView *after);
    /// Selects the element on all canvases.
    Q_INVOKABLE void select(quint64 element);
    /// Makes an element of the open design what it was in the earlier version, or all of it: one
    /// undo step.
    Q_INVOKABLE bool restore(quint64 element);
    Q_INVOKABLE bool restoreAll();

Q_SIGNALS:
    void activeChanged();
    void changed();
    /// Other versions are shown now.
    void shown();
    /// An element was selected on a canvas.
    void selected(quint64 element);

private:
    struct Found;
    struct Side;
    Editor *viewer();
    Side sideOf(const QString &key) const;
    QString nameOf(const QString &key) const;
    void start();
    void hear(const std::shared_ptr<const Found> &found);
    void spread(Editor *from);
    void putMarks();
    bool apply(const QString &label, const Document &document, const Layout &layout);

    QPointer<Editor> m_editor;
    QPointer<DesignHistory> m_history;
    ChangeList m_changes;
    Editor *m_overlay = nullptr;
    Editor *m_before = nullptr;
    Editor *m_after = nullptr;
    QPointer<CanvasView> m_overlayCanvas, m_beforeCanvas, m_afterCanvas;
    std::shared_ptr<const pipeline::Design> m_mine, m_theirs;
    std::shared_ptr<const Found> m_found;
    QString m_beforeKey, m_afterKey;
    QString m_fault;
    QString m_word;
    bool m_active = false;
    bool m_busy = false;
    bool m_spreading = false;
    int m_generation = 0;
    std::stop_source m_stop;
    QTimer m_soon;
    QThreadPool m_threads; ///< of one. Waits before the rest goes
};

} // namespace moldloft::ui
