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
    if (!m_editor)
        m_scene = {};
    else if (m_editor->inGesture() && m_scene.nodes.size() > liveLimit)
        m_scene = canvas::updateScene(m_editor->document(), m_editor->layout(), m_measure, m_scene);
    else
        m_scene = canvas::buildScene(m_editor->document(), m_editor->layout(), m_measure);
    m_index = canvas::HitTest(m_scene);
}

const canvas::Scene &SceneSource::scene()
{
    refresh();
    return m_scene;
}

const canvas::HitTest &SceneSource::index()
{
    refresh();
    return m_index;
}

void SceneSource::readFindings()
{
    m_marks = {};
    if (!m_editor)
        return;
    for (const RecordPtr &record : m_editor->document().records()) {
        const ElementFindings found = m_editor->findingsOf(record->id);
        if (found == ElementFindings{})
            continue;
        m_marks.elements[record->id] = {found.errors, found.warnings};
        for (const Edge &edge : edgesOf(m_editor->document(), *record)) {
            if (m_editor->isFaulty(edge))
                m_marks.edges.emplace(edge.from, edge.path);
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
