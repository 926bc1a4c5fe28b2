#pragma once

#include <QImage>
#include <QQuickItem>

#include "render/scene_painter.h"
#include "ui/canvas/framing.h"
#include "ui/canvas/scene_source.h"

namespace moldloft::ui
{

/// Shows a drawing: all of the canvas but what is live.
class TileLayer : public QQuickItem
{
    Q_OBJECT

public:
    explicit TileLayer(QQuickItem *parent);
    ~TileLayer() override;

    void show(const Drawing &drawing, const render::ThemeColors &colors);
    void look(const Framing &framing, render::Detail detail);
    int missing() const { return 0; }
    /// All of the drawing, in world coordinates.
    void paintOverview(QPainter &painter) const;

Q_SIGNALS:
    void missingChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *) override;

private:
    Drawing m_drawing;
    const render::ThemeColors *m_colors = nullptr;
    Framing m_framing;
    QImage m_image;
};

} // namespace moldloft::ui
