#include "ui/canvas/gesture.h"

#include <map>

namespace moldloft::ui
{

namespace
{

/// The references that the port is for: where the other end could mean several, these come first.
bool fits(canvas::PortRole role, EdgeKind kind)
{
    switch (role) {
    case canvas::PortRole::Data:
    case canvas::PortRole::Uses:
        return kind == EdgeKind::Owns || kind == EdgeKind::Uses;
    case canvas::PortRole::Call:
        return kind == EdgeKind::Call;
    case canvas::PortRole::Publish:
    case canvas::PortRole::Subscribe:
    case canvas::PortRole::EventOut:
    case canvas::PortRole::EventIn:
        return kind == EdgeKind::Publish || kind == EdgeKind::Subscribe;
    default:
        return true;
    }
}

QString nameOf(const Document &document, ElementId id)
{
    const Record *record = document.find(id);
    return record ? QString::fromStdString(record->name) : QString();
}

} // namespace

ConnectGesture::ConnectGesture(ElementId from, const canvas::ScenePort &port,
                               const GestureContext &context)
    : m_from(from), m_port(port), m_end(port.at), m_meaning(port.meaning)
{
    m_lit.insert(from);
    m_name = nameOf(context.editor.document(), from);
    // What can be connected depends on the kinds, and on whether it is the same namespace.
    const Document &document = context.editor.document();
    const Record *holder = document.find(from);
    std::map<std::pair<ElementKind, bool>, bool> known;
    for (const canvas::SceneNode &node : context.source.scene().nodes) {
        const Record *record = document.find(node.id);
        if (!holder || !record || node.id == from)
            continue;
        const auto [entry, fresh] = known.try_emplace({node.kind, record->ns == holder->ns}, false);
        if (fresh)
            entry->second = !possibleEdges(document, from, node.id).empty();
        if (!entry->second)
            continue;
        m_lit.insert(node.id);
        if (node.lane)
            m_lit.insert(node.lane);
    }
}

std::vector<EdgeKind> ConnectGesture::meanings(const Document &document, ElementId to) const
{
    const std::vector<EdgeKind> possible = possibleEdges(document, m_from, to);
    std::vector<EdgeKind> kinds;
    std::copy_if(possible.begin(), possible.end(), std::back_inserter(kinds),
                 [this](EdgeKind kind) { return fits(m_port.role, kind); });
    return kinds.empty() ? possible : kinds;
}

void ConnectGesture::update(const Pointer &pointer, const GestureContext &context)
{
    const canvas::Hit hit = context.source.index().at(context.source.scene(), pointer.world, 0.4);
    m_end = pointer.world;
    m_target = hit.kind == canvas::HitKind::Node ? hit.id : ElementId{};
    const Document &document = context.editor.document();
    const std::vector<EdgeKind> kinds =
        m_target ? meanings(document, m_target) : std::vector<EdgeKind>{};
    m_valid = !kinds.empty();
    m_meaning = m_valid ? meaningOf(kinds[0]) : m_port.meaning;
    const bool own = m_target == m_from; // it starts there: no need to say that it cannot end there
    m_reason = !m_target || m_valid || own
                   ? QString()
                   : Editor::tr("%1 cannot be connected to %2.")
                         .arg(nameOf(document, m_from), nameOf(document, m_target));
    if (!m_valid)
        return;
    const canvas::Rect box = context.source.scene().node(m_target)->box;
    const bool right = m_port.at.x > box.center().x;
    m_end = {right ? box.right() : box.left(), box.center().y};
}

void ConnectGesture::commit(const Pointer &pointer, const GestureContext &context)
{
    update(pointer, context);
    if (!m_valid)
        return;
    const std::vector<EdgeKind> kinds = meanings(context.editor.document(), m_target);
    if (kinds.size() == 1)
        context.editor.connectElements(m_from.value, m_target.value, static_cast<int>(kinds[0]));
    else
        m_choices = kinds;
}

void ConnectGesture::decorate(render::SceneState &state) const
{
    state.dims = true;
    state.lit = m_lit;
    if (m_valid)
        state.accepts = m_target;
    else if (!m_reason.isEmpty())
        state.refuses = m_target;
}

void ConnectGesture::paint(QPainter &painter, const render::ScenePainter &scene,
                           const render::ThemeColors &, double) const
{
    scene.paintLooseEdge(painter, looseLine(m_port.at, m_end), m_meaning);
}

QString ConnectGesture::hint() const
{
    return Editor::tr("Drop the line on what %1 shall reach, or on the floor for something new. "
                      "Esc cancels.")
        .arg(m_name);
}

std::vector<canvas::Point> looseLine(canvas::Point from, canvas::Point to)
{
    if (std::abs(from.y - to.y) < 1)
        return {from, {to.x, from.y}};
    const double x = canvas::snapped((from.x + to.x) / 2);
    return {from, {x, from.y}, {x, to.y}, to};
}

} // namespace moldloft::ui
