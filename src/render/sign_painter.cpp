#include "render/icons.h"
#include "render/pen_box.h"

namespace moldloft::render
{

using canvas::TextStyle;

namespace
{

/// An octagon for an error, a triangle for a warning: the shape tells it without the colour.
void badge(const Brushes &b, const canvas::SceneNode &node, const FindingMarks::Count &count,
           const QColor &surface)
{
    const bool error = count.errors > 0;
    const QColor color = error ? b.colors.error : b.colors.warning;
    const double scale = b.view.detail == Detail::Names ? 14.0 / 18 / b.view.zoom : 1;
    b.painter.save();
    b.painter.translate(node.box.right() - 20 * std::min(1.0, scale), node.box.top());
    b.painter.scale(scale, scale);
    QPainterPath shape =
        error ? parsePath("M-4 -9h8l5 5v8l-5 5h-8l-5-5v-8z") : parsePath("M0 -9l10 17h-20z");
    b.painter.setPen(QPen(surface, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    b.painter.setBrush(color);
    b.painter.drawPath(shape);
    b.painter.setPen(QPen(b.colors.raised, 2, Qt::SolidLine, Qt::RoundCap));
    b.painter.drawLine(QPointF(0, -4), QPointF(0, 1));
    b.painter.drawLine(QPointF(0, 4.2), QPointF(0, 4.3));
    const int all = count.errors + count.warnings;
    if (all > 1 && b.view.detail >= Detail::Short)
        b.text({12, -3}, std::to_string(all), TextStyle::CaptionStrong, color);
    b.painter.restore();
}

void ring(const Brushes &b, const canvas::Rect &box, double outside, double radius, QPen pen)
{
    pen.setWidthF(b.atLeast(2));
    b.painter.setPen(pen);
    b.painter.setBrush(Qt::NoBrush);
    if (b.view.detail == Detail::Blocks) { // there may be thousands, and none shows its corners
        b.painter.setRenderHint(QPainter::Antialiasing, false);
        b.painter.drawRect(q(box.grown(outside + 1)));
        b.painter.setRenderHint(QPainter::Antialiasing);
        return;
    }
    b.painter.drawRoundedRect(q(box.grown(outside + 1)), radius, radius);
}

/// A round sign in the upper right corner of a drop target.
void targetSign(const Brushes &b, const canvas::Rect &box, IconShape icon, const QColor &color)
{
    const QPointF centre(box.right() + 4, box.top() - 4);
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(color);
    b.painter.drawEllipse(centre, 9, 9);
    drawIcon(b.painter, icon, centre - QPointF(6, 6), 12, b.colors.raised);
}

} // namespace

double ringRadius(const canvas::SceneNode &node)
{
    return node.kind == ElementKind::Channel  ? node.box.height / 2
           : node.kind == ElementKind::Broker ? 12
                                              : 8;
}

void paintRings(const Brushes &b, ElementId id, const canvas::Rect &box, double radius)
{
    const bool selected = b.state.selected.contains(id);
    if (selected)
        ring(b, box, 4, radius + 4, QPen(b.colors.ink));
    if (b.state.focused == id)
        ring(b, box, selected ? 8 : 2, radius + (selected ? 8 : 2), QPen(b.colors.focus));
    if (b.state.accepts == id) {
        ring(b, box, 4, radius + 4, QPen(b.colors.ink));
        targetSign(b, box, IconShape::Check, b.colors.ink);
    }
    if (b.state.refuses == id) {
        QPen pen(b.colors.error);
        pen.setDashPattern({2.5, 1.5});
        ring(b, box, 4, radius + 4, pen);
        targetSign(b, box, IconShape::Cross, b.colors.error);
    }
}

void paintSigns(const Brushes &b, const canvas::SceneNode &node, const QColor &surface)
{
    paintRings(b, node.id, node.box, ringRadius(node));
    const FindingMarks::Count count = b.marks.of(node.id);
    if (count.errors + count.warnings > 0 && b.view.detail != Detail::Blocks)
        badge(b, node, count, surface);
}

} // namespace moldloft::render
