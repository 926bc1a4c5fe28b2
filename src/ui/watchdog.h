#pragma once

#include <QElapsedTimer>
#include <QGuiApplication>

#include <functional>
#include <optional>

namespace moldloft::ui
{

/// Says what held the window's thread for longer than a frame lasts, other than drawing. It runs
/// in debug builds, and where the environment variable MOLDLOFT_WATCHDOG or --watchdog asks for it.
/// Of a frame, what happens until its items are ready (delegates that are made, places that are
/// worked out) counts as well, painting does not.
class Watchdog
{
public:
    static constexpr double frame = 16; ///< ms

    struct Held {
        QString what; ///< "MouseMove to CanvasView canvas, after Move orders"
        double milliseconds = 0;
        double processor =
            0; ///< ms that the thread worked: the rest it waited, for others or a disk
    };
    using Sink = std::function<void(const Held &)>;

    static Watchdog &instance();

    /// Reports to standard error, or to `sink`.
    void start(Sink sink = {}, double limit = frame);
    void stop() { m_sink = {}; }
    bool running() const { return static_cast<bool>(m_sink); }
    /// Whether it runs where nobody asks for it.
    static bool runsByItself();
    /// A window's items are ready: the rest of this frame is drawing.
    void framePrepared();
    /// What the person did last, for the reports.
    void note(const QString &command) { m_command = command; }
    void report(Held held);

private:
    Sink m_sink;
    double m_limit = frame;
    QString m_command;
};

/// Time on the clock and of the calling thread's processor, in ms since it was made.
class WorkClock
{
public:
    WorkClock();
    Watchdog::Held held(const QString &what) const;

private:
    QElapsedTimer m_clock;
    double m_processor = 0;
};

/// Work that happens while a frame is prepared but is no drawing: it is watched by itself.
class WatchedWork
{
public:
    explicit WatchedWork(const char *name);
    ~WatchedWork();
    Q_DISABLE_COPY_MOVE(WatchedWork)

private:
    const char *m_name;
    WorkClock m_clock;
};

/// While it lives the thread paints: that is no part of what is reported of a frame.
class PaintingTime
{
public:
    PaintingTime() = default;
    ~PaintingTime();
    Q_DISABLE_COPY_MOVE(PaintingTime)

private:
    WorkClock m_clock;
};

/// The application; it times each event that it delivers while the watchdog runs.
class StudioApplication : public QGuiApplication
{
    Q_OBJECT

public:
    using QGuiApplication::QGuiApplication;
    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Delivery {
        int loop = 0;
        bool drawing = false;
        bool nested = false; ///< a loop ran inside: a dialog waits for the person, not for us
    };
    std::optional<Delivery> m_current;
};

} // namespace moldloft::ui
