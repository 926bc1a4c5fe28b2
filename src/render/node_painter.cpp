#include "canvas/node_metrics.h"
#include "render/icons.h"
#include "render/pen_box.h"

namespace moldloft::render
{

using canvas::SceneNode;
using canvas::TextStyle;

namespace
{

constexpr double square = 8;
constexpr double squarePitch = 12;

struct Outline {
    QColor color;
    double width;
};

Outline outlineOf(const Brushes &b, const SceneNode &node)
{
    if (const Struck *struck = b.state.struckAt(node.id))
        return {struck->down ? b.colors.error : b.colors.warning, 2};
    const FindingMarks::Count count = b.marks.of(node.id);
    if (count.errors > 0)
        return {b.colors.error, 1.5};
    if (count.warnings > 0)
        return {b.colors.warning, 1.5};
    if (node.kind == ElementKind::Ingress)
        return {b.colors.entry, 1.5};
    if (node.kind == ElementKind::Channel)
        return {b.colors.async, 1};
    if (node.kind == ElementKind::Note)
        return {b.state.hovered == node.id ? b.colors.text2 : b.colors.noteBorder, 1};
    return {b.state.hovered == node.id ? b.colors.text2 : b.colors.borderStrong, 1};
}

void body(const Brushes &b, const SceneNode &node)
{
    const QPainterPath path = silhouette(node);
    const bool lane = node.kind == ElementKind::Broker;
    const bool flat = lane || node.kind == ElementKind::Channel;
    if (!flat && b.view.detail >= Detail::Short)
        b.painter.fillPath(path.translated(0, 2), b.colors.shade);
    const Outline outline = outlineOf(b, node);
    QPen pen(outline.color, b.atLeast(outline.width));
    const Struck *struck = b.state.struckAt(node.id);
    if (struck && struck->down)
        pen.setDashPattern({2.5, 1.5});
    b.painter.setPen(pen);
    b.painter.setBrush(struck && struck->down           ? b.colors.errorBg
                       : struck                         ? b.colors.warningBg
                       : lane                           ? b.colors.inset
                       : node.kind == ElementKind::Note ? b.colors.note
                                                        : b.colors.raised);
    b.painter.drawPath(path);
    if (node.kind == ElementKind::Database) {
        const QRectF end(node.box.right() - 10, node.box.top(), 10, node.box.height);
        QPainterPath lid;
        lid.arcMoveTo(end, 90);
        lid.arcTo(end, 90, 180);
        b.painter.setBrush(Qt::NoBrush);
        b.painter.drawPath(lid);
    }
}

void pods(const Brushes &b, const SceneNode &node)
{
    double x = node.box.x + 12;
    const double y = node.box.y + 36;
    const Struck *struck = b.state.struckAt(node.id);
    if (struck && struck->down) {
        for (int i = 0; i < node.podsRunning; ++i, x += squarePitch)
            drawIcon(b.painter, IconShape::Cross, {x - 1, y - 1}, square + 2, b.colors.error);
        return;
    }
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(b.colors.text2);
    for (int i = 0; i < node.podsRunning; ++i, x += squarePitch)
        b.painter.drawRoundedRect(QRectF(x - 0.5, y - 0.5, square + 1, square + 1), 2, 2);
    b.painter.setPen(QPen(b.colors.text3, 1));
    b.painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < node.podsPossible; ++i, x += squarePitch)
        b.painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, square - 1, square - 1), 2, 2);
    b.text({x + 4, y + square}, node.podText, TextStyle::Caption, b.colors.text2,
           node.box.right() - x - 12);
}

void service(const Brushes &b, const SceneNode &node)
{
    const double x = node.box.x;
    const double y = node.box.y;
    drawIcon(b.painter, IconShape::Service, {x + 12, y + 10}, 20, b.colors.text2);
    b.text({x + 40, y + 25}, node.name, TextStyle::Name, b.colors.text,
           canvas::nameRoom(node, b.measure));
    if (b.view.detail < Detail::Full)
        return;
    pods(b, node);
    b.text({x + 12, y + 60}, node.detail, TextStyle::Caption, b.colors.text2, node.box.width - 24);
}

void twoLines(const Brushes &b, const SceneNode &node, IconShape icon, const QColor &iconColor)
{
    const double x = node.box.x;
    const double y = node.box.y;
    drawIcon(b.painter, icon, {x + 9, y + 10}, 20, iconColor);
    const double width = canvas::nameRoom(node, b.measure);
    const bool full = b.view.detail == Detail::Full;
    b.text({x + 33, y + (full ? 17 : 24)}, node.name, TextStyle::Title, b.colors.text, width);
    if (full)
        b.text({x + 33, y + 31}, node.detail, TextStyle::Caption, b.colors.text2, width);
}

void broker(const Brushes &b, const SceneNode &node)
{
    const double x = node.box.x;
    const double y = node.box.y;
    drawIcon(b.painter, IconShape::Broker, {x + 10, y + 10}, 20, b.colors.async);
    const std::string engine = canvas::engineTitle(node.engine);
    b.text({x + 36, y + 25}, node.name, TextStyle::Name, b.colors.text,
           canvas::nameRoom(node, b.measure));
    b.textRight({node.box.right() - 12, y + 24}, engine, TextStyle::Caption, b.colors.text2);
}

void ingress(const Brushes &b, const SceneNode &node)
{
    const double x = node.box.x;
    const double y = node.box.y;
    drawIcon(b.painter, IconShape::Ingress, {x + 12, y + 8}, 20, b.colors.entry);
    b.text({x + 38, y + 23}, node.name, TextStyle::Name, b.colors.text,
           canvas::nameRoom(node, b.measure));
    if (node.tls)
        drawIcon(b.painter, IconShape::Lock, {node.box.right() - 24, y + 11}, 16, b.colors.text2);
    b.painter.setPen(QPen(b.colors.border, 1));
    b.painter.drawLine(QPointF(x + 1, y + canvas::ingressHeader),
                       QPointF(node.box.right() - 1, y + canvas::ingressHeader));
    if (b.view.detail < Detail::Full)
        return;
    for (std::size_t row = 0; row < node.rows.size(); ++row)
        b.text({x + 16, y + 56 + canvas::ingressRow * static_cast<double>(row)}, node.rows[row],
               TextStyle::Code, b.colors.text, node.box.width - 28);
    if (!node.host.empty())
        b.text({x, y - 12}, node.host, TextStyle::Caption, b.colors.text2);
}

/// The stub by which traffic from outside arrives.
void arrival(const Brushes &b, const SceneNode &node)
{
    canvas::SceneEdge edge;
    const double y = node.box.center().y;
    edge.meaning = Meaning::Entry;
    edge.points = {{node.box.x - 20, y}, {node.box.x + 7, y}};
    paintEdge(b, edge, static_cast<std::size_t>(-1));
}

void note(const Brushes &b, const SceneNode &node)
{
    const QPointF corner(node.box.right(), node.box.bottom());
    const QPointF inner = corner - QPointF(noteCut, noteCut);
    b.painter.setBrush(Qt::NoBrush);
    b.painter.drawPolyline(QPolygonF{
        {corner.x(), inner.y()}, inner, {inner.x(), corner.y()}}); // with the outline's pen
    for (std::size_t row = 0; row < node.rows.size(); ++row)
        b.text({node.box.x + canvas::notePadding, node.box.y + canvas::notePadding + 12 +
                                                      canvas::noteLine * static_cast<double>(row)},
               node.rows[row], TextStyle::Caption, b.colors.text);
}

void name(const Brushes &b, const SceneNode &node)
{
    // 11 px on the screen whatever the zoom.
    const double scale = 1 / b.view.zoom;
    const double height = node.box.height / scale;
    const bool isBroker = node.kind == ElementKind::Broker;
    const bool isNote = node.kind == ElementKind::Note;
    if ((isNote && node.rows.empty()) || (!isBroker && height < 11))
        return; // the text would burst the box
    const std::string shown =
        canvas::beginning(isNote ? node.rows.front() : node.name, node.box.width / scale - 8,
                          TextStyle::Caption, b.measure);
    // Above its channels, or above the box where the header is lower than the text.
    const double header = canvas::brokerHeader / scale;
    const double y = isBroker ? (header >= 12 ? header - 4 : -3) - height / 2 : 4;
    b.painter.save();
    b.painter.translate(q(node.box.center()));
    b.painter.scale(scale, scale);
    b.textCentred({0, y}, shown, TextStyle::Caption, b.colors.text);
    b.painter.restore();
}

/// Open or folded; the chevron is what folds and unfolds it.
void namespaceTitle(const Brushes &b, const canvas::Rect &box, const std::string &name,
                    const std::string &count, IconShape chevron)
{
    drawIcon(b.painter, IconShape::Namespace, {box.x + 12, box.y + 8}, 16, b.colors.text2);
    const double right = b.measure.width(count, TextStyle::Caption) + 52;
    b.text({box.x + 34, box.y + 20}, name, TextStyle::Title, b.colors.text, box.width - 34 - right);
    b.textRight({box.right() - 36, box.y + 20}, count, TextStyle::Caption, b.colors.text2);
    drawIcon(b.painter, chevron, {box.right() - 28, box.y + 8}, 16, b.colors.text2);
}

void contents(const Brushes &b, const SceneNode &node)
{
    switch (node.kind) {
    case ElementKind::Service:
        return service(b, node);
    case ElementKind::Database:
        return twoLines(b, node, engineIcon(node.engine), b.colors.data);
    case ElementKind::External:
        return twoLines(b, node, node.alias ? IconShape::Alias : IconShape::Host, b.colors.text2);
    case ElementKind::Broker:
        return broker(b, node);
    case ElementKind::Channel:
        return b.textCentred({node.box.center().x, node.box.y + 20}, node.name, TextStyle::Channel,
                             b.colors.text, canvas::nameRoom(node, b.measure));
    case ElementKind::Ingress:
        return ingress(b, node);
    case ElementKind::Note:
        return note(b, node);
    case ElementKind::Namespace:
        return namespaceTitle(b, node.box, node.name, node.detail, IconShape::ChevronRight);
    }
}

} // namespace

void paintNode(const Brushes &b, const SceneNode &node)
{
    if (b.view.detail == Detail::Blocks) {
        const bool faulty = b.marks.of(node.id).errors > 0;
        b.painter.fillRect(q(node.box), faulty                             ? b.colors.error
                                        : node.kind == ElementKind::Broker ? b.colors.inset
                                        : node.kind == ElementKind::Note   ? b.colors.noteBorder
                                                                           : b.colors.borderStrong);
        return;
    }
    b.painter.setOpacity(b.dimmed(node.id) ? 0.4 : 1);
    body(b, node);
    if (b.view.detail == Detail::Names)
        name(b, node);
    else
        contents(b, node);
    if (node.kind == ElementKind::Ingress && b.view.detail >= Detail::Short)
        arrival(b, node);
    b.painter.setOpacity(1);
}

void cutNode(const Brushes &b, const SceneNode &node, const QColor &color)
{
    QPen pen(color, 2); // the outline, and the shade under it
    pen.setJoinStyle(Qt::RoundJoin);
    b.painter.setPen(pen);
    b.painter.setBrush(color);
    b.painter.drawPath(silhouette(node));
    if (b.view.detail < Detail::Short)
        return;
    for (const canvas::ScenePort &port : node.ports) {
        if (port.used)
            b.painter.drawEllipse(q(port.at), 3.5, 3.5);
    }
    if (b.marks.of(node.id) != FindingMarks::Count{})
        b.painter.drawEllipse(QPointF(node.box.right() - 20, node.box.top()), 11, 11);
}

void paintNamespace(const Brushes &b, const canvas::SceneNamespace &ns)
{
    if (ns.folded)
        return; // its node is drawn
    const NamespaceTint &tint = b.colors.namespaces[static_cast<std::size_t>(ns.tint)];
    b.painter.setPen(QPen(tint.line, b.atLeast(1)));
    b.painter.setBrush(tint.fill);
    b.painter.drawRoundedRect(q(ns.box), 12, 12);
    if (b.view.detail >= Detail::Short) {
        namespaceTitle(b, ns.box, ns.name, ns.count, IconShape::ChevronDown);
        return;
    }
    if (b.view.detail == Detail::Blocks)
        return; // paintFarName
    // 13 px on the screen; above the box where its header is lower than that.
    const double scale = 1 / b.view.zoom;
    const bool inside = canvas::namespaceHeader / scale > 16;
    b.painter.save();
    b.painter.translate(ns.box.x, ns.box.y);
    b.painter.scale(scale, scale);
    b.text(inside ? QPointF(8, 18) : QPointF(2, -4), ns.name, TextStyle::Name, b.colors.text,
           ns.box.width / scale - 16);
    b.painter.restore();
}

void paintFarName(const Brushes &b, const canvas::SceneNamespace &ns)
{
    const double scale = 1 / b.view.zoom;
    const double room = ns.box.width / scale - 16;
    if (ns.folded || room < 16)
        return;
    b.painter.save();
    b.painter.translate(ns.box.x, ns.box.y);
    b.painter.scale(scale, scale);
    const double width = std::min(room, b.measure.width(ns.name, TextStyle::Name));
    b.painter.setPen(Qt::NoPen);
    b.painter.setBrush(b.colors.namespaces[static_cast<std::size_t>(ns.tint)].fill);
    b.painter.drawRoundedRect(QRectF(4, 4, width + 8, 18), 4, 4);
    b.text(QPointF(8, 18), ns.name, TextStyle::Name, b.colors.text, room);
    b.painter.restore();
}

void paintPorts(const Brushes &b, const SceneNode &node, bool all)
{
    b.painter.setOpacity(b.dimmed(node.id) ? 0.4 : 1);
    for (const canvas::ScenePort &port : node.ports) {
        if (!port.used && !(all && port.handle))
            continue;
        b.painter.setPen(QPen(b.colors.of(port.meaning), 1.5));
        b.painter.setBrush(b.colors.raised);
        b.painter.drawEllipse(q(port.at), 3.5, 3.5);
    }
    b.painter.setOpacity(1);
}

} // namespace moldloft::render
