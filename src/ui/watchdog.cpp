#include "ui/watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <cstdio>

namespace moldloft::ui
{

namespace
{

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Events by which Qt Quick draws a window.
bool draws(QEvent::Type type)
{
    return type == QEvent::UpdateRequest || type == QEvent::Expose || type == QEvent::Show ||
           type == QEvent::Resize;
}

bool drawing = false; ///< of the window's thread alone

} // namespace

Watchdog &Watchdog::instance()
{
    static Watchdog watchdog;
    return watchdog;
}

void Watchdog::start(Sink sink, double limit)
{
    m_limit = limit;
    m_sink = std::move(sink);
    if (!m_sink) {
        m_sink = [](const Held &held) {
            std::fprintf(stderr, "moldloft-studio: %.0f ms: %s\n", held.milliseconds,
                         qPrintable(held.what));
        };
    }
}

void Watchdog::report(const QString &what, double took)
{
    if (!running() || took <= m_limit)
        return;
    m_sink({m_command.isEmpty() ? what : QStringLiteral("%1, after %2").arg(what, m_command), took});
}

WatchedWork::WatchedWork(const char *name) : m_name(name)
{
    m_clock.start();
}

WatchedWork::~WatchedWork()
{
    // Elsewhere the event that it is part of is reported.
    if (drawing)
        Watchdog::instance().report(QString::fromLatin1(m_name), milliseconds(m_clock));
}

bool StudioApplication::notify(QObject *receiver, QEvent *event)
{
    if (!Watchdog::instance().running() || QThread::currentThread() != thread())
        return QGuiApplication::notify(receiver, event);
    const int loop = QThread::currentThread()->loopLevel();
    if (m_current && m_current->loop == loop) // part of an event that is timed already
        return QGuiApplication::notify(receiver, event);
    if (m_current)
        m_current->nested = true;
    const std::optional<Delivery> outer = m_current;
    const bool wasDrawing = drawing;
    const QEvent::Type type = event->type();
    const char *const kind = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    m_current = Delivery{loop, draws(type), false};
    drawing = m_current->drawing;
    QElapsedTimer clock;
    clock.start();
    const bool handled = QGuiApplication::notify(receiver, event);
    const double took = milliseconds(clock);
    const Delivery done = *m_current;
    m_current = outer;
    drawing = wasDrawing;
    if (!done.drawing && !done.nested) {
        const char *const named = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        Watchdog::instance().report(
            QStringLiteral("%1 to %2 %3")
                .arg(QLatin1String(named ? named : "Event"), QLatin1String(kind), name)
                .trimmed(),
            took);
    }
    return handled;
}

} // namespace moldloft::ui
