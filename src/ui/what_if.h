#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

#include "ui/what_if_pools.h"
#include "ui/what_if_rows.h"

namespace moldloft::ui
{

class CanvasView;
class Editor;

/// What if something fails, and how slow is it really: computed on another thread from a snapshot
/// after each edit, while somebody looks (`shown`) or something is taken down. What is taken down
/// is no edit of the design. What has failed is marked on the canvas, wave by wave.
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
    Q_PROPERTY(int wave READ wave WRITE setWave NOTIFY changed)
    Q_PROPERTY(int lastWave READ lastWave NOTIFY changed)
    /// Why the selected element cannot fail; "" where it can.
    Q_PROPERTY(QString selectionReason READ selectionReason NOTIFY selectionReasonChanged)
    Q_PROPERTY(bool selectionIsDown READ selectionIsDown NOTIFY selectionReasonChanged)
    Q_PROPERTY(moldloft::ui::WhatIfRows *entries READ entries CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *cascade READ cascade CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *blasts READ blasts CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfRows *nodes READ nodes CONSTANT)
    Q_PROPERTY(moldloft::ui::WhatIfPools *pools READ pools CONSTANT)
    /// Pods of the selected service in the what-if; -1 where none is selected.
    Q_PROPERTY(
        int selectedPods READ selectedPods WRITE setSelectedPods NOTIFY selectionReasonChanged)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY selectionReasonChanged)
    Q_PROPERTY(QString price READ price NOTIFY changed) ///< of all nodes a month

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
    int wave() const { return m_wave; }
    void setWave(int wave);
    int lastWave() const;
    QString selectionReason() const;
    bool selectionIsDown() const;
    WhatIfRows *entries() { return &m_entries; }
    WhatIfRows *cascade() { return &m_cascade; }
    WhatIfRows *blasts() { return &m_blasts; }
    WhatIfRows *nodes() { return &m_nodes; }
    WhatIfPools *pools() { return &m_pools; }
    int selectedPods() const;
    void setSelectedPods(int pods);
    QString selectedName() const;
    QString price() const;

    /// Takes the selected element down, or up again.
    Q_INVOKABLE void toggleSelected();
    Q_INVOKABLE void toggle(quint64 element);
    /// Everything is up again.
    Q_INVOKABLE void reset();
    Q_INVOKABLE void select(quint64 element);

Q_SIGNALS:
    void changed();
    void shownChanged();
    void selectionReasonChanged();
    void struck(); ///< something new has been taken down, and its cascade is known

private:
    void schedule();
    void start();
    void publish();
    void mark();

    struct Private;
    std::unique_ptr<Private> d;
    WhatIfRows m_entries, m_cascade, m_blasts, m_nodes;
    WhatIfPools m_pools;
    QTimer m_soon;
    bool m_shown = false;
    int m_wave = 0;
};

} // namespace moldloft::ui
