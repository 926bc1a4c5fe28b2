#include "canvas/neighbours.h"

#include <limits>

namespace moldloft::canvas
{

namespace
{

Point vectorOf(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        return {0, 1};
    }
    return {};
}

/// Whether a line's end lies at the node, or at a channel in its lane.
bool endsAt(const Scene &scene, ElementId end, ElementId node)
{
    if (end == node)
        return true;
    const SceneNode *found = scene.node(end);
    return found && found->lane == node;
}

std::vector<ElementId> fromTopToBottom(const Scene &scene, std::vector<ElementId> ids)
{
    std::stable_sort(ids.begin(), ids.end(), [&scene](ElementId a, ElementId b) {
        const SceneNode *left = scene.node(a);
        const SceneNode *right = scene.node(b);
        return left && right && left->box.y < right->box.y;
    });
    std::vector<ElementId> once;
    for (const ElementId id : ids) {
        if (std::find(once.begin(), once.end(), id) == once.end())
            once.push_back(id);
    }
    return once;
}

std::vector<ElementId> neighbours(const Scene &scene, ElementId node, ElementId SceneEdge::*own,
                                  ElementId SceneEdge::*other)
{
    std::vector<ElementId> found;
    for (const SceneEdge &edge : scene.edges) {
        if (endsAt(scene, edge.*own, node) && !endsAt(scene, edge.*other, node))
            found.push_back(edge.*other);
    }
    return fromTopToBottom(scene, std::move(found));
}

} // namespace

std::optional<ElementId> neighbourTowards(const Scene &scene, ElementId from, Direction direction)
{
    const auto box = scene.boxOf(from);
    if (!box)
        return std::nullopt;
    const Point towards = vectorOf(direction);
    const Point at = box->center();
    std::optional<ElementId> best;
    double least = std::numeric_limits<double>::infinity();
    for (const SceneNode &node : scene.nodes) {
        const Point by = node.box.center() - at;
        const double ahead = by.x * towards.x + by.y * towards.y;
        const double aside = std::abs(by.x * towards.y) + std::abs(by.y * towards.x);
        if (node.id == from || ahead < 4)
            continue;
        const double distance = ahead + 3 * aside;
        if (distance < least) {
            least = distance;
            best = node.id;
        }
    }
    return best;
}

std::vector<ElementId> neighboursAfter(const Scene &scene, ElementId node)
{
    return neighbours(scene, node, &SceneEdge::start, &SceneEdge::end);
}

std::vector<ElementId> neighboursBefore(const Scene &scene, ElementId node)
{
    return neighbours(scene, node, &SceneEdge::end, &SceneEdge::start);
}

std::vector<std::size_t> linesAt(const Scene &scene, ElementId node)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        const SceneEdge &edge = scene.edges[i];
        if (endsAt(scene, edge.start, node) || endsAt(scene, edge.end, node))
            found.push_back(i);
    }
    return found;
}

} // namespace moldloft::canvas
