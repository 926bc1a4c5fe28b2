#include "ui/pictures.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>

#include "canvas/scene.h"
#include "files/real_disk.h"
#include "pipeline/design.h"
#include "render/fonts.h"
#include "render/theme_colors.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

MoldLines::MoldLines(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &MoldLines::changed, this, [this] { update(); });
}

void MoldLines::paint(QPainter *painter)
{
    // Drawn for 360 × 392, scaled in width only, so that the waterlines stay level.
    const QRectF area = boundingRect();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(area);
    QPen pen(m_color, 1);
    pen.setCosmetic(true);
    QColor faint = m_color;
    faint.setAlphaF(0.7F);
    painter->setPen(QPen(faint, 1));
    for (int i = 0; i < 6; ++i) {
        const qreal y = qRound(area.height() * i / 5.03) + 0.5;
        painter->drawLine(QPointF(0, y), QPointF(area.width(), y));
    }
    painter->scale(area.width() / 360, area.height() / 392);
    painter->translate(0, -440);
    painter->setPen(pen);
    for (int i = 0; i <= 10; ++i) {
        QPainterPath path({-60.0 + 34 * i, -20});
        path.cubicTo(-30 + 36 * i, 520 - 4 * i, 60 + 34 * i, 760 - 8 * i, 420, 860 - 16 * i);
        painter->drawPath(path);
    }
}

DashedFrame::DashedFrame(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter *painter)
{
    QPen pen(m_color, 1);
    pen.setDashPattern({5, 3});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->drawRoundedRect(boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

/// A design as the canvas sees it.
struct Sketch {
    render::FontMeasure measure;
    canvas::Scene scene;
};

namespace
{

/// A starter design, read once.
const Sketch &sketchOf(const QString &name)
{
    static std::map<QString, Sketch> sketches;
    const auto [entry, isNew] = sketches.try_emplace(name);
    QFile file(QStringLiteral(":/moldloft/templates/%1.moldloft.yaml").arg(name));
    if (isNew && file.open(QIODevice::ReadOnly)) {
        if (const auto design = pipeline::readDesign(file.readAll().toStdString()))
            entry->second.scene = canvas::buildScene(design->file.document, design->file.layout,
                                                     entry->second.measure);
    }
    return entry->second;
}

QRectF rectOf(const canvas::Rect &box)
{
    return {box.x, box.y, box.width, box.height};
}

QColor outlineOf(ElementKind kind, const render::ThemeColors &colors)
{
    switch (kind) {
    case ElementKind::Database:
        return colors.data;
    case ElementKind::Broker:
    case ElementKind::Channel:
        return colors.async;
    case ElementKind::Ingress:
        return colors.entry;
    default:
        return colors.text2;
    }
}

/// Boxes and lines without a word: the whole of a design on a card.
void paintSketch(QPainter &painter, const canvas::Scene &scene, const render::ThemeColors &colors,
                 double zoom)
{
    QPen pen(Qt::black, 1);
    pen.setCosmetic(true);
    const auto stroke = [&painter, &pen](const QColor &color, double width) {
        pen.setColor(color);
        pen.setWidthF(width);
        painter.setPen(pen);
    };
    for (const canvas::SceneNamespace &ns : scene.namespaces) {
        stroke(colors.namespaces[static_cast<std::size_t>(ns.tint)].line, 1);
        painter.setBrush(colors.namespaces[static_cast<std::size_t>(ns.tint)].fill);
        painter.drawRoundedRect(rectOf(ns.box), 6 / zoom, 6 / zoom);
    }
    painter.setBrush(Qt::NoBrush);
    for (const canvas::SceneEdge &edge : scene.edges) {
        QPolygonF line;
        for (const canvas::Point &point : edge.points)
            line << QPointF(point.x, point.y);
        stroke(colors.of(edge.meaning), 1);
        painter.drawPolyline(line);
    }
    painter.setBrush(colors.raised);
    for (const canvas::SceneNode &node : scene.nodes) {
        if (node.kind == ElementKind::Channel)
            continue;
        stroke(outlineOf(node.kind, colors), 1.25);
        painter.drawRoundedRect(rectOf(node.box), 3 / zoom, 3 / zoom);
    }
}

void paintFitted(QPainter &painter, const canvas::Scene &scene, QSizeF size, bool dark)
{
    if (scene.bounds.empty())
        return;
    const canvas::Rect area = scene.bounds.grown(24);
    const double zoom = std::min(size.width() / area.width, size.height() / area.height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size.width() / 2, size.height() / 2);
    painter.scale(zoom, zoom);
    painter.translate(-area.center().x, -area.center().y);
    paintSketch(painter, scene, dark ? render::darkColors() : render::lightColors(), zoom);
}

} // namespace

TemplatePicture::TemplatePicture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &TemplatePicture::changed, this, [this] { update(); });
}

void TemplatePicture::paint(QPainter *painter)
{
    paintFitted(*painter, sketchOf(m_design).scene, size(), m_dark);
}

DesignPicture::DesignPicture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &DesignPicture::changed, this, [this] { update(); });
}

void DesignPicture::setFile(const QString &file)
{
    if (m_file == file)
        return;
    m_file = file;
    m_sketch.reset();
    Q_EMIT changed();
    constexpr std::uint64_t most = 200'000;
    runThen(
        this,
        [path = file.toStdString()]() -> std::shared_ptr<const Sketch> {
            const RealDisk disk;
            if (path.empty() || disk.info(path).size > most)
                return nullptr;
            const auto design = pipeline::openDesign(disk, path);
            if (!design)
                return nullptr;
            auto sketch = std::make_shared<Sketch>();
            sketch->scene =
                canvas::buildScene(design->file.document, design->file.layout, sketch->measure);
            return sketch;
        },
        [this, file](const std::shared_ptr<const Sketch> &sketch) {
            if (file != m_file)
                return;
            m_sketch = sketch;
            Q_EMIT changed();
        });
}

void DesignPicture::paint(QPainter *painter)
{
    if (m_sketch)
        paintFitted(*painter, m_sketch->scene, size(), m_dark);
}

} // namespace moldloft::ui
