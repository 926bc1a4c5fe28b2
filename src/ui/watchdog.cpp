#include "ui/watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <cstdio>
#include <ctime>

namespace moldloft::ui
{

namespace
{

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Events by which Qt Quick draws a window.
bool draws(QEvent::Type type)
{
    return type == QEvent::UpdateRequest || type == QEvent::Expose || type == QEvent::Show ||
           type == QEvent::Resize;
}

// Of the window's thread alone.
bool drawing = false;
std::optional<WorkClock> preparing; ///< of a frame whose items are not ready yet
Watchdog::Held painted;             ///< within it

void beginFrame()
{
    preparing.emplace();
    painted = {};
}

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
            std::fprintf(stderr, "moldloft-studio: %.0f ms (%.0f of them at work): %s\n",
                         held.milliseconds, held.processor, qPrintable(held.what));
        };
    }
}

bool Watchdog::runsByItself()
{
#ifdef NDEBUG
    return qEnvironmentVariableIsSet("MOLDLOFT_WATCHDOG");
#else
    return true;
#endif
}

void Watchdog::framePrepared()
{
    if (!preparing || !running())
        return;
    Held held = preparing->held(QStringLiteral("preparing a frame"));
    preparing.reset();
    held.milliseconds -= painted.milliseconds;
    held.processor -= painted.processor;
    report(std::move(held));
}

void Watchdog::report(Held held)
{
    if (!running() || held.milliseconds <= m_limit)
        return;
    if (!m_command.isEmpty())
        held.what += QStringLiteral(", after %1").arg(m_command);
    m_sink(held);
}

WorkClock::WorkClock() : m_processor(processorTime())
{
    m_clock.start();
}

Watchdog::Held WorkClock::held(const QString &what) const
{
    return {what, static_cast<double>(m_clock.nsecsElapsed()) / 1e6, processorTime() - m_processor};
}

WatchedWork::WatchedWork(const char *name) : m_name(name) {}

WatchedWork::~WatchedWork()
{
    // Elsewhere the event that it is part of is reported.
    if (drawing && Watchdog::instance().running())
        Watchdog::instance().report(m_clock.held(QString::fromLatin1(m_name)));
}

PaintingTime::~PaintingTime()
{
    const Watchdog::Held held = m_clock.held({});
    painted.milliseconds += held.milliseconds;
    painted.processor += held.processor;
}

bool StudioApplication::notify(QObject *receiver, QEvent *event)
{
    if (!Watchdog::instance().running() || QThread::currentThread() != thread())
        return QGuiApplication::notify(receiver, event);
    const int loop = QThread::currentThread()->loopLevel();
    if (m_current && m_current->loop == loop) { // part of an event that is timed already
        if (draws(event->type())) {             // Qt asks a window for its next frame by a timer
            m_current->drawing = drawing = true;
            beginFrame();
        }
        return QGuiApplication::notify(receiver, event);
    }
    if (m_current)
        m_current->nested = true;
    const std::optional<Delivery> outer = m_current;
    const bool wasDrawing = drawing;
    const QEvent::Type type = event->type();
    const char *const kind = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    m_current = Delivery{loop, draws(type), false};
    drawing = m_current->drawing;
    if (drawing)
        beginFrame();
    const WorkClock clock;
    const bool handled = QGuiApplication::notify(receiver, event);
    const Delivery done = *m_current;
    m_current = outer;
    drawing = wasDrawing;
    if (!done.drawing && !done.nested) {
        const char *const named = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        const QString what =
            QStringLiteral("%1 to %2 %3")
                .arg(QLatin1String(named ? named : "Event"), QLatin1String(kind), name)
                .trimmed();
        Watchdog::instance().report(clock.held(what));
    }
    return handled;
}

} // namespace moldloft::ui
