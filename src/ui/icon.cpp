#include "ui/icon.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace moldloft::ui
{

namespace
{

/// The file of an icon, read once: it stands in the program itself.
QByteArray svgOf(const QString &name)
{
    static QHash<QString, QByteArray> files;
    if (const auto found = files.constFind(name); found != files.constEnd())
        return *found;
    QFile file(QStringLiteral(":/moldloft/icons/%1.svg").arg(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (bytes.isEmpty())
        qWarning("There is no icon called %s.", qPrintable(name));
    return *files.insert(name, bytes);
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(m_size, m_size);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT changed();
    update();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color)
        return;
    m_color = color;
    Q_EMIT changed();
    update();
}

void Icon::setSize(qreal size)
{
    if (m_size == size)
        return;
    m_size = size;
    setImplicitSize(size, size);
    Q_EMIT changed();
    update();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty() || width() <= 0)
        return;
    QByteArray svg = svgOf(m_name);
    if (svg.isEmpty())
        return;
    svg.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    // The mark is drawn on a 24 px grid and scales as a whole.
    if (svg.contains("0 0 20 20"))
        svg.replace("stroke-width=\"1.5\"",
                    "stroke-width=\"" + QByteArray::number(1.5 * 20 / width(), 'f', 3) + '"');
    QSvgRenderer(svg).render(painter, QRectF(0, 0, width(), height()));
}

} // namespace moldloft::ui
