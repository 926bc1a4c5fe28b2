#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace moldloft::ui
{

/// The lines of a hull as they lie on a mold loft's floor: decoration of the welcome page.
class MoldLines : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    QML_ELEMENT

public:
    explicit MoldLines(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_color = Qt::gray;
};

/// A dashed outline of radius 8, where something can stand.
class DashedFrame : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    QML_ELEMENT

public:
    explicit DashedFrame(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_color = Qt::gray;
};

/// The picture of a starter design, on its card.
class TemplatePicture : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QString design MEMBER m_design NOTIFY changed)
    Q_PROPERTY(bool dark MEMBER m_dark NOTIFY changed)
    QML_ELEMENT

public:
    explicit TemplatePicture(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_design;
    bool m_dark = false;
};

} // namespace moldloft::ui
