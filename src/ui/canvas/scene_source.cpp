#include "ui/canvas/scene_source.h"

#include "canvas/auto_layout.h"

namespace moldloft::ui
{

namespace
{

/// Up to this many nodes the whole scene is built anew while something is dragged; beyond, only the
/// lines that are concerned are routed.
constexpr std::size_t liveLimit = 250;

} // namespace

SceneSource::SceneSource()
    : m_drawing{std::make_shared<canvas::Scene>(), std::make_shared<canvas::HitTest>(),
                std::make_shared<render::FindingMarks>()}
{
}

void SceneSource::completeLayout()
{
    if (!m_editor || m_completing || m_editor->inGesture())
        return;
    m_completing = true; // adoptLayout tells us of the change that we make
    m_editor->adoptLayout(
        canvas::completeLayout(m_editor->document(), m_editor->layout(), m_measure));
    m_completing = false;
}

void SceneSource::refresh()
{
    if (!m_dirty)
        return;
    m_dirty = false;
    const auto built = std::make_shared<canvas::Scene>();
    if (m_editor && m_editor->inGesture() && m_drawing.scene->nodes.size() > liveLimit)
        *built = canvas::updateScene(m_editor->document(), m_editor->layout(), m_measure,
                                     *m_drawing.scene);
    else if (m_editor)
        *built = canvas::buildScene(m_editor->document(), m_editor->layout(), m_measure);
    m_drawing.index = std::make_shared<canvas::HitTest>(*built);
    m_drawing.scene = built;
}

const Drawing &SceneSource::drawing()
{
    refresh();
    return m_drawing;
}

void SceneSource::readFindings()
{
    const auto marks = std::make_shared<render::FindingMarks>();
    m_drawing.marks = marks;
    if (!m_editor)
        return;
    for (const RecordPtr &record : m_editor->document().records()) {
        const ElementFindings found = m_editor->findingsOf(record->id);
        if (found == ElementFindings{})
            continue;
        marks->elements[record->id] = {found.errors, found.warnings};
        for (const Edge &edge : edgesOf(m_editor->document(), *record)) {
            if (m_editor->isFaulty(edge))
                marks->edges.emplace(edge.from, edge.path);
        }
    }
}

std::optional<Edge> SceneSource::modelEdge(const canvas::SceneEdge &edge) const
{
    const Record *holder = m_editor ? m_editor->document().find(edge.from) : nullptr;
    if (!holder)
        return std::nullopt;
    for (Edge &found : edgesOf(m_editor->document(), *holder)) {
        if (found.path == edge.path)
            return std::move(found);
    }
    return std::nullopt;
}

std::optional<std::size_t> SceneSource::drawnEdge(const Edge &edge)
{
    const auto &edges = scene().edges;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].from == edge.from && edges[i].path == edge.path)
            return i;
    }
    return std::nullopt;
}

} // namespace moldloft::ui
