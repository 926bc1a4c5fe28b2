#include "ui/pictures.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include "pipeline/design.h"
#include "render/picture.h"

namespace moldloft::ui {

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

namespace {

/// Drawn once for each theme: it stays the same as long as the program runs.
QImage pictureOf(const QString &name, bool dark)
{
    static QHash<QString, QImage> pictures;
    const QString key = name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"));
    if (const auto found = pictures.constFind(key); found != pictures.constEnd())
        return *found;
    QFile file(QStringLiteral(":/moldloft/templates/%1.moldloft.yaml").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto design = pipeline::readDesign(file.readAll().toStdString());
    if (!design || design->file.document.empty())
        return {};
    render::PictureOptions options;
    options.theme = dark ? render::Theme::Dark : render::Theme::Light;
    const QImage whole = render::renderImage(design->file.document, design->file.layout, options);
    return *pictures.insert(key, whole.scaled(whole.size().scaled(672, 336, Qt::KeepAspectRatio), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace

TemplatePicture::TemplatePicture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &TemplatePicture::changed, this, [this] { update(); });
}

void TemplatePicture::paint(QPainter *painter)
{
    const QImage picture = pictureOf(m_design, m_dark);
    if (picture.isNull())
        return;
    const QSizeF room = boundingRect().size();
    const QSizeF size = QSizeF(picture.size()).scaled(room, Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF({(room.width() - size.width()) / 2, (room.height() - size.height()) / 2}, size), picture);
}

} // namespace moldloft::ui
