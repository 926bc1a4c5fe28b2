#include "render/pen_box.h"

namespace moldloft::render
{

using canvas::Point;
using canvas::SceneEdge;
using canvas::TextStyle;

namespace
{

constexpr double halfGap = 3.5;

double length(Point a, Point b)
{
    return std::abs(a.x - b.x) + std::abs(a.y - b.y); // orthogonal
}

Point towards(Point from, Point to, double by)
{
    const double whole = length(from, to);
    if (whole <= 0)
        return from;
    return {from.x + (to.x - from.x) * by / whole, from.y + (to.y - from.y) * by / whole};
}

/// How far the line ends before the tip of its head.
double shortOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Entry:
        return 10;
    case Meaning::Sync:
        return 7;
    case Meaning::Async:
        return 1;
    case Meaning::Data:
        break;
    }
    return 6;
}

QPen penOf(const Brushes &b, const SceneEdge &edge, const QColor &color, double more)
{
    QPen pen(color);
    pen.setCapStyle(Qt::FlatCap);
    const bool faulty = edge.faulty || b.marks.faulty(edge);
    double width = edge.meaning == Meaning::Entry ? 2.5 : edge.meaning == Meaning::Data ? 2 : 1.75;
    width = faulty ? 2.5 : width;
    if (b.view.detail == Detail::Blocks)
        width = 1 / b.view.zoom;
    pen.setWidthF(b.atLeast(width + more));
    if (b.view.detail == Detail::Blocks)
        return pen;
    const double unit = pen.widthF();
    if (edge.meaning == Meaning::Async)
        pen.setDashPattern({6 / unit, 4 / unit});
    if (edge.meaning == Meaning::Data) {
        pen.setDashPattern({0.1 / unit, std::max(4.0, 2 * unit) / unit});
        pen.setCapStyle(Qt::RoundCap);
    }
    return pen;
}

/// A straight part of the line, interrupted where others cross it.
void addPart(QPainterPath &path, const SceneEdge &edge, std::size_t segment, Point a, Point b)
{
    std::vector<double> at;
    for (const canvas::EdgeGap &gap : edge.gaps) {
        if (gap.segment == segment && gap.x > std::min(a.x, b.x) + halfGap &&
            gap.x < std::max(a.x, b.x) - halfGap)
            at.push_back(gap.x);
    }
    const double direction = b.x > a.x ? 1 : -1;
    if (direction < 0)
        std::reverse(at.begin(), at.end());
    for (const double x : at) {
        path.lineTo(x - direction * halfGap, a.y);
        path.moveTo(x + direction * halfGap, a.y);
    }
    path.lineTo(q(b));
}

/// The points that this line draws itself: a trunk that it joins is drawn by another of its net.
std::vector<Point> ownPoints(const SceneEdge &edge)
{
    if (!edge.join)
        return edge.points;
    const auto at = static_cast<std::ptrdiff_t>(edge.joinVertex);
    std::vector<Point> points;
    if (edge.sharedEnd()) {
        points.assign(edge.points.begin(), edge.points.begin() + at + 1);
        points.push_back(*edge.join);
    } else {
        points.push_back(*edge.join);
        points.insert(points.end(), edge.points.begin() + at, edge.points.end());
    }
    return points;
}

QPainterPath pathOf(const SceneEdge &edge, bool simple, double cut, bool whole)
{
    const bool joined = edge.join && !whole;
    std::vector<Point> points = whole ? edge.points : ownPoints(edge);
    if (points.size() < 2)
        return {};
    const std::size_t last = points.size() - 1;
    if (!(joined && edge.sharedEnd()))
        points[last] = towards(points[last], points[last - 1],
                               std::min(cut, length(points[last], points[last - 1])));
    // Segments are counted as in the scene: gaps name them.
    const std::size_t shift = joined && !edge.sharedEnd() ? edge.joinVertex - 1 : 0;
    QPainterPath path(q(points[0]));
    Point from = points[0];
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        // The piece on the trunk is as long as the bend.
        const bool first = joined && !edge.sharedEnd() && i == 1;
        const bool final = joined && edge.sharedEnd() && i + 1 == last;
        const double before1 = length(points[i - 1], points[i]) / (first ? 1 : 2);
        const double after1 = length(points[i], points[i + 1]) / (final ? 1 : 2);
        const double radius = simple ? 0 : std::min({canvas::bendRadius, before1, after1});
        const Point before = towards(points[i], points[i - 1], radius);
        const Point after = towards(points[i], points[i + 1], radius);
        addPart(path, edge, shift + i - 1, from, before);
        if (radius > 0)
            path.quadTo(q(points[i]), q(after));
        from = after;
    }
    addPart(path, edge, shift + last - 1, from, points[last]);
    return path;
}

void head(const Brushes &b, Meaning meaning, Point tip, Point before, const QColor &color,
          double width)
{
    b.painter.save();
    b.painter.translate(q(tip));
    const bool vertical = std::abs(tip.x - before.x) < std::abs(tip.y - before.y);
    b.painter.rotate(vertical ? (tip.y > before.y ? 90 : -90) : (tip.x > before.x ? 0 : 180));
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(color);
    switch (meaning) {
    case Meaning::Entry:
        b.painter.drawPolygon(QPolygonF({{0, 0}, {-7, -5}, {-7, 5}}));
        b.painter.drawPolygon(QPolygonF({{-6, 0}, {-13, -5}, {-13, 5}}));
        break;
    case Meaning::Sync:
        b.painter.drawPolygon(QPolygonF({{0, 0}, {-9, -4.5}, {-9, 4.5}}));
        break;
    case Meaning::Async:
        b.painter.setBrush(Qt::NoBrush);
        b.painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        b.painter.drawPolyline(QPolygonF({{-7, -5}, {0, 0}, {-7, 5}}));
        break;
    case Meaning::Data:
        b.painter.drawEllipse(QPointF(-4, 0), 3.25, 3.25);
        break;
    }
    b.painter.restore();
}

QColor colorOf(const Brushes &b, const SceneEdge &edge)
{
    return edge.faulty || b.marks.faulty(edge) ? b.colors.error : b.colors.of(edge.meaning);
}

} // namespace

void paintEdge(const Brushes &b, const SceneEdge &edge, std::size_t index)
{
    if (edge.points.size() < 2)
        return;
    const bool selected = b.state.selectedEdge == index;
    const bool hovered = b.state.hoveredEdge == index;
    const QColor color = colorOf(b, edge);
    b.painter.setOpacity(b.state.dims ? 0.4 : b.painter.opacity());
    const bool heads = b.view.detail >= Detail::Short;
    const QPen pen = penOf(b, edge, color, selected ? 1 : hovered ? 0.75 : 0);
    b.painter.setPen(pen);
    b.painter.setBrush(Qt::NoBrush);
    // An entry or call arrives 1 px before the outline, so that its head is not cut by it.
    b.painter.drawPath(pathOf(edge, b.view.detail == Detail::Blocks,
                              heads ? shortOf(edge.meaning) : 0, selected || hovered));
    const bool joined = edge.join && edge.sharedEnd() && !selected && !hovered;
    if (heads && !joined)
        head(b, edge.meaning, edge.points.back(), edge.points[edge.points.size() - 2], color,
             std::max(1.75, pen.widthF()));
    if (edge.join && b.view.detail >= Detail::Short) {
        b.painter.setPen(Qt::NoPen);
        b.painter.setBrush(color);
        b.painter.drawEllipse(q(*edge.join), 2.5, 2.5);
    }
    if (selected) {
        for (std::size_t i = 1; i + 1 < edge.points.size(); ++i)
            b.painter.fillRect(QRectF(edge.points[i].x - 3.5, edge.points[i].y - 3.5, 7, 7),
                               b.colors.ink);
    }
    if (b.state.dims)
        b.painter.setOpacity(1);
}

void paintChangedEdge(const Brushes &b, const SceneEdge &edge, std::size_t index, ChangeKind kind)
{
    if (edge.points.size() < 2)
        return;
    const bool blocks = b.view.detail == Detail::Blocks;
    const QPainterPath path = pathOf(edge, blocks, 0, true);
    const auto stroke = [&](const QColor &color, double width) {
        QPen pen(color, b.atLeast(width));
        pen.setCapStyle(Qt::FlatCap);
        b.painter.setPen(pen);
        b.painter.setBrush(Qt::NoBrush);
        b.painter.drawPath(path);
    };
    if (kind == ChangeKind::Added) { // a cased line
        stroke(b.colors.ok, blocks ? 3 / b.view.zoom : 7);
        if (blocks)
            return;
        stroke(b.colors.raised, 4.5);
        paintEdge(b, edge, index);
        paintLabel(b, edge, index);
        return;
    }
    if (kind != ChangeKind::Removed)
        return;
    stroke(b.colors.raised, 5); // nothing of the line beneath shows
    QPen pen(b.colors.error, b.atLeast(1.5));
    pen.setDashPattern({4, 3});
    pen.setCapStyle(Qt::FlatCap);
    b.painter.setPen(pen);
    b.painter.drawPath(path);
    if (b.view.detail >= Detail::Short)
        head(b, edge.meaning, edge.points.back(), edge.points[edge.points.size() - 2],
             b.colors.error, 1.75);
}

void cutEdge(const Brushes &b, const SceneEdge &edge)
{
    if (edge.points.size() < 2)
        return;
    b.painter.setBrush(Qt::NoBrush);
    b.painter.setPen(QPen(Qt::black, b.atLeast(4)));
    b.painter.drawPath(pathOf(edge, b.view.detail == Detail::Blocks, 0, true));
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(Qt::black);
    if (b.view.detail >= Detail::Short)
        b.painter.drawEllipse(q(edge.points.back()), 10, 10);
    if (!edge.labelBox.empty() && b.view.detail == Detail::Full)
        b.painter.drawRoundedRect(q(edge.labelBox.grown(0.5)), 9, 9);
}

void paintLabel(const Brushes &b, const SceneEdge &edge, std::size_t index)
{
    const bool asked = b.state.selectedEdge == index || b.state.hoveredEdge == index ||
                       b.state.selected.contains(edge.from) || b.state.hovered == edge.from;
    if (edge.labelBox.empty() || b.view.detail < Detail::Short ||
        (b.view.detail == Detail::Short && !asked))
        return;
    const QColor color = colorOf(b, edge);
    b.painter.setOpacity(b.state.dims ? 0.4 : 1);
    b.painter.setPen(QPen(color, 1));
    b.painter.setBrush(b.colors.raised);
    b.painter.drawRoundedRect(q(edge.labelBox), 9, 9);
    b.textCentred({edge.labelBox.center().x, edge.labelBox.y + 13}, edge.label,
                  TextStyle::CaptionStrong, color);
    b.painter.setOpacity(1);
}

} // namespace moldloft::render
