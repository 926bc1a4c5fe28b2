#pragma once

#include <QQuickItem>
#include <QTimer>

#include "ui/canvas/framing.h"
#include "ui/canvas/tile_painter.h"

namespace moldloft::ui
{

/// Shows a drawing: all of the canvas but what is live. It is painted in tiles, small repairs at
/// once and the rest on other threads; until a tile is there, those of the scale before, or a
/// picture of the whole design, stand in for it.
class TileLayer : public QQuickItem
{
    Q_OBJECT

public:
    explicit TileLayer(QQuickItem *parent);
    ~TileLayer() override;

    /// The next frame shows this; what differs from before is painted anew.
    void show(const TileScene &scene);
    void hide();
    /// `focus`: the place in the world that is looked at; tiles near it come first.
    void look(const Framing &framing, render::Detail detail, canvas::Point focus);
    /// Tiles in view that do not show the present drawing at the present scale.
    int missing() const { return m_missing; }
    /// All of the drawing as it was painted last, small; the painter works in world coordinates.
    void paintOverview(QPainter &painter) const;
    /// What is on the screen now.
    QImage picture() const;

Q_SIGNALS:
    void missingChanged();
    void overviewChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *) override;

private:
    struct Piece {
        TileKey key;
        QImage image;
        QRectF target;
        bool smooth = false;
        bool operator==(const Piece &other) const;
    };

    void plan();
    void chooseLevel();
    void chooseOverview();
    void settle();
    std::vector<TileKey> missingOf(const std::vector<TileKey> &keys) const;
    void paintNow(std::vector<TileKey> &missing);
    void askFor(const std::vector<TileKey> &missing);
    void compose(const std::vector<TileKey> &visible);
    void addPiece(const TileLevel &level, const TileKey &key);
    void adopt();
    double estimate(const TileJob &job) const;

    TileCache m_cache;
    TilePainter m_painter;
    TileScene m_scene;
    Framing m_framing;
    render::Detail m_detail = render::Detail::Full;
    canvas::Point m_focus;
    TileLevel m_level;    ///< whose tiles are painted
    TileLevel m_previous; ///< the one before, as a stand-in
    TileLevel m_overview;
    QTimer m_settle;
    std::map<int, double> m_costs; ///< ms for a tile of that level
    std::vector<Piece> m_pieces;   ///< of the next frame, the lowest first
    int m_missing = 0;
    bool m_fresh = true; ///< there is nothing to stand in for a missing tile
};

} // namespace moldloft::ui
