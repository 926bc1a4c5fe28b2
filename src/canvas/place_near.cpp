#include "canvas/place_near.h"

namespace moldloft::canvas
{

namespace
{

constexpr double apart = 12;
constexpr double step = 12;
constexpr int rings = 80;

} // namespace

Point placeNear(const Scene &scene, Point wish, Size size)
{
    const Point first = snapped(wish);
    const double reach = step * rings;
    const Rect around = Rect{first.x, first.y, size.width, size.height}.grown(reach + apart);
    std::vector<Rect> boxes;
    for (const SceneNode &node : scene.nodes) {
        if (node.box.intersects(around))
            boxes.push_back(node.box.grown(apart - 1));
    }
    const auto isFree = [&](Point at) {
        const Rect box{at.x, at.y, size.width, size.height};
        return std::none_of(boxes.begin(), boxes.end(),
                            [&](const Rect &other) { return other.intersects(box); });
    };
    for (int ring = 0; ring <= rings; ++ring) { // below and to the right before the rest
        for (int i = -ring; i <= ring; ++i) {
            const double near = step * i, far = step * ring;
            for (const Point by :
                 {Point{near, far}, Point{far, near}, Point{near, -far}, Point{-far, near}}) {
                if (isFree(first + by))
                    return first + by;
            }
        }
    }
    return first;
}

} // namespace moldloft::canvas
