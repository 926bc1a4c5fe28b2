#include "ui/alt_key.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <utility>

namespace moldloft::ui
{

void AltKey::setWindow(QObject *window)
{
    if (m_window == window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (m_window)
        m_window->installEventFilter(this);
    Q_EMIT windowChanged();
}

bool AltKey::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers others = key->modifiers() & ~Qt::AltModifier;
        m_alone = key->key() == Qt::Key_Alt && !others && (m_alone || !key->isAutoRepeat()) &&
                  QGuiApplication::mouseButtons() == Qt::NoButton; // it may copy what is dragged
        break;
    }
    case QEvent::ShortcutOverride: // a shortcut that takes the key lets no press of it arrive
        m_alone = m_alone && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        break;
    case QEvent::KeyRelease: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Alt && !key->isAutoRepeat() && std::exchange(m_alone, false))
            Q_EMIT pressedAlone();
        break;
    }
    // Alt and the mouse, or the way to another window, are not Alt alone.
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::FocusOut:
    case QEvent::FocusAboutToChange:
        m_alone = false;
        break;
    default:
        break;
    }
    return false;
}

} // namespace moldloft::ui
