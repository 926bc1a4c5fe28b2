#include "ui/idle_collector.h"

#include <QEvent>
#include <QGuiApplication>
#include <QJSEngine>
#include <QQuickWindow>

namespace moldloft::ui
{

namespace
{

/// By which a person uses the window.
bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchUpdate:
    case QEvent::DragMove:
    case QEvent::Drop:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleCollector::IdleCollector(QJSEngine &engine, QQuickWindow &window)
    : QObject(&engine), m_engine(engine)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &IdleCollector::collectIfIdle);
    connect(&window, &QQuickWindow::afterAnimating, this, [this] { m_lastFrame.start(); });
    window.installEventFilter(this);
    m_timer.start(); // what the start has left
}

bool IdleCollector::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(event->type())) {
        m_used = true;
        m_timer.start();
    }
    return QObject::eventFilter(watched, event);
}

void IdleCollector::collectIfIdle()
{
    // A drag that rests is none; what moves on its own is waited for, a blinking caret is not.
    const bool moving = m_lastFrame.isValid() && m_lastFrame.elapsed() < rest / 4;
    if (QGuiApplication::mouseButtons() != Qt::NoButton || moving) {
        m_timer.start();
        return;
    }
    if (!m_used)
        return;
    m_used = false;
    ++m_collections;
    m_engine.collectGarbage();
}

} // namespace moldloft::ui
