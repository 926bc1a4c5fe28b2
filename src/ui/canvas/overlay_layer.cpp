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
    std::vector<SheetNode> signs;
};

} // namespace

OverlayLayer::OverlayLayer(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void OverlayLayer::show(const Sheet &veil, std::vector<Sheet> signs)
{
    if (veil == m_veil && signs == m_signs)
        return;
    m_veil = veil;
    m_signs = std::move(signs);
    update();
}

QSGNode *OverlayLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *sheets = before ? static_cast<Sheets *>(before) : new Sheets;
    sheets->veil.show(&sheets->below, window(), m_veil.image, m_veil.target);
    auto &signs = sheets->signs;
    signs.resize(std::max(signs.size(), m_signs.size()));
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const Sheet sheet = i < m_signs.size() ? m_signs[i] : Sheet{};
        signs[i].show(&sheets->above, window(), sheet.image, sheet.target);
    }
    signs.resize(m_signs.size());
    return sheets;
}

} // namespace moldloft::ui
