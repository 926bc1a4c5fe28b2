#include "ui/canvas/overlay_layer.h"

#include "ui/canvas/sheet_node.h"

namespace moldloft::ui
{

namespace
{

class Sheets : public QSGNode
{
public:
    Sheets()
    {
        for (QSGNode *holder : {&below, &above}) {
            holder->setFlag(QSGNode::OwnedByParent, false);
            appendChildNode(holder);
        }
    }

    // Transforms: see TileLayer's.
    QSGTransformNode below;
    QSGTransformNode above;
    SheetNode veil;
    SheetNode signs;
};

} // namespace

OverlayLayer::OverlayLayer(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void OverlayLayer::show(const Sheet &veil, const Sheet &signs)
{
    if (veil == m_veil && signs == m_signs)
        return;
    m_veil = veil;
    m_signs = signs;
    update();
}

QSGNode *OverlayLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *sheets = before ? static_cast<Sheets *>(before) : new Sheets;
    sheets->veil.show(&sheets->below, window(), m_veil.image, m_veil.target);
    sheets->signs.show(&sheets->above, window(), m_signs.image, m_signs.target);
    return sheets;
}

} // namespace moldloft::ui
