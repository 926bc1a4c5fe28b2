#include "ui/canvas/tile_layer.h"

#include "ui/canvas/sheet_node.h"

namespace moldloft::ui
{

namespace
{

class Sheet : public QSGNode
{
public:
    SheetNode picture;
};

} // namespace

TileLayer::TileLayer(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

TileLayer::~TileLayer() = default;

void TileLayer::show(const Drawing &drawing, const render::ThemeColors &colors)
{
    m_drawing = drawing;
    m_colors = &colors;
}

void TileLayer::look(const Framing &framing, render::Detail detail)
{
    m_framing = framing;
    m_image = QImage(framing.pixels, QImage::Format_RGB32);
    render::View view;
    view.zoom = framing.zoom;
    view.visible = framing.world();
    view.detail = detail;
    QPainter painter(&m_image);
    painter.setTransform(framing.transform());
    const render::FontMeasure measure;
    render::ScenePainter(*m_colors, measure)
        .paint(painter, *m_drawing.scene, m_drawing.index.get(), {}, *m_drawing.marks, view);
    update();
}

void TileLayer::paintOverview(QPainter &painter) const
{
    if (!m_drawing.scene)
        return;
    render::View view;
    view.zoom = painter.transform().m11();
    view.detail = render::Detail::Blocks;
    view.visible = m_drawing.scene->bounds.grown(24);
    const render::FontMeasure measure;
    render::ScenePainter(*m_colors, measure)
        .paint(painter, *m_drawing.scene, nullptr, {}, *m_drawing.marks, view);
}

QSGNode *TileLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *sheet = before ? static_cast<Sheet *>(before) : new Sheet;
    sheet->picture.show(sheet, window(), m_image,
                        QRectF({}, QSizeF(m_framing.pixels) / m_framing.ratio));
    return sheet;
}

} // namespace moldloft::ui
