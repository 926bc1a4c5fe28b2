#include <map>

#include "ui/canvas/drafting.h"
#include "ui/canvas/gesture.h"

namespace moldloft::ui
{

namespace
{

QString nameOf(const Document &document, ElementId id)
{
    const Record *record = document.find(id);
    return record ? QString::fromStdString(record->name) : QString();
}

class Reconnect : public Gesture
{
public:
    Reconnect(Edge edge, const canvas::SceneEdge &drawn, bool start, const GestureContext &context)
        : m_edge(std::move(edge)), m_start(start),
          m_end((m_edge.from == drawn.start) == start ? EdgeEnd::From : EdgeEnd::To),
          m_fixed(start ? drawn.points.back() : drawn.points.front()),
          m_loose(start ? drawn.points.front() : drawn.points.back()), m_meaning(drawn.meaning),
          m_bare(disconnect(context.editor.document(), m_edge)),
          m_fixedName(nameOf(m_bare, start ? drawn.end : drawn.start))
    {
        std::map<std::pair<ElementKind, std::string>, bool> known;
        for (const canvas::SceneNode &node : context.source.scene().nodes) {
            const Record *record = m_bare.find(node.id);
            if (!record || node.id == fixedElement())
                continue;
            const auto [entry, fresh] = known.try_emplace({node.kind, record->ns}, false);
            if (fresh)
                entry->second = can(node.id);
            if (!entry->second)
                continue;
            m_lit.insert(node.id);
            if (node.lane)
                m_lit.insert(node.lane);
        }
        m_lit.insert(start ? drawn.end : drawn.start);
    }

    void update(const Pointer &pointer, const GestureContext &context) override
    {
        const canvas::Scene &scene = context.source.scene();
        const canvas::Hit hit = context.source.index().at(scene, pointer.world, 0.4);
        m_loose = pointer.world;
        m_target = hit.kind == canvas::HitKind::Node ? hit.id : ElementId{};
        m_reason.clear();
        m_valid = m_target && can(m_target);
        if (m_target && !m_valid)
            m_reason = Editor::tr("%1 cannot be connected to %2.")
                           .arg(m_fixedName, nameOf(m_bare, m_target));
        if (!m_valid)
            return;
        const canvas::Rect box = scene.node(m_target)->box;
        m_loose = {m_fixed.x > box.center().x ? box.right() : box.left(), box.center().y};
    }
    void commit(const Pointer &pointer, const GestureContext &context) override
    {
        update(pointer, context);
        if (m_valid)
            context.editor.drafting()->reconnect(m_edge, m_end, m_target);
        else if (!m_reason.isEmpty())
            context.editor.setStatus(m_reason);
    }
    void decorate(render::SceneState &state) const override
    {
        state.dims = true;
        state.lit = m_lit;
        state.selectedEdge.reset();
        state.hoveredEdge.reset();
        if (m_valid)
            state.accepts = m_target;
        else if (!m_reason.isEmpty())
            state.refuses = m_target;
    }
    void paint(QPainter &painter, const render::ScenePainter &scene, const render::ThemeColors &,
               double) const override
    {
        scene.paintLooseEdge(painter,
                             m_start ? looseLine(m_loose, m_fixed) : looseLine(m_fixed, m_loose),
                             m_meaning);
    }
    QString reason() const override { return m_reason; }
    QString hint() const override
    {
        return Editor::tr("Drop this end of the line on something else. Esc cancels.");
    }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    ElementId fixedElement() const { return m_end == EdgeEnd::From ? m_edge.to : m_edge.from; }
    bool can(ElementId id) const
    {
        return m_end == EdgeEnd::From ? !possibleEdges(m_bare, id, m_edge.to).empty()
                                      : !possibleEdges(m_bare, m_edge.from, id).empty();
    }

    Edge m_edge;
    bool m_start;
    EdgeEnd m_end;
    canvas::Point m_fixed;
    canvas::Point m_loose;
    Meaning m_meaning;
    Document m_bare; ///< without the line
    QString m_fixedName;
    ElementId m_target;
    bool m_valid = false;
    QString m_reason;
    std::unordered_set<ElementId> m_lit;
};

} // namespace

std::unique_ptr<Gesture> reconnectGesture(std::size_t drawnEdge, bool start,
                                          const GestureContext &context)
{
    const canvas::SceneEdge &drawn = context.source.scene().edges[drawnEdge];
    std::optional<Edge> edge = context.source.modelEdge(drawn);
    if (!edge)
        return nullptr;
    const EdgeEnd end = (edge->from == drawn.start) == start ? EdgeEnd::From : EdgeEnd::To;
    if (isHeld(*edge, end))
        return nullptr;
    return std::make_unique<Reconnect>(std::move(*edge), drawn, start, context);
}

} // namespace moldloft::ui
