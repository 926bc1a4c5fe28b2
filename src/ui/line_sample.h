#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace moldloft::ui
{

/// A short horizontal edge as the canvas draws it: colour, dash and head of one of the four
/// meanings (entry, sync, async, data).
class LineSample : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QString meaning READ meaning WRITE setMeaning NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    QML_ELEMENT

public:
    explicit LineSample(QQuickItem *parent = nullptr);

    QString meaning() const { return m_meaning; }
    void setMeaning(const QString &meaning);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_meaning;
    QColor m_color = Qt::black;
};

} // namespace moldloft::ui
