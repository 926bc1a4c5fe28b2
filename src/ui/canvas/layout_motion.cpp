#include "ui/canvas/layout_motion.h"

#include <algorithm>
#include <map>

namespace moldloft::ui
{

using canvas::Point;
using canvas::Rect;
using canvas::SceneEdge;
using canvas::SceneNode;

namespace
{

constexpr int mostInView = 400; ///< nodes that are painted anew in each frame
constexpr double reach = 48;    ///< how far beyond its box a node draws: badges, host names

double between(double a, double b, double part)
{
    return a + (b - a) * part;
}

Point between(Point a, Point b, double part)
{
    return {between(a.x, b.x, part), between(a.y, b.y, part)};
}

Rect between(const Rect &a, const Rect &b, double part)
{
    return {between(a.x, b.x, part), between(a.y, b.y, part), between(a.width, b.width, part),
            between(a.height, b.height, part)};
}

/// The same line with as many points as another: its longest pieces are divided.
std::vector<Point> divided(std::vector<Point> points, std::size_t count)
{
    while (points.size() >= 2 && points.size() < count) {
        std::size_t longest = 0;
        double length = -1;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const Point way = points[i + 1] - points[i];
            if (std::hypot(way.x, way.y) > length) {
                length = std::hypot(way.x, way.y);
                longest = i;
            }
        }
        const Point middle = between(points[longest], points[longest + 1], 0.5);
        points.insert(points.begin() + static_cast<std::ptrdiff_t>(longest) + 1, middle);
    }
    return points;
}

Rect around(const std::vector<Point> &points)
{
    Rect box = Rect::between(points.front(), points.back()).grown(1);
    for (const Point &point : points)
        box = box.united(Rect::between(point, point).grown(1));
    return box;
}

} // namespace

LayoutMotion::LayoutMotion(QObject *parent) : QObject(parent)
{
    m_way.setStartValue(0.0);
    m_way.setEndValue(1.0);
    m_way.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_way, &QVariantAnimation::valueChanged, this, &LayoutMotion::moved);
    connect(&m_way, &QVariantAnimation::finished, this, &LayoutMotion::moved);
}

void LayoutMotion::prepare(std::shared_ptr<const canvas::Scene> from, const QImage &picture,
                           int milliseconds)
{
    stop();
    if (milliseconds <= 0 || !from || from->nodes.empty())
        return;
    m_from = std::move(from);
    m_picture = picture;
    m_way.setDuration(milliseconds);
    m_stage = Stage::Prepared;
}

void LayoutMotion::follow(const std::shared_ptr<const canvas::Scene> &now, const Rect &area)
{
    if (m_stage == Stage::Prepared && now != m_from) {
        m_to = now;
        setOut(area);
    } else if (m_stage == Stage::Prepared || (isActive() && now != m_to)) {
        stop(); // nothing has moved, or something else has
    }
}

void LayoutMotion::setOut(const Rect &area)
{
    m_stage = isMuch(area) ? Stage::Fading : Stage::Moving;
    if (m_stage == Stage::Moving) {
        std::map<std::pair<ElementId, std::string>, const SceneEdge *> lines;
        for (const SceneEdge &edge : m_from->edges)
            lines.emplace(std::pair(edge.from, edge.path), &edge);
        m_before.clear();
        for (const SceneEdge &edge : m_to->edges) {
            const auto found = lines.find({edge.from, edge.path});
            m_before.push_back(found == lines.end() ? nullptr : found->second);
        }
        m_picture = {};
    }
    m_way.start();
}

/// Whether more is in view, at the start or at the end, than can be painted in each frame.
bool LayoutMotion::isMuch(const Rect &area) const
{
    int count = 0;
    for (const SceneNode &node : m_to->nodes) {
        const SceneNode *before = m_from->node(node.id);
        count += node.box.intersects(area) || (before && before->box.intersects(area));
    }
    return count > mostInView;
}

void LayoutMotion::landed()
{
    if (isActive() && m_way.state() != QAbstractAnimation::Running)
        stop();
}

void LayoutMotion::stop()
{
    m_stage = Stage::None;
    m_way.stop();
    m_from.reset();
    m_to.reset();
    m_before.clear();
    m_picture = {};
}

double LayoutMotion::part() const
{
    return m_way.state() == QAbstractAnimation::Running ? m_way.currentValue().toDouble() : 1;
}

SceneNode LayoutMotion::nodeAt(std::size_t i, double part) const
{
    SceneNode node = m_to->nodes[i];
    const SceneNode *before = m_from->node(node.id);
    if (!before || before->box == node.box)
        return node;
    const Rect at = between(before->box, node.box, part);
    const Point by{at.x - node.box.x, at.y - node.box.y};
    node.box = node.box.moved(by);
    for (canvas::ScenePort &port : node.ports)
        port.at = port.at + by;
    return node;
}

SceneEdge LayoutMotion::edgeAt(std::size_t i, double part) const
{
    const SceneEdge &after = m_to->edges[i];
    const SceneEdge *before = m_before[i];
    SceneEdge edge = after;
    if (!before || before->points == after.points || before->points.empty() ||
        after.points.empty() || part >= 1)
        return edge;
    const std::size_t count = std::max(before->points.size(), after.points.size());
    const std::vector<Point> from = divided(before->points, count);
    edge.points = divided(after.points, count);
    for (std::size_t p = 0; p < count; ++p)
        edge.points[p] = between(from[p], edge.points[p], part);
    edge.gaps.clear();
    edge.join.reset();
    edge.labelBox = before->labelBox.empty() || after.labelBox.empty()
                        ? Rect{}
                        : between(before->labelBox, after.labelBox, part);
    edge.bounds = around(edge.points).united(edge.labelBox);
    return edge;
}

canvas::Scene LayoutMotion::scene(const Rect &area) const
{
    const double part = this->part();
    canvas::Scene scene;
    scene.bounds = m_to->bounds;
    scene.namespaces = m_to->namespaces;
    scene.namespaceIndex = m_to->namespaceIndex;
    for (canvas::SceneNamespace &ns : scene.namespaces) {
        if (const canvas::SceneNamespace *before = m_from->namespaceBox(ns.id))
            ns.box = between(before->box, ns.box, part);
    }
    for (std::size_t i = 0; i < m_to->nodes.size(); ++i) {
        SceneNode node = nodeAt(i, part);
        if (node.box.grown(reach).intersects(area))
            scene.nodes.push_back(std::move(node));
    }
    for (std::size_t i = 0; i < m_to->edges.size(); ++i) {
        SceneEdge edge = edgeAt(i, part);
        if (edge.bounds.grown(reach).intersects(area))
            scene.edges.push_back(std::move(edge));
    }
    return scene;
}

} // namespace moldloft::ui
