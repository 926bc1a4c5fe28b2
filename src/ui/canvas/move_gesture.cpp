#include <set>

#include "canvas/snap.h"
#include "model/pieces.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/moving_set.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

constexpr double snapReach = 6; ///< on the screen

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
    void cancel(const GestureContext &context) override;
    void decorate(render::SceneState &state) const override;
    void paint(QPainter &painter, const render::ScenePainter &scene,
               const render::ThemeColors &colors, double zoom) const override;
    std::optional<std::vector<canvas::Rect>> extent(double zoom) const override;
    QString reason() const override { return m_copies ? QString() : m_reason; }
    QString hint() const override;
    Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

private:
    canvas::Point offset(const Pointer &pointer, const GestureContext &context);
    void aim(canvas::Point world);
    void begin(bool copies, const GestureContext &context);
    void showCopies(canvas::Point by, const GestureContext &context);

    MovingSet m_set;
    canvas::Point m_grip;
    QString m_name;
    std::vector<std::pair<ElementId, canvas::Rect>> m_boxes; ///< namespaces as they stood
    std::unordered_map<ElementId, std::string> m_names;
    std::optional<ElementId> m_into; ///< 0: beside all namespaces
    Document m_document;             ///< with everything in the namespace below the pointer
    std::vector<canvas::SnapGuide> m_guides;
    QString m_reason;
    bool m_moved = false;
    bool m_copies = false;           ///< what is dragged are copies; all stays where it stood
    std::optional<Inserted> m_added; ///< they
    std::optional<ElementId> m_addedInto;
};

Move::Move(const std::vector<ElementId> &ids, canvas::Point grip, const GestureContext &context)
    : m_set(ids, context.editor, context.source.scene()), m_grip(grip),
      m_name(nameOf(context.editor.document(), ids)), m_document(m_set.document())
{
    for (const canvas::SceneNamespace &ns : context.source.scene().namespaces) {
        m_boxes.emplace_back(ns.id, ns.box);
        m_names[ns.id] = ns.name;
    }
}

/// How far everything goes: with the pointer, drawn to what stands near and to the grid.
canvas::Point Move::offset(const Pointer &pointer, const GestureContext &context)
{
    m_guides.clear();
    canvas::Point by = pointer.world - m_grip;
    const bool oneAxis = pointer.modifiers & Qt::ShiftModifier;
    const bool along = std::abs(by.x) >= std::abs(by.y);
    if (oneAxis)
        (along ? by.y : by.x) = 0;
    if (pointer.modifiers & Qt::ControlModifier)
        return {std::round(by.x), std::round(by.y)};
    canvas::SnapOptions options;
    options.reach = snapReach / context.zoom;
    options.grid = context.grid;
    options.guides = context.guides;
    const canvas::Snapped drawn =
        canvas::snap(m_set.boxesAt(by), m_set.others(context.source, context.visible), options);
    for (const canvas::SnapGuide &guide : drawn.guides) {
        const bool upright = guide.from.x == guide.to.x;
        const bool holdsX = (guide.kind == canvas::SnapGuide::Kind::Gap) != upright;
        if (!oneAxis || holdsX == along)
            m_guides.push_back(guide);
    }
    by = by + drawn.by;
    if (oneAxis)
        (along ? by.y : by.x) = 0;
    return {std::round(by.x * 2) / 2, std::round(by.y * 2) / 2}; // centres may lie between px
}

/// Which namespace it would go to, and the design as it would be then.
void Move::aim(canvas::Point world)
{
    std::optional<ElementId> into;
    if (m_set.changesNamespace()) {
        for (const auto &[id, box] : m_boxes) {
            if (box.contains(world))
                into = id;
        }
        if (!into && m_set.onlyNotes())
            into = ElementId{};
        if (into == m_set.home())
            into.reset();
    }
    if (into == m_into)
        return;
    m_into = into;
    m_reason.clear();
    m_document = m_set.document();
    if (!into)
        return;
    const Result<Document> moved =
        moveElements(m_set.document(), m_set.elements(), *into ? m_names[*into] : std::string());
    if (moved)
        m_document = *moved;
    else
        m_reason = translated(moved.error().message);
}

void Move::begin(bool copies, const GestureContext &context)
{
    if (m_moved)
        context.editor.cancelGesture();
    m_moved = true;
    m_copies = copies;
    context.editor.beginGesture(
        (copies ? Editor::tr("Duplicate %1") : Editor::tr("Move %1")).arg(m_name));
}

void Move::update(const Pointer &pointer, const GestureContext &context)
{
    const bool copies = pointer.modifiers & Qt::AltModifier;
    if (!m_moved || copies != m_copies)
        begin(copies, context);
    aim(pointer.world);
    const canvas::Point by = offset(pointer, context);
    if (copies)
        showCopies(by, context);
    else
        context.editor.updateGesture(m_document, m_set.layoutAt(by));
}

void Move::showCopies(canvas::Point by, const GestureContext &context)
{
    if (!m_added || m_addedInto != m_into) {
        const std::string into = m_into && *m_into ? m_names[*m_into] : std::string();
        m_added = insertPiece(m_set.document(), pieceOf(m_set.document(), m_set.ids()), into);
        m_addedInto = m_into;
    }
    context.editor.updateGesture(m_added->document, m_set.layoutOfCopies(by, m_added->ids));
}

void Move::commit(const Pointer &pointer, const GestureContext &context)
{
    if (!m_moved)
        return;
    update(pointer, context);
    context.editor.commitGesture();
    if (m_copies)
        context.editor.select(m_added->added);
    if (!reason().isEmpty())
        context.editor.setStatus(reason());
}

void Move::cancel(const GestureContext &context)
{
    context.editor.cancelGesture();
}

void Move::decorate(render::SceneState &state) const
{
    if (m_into && *m_into)
        (reason().isEmpty() ? state.accepts : state.refuses) = *m_into;
}

void Move::paint(QPainter &painter, const render::ScenePainter &, const render::ThemeColors &colors,
                 double zoom) const
{
    painter.setPen(QPen(colors.ink, 1 / zoom));
    const double tick = 4 / zoom;
    for (const canvas::SnapGuide &guide : m_guides) {
        painter.drawLine(QPointF(guide.from.x, guide.from.y), QPointF(guide.to.x, guide.to.y));
        if (guide.kind != canvas::SnapGuide::Kind::Gap)
            continue;
        const bool upright = guide.from.x == guide.to.x;
        const QPointF across = upright ? QPointF(tick, 0) : QPointF(0, tick);
        for (const canvas::Point end : {guide.from, guide.to})
            painter.drawLine(QPointF(end.x, end.y) - across, QPointF(end.x, end.y) + across);
    }
}

std::optional<std::vector<canvas::Rect>> Move::extent(double zoom) const
{
    std::vector<canvas::Rect> areas;
    for (const canvas::SnapGuide &guide : m_guides)
        areas.push_back(canvas::Rect::between(guide.from, guide.to).grown(6 / zoom));
    return areas;
}

QString Move::hint() const
{
    if (m_copies)
        return Editor::tr("Duplicates %1. Esc cancels.").arg(m_name);
    if (m_into && *m_into && m_reason.isEmpty())
        return Editor::tr("Moves %1 into %2. Esc cancels.")
            .arg(m_name, QString::fromStdString(m_names.at(*m_into)));
    return Editor::tr(
               "Moves %1. Shift keeps one axis, Ctrl moves freely, Alt duplicates, Esc cancels.")
        .arg(m_name);
}

} // namespace

std::unique_ptr<Gesture> moveGesture(const std::vector<ElementId> &ids, canvas::Point grip,
                                     const GestureContext &context)
{
    return std::make_unique<Move>(ids, grip, context);
}

} // namespace moldloft::ui
