#include "ui/arrangement.h"

#include <algorithm>

#include "canvas/align.h"
#include "model/connected.h"
#include "ui/editor.h"
#include "ui/editor_private.h"
#include "ui/node_boxes.h"

namespace moldloft::ui
{

namespace
{

/// The broker in whose lane a channel stands.
const Record *laneOf(const Document &document, const Record &record)
{
    const auto *channel = record.as<Channel>();
    return channel ? resolve(document, EdgeKind::ChannelBroker, channel->broker, record.ns)
                   : nullptr;
}

/// What is moved by moving the selection: no channels, and nothing twice.
std::vector<canvas::PlacedBox> movable(const Editor &editor)
{
    const Document &document = editor.document();
    const NodeBoxes boxes = nodeBoxes(document, editor.layout());
    std::vector<canvas::PlacedBox> placed;
    for (const ElementId id : editor.selection()) {
        const Record *record = document.find(id);
        const auto box = boxes.find(id);
        if (!record || box == boxes.end() || laneOf(document, *record))
            continue;
        const Record *ns = document.findNamespace(record->ns);
        if (!ns || !editor.isSelected(ns->id))
            placed.push_back({id, box->second});
    }
    return placed;
}

/// The layout with everything moved as far as its box was. The box of a namespace can be larger
/// than what the layout says: it grows around what stands in it.
Layout moved(const Editor &editor, const std::vector<canvas::PlacedBox> &before,
             std::vector<canvas::PlacedBox> after)
{
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (const auto place = editor.layout().find(after[i].id)) {
            after[i].box.x += place->x - before[i].box.x;
            after[i].box.y += place->y - before[i].box.y;
        }
    }
    return canvas::withCorners(editor.document(), editor.layout(), after);
}

QString alignLabel(Arrangement::Edge edge, int count)
{
    switch (edge) {
    case Arrangement::Left:
        return Arrangement::tr("Align %n elements at the left", nullptr, count);
    case Arrangement::Centre:
        return Arrangement::tr("Align %n elements at their centre", nullptr, count);
    case Arrangement::Right:
        return Arrangement::tr("Align %n elements at the right", nullptr, count);
    case Arrangement::Top:
        return Arrangement::tr("Align %n elements at the top", nullptr, count);
    case Arrangement::Middle:
        return Arrangement::tr("Align %n elements at their middle", nullptr, count);
    case Arrangement::Bottom:
        return Arrangement::tr("Align %n elements at the bottom", nullptr, count);
    }
    return {};
}

} // namespace

Arrangement::Arrangement(Editor *editor) : QObject(editor), m_editor(editor)
{
    connect(editor, &Editor::selectionChanged, this, &Arrangement::countMovable);
    connect(editor, &Editor::documentChanged, this, &Arrangement::countMovable);
}

void Arrangement::countMovable()
{
    const Document &document = m_editor->document();
    int count = 0;
    for (const ElementId id : m_editor->selection()) {
        const Record *record = document.find(id);
        const Record *ns = record ? document.findNamespace(record->ns) : nullptr;
        const bool goesAlong = ns && m_editor->isSelected(ns->id);
        if (record && !goesAlong && !laneOf(document, *record) && ++count > 2)
            break; // more does not matter
    }
    if (count == m_movable)
        return;
    m_movable = count;
    Q_EMIT changed();
}

void Arrangement::align(Edge edge)
{
    const std::vector<canvas::PlacedBox> boxes = movable(*m_editor);
    if (boxes.size() < 2)
        return m_editor->setStatus(tr("Select two elements or more to align them."));
    const QString label = alignLabel(edge, static_cast<int>(boxes.size()));
    const auto placed = canvas::aligned(boxes, static_cast<canvas::Alignment>(edge));
    m_editor->apply(label, m_editor->document(), moved(*m_editor, boxes, placed));
}

void Arrangement::distribute(Qt::Orientation orientation)
{
    const std::vector<canvas::PlacedBox> boxes = movable(*m_editor);
    if (boxes.size() < 3)
        return m_editor->setStatus(tr("Select three elements or more to distribute them."));
    const int count = static_cast<int>(boxes.size());
    const bool across = orientation == Qt::Horizontal;
    const auto placed =
        across ? canvas::distributedHorizontally(boxes) : canvas::distributedVertically(boxes);
    m_editor->apply(across ? tr("Distribute %n elements horizontally", nullptr, count)
                           : tr("Distribute %n elements vertically", nullptr, count),
                    m_editor->document(), moved(*m_editor, boxes, placed));
}

void Arrangement::nudge(qreal dx, qreal dy)
{
    const Document &document = m_editor->document();
    std::vector<canvas::PlacedBox> boxes = movable(*m_editor);
    const NodeBoxes all = nodeBoxes(document, m_editor->layout());
    for (const ElementId id : m_editor->selection()) { // a channel takes its broker along
        const Record *record = document.find(id);
        const Record *lane = record ? laneOf(document, *record) : nullptr;
        const auto known = [lane](const canvas::PlacedBox &box) { return box.id == lane->id; };
        if (lane && all.contains(lane->id) && std::none_of(boxes.begin(), boxes.end(), known))
            boxes.push_back({lane->id, all.at(lane->id)});
    }
    if (boxes.empty())
        return;
    std::vector<canvas::PlacedBox> nudged = boxes;
    for (canvas::PlacedBox &box : nudged)
        box.box = box.box.moved({dx, dy});
    m_editor->applyMerged(tr("Nudge %1").arg(namesOf(document, m_editor->selection())), document,
                          moved(*m_editor, boxes, std::move(nudged)));
}

void Arrangement::selectConnected()
{
    if (m_editor->selection().empty())
        return m_editor->setStatus(tr("Select an element first."));
    const Document &document = m_editor->document();
    std::vector<ElementId> near = withNeighbours(document, m_editor->selection());
    // A second time in a row: the neighbours are selected already, and with them their own.
    if (near.size() > m_editor->selection().size() && m_editor->selection() != m_connected) {
        m_connected = near;
        return m_editor->select(std::move(near));
    }
    m_editor->select(connectedTo(document, m_editor->selection()));
}

void Arrangement::selectSameKind()
{
    if (m_editor->selection().empty())
        return m_editor->setStatus(tr("Select an element first."));
    m_editor->select(ofSameKind(m_editor->document(), m_editor->selection()));
}

void Arrangement::invertSelection()
{
    m_editor->select(allBut(m_editor->document(), m_editor->selection()));
}

} // namespace moldloft::ui
