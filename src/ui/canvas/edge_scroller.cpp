#include "ui/canvas/edge_scroller.h"

#include <algorithm>

namespace moldloft::ui
{

namespace
{

constexpr double rim = 32;
constexpr double fastest = 18; ///< px a step

/// 0 inside, growing to 1 at the border and beyond.
double pull(double at, double length)
{
    if (at < rim)
        return std::min(1.0, (rim - at) / rim);
    return at > length - rim ? -std::min(1.0, (at - length + rim) / rim) : 0;
}

} // namespace

EdgeScroller::EdgeScroller(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT stepped(m_by); });
}

void EdgeScroller::follow(QPointF pointer, QSizeF view)
{
    m_by = QPointF(pull(pointer.x(), view.width()), pull(pointer.y(), view.height())) * fastest;
    if (m_by.isNull())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace moldloft::ui
