#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

#include "model/layout.h"

namespace moldloft::ui
{

class Editor;

/// Automatic layout on another thread, with progress and a way to stop: one undo step when it is
/// done, and none where it was cancelled. What is drawn meanwhile stays.
class LayoutJob : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// It has taken so long that one wants to know.
    Q_PROPERTY(bool slow READ isSlow NOTIFY changed)
    Q_PROPERTY(qreal progress READ progress NOTIFY changed)

public:
    explicit LayoutJob(Editor *editor);
    ~LayoutJob() override;

    bool isRunning() const { return m_running; }
    bool isSlow() const { return m_slow; }
    qreal progress() const { return m_progress; } ///< 0 to 1

    Q_INVOKABLE void arrangeAll();
    /// Only what is selected; the rest stays.
    Q_INVOKABLE void arrangeSelection();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void aboutToMove(); ///< the next change is what the layout has made
    void finished();    ///< and what came of it is shown

private:
    void start(std::vector<ElementId> ids);
    void finish(const Layout &before, const Layout &after, bool all);
    void stop();

    struct Private;
    std::unique_ptr<Private> d;
    Editor *m_editor;
    bool m_running = false;
    bool m_slow = false;
    qreal m_progress = 0;
};

} // namespace moldloft::ui
