#include <array>
#include <cmath>
#include <cstdlib>

#include "render/icons.h"

namespace moldloft::render
{

namespace
{

constexpr double pi = 3.14159265358979323846;

/// An SVG arc as Bézier curves (SVG 1.1, appendix F.6.5: from end points to the centre).
void arcTo(QPainterPath &path, double rx, double ry, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    const double dx = (from.x() - to.x()) / 2;
    const double dy = (from.y() - to.y()) / 2;
    const double grow = dx * dx / (rx * rx) + dy * dy / (ry * ry);
    if (grow > 1) {
        rx *= std::sqrt(grow);
        ry *= std::sqrt(grow);
    }
    const double under = rx * rx * dy * dy + ry * ry * dx * dx;
    const double over = std::max(0.0, rx * rx * ry * ry - under);
    const double factor = (large == sweep ? -1 : 1) * std::sqrt(under > 0 ? over / under : 0);
    const double cx = factor * rx * dy / ry + (from.x() + to.x()) / 2;
    const double cy = -factor * ry * dx / rx + (from.y() + to.y()) / 2;
    const double start = std::atan2((from.y() - cy) / ry, (from.x() - cx) / rx);
    double turn = std::atan2((to.y() - cy) / ry, (to.x() - cx) / rx) - start;
    if (sweep && turn < 0)
        turn += 2 * pi;
    if (!sweep && turn > 0)
        turn -= 2 * pi;
    // QPainterPath counts degrees the other way round.
    path.arcTo(QRectF(cx - rx, cy - ry, 2 * rx, 2 * ry), -start * 180 / pi, -turn * 180 / pi);
}

class Parser
{
public:
    explicit Parser(const char *data) : m_at(data) {}

    QPainterPath run()
    {
        char command = 'M';
        while (skip()) {
            if (std::isalpha(static_cast<unsigned char>(*m_at)))
                command = *m_at++;
            step(command);
            if (command == 'M' || command == 'm')
                command = command == 'M' ? 'L' : 'l';
        }
        return m_path;
    }

private:
    bool skip()
    {
        while (*m_at == ' ' || *m_at == ',')
            ++m_at;
        return *m_at != '\0';
    }
    double number()
    {
        skip();
        char *end = nullptr;
        const double value = std::strtod(m_at, &end);
        m_at = end == m_at ? m_at + 1 : end;
        return value;
    }
    QPointF point(bool relative)
    {
        const QPointF base = relative ? m_path.currentPosition() : QPointF();
        const double x = number();
        return base + QPointF(x, number());
    }
    void step(char command);

    const char *m_at;
    QPainterPath m_path;
};

void Parser::step(char command)
{
    const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
    const QPointF now = m_path.currentPosition();
    switch (std::toupper(static_cast<unsigned char>(command))) {
    case 'M':
        m_path.moveTo(point(relative));
        break;
    case 'L':
        m_path.lineTo(point(relative));
        break;
    case 'H':
        m_path.lineTo(number() + (relative ? now.x() : 0), now.y());
        break;
    case 'V':
        m_path.lineTo(now.x(), number() + (relative ? now.y() : 0));
        break;
    case 'C': {
        const QPointF a = point(relative);
        const QPointF b = point(relative);
        m_path.cubicTo(a, b, point(relative));
        break;
    }
    case 'A': {
        const double rx = number();
        const double ry = number();
        number(); // our ellipses are not turned
        const bool large = number() != 0;
        const bool sweep = number() != 0;
        arcTo(m_path, rx, ry, large, sweep, point(relative));
        break;
    }
    default:
        m_path.closeSubpath();
    }
}

} // namespace

QPainterPath parsePath(const char *data)
{
    return Parser(data).run();
}

} // namespace moldloft::render
