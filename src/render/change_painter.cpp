// Two versions of a design in one drawing: every change has a colour, a sign and a pattern.
#include <array>

#include "render/pen_box.h"

namespace moldloft::render
{

namespace
{

constexpr double tabWidth = 22;
constexpr double tabHeight = 16;
constexpr double onScreen = 14.0 / 16; ///< of the tab's size, where nodes are small

const QColor &colorOf(const Brushes &b, ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return b.colors.ok;
    case ChangeKind::Removed:
        return b.colors.error;
    case ChangeKind::Changed:
        return b.colors.info;
    case ChangeKind::Moved:
        break;
    }
    return b.colors.text2;
}

/// Of 8 × 8 around the middle.
QPainterPath signOf(ChangeKind kind)
{
    QPainterPath path;
    switch (kind) {
    case ChangeKind::Added:
        path.moveTo(0, -4);
        path.lineTo(0, 4);
        [[fallthrough]];
    case ChangeKind::Removed:
        path.moveTo(-4, 0);
        path.lineTo(4, 0);
        break;
    case ChangeKind::Changed:
        path.moveTo(-4.5, 1.2);
        path.cubicTo(-2.5, -4, 2.5, 4, 4.5, -1.2);
        break;
    case ChangeKind::Moved:
        path.moveTo(-4.5, 0);
        path.lineTo(4.5, 0);
        path.moveTo(1.5, -3);
        path.lineTo(4.5, 0);
        path.lineTo(1.5, 3);
        break;
    }
    return path;
}

double scaleOf(const Brushes &b)
{
    return b.view.detail <= Detail::Names ? onScreen / b.view.zoom : 1;
}

/// Slanting lines over what is gone. Cut by hand: an SVG writer knows no clipping.
void hatch(const Brushes &b, const QRectF &box)
{
    const double pitch = std::max(12.0, 7 / b.view.zoom);
    QColor color = b.colors.error;
    color.setAlphaF(0.55F);
    b.painter.setPen(QPen(color, b.atLeast(0.75)));
    const QRectF inner = box.adjusted(2, 2, -2, -2);
    for (double x = inner.left() - inner.height() + pitch; x < inner.right(); x += pitch) {
        const double from = std::max(x, inner.left());
        const double to = std::min(x + inner.height(), inner.right());
        b.painter.drawLine(QPointF(from, inner.bottom() - (from - x)),
                           QPointF(to, inner.bottom() - (to - x)));
    }
}

void outline(const Brushes &b, const QPainterPath &path, const QRectF &box, ChangeKind kind,
             bool isNode)
{
    QPen pen(colorOf(b, kind), b.atLeast(2));
    if (kind == ChangeKind::Removed) {
        if (isNode) {
            QColor veil = b.colors.canvas;
            veil.setAlphaF(0.4F);
            b.painter.fillPath(path, veil);
            hatch(b, box);
        }
        pen.setDashPattern({2.5, 1.5});
    }
    b.painter.setPen(pen);
    b.painter.setBrush(Qt::NoBrush);
    b.painter.drawPath(path);
}

/// From where it stood to where it stands.
void trail(const Brushes &b, const canvas::Rect &box, const Placement &from)
{
    const QPointF move(from.x - box.x, from.y - box.y);
    QPen pen(b.colors.text2, b.atLeast(1.25));
    pen.setCapStyle(Qt::RoundCap);
    pen.setDashPattern({0.1, 3});
    b.painter.setPen(pen);
    b.painter.setBrush(Qt::NoBrush);
    b.painter.drawRoundedRect(q(box).translated(move), 8, 8);
    const QPointF end = q(box.center()), start = end + move;
    const QLineF line(start, end);
    if (line.length() < 1)
        return;
    pen.setDashPattern({3, 3});
    b.painter.setPen(pen);
    // It ends at the border of the node, so that its name can be read.
    const double reach =
        std::min(std::abs(line.dx()) > 0 ? box.width / 2 / std::abs(line.dx()) : 1.0,
                 std::abs(line.dy()) > 0 ? box.height / 2 / std::abs(line.dy()) : 1.0);
    if (reach >= 0.5)
        return; // they lie on each other
    const QPointF tip = line.pointAt(1 - reach), foot = line.pointAt(reach);
    b.painter.drawLine(foot, tip);
    b.painter.save();
    b.painter.translate(tip);
    b.painter.rotate(-line.angle());
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(b.colors.text2);
    const double scale = scaleOf(b);
    b.painter.drawPolygon(
        QPolygonF({{0, 0}, {-9 * scale, -4.5 * scale}, {-9 * scale, 4.5 * scale}}));
    b.painter.restore();
}

void tab(const Brushes &b, const canvas::Rect &box, ChangeKind kind)
{
    const double scale = scaleOf(b);
    paintChangeSign(b, {box.x + std::min(12 + tabWidth / 2, box.width / 2), box.y}, kind, scale);
}

/// On the longest straight piece, clear of the pill.
QPointF signPlace(const canvas::SceneEdge &edge)
{
    if (!edge.labelBox.empty())
        return {edge.labelBox.x - 12, edge.labelBox.center().y};
    QPointF best = q(edge.points.front());
    double most = -1;
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i) {
        const QPointF from = q(edge.points[i]), to = q(edge.points[i + 1]);
        const double length = QLineF(from, to).length();
        if (length > most) {
            most = length;
            best = (from + to) / 2;
        }
    }
    return best;
}

void changedLine(const Brushes &b, const canvas::Scene &scene, std::size_t index, ChangeKind kind)
{
    const canvas::SceneEdge &edge = scene.edges[index];
    paintChangedEdge(b, edge, index, kind);
    if (b.view.detail == Detail::Blocks || edge.points.size() < 2)
        return;
    const double scale = b.view.detail <= Detail::Names ? 0.7 / b.view.zoom : 1;
    b.painter.save();
    b.painter.translate(signPlace(edge));
    b.painter.scale(scale, scale);
    b.painter.setPen(QPen(b.colors.raised, 1.5));
    b.painter.setBrush(colorOf(b, kind));
    b.painter.drawEllipse(QPointF(), 8, 8);
    b.painter.setPen(QPen(b.colors.raised, 1.75, Qt::SolidLine, Qt::RoundCap));
    b.painter.setBrush(Qt::NoBrush);
    b.painter.drawPath(signOf(kind));
    b.painter.restore();
}

bool isInView(const Brushes &b, const canvas::Rect &box)
{
    return b.view.visible.empty() || box.grown(24 + 24 / b.view.zoom).intersects(b.view.visible);
}

} // namespace

void showChanges(const ChangeMarks &marks, const canvas::Scene &scene, SceneState &state)
{
    state.changes = marks.elements;
    state.changedLines.clear();
    if (marks.lines.empty())
        return;
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        const canvas::SceneEdge &edge = scene.edges[i];
        const auto found = marks.lines.find({edge.from, edge.path});
        if (found != marks.lines.end() && edge.count == 1)
            state.changedLines.emplace_back(i, found->second);
    }
}

void paintChangeSign(const Brushes &b, QPointF at, ChangeKind kind, double scale)
{
    b.painter.save();
    b.painter.translate(at);
    b.painter.scale(scale, scale);
    b.painter.setPen(QPen(b.colors.raised, 1.5));
    b.painter.setBrush(colorOf(b, kind));
    b.painter.drawRoundedRect(QRectF(-tabWidth / 2, -tabHeight / 2, tabWidth, tabHeight), 4, 4);
    b.painter.setPen(QPen(b.colors.raised, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    b.painter.setBrush(Qt::NoBrush);
    b.painter.drawPath(signOf(kind));
    b.painter.restore();
}

void paintChanges(const Brushes &b, const canvas::Scene &scene)
{
    for (const auto &[index, kind] : b.state.changedLines) {
        if (index < scene.edges.size() && isInView(b, scene.edges[index].bounds))
            changedLine(b, scene, index, kind);
    }
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        const auto found = b.state.changes.find(ns.id);
        if (found == b.state.changes.end() || ns.folded)
            continue;
        if (found->second.from)
            trail(b, ns.box, *found->second.from);
        if (!isInView(b, ns.box))
            continue;
        QPainterPath path;
        path.addRoundedRect(q(ns.box), 12, 12);
        if (found->second.kind != ChangeKind::Moved)
            outline(b, path, q(ns.box), found->second.kind, false);
        tab(b, ns.box, found->second.kind);
    }
    std::vector<std::size_t> nodes;
    for (const auto &[id, mark] : b.state.changes) {
        if (const auto index = scene.indexOf(id))
            nodes.push_back(*index);
    }
    std::sort(nodes.begin(), nodes.end()); // the upper ones stay above
    for (const std::size_t i : nodes) {
        const canvas::SceneNode &node = scene.nodes[i];
        const ChangeMarks::Mark &mark = b.state.changes.at(node.id);
        if (mark.from)
            trail(b, node.box, *mark.from);
        if (!isInView(b, node.box))
            continue;
        const QPainterPath path = silhouette(node);
        if (b.view.detail == Detail::Blocks && mark.kind != ChangeKind::Removed)
            b.painter.fillPath(path, colorOf(b, mark.kind));
        else if (mark.kind != ChangeKind::Moved)
            outline(b, path, q(node.box), mark.kind, true);
        if (b.view.detail != Detail::Blocks)
            tab(b, node.box, mark.kind);
    }
}

void ScenePainter::paintLegend(QPainter &painter, canvas::Point at, const View &view) const
{
    static const SceneState noState;
    static const FindingMarks noMarks;
    const Brushes brushes{painter, m_colors, m_measure, noState, noMarks, view};
    const std::array entries{
        std::pair{ChangeKind::Added, Message(phrase("render", "added"))},
        std::pair{ChangeKind::Removed, Message(phrase("render", "removed"))},
        std::pair{ChangeKind::Changed, Message(phrase("render", "changed"))},
        std::pair{ChangeKind::Moved, Message(phrase("render", "moved"))},
    };
    double x = at.x;
    for (const auto &[kind, message] : entries) {
        paintChangeSign(brushes, {x + tabWidth / 2, at.y}, kind, 1);
        const std::string text = m_measure.say(message);
        brushes.text({x + tabWidth + 6, at.y + 4}, text, canvas::TextStyle::Caption, m_colors.text);
        x += tabWidth + 6 + m_measure.width(text, canvas::TextStyle::Caption) + 20;
    }
}

} // namespace moldloft::render
