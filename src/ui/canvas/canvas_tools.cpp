// The tools of the bar: what a press on the canvas does.
#include "ui/canvas/canvas_view.h"

namespace moldloft::ui
{

void CanvasView::setTool(const QString &tool)
{
    if (m_tool == tool)
        return;
    cancel();
    m_tool = tool;
    Q_EMIT toolChanged();
}

canvas::Hit CanvasView::toolHit(canvas::Hit hit)
{
    if (m_tool != QLatin1String("connect") || hit.kind != canvas::HitKind::Node)
        return hit;
    const canvas::SceneNode *node = m_source.scene().node(hit.id);
    if (!node || node->ports.empty())
        return hit;
    // The handle for calls, where there is one: what it cannot mean, the gesture asks for.
    std::size_t best = 0;
    for (std::size_t i = 0; i < node->ports.size(); ++i) {
        if (node->ports[i].handle && !node->ports[best].handle)
            best = i;
        if (node->ports[i].handle && node->ports[i].role == canvas::PortRole::Call)
            best = i;
    }
    hit.kind = canvas::HitKind::Port;
    hit.port = best;
    return hit;
}

bool CanvasView::placeNote(const canvas::Hit &hit, QPointF at)
{
    using Kind = canvas::HitKind;
    if (m_tool != QLatin1String("note") ||
        (hit.kind != Kind::Nothing && hit.kind != Kind::NamespaceFloor))
        return false;
    dropPaletteItem(QStringLiteral("note"), at.x(), at.y()); // and asks for its text
    setTool(QStringLiteral("select"));
    return true;
}

} // namespace moldloft::ui
