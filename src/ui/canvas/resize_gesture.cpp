#include "ui/canvas/gesture.h"

namespace moldloft::ui
{

namespace
{

constexpr canvas::Size least{96, 64};

class Resize : public Gesture
{
public:
    Resize(ElementId ns, canvas::Sides sides, canvas::Point grip, const GestureContext &context)
        : m_ns(ns), m_sides(sides), m_grip(grip), m_start(context.editor.layout())
    {
        const canvas::Scene &scene = context.source.scene();
        m_box = scene.namespaceBox(ns)->box;
        m_name = QString::fromStdString(scene.namespaceBox(ns)->name);
        for (const canvas::SceneNode &node : scene.nodes) {
            if (node.ns == ns && !node.lane && node.kind != ElementKind::Ingress)
                m_contents = m_contents.united(node.box);
        }
        context.editor.beginGesture(Editor::tr("Resize %1").arg(m_name));
    }

    void update(const Pointer &pointer, const GestureContext &context) override
    {
        m_step = context.grid;
        const canvas::Rect box = boxAt(pointer.world - m_grip);
        Placement place = m_start.find(m_ns).value_or(Placement{});
        place.x = box.x;
        place.y = box.y;
        place.width = box.width;
        place.height = box.height;
        context.editor.updateGesture(m_start.with(m_ns, place));
    }
    void commit(const Pointer &pointer, const GestureContext &context) override
    {
        update(pointer, context);
        context.editor.commitGesture();
    }
    void cancel(const GestureContext &context) override { context.editor.cancelGesture(); }
    QString hint() const override { return Editor::tr("Resizing %1. Esc cancels.").arg(m_name); }
    Qt::CursorShape cursor() const override { return cursorOf(m_sides); }

private:
    /// The box with its sides moved, as far as what stands in it and the least size allow.
    canvas::Rect boxAt(canvas::Point by) const
    {
        double left = m_box.left(), right = m_box.right();
        double top = m_box.top(), bottom = m_box.bottom();
        const bool any = !m_contents.empty();
        const auto snapped = [this](double at) { return std::round(at / m_step) * m_step; };
        if (m_sides.left)
            left = std::min({snapped(left + by.x), right - least.width,
                             any ? m_contents.left() - canvas::namespacePadding : right});
        if (m_sides.right)
            right = std::max({snapped(right + by.x), left + least.width,
                              any ? m_contents.right() + canvas::namespacePadding : left});
        if (m_sides.top)
            top = std::min({snapped(top + by.y), bottom - least.height,
                            any ? m_contents.top() - canvas::namespaceTop : bottom});
        if (m_sides.bottom)
            bottom = std::max({snapped(bottom + by.y), top + least.height,
                               any ? m_contents.bottom() + canvas::namespacePadding : top});
        return {left, top, right - left, bottom - top};
    }

    ElementId m_ns;
    canvas::Sides m_sides;
    canvas::Point m_grip;
    Layout m_start;
    canvas::Rect m_box;
    canvas::Rect m_contents;
    QString m_name;
    double m_step = canvas::gridStep;
};

} // namespace

Qt::CursorShape cursorOf(canvas::Sides sides)
{
    if (sides.left != sides.right && sides.top != sides.bottom)
        return sides.left == sides.top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    return sides.left || sides.right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

std::unique_ptr<Gesture> resizeGesture(ElementId ns, canvas::Sides sides, canvas::Point grip,
                                       const GestureContext &context)
{
    return std::make_unique<Resize>(ns, sides, grip, context);
}

} // namespace moldloft::ui
