#include "ui/canvas/lift.h"

#include <algorithm>

namespace moldloft::ui
{

namespace
{

constexpr double signMargin = 48; ///< how far signs reach beyond what they belong to

/// Adds what changed to what is hidden below, and lists what is drawn above: what changed now, and
/// what did before and has come back.
template<class T>
std::vector<std::size_t> lifted(const std::vector<render::SceneChange::Pair> &changes,
                                std::unordered_set<std::size_t> &hidden, bool grows,
                                const canvas::Chunks<T> &base, const canvas::Chunks<T> &now)
{
    std::vector<std::size_t> above;
    std::unordered_set<std::size_t> moved;
    const bool aligned = base.size() == now.size();
    if (!aligned && grows)
        hidden.clear(); // indices have another meaning: nothing that came back may stay hidden
    for (const auto &[before, after] : changes) {
        if (before && grows)
            hidden.insert(*before);
        if (before)
            moved.insert(*before);
        if (after && (grows || !before || hidden.contains(*before)))
            above.push_back(*after);
    }
    for (const std::size_t i : hidden) {
        if (aligned && !moved.contains(i))
            above.push_back(i);
    }
    std::sort(above.begin(), above.end());
    return above;
}

} // namespace

TileScene Lift::below(const Drawing &now, bool inGesture)
{
    if (inGesture && !m_active) {
        m_active = true;
        m_base = m_last.scene ? m_last : now;
        m_below = m_base;
        m_hidden = std::make_shared<render::Hidden>();
    }
    const bool changed = m_now.scene != now.scene;
    if (m_active && (changed || !inGesture))
        collect(now, inGesture);
    else if (changed)
        m_nodes.clear(), m_edges.clear(); // the tiles show what came after
    m_now = now;
    m_last = now;
    if (!inGesture) {
        m_active = false;
        m_base = {};
        m_hidden.reset();
        return {now, nullptr, nullptr};
    }
    m_below.marks = now.marks; // the rules may have spoken since the gesture began
    return {m_below, nullptr, m_hidden};
}

void Lift::collect(const Drawing &now, bool grows)
{
    const canvas::Scene &base = *m_base.scene;
    const render::SceneChange change = render::changeOf(base, *now.scene);
    auto hidden = std::make_shared<render::Hidden>(*m_hidden);
    m_nodes = lifted(change.nodes, hidden->nodes, grows, base.nodes, now.scene->nodes);
    m_edges = lifted(change.edges, hidden->edges, grows, base.edges, now.scene->edges);
    if (hidden->nodes != m_hidden->nodes || hidden->edges != m_hidden->edges)
        m_hidden = std::move(hidden);
    // Namespaces lie beneath everything: theirs is not lifted but painted anew where it changes.
    m_below = m_base;
    if (base.namespaces != now.scene->namespaces) {
        auto scene = std::make_shared<canvas::Scene>(base);
        scene->namespaces = now.scene->namespaces;
        scene->namespaceIndex = now.scene->namespaceIndex;
        m_below.scene = std::move(scene);
        m_below.step.reset(); // leads to another one
    }
}

void Lift::settled()
{
    if (m_active)
        return;
    m_nodes.clear();
    m_edges.clear();
}

std::vector<canvas::Rect> Lift::areas(const canvas::Rect &visible, double zoom) const
{
    std::vector<canvas::Rect> areas;
    for (const std::size_t i : m_nodes) {
        const canvas::Rect box = m_now.scene->nodes[i].box;
        if (box.grown(signMargin).intersects(visible)) {
            areas.push_back(box.grown(signMargin / std::min(1.0, zoom)));
            render::addArea(m_now.scene->nodes[i], areas); // a host name may be long
        }
    }
    const std::size_t lines = areas.size();
    for (const std::size_t i : m_edges) {
        if (m_now.scene->edges[i].bounds.grown(signMargin).intersects(visible))
            render::addArea(m_now.scene->edges[i], areas);
    }
    for (std::size_t i = lines; i < areas.size(); ++i)
        areas[i] = areas[i].grown(4 / zoom); // no line is thinner than a px of the screen
    return areas;
}

void Lift::paint(QPainter &painter, const render::ScenePainter &scenePainter,
                 const render::View &view) const
{
    if (empty())
        return;
    const canvas::Scene &scene = *m_now.scene;
    const auto inView = [&](auto indices, const auto &boxOf) {
        std::erase_if(indices, [&](std::size_t i) {
            return !boxOf(i).grown(signMargin).intersects(view.visible);
        });
        return indices;
    };
    scenePainter.paintElements(
        painter, scene, inView(m_nodes, [&](std::size_t i) { return scene.nodes[i].box; }),
        inView(m_edges, [&](std::size_t i) { return scene.edges[i].bounds; }), *m_now.marks, view);
}

} // namespace moldloft::ui
