#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace moldloft::ui
{

/// One of our icons (resources/icons/NAME.svg, a 20 px grid), drawn by QPainter in one colour at
/// the device's pixel ratio, with the same stroke of 1.5 px at every size.
class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(qreal size READ size WRITE setSize NOTIFY changed)
    QML_ELEMENT

public:
    explicit Icon(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    qreal size() const { return m_size; }
    void setSize(qreal size);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QColor m_color = Qt::black;
    qreal m_size = 20;
};

} // namespace moldloft::ui
