#pragma once

#include <QPointer>
#include <QRectF>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

/// The places of the canvas where a person has been: back and forward as in a browser. A place
/// counts once the view has rested there, and where it is not much the same as the one before.
class Visits : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    Q_PROPERTY(bool canGoForward READ canGoForward NOTIFY changed)

public:
    explicit Visits(QObject *parent = nullptr);

    CanvasView *canvas() const { return m_canvas; }
    void setCanvas(CanvasView *canvas);
    bool canGoBack() const;
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();

Q_SIGNALS:
    void changed();

private:
    void listen();
    /// Where the view is now, if it is another place.
    void note();
    void go(std::size_t place);
    bool isElsewhere() const;

    QPointer<CanvasView> m_canvas;
    QTimer m_rest;
    std::vector<QRectF> m_places;
    std::size_t m_at = 0;
};

} // namespace moldloft::ui
