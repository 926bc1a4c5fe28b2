#pragma once

#include "render/scene_change.h"
#include "ui/canvas/tile_painter.h"

namespace moldloft::ui
{

/// What a gesture changes is lifted off the tiles: they show the scene as it stood when the gesture
/// began, without it, and it is drawn above them in each frame. So a gesture costs what it moves.
class Lift
{
public:
    /// What the tiles shall show of `now`.
    TileScene below(const Drawing &now, bool inGesture);
    /// After a gesture, what was lifted stays above the tiles until they show it.
    void settled();
    /// Where something lifted is drawn, with its signs, within `visible`.
    std::vector<canvas::Rect> areas(const canvas::Rect &visible, double zoom) const;
    bool empty() const { return m_nodes.empty() && m_edges.empty(); }
    void paint(QPainter &painter, const render::ScenePainter &scenePainter,
               const render::View &view) const;

private:
    void collect(const Drawing &now, bool grows);

    bool m_active = false;
    Drawing m_last;  ///< the one before
    Drawing m_base;  ///< as the gesture found it
    Drawing m_below; ///< m_base with the namespaces of now
    std::shared_ptr<const render::Hidden> m_hidden;
    Drawing m_now;
    std::vector<std::size_t> m_nodes; ///< of m_now
    std::vector<std::size_t> m_edges;
};

} // namespace moldloft::ui
