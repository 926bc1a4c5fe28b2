#pragma once

#include <QQuickItem>

#include "ui/canvas/live_sheets.h"

namespace moldloft::ui
{

/// What is live on the canvas, above the tiles: a veil that dims them, and signs above it. The
/// pictures are as large as what they show.
class OverlayLayer : public QQuickItem
{
    Q_OBJECT

public:
    explicit OverlayLayer(QQuickItem *parent);

    void show(const Sheet &veil, std::vector<Sheet> signs);

protected:
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *) override;

private:
    Sheet m_veil;
    std::vector<Sheet> m_signs;
};

} // namespace moldloft::ui
