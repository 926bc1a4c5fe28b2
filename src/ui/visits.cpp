#include "ui/visits.h"

#include "ui/editor.h"

namespace moldloft::ui
{

namespace
{

constexpr int restTime = 500; ///< ms
constexpr std::size_t mostPlaces = 50;

/// Less than a third of the view away, and about as large.
bool muchTheSame(const QRectF &a, const QRectF &b)
{
    const QPointF by = a.center() - b.center();
    const double scale = a.width() / b.width();
    return std::abs(by.x()) < a.width() / 3 && std::abs(by.y()) < a.height() / 3 && scale > 0.7 &&
           scale < 1.4;
}

} // namespace

Visits::Visits(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &Visits::note);
}

void Visits::setCanvas(CanvasView *canvas)
{
    if (m_canvas == canvas)
        return;
    m_canvas = canvas;
    if (canvas) {
        connect(canvas, &CanvasView::viewChanged, &m_rest, qOverload<>(&QTimer::start));
        connect(canvas, &CanvasView::viewChanged, this, [this] {
            if (m_places.size() <= 1)
                Q_EMIT changed();
        });
        connect(canvas, &CanvasView::editorChanged, this, &Visits::listen);
        listen();
    }
    Q_EMIT changed();
}

/// Another design has other places.
void Visits::listen()
{
    if (!m_canvas->editor())
        return;
    connect(m_canvas->editor(), &Editor::fileChanged, this, [this] {
        if (!m_canvas || !m_canvas->editor() || m_canvas->editor()->hasDesign())
            return;
        m_places.clear();
        m_at = 0;
        Q_EMIT changed();
    });
}

bool Visits::isElsewhere() const
{
    return m_canvas && !m_places.empty() && !m_canvas->visibleWorld().isEmpty() &&
           !muchTheSame(m_places[m_at], m_canvas->visibleWorld());
}

bool Visits::canGoBack() const
{
    return m_at > 0 || isElsewhere();
}

void Visits::note()
{
    if (!m_canvas || m_canvas->visibleWorld().isEmpty())
        return;
    if (!m_places.empty() && !isElsewhere()) {
        m_places[m_at] = m_canvas->visibleWorld();
        return;
    }
    if (!m_places.empty())
        m_places.resize(m_at + 1);
    if (m_places.size() == mostPlaces)
        m_places.erase(m_places.begin());
    m_places.push_back(m_canvas->visibleWorld());
    m_at = m_places.size() - 1;
    Q_EMIT changed();
}

void Visits::go(std::size_t place)
{
    m_at = place;
    m_canvas->showWorld(m_places[place]);
    m_rest.stop();
    Q_EMIT changed();
}

void Visits::back()
{
    if (isElsewhere())
        note();
    if (m_at > 0)
        go(m_at - 1);
}

void Visits::forward()
{
    if (canGoForward())
        go(m_at + 1);
}

} // namespace moldloft::ui
