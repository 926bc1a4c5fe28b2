#include "ui/canvas/gesture.h"

namespace moldloft::ui
{

namespace
{

QString nameOf(const Document &document, const std::vector<ElementId> &ids)
{
    const Record *record = ids.size() == 1 ? document.find(ids.front()) : nullptr;
    return record ? QString::fromStdString(record->name)
                  : Editor::tr("%1 elements").arg(ids.size());
}

class Move : public Gesture
{
public:
    Move(const std::vector<ElementId> &ids, canvas::Point grip, const GestureContext &context);

    void update(const Pointer &pointer, const GestureContext &context) override;
    void commit(const Pointer &pointer, const GestureContext &context) override;
    void cancel(const GestureContext &context) override { context.editor.cancelGesture(); }
    void decorate(render::SceneState &state) const override;
    QString reason() const override { return m_reason; }

private:
    void addContents(const Document &document, const canvas::Scene &scene, ElementId ns);
    ElementId namespaceUnder(canvas::Point world) const;

    canvas::Point m_grip;
    Layout m_start;
    std::vector<ElementId> m_elements; ///< what changes its namespace: no namespaces
    std::unordered_map<ElementId, Placement> m_from;
    std::vector<std::pair<ElementId, canvas::Rect>> m_boxes; ///< namespaces as they stood
    std::unordered_map<ElementId, std::string> m_names;
    ElementId m_home; ///< the namespace from which all come, or 0
    ElementId m_into;
    QString m_reason;
    QString m_label;
    bool m_moved = false;
};

Move::Move(const std::vector<ElementId> &ids, canvas::Point grip, const GestureContext &context)
    : m_grip(grip), m_start(context.editor.layout()),
      m_label(Editor::tr("Move %1").arg(nameOf(context.editor.document(), ids)))
{
    const canvas::Scene &scene = context.source.scene();
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        m_boxes.emplace_back(ns.id, ns.box);
        m_names[ns.id] = ns.name;
    }
    bool anyNamespace = false;
    for (const ElementId id : ids) {
        if (const canvas::SceneNamespace *ns = scene.namespaceBox(id)) {
            anyNamespace = true;
            m_from[id] = m_start.find(id).value_or(Placement{});
            m_from[id].x = ns->box.x;
            m_from[id].y = ns->box.y;
            m_from[id].width = ns->box.width;
            m_from[id].height = ns->box.height;
            addContents(context.editor.document(), scene, id);
        } else if (const canvas::SceneNode *node = scene.node(id)) {
            const canvas::SceneNode *free = node->lane ? scene.node(node->lane) : node;
            m_from[free->id] = {free->box.x, free->box.y, 0, 0};
            if (std::find(m_elements.begin(), m_elements.end(), free->id) == m_elements.end())
                m_elements.push_back(free->id);
            m_home = m_elements.size() == 1 || m_home == free->ns ? free->ns : ElementId{};
        }
    }
    if (anyNamespace)
        m_elements.clear();
}

void Move::addContents(const Document &document, const canvas::Scene &scene, ElementId ns)
{
    for (const Record *record : document.elementsOf(m_names[ns])) {
        const canvas::SceneNode *node = scene.node(record->id);
        if (node && !node->lane)
            m_from[record->id] = {node->box.x, node->box.y, 0, 0};
    }
}

ElementId Move::namespaceUnder(canvas::Point world) const
{
    for (auto it = m_boxes.rbegin(); it != m_boxes.rend(); ++it) {
        if (it->second.contains(world))
            return it->first;
    }
    return {};
}

void Move::update(const Pointer &pointer, const GestureContext &context)
{
    if (!m_moved) {
        context.editor.beginGesture(m_label);
        m_moved = true;
    }
    const canvas::Point by = canvas::snapped(pointer.world - m_grip);
    std::unordered_map<ElementId, Placement> places;
    for (const auto &[id, from] : m_from)
        places[id] = {canvas::snapped(from.x + by.x), canvas::snapped(from.y + by.y), from.width,
                      from.height, from.folded};
    const Layout layout = m_start.with(places);
    const ElementId under = m_elements.empty() ? ElementId{} : namespaceUnder(pointer.world);
    m_into = under && under != m_home ? under : ElementId{};
    m_reason.clear();
    if (m_into && !context.editor.moveIntoNamespace(m_elements, m_names[m_into], layout)) {
        m_reason = context.editor.status();
        context.editor.updateGesture(layout);
    } else if (!m_into) {
        context.editor.updateGesture(layout);
    }
}

void Move::commit(const Pointer &pointer, const GestureContext &context)
{
    if (!m_moved)
        return;
    update(pointer, context);
    context.editor.commitGesture();
}

void Move::decorate(render::SceneState &state) const
{
    if (m_into)
        (m_reason.isEmpty() ? state.accepts : state.refuses) = m_into;
}

class Resize : public Gesture
{
public:
    Resize(ElementId ns, const GestureContext &context) : m_ns(ns), m_start(context.editor.layout())
    {
        m_box = context.source.scene().namespaceBox(ns)->box;
        context.editor.beginGesture(
            Editor::tr("Resize %1").arg(nameOf(context.editor.document(), {ns})));
    }
    void update(const Pointer &pointer, const GestureContext &context) override
    {
        const double width = std::max(96.0, canvas::snapped(pointer.world.x - m_box.x));
        const double height = std::max(64.0, canvas::snapped(pointer.world.y - m_box.y));
        const bool folded = m_start.find(m_ns).value_or(Placement{}).folded;
        context.editor.updateGesture(m_start.with(m_ns, {m_box.x, m_box.y, width, height, folded}));
    }
    void commit(const Pointer &pointer, const GestureContext &context) override
    {
        update(pointer, context);
        context.editor.commitGesture();
    }
    void cancel(const GestureContext &context) override { context.editor.cancelGesture(); }

private:
    ElementId m_ns;
    Layout m_start;
    canvas::Rect m_box;
};

class Band : public Gesture
{
public:
    Band(canvas::Point from, bool added, const GestureContext &context)
        : m_from(from), m_to(from), m_before(context.editor.selection())
    {
        if (added)
            m_kept = m_before;
    }
    void update(const Pointer &pointer, const GestureContext &context) override
    {
        m_to = pointer.world;
        std::vector<ElementId> ids = m_kept;
        const canvas::Scene &scene = context.source.scene();
        for (const std::size_t i :
             context.source.index().nodesIn(canvas::Rect::between(m_from, m_to))) {
            const ElementId id = scene.nodes[i].id;
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        }
        context.editor.select(std::move(ids));
    }
    void commit(const Pointer &pointer, const GestureContext &context) override
    {
        update(pointer, context);
    }
    void cancel(const GestureContext &context) override { context.editor.select(m_before); }
    void paint(QPainter &painter, const render::ScenePainter &, const render::ThemeColors &colors,
               double zoom) const override
    {
        const canvas::Rect band = canvas::Rect::between(m_from, m_to);
        QColor fill = colors.ink;
        fill.setAlphaF(0.06F);
        painter.setPen(QPen(colors.ink, 1 / zoom));
        painter.setBrush(fill);
        painter.drawRect(QRectF(band.x, band.y, band.width, band.height));
    }

private:
    canvas::Point m_from;
    canvas::Point m_to;
    std::vector<ElementId> m_before;
    std::vector<ElementId> m_kept;
};

} // namespace

std::unique_ptr<Gesture> moveGesture(const std::vector<ElementId> &ids, canvas::Point grip,
                                     const GestureContext &context)
{
    return std::make_unique<Move>(ids, grip, context);
}

std::unique_ptr<Gesture> resizeGesture(ElementId ns, const GestureContext &context)
{
    return std::make_unique<Resize>(ns, context);
}

std::unique_ptr<Gesture> bandGesture(canvas::Point from, bool added, const GestureContext &context)
{
    return std::make_unique<Band>(from, added, context);
}

} // namespace moldloft::ui
