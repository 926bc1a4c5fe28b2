#include "ui/canvas/gesture.h"

namespace moldloft::ui
{

namespace
{

class Band : public Gesture
{
public:
    Band(canvas::Point from, BandMode mode, const GestureContext &context)
        : m_from(from), m_to(from), m_mode(mode), m_before(context.editor.selection()),
          m_edgeBefore(context.editor.selectedEdge())
    {
    }

    void update(const Pointer &pointer, const GestureContext &context) override
    {
        m_to = pointer.world;
        std::vector<ElementId> ids =
            m_mode == BandMode::Replaces ? std::vector<ElementId>{} : m_before;
        const canvas::Scene &scene = context.source.scene();
        for (const std::size_t i :
             context.source.index().nodesIn(canvas::Rect::between(m_from, m_to)))
            touch(scene.nodes[i].id, ids);
        context.editor.select(std::move(ids));
    }
    void commit(const Pointer &pointer, const GestureContext &context) override
    {
        update(pointer, context);
    }
    void cancel(const GestureContext &context) override
    {
        if (m_edgeBefore)
            context.editor.selectEdge(m_edgeBefore);
        else
            context.editor.select(m_before);
    }
    QString hint() const override
    {
        return Editor::tr("Selects what the band touches. Esc cancels.");
    }
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
    void touch(ElementId id, std::vector<ElementId> &ids) const
    {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end())
            ids.push_back(id);
        else if (m_mode == BandMode::Toggles)
            ids.erase(found);
    }

    canvas::Point m_from;
    canvas::Point m_to;
    BandMode m_mode;
    std::vector<ElementId> m_before;
    std::optional<Edge> m_edgeBefore;
};

} // namespace

std::unique_ptr<Gesture> bandGesture(canvas::Point from, BandMode mode,
                                     const GestureContext &context)
{
    return std::make_unique<Band>(from, mode, context);
}

} // namespace moldloft::ui
