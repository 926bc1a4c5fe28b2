#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

#include "ui/what_if_cluster.h"
#include "ui/what_if_rows.h"
#include "ui/what_if_time.h"

namespace moldloft::ui
{

class CanvasView;
class Editor;

/// What if something fails, and how slow is it really: computed on another thread from a snapshot
/// after each edit, while somebody looks (`shown`) or something is taken down. What is taken down
/// or slowed is no edit of the design. What has failed is marked on the canvas, as far as the
/// scrubber (`time`) has come, and lines carry figures.
class WhatIf : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("ui/canvas/canvas_view.h")
    Q_MOC_INCLUDE("ui/editor.h")
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor REQUIRED)
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas REQUIRED)
    Q_PROPERTY(bool shown READ isShown WRITE setShown NOTIFY shownChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed) ///< there are numbers
    Q_PROPERTY(bool hasFailure READ hasFailure NOTIFY changed)
    Q_PROPERTY(QString failures READ failures NOTIFY changed) ///< "orders-db and events"
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// What the last edit did, as a sentence; "" where there was none.
    Q_PROPERTY(QString change READ change NOTIFY changed)
    Q_PROPERTY(int wave READ wave WRITE setWave NOTIFY changed)
    Q_PROPERTY(int lastWave READ lastWave NOTIFY changed)
    Q_PROPERTY(moldloft::ui::WhatIfTime *time READ time CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfCluster *cluster READ cluster CONSTANT)
    /// On the lines of the canvas: time | rate | none.
    Q_PROPERTY(QString figures READ figures WRITE setFigures NOTIFY changed)
    /// Why the selected element cannot fail; "" where it can.
    Q_PROPERTY(QString selectionReason READ selectionReason NOTIFY selectionReasonChanged)
    Q_PROPERTY(bool selectionIsDown READ selectionIsDown NOTIFY selectionReasonChanged)
    /// Of the selected element: up | slow | down.
    Q_PROPERTY(QString selectedState READ selectedState WRITE setSelectedState NOTIFY
                   selectionReasonChanged)
    /// How much later answers what is slowed, in ms.
    Q_PROPERTY(int slowBy READ slowBy WRITE setSlowBy NOTIFY changed)
    /// What falls when the selected element does: "Services down", "2 of 6", …; empty where nothing
    /// is known.
    Q_PROPERTY(QStringList reach READ reach NOTIFY reachChanged)
    Q_PROPERTY(moldloft::ui::WhatIfRows *entries READ entries CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *comparison READ comparison CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *cascade READ cascade CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *blasts READ blasts CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *nodes READ nodes CONSTANT)
    /// Pods of the selected service in the what-if; -1 where none is selected.
    Q_PROPERTY(
        int selectedPods READ selectedPods WRITE setSelectedPods NOTIFY selectionReasonChanged)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY selectionReasonChanged)

public:
    explicit WhatIf(QObject *parent = nullptr);
    ~WhatIf() override;

    Editor *editor() const;
    void setEditor(Editor *editor);
    CanvasView *canvas() const;
    void setCanvas(CanvasView *canvas);
    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    bool isRunning() const;
    bool isReady() const;
    bool hasFailure() const;
    QString failures() const;
    QString summary() const;
    QString change() const;
    int wave() const { return m_time.wave(); }
    void setWave(int wave) { m_time.setWave(wave); }
    int lastWave() const;
    WhatIfTime *time() { return &m_time; }
    WhatIfCluster *cluster() { return &m_cluster; }
    QString figures() const;
    void setFigures(const QString &figures);
    QString selectionReason() const;
    bool selectionIsDown() const { return selectedState() == QLatin1String("down"); }
    QString selectedState() const;
    void setSelectedState(const QString &state);
    int slowBy() const;
    void setSlowBy(int milliseconds);
    QStringList reach() const;
    WhatIfRows *entries() { return &m_entries; }
    WhatIfRows *comparison() { return &m_comparison; }
    WhatIfRows *cascade() { return &m_cascade; }
    WhatIfRows *blasts() { return &m_blasts; }
    WhatIfRows *nodes() { return &m_nodes; }
    int selectedPods() const;
    void setSelectedPods(int pods);
    QString selectedName() const;

    /// Takes the selected element down, or up again.
    Q_INVOKABLE void toggleSelected();
    /// Slows the selected element, or no longer.
    Q_INVOKABLE void slowSelected();
    /// Everything is up again.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void select(quint64 element);

Q_SIGNALS:
    void changed();
    void shownChanged();
    void selectionReasonChanged();
    void reachChanged();
    void struck(); ///< something new has been taken down, and its cascade is known

private:
    const Record *selected() const;
    pipeline::WhatIfQuestion question() const;
    void schedule();
    void start();
    void adopt();
    void publish();
    void publishInstant();
    void mark();

    struct Private;
    std::unique_ptr<Private> d;
    WhatIfRows m_entries, m_comparison, m_cascade, m_blasts, m_nodes;
    WhatIfTime m_time;
    WhatIfCluster m_cluster;
    QTimer m_soon;
    bool m_shown = false;
};

} // namespace moldloft::ui
