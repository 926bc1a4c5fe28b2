#pragma once

#include <QPainter>

#include "canvas/hit_test.h"
#include "render/fonts.h"
#include "render/scene_state.h"
#include "render/theme_colors.h"

namespace moldloft::render
{

/// How much is drawn; chosen by the zoom.
enum class Detail { Blocks, Names, Short, Full };
/// The level for a zoom, with a hysteresis of 0.02 around the level shown before.
Detail detailFor(double zoom, Detail before);
Detail detailFor(double zoom);

/// Elements that a picture leaves out: indices into the scene.
struct Hidden {
    std::unordered_set<std::size_t> nodes;
    std::unordered_set<std::size_t> edges;
};

struct View {
    double zoom = 1;
    canvas::Rect visible; ///< world; what lies outside is not drawn. Empty: everything
    Detail detail = Detail::Full;
    double dotPitch = 24;     ///< world, between the dots of the floor; 0: it has none
    bool outlineText = false; ///< letters as paths: for files that must look the same everywhere
    const Hidden *hidden = nullptr;
    std::optional<Meaning> only; ///< lines of other meanings are left out
};

struct Brushes;

/// Draws a scene. The painter's transform maps world to device coordinates.
class ScenePainter
{
public:
    ScenePainter(const ThemeColors &colors, const canvas::TextMeasure &measure)
        : m_colors(colors), m_measure(measure)
    {
    }

    /// `index` may be nullptr where everything is drawn.
    void paint(QPainter &painter, const canvas::Scene &scene, const canvas::HitTest *index,
               const SceneState &state, const FindingMarks &marks, const View &view) const;

    /// Some elements alone, in the order of the scene: nothing beneath them.
    void paintElements(QPainter &painter, const canvas::Scene &scene,
                       const std::vector<std::size_t> &nodes, const std::vector<std::size_t> &edges,
                       const FindingMarks &marks, const View &view) const;

    /// What `state` adds to a picture painted without it: rings, ports, lines that are pointed at.
    /// Costs what it shows, however large the scene.
    void paintLive(QPainter &painter, const canvas::Scene &scene, const SceneState &state,
                   const FindingMarks &marks, const View &view) const;
    /// Lays a veil over the visible part of such a picture, with holes where `lit` nodes stand and
    /// where the lines between them run.
    void paintVeil(QPainter &painter, const canvas::Scene &scene, const canvas::HitTest &index,
                   const SceneState &state, const FindingMarks &marks, const View &view) const;

    /// What the signs of a comparison mean, on one line from there.
    void paintLegend(QPainter &painter, canvas::Point at, const View &view) const;

    /// The line that follows the pointer while a connection is drawn.
    void paintLooseEdge(QPainter &painter, const std::vector<canvas::Point> &points,
                        Meaning meaning) const;

private:
    void paintParts(const Brushes &brushes, const canvas::Scene &scene,
                    const std::vector<std::size_t> &nodes, const std::vector<std::size_t> &lines,
                    const std::vector<std::size_t> &labels) const;
    QColor surfaceOf(const canvas::Scene &scene, const canvas::SceneNode &node) const;
    void paintFloor(QPainter &painter, const View &view, const canvas::Rect &area) const;

    const ThemeColors &m_colors;
    const canvas::TextMeasure &m_measure;
};

} // namespace moldloft::render
