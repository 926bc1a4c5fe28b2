#pragma once

#include <QColor>
#include <QQuickPaintedItem>

#include <memory>

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

struct Sketch;

/// The picture of a design in a file, read on another thread: what a recent design looked like.
/// Empty while it is read, and for what is too large for a picture of this size.
class DesignPicture : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed)
    Q_PROPERTY(bool dark MEMBER m_dark NOTIFY changed)
    Q_PROPERTY(bool there READ isThere NOTIFY changed)
    QML_ELEMENT

public:
    explicit DesignPicture(QQuickItem *parent = nullptr);
    QString file() const { return m_file; }
    void setFile(const QString &file);
    bool isThere() const { return m_sketch != nullptr; }
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_file;
    std::shared_ptr<const Sketch> m_sketch;
    bool m_dark = false;
};

} // namespace moldloft::ui
