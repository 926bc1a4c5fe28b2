#pragma once

#include <QPainter>
#include <QPainterPath>

#include "canvas/scene.h"
#include "render/fonts.h"
#include "render/scene_painter.h"

namespace moldloft::render
{

inline QPointF q(canvas::Point p)
{
    return {p.x, p.y};
}
inline QRectF q(const canvas::Rect &r)
{
    return {r.x, r.y, r.width, r.height};
}

/// What the parts of the painter share while one picture is drawn.
struct Brushes {
    QPainter &painter;
    const ThemeColors &colors;
    const canvas::TextMeasure &measure;
    const SceneState &state;
    const FindingMarks &marks;
    const View &view;

    /// At least one px on the screen.
    double atLeast(double width) const { return std::max(width, 1 / view.zoom); }
    void text(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
              const QColor &color, double width = 1e9) const;
    void textRight(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
                   const QColor &color) const;
    void textCentred(QPointF baseline, const std::string &utf8, canvas::TextStyle style,
                     const QColor &color, double width = 1e9) const;
    bool dimmed(ElementId id) const { return state.dims && !state.lit.contains(id); }
};

/// How much of a note's lower right corner is cut.
inline constexpr double noteCut = 12;

QPainterPath silhouette(const canvas::SceneNode &node);
void paintNamespace(const Brushes &brushes, const canvas::SceneNamespace &ns);
/// Its name where nodes are blocks: above the lines, on a plate of its own.
void paintFarName(const Brushes &brushes, const canvas::SceneNamespace &ns);
void paintNode(const Brushes &brushes, const canvas::SceneNode &node);
void paintPorts(const Brushes &brushes, const canvas::SceneNode &node, bool all);
/// Badge, rings and the signs of a drop target: above all nodes.
void paintSigns(const Brushes &brushes, const canvas::SceneNode &node, const QColor &surface);
double ringRadius(const canvas::SceneNode &node);
/// Fills all that a node and its signs cover: a hole in the veil, or the veil over it.
void cutNode(const Brushes &brushes, const canvas::SceneNode &node, const QColor &color);
void cutEdge(const Brushes &brushes, const canvas::SceneEdge &edge);
void paintRings(const Brushes &brushes, ElementId id, const canvas::Rect &box, double radius);
void paintEdge(const Brushes &brushes, const canvas::SceneEdge &edge, std::size_t index);
/// An added line is cased, a removed one dashed; of a changed one only the sign tells.
void paintChangedEdge(const Brushes &brushes, const canvas::SceneEdge &edge, std::size_t index,
                      ChangeKind kind);
/// What a comparison of two versions says, above all else.
void paintChanges(const Brushes &brushes, const canvas::Scene &scene);
/// The sign of a change by itself, for legends; `at` is its middle.
void paintChangeSign(const Brushes &brushes, QPointF at, ChangeKind kind, double scale);
void paintLabel(const Brushes &brushes, const canvas::SceneEdge &edge, std::size_t index);

} // namespace moldloft::render
