#pragma once

#include <QImage>
#include <QQuickItem>

namespace moldloft::ui
{

/// What is live on the canvas, above the tiles: a veil that dims them, and signs above it. The
/// pictures are as large as what they show.
class OverlayLayer : public QQuickItem
{
    Q_OBJECT

public:
    struct Sheet {
        QImage image; ///< device px; null: nothing
        QRectF target;
        bool operator==(const Sheet &other) const
        {
            return image.cacheKey() == other.image.cacheKey() && target == other.target;
        }
    };

    explicit OverlayLayer(QQuickItem *parent);

    void show(const Sheet &veil, const Sheet &signs);

protected:
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *) override;

private:
    Sheet m_veil;
    Sheet m_signs;
};

} // namespace moldloft::ui
