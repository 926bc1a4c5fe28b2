#include "ui/canvas/moving_set.h"

#include <algorithm>

namespace moldloft::ui
{

MovingSet::MovingSet(const std::vector<ElementId> &ids, const Editor &editor,
                     const canvas::Scene &scene)
    : m_document(editor.document()), m_start(editor.layout()), m_ids(ids)
{
    for (const ElementId id : m_ids)
        take(id, scene);
    if (m_namespaces)
        m_elements.clear();
    m_onlyNotes = std::all_of(m_elements.begin(), m_elements.end(), [this](ElementId id) {
        return m_document.find(id)->kind() == ElementKind::Note;
    });
    findHome();
}

void MovingSet::take(ElementId id, const canvas::Scene &scene)
{
    if (const canvas::SceneNamespace *ns = scene.namespaceBox(id)) {
        m_namespaces = true;
        Placement place = m_start.find(id).value_or(Placement{});
        place.x = ns->box.x;
        place.y = ns->box.y;
        if (!place.folded) {
            place.width = ns->box.width;
            place.height = ns->box.height;
        }
        m_from[id] = place;
        m_boxes.push_back(ns->box);
        takeContents(*m_document.find(id));
        return;
    }
    const canvas::SceneNode *node = scene.node(id);
    if (!node)
        return;
    if (node->lane) // a channel goes where its broker goes
        return take(node->lane, scene);
    if (!m_from.try_emplace(id, Placement{node->box.x, node->box.y, 0, 0}).second)
        return;
    m_elements.push_back(id);
    m_boxes.push_back(node->box);
}

void MovingSet::takeContents(const Record &ns)
{
    for (const Record *record : m_document.elementsOf(ns.name)) {
        if (const auto place = m_start.find(record->id))
            m_from[record->id] = *place;
    }
}

void MovingSet::findHome()
{
    std::optional<std::string> home;
    for (const ElementId id : m_elements) {
        const std::string &ns = m_document.find(id)->ns;
        if (home && *home != ns)
            return;
        home = ns;
    }
    const Record *record = home ? m_document.findNamespace(*home) : nullptr;
    if (home)
        m_home = record ? record->id : ElementId{};
}

std::vector<canvas::Rect> MovingSet::boxesAt(canvas::Point by) const
{
    std::vector<canvas::Rect> boxes;
    for (const canvas::Rect &box : m_boxes)
        boxes.push_back(box.moved(by));
    return boxes;
}

Layout MovingSet::layoutAt(canvas::Point by) const
{
    std::unordered_map<ElementId, Placement> places;
    for (const auto &[id, from] : m_from) {
        places[id] = from;
        places[id].x += by.x;
        places[id].y += by.y;
    }
    return m_start.with(places);
}

Layout MovingSet::layoutOfCopies(canvas::Point by,
                                 const std::unordered_map<ElementId, ElementId> &copies) const
{
    std::unordered_map<ElementId, Placement> places;
    for (const auto &[id, from] : m_from) {
        const auto copy = copies.find(id);
        if (copy == copies.end())
            continue;
        Placement &place = places[copy->second] = from;
        place.x += by.x;
        place.y += by.y;
    }
    return m_start.with(places);
}

std::vector<canvas::Rect> MovingSet::others(SceneSource &source, const canvas::Rect &visible) const
{
    std::vector<canvas::Rect> boxes;
    const canvas::Scene &scene = source.scene();
    if (m_namespaces) {
        for (const canvas::SceneNamespace &ns : scene.namespaces) {
            if (!m_from.contains(ns.id) && ns.box.intersects(visible))
                boxes.push_back(ns.box);
        }
        return boxes;
    }
    for (const std::size_t i : source.index().nodesIn(visible)) {
        const canvas::SceneNode &node = scene.nodes[i];
        if (!node.lane && !m_from.contains(node.id))
            boxes.push_back(node.box);
    }
    return boxes;
}

} // namespace moldloft::ui
