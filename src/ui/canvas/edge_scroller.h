#pragma once

#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QTimer>

namespace moldloft::ui
{

/// Scrolls while something is dragged near the border of the view, the faster the nearer.
class EdgeScroller : public QObject
{
    Q_OBJECT

public:
    explicit EdgeScroller(QObject *parent = nullptr);

    /// Where the pointer is in a view of that size.
    void follow(QPointF pointer, QSizeF view);
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// What the view shows goes that way, in px.
    void stepped(QPointF by);

private:
    QTimer m_timer;
    QPointF m_by;
};

} // namespace moldloft::ui
