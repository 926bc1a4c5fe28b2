#pragma once

#include <QPointer>
#include <QQuickPaintedItem>

#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

/// The whole design in small, and the part of it that the canvas shows. A press or drag on it takes
/// the canvas there.
class CanvasMap : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged)

public:
    explicit CanvasMap(QQuickItem *parent = nullptr);

    CanvasView *canvas() const { return m_canvas; }
    void setCanvas(CanvasView *canvas);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void canvasChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QTransform fromWorld() const;

    QPointer<CanvasView> m_canvas;
};

} // namespace moldloft::ui
