// What a frame of the canvas costs: drives the real window by wheel and mouse, frame by frame, and
// prints the figures as JSON. The window needs a display (bench/frames/run starts one).
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>

#include "bench/frames/graph.h"
#include "ui/canvas/canvas_view.h"
#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/studio.h"

using namespace moldloft;
using Clock = std::chrono::steady_clock;

namespace
{

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Processor time in ms: of the thread that calls, or of the whole process.
double cpuMs(int who)
{
    rusage used{};
    getrusage(who, &used);
    const auto ms = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

/// Memory that is the process' own share, in MiB.
double proportionalMemory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double percentile(std::vector<double> sorted, double part)
{
    if (sorted.empty())
        return 0;
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5)];
}

class Frames
{
public:
    Frames(QQuickWindow &window, ui::CanvasView &canvas) : m_window(window), m_canvas(canvas)
    {
        QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [this] {
            ++m_swapped;
            m_loop.quit();
        });
    }

    void waitForFrame()
    {
        const int before = m_swapped;
        m_window.update();
        while (m_swapped == before)
            m_loop.exec();
    }
    /// Until nothing is left to draw: where the canvas does not say, a second.
    void settle()
    {
        const auto start = Clock::now();
        const bool says = m_canvas.metaObject()->indexOfProperty("settled") >= 0;
        do {
            QEventLoop pause;
            QTimer::singleShot(10, &pause, &QEventLoop::quit);
            pause.exec();
        } while (says ? !settled() && msSince(start) < 20'000 : msSince(start) < 1000);
        waitForFrame();
    }
    bool settled() const
    {
        const QVariant value = m_canvas.property("settled");
        return !value.isValid() || value.toBool();
    }

    /// The time from frame to frame while `step` is done before each.
    QJsonObject measure(const QString &name, int frames, const std::function<void(int)> &step)
    {
        settle();
        std::vector<double> intervals;
        int stale = 0;
        const double thread = cpuMs(RUSAGE_THREAD);
        const double process = cpuMs(RUSAGE_SELF);
        auto last = Clock::now();
        for (int i = 0; i < frames; ++i) {
            step(i);
            waitForFrame();
            intervals.push_back(msSince(last));
            last = Clock::now();
            stale += !settled();
        }
        const double share = 1.0 / frames;
        return {{QStringLiteral("name"), name},
                {QStringLiteral("frames"), frames},
                {QStringLiteral("p50"), percentile(intervals, 0.5)},
                {QStringLiteral("p95"), percentile(intervals, 0.95)},
                {QStringLiteral("max"), percentile(intervals, 1)},
                {QStringLiteral("uiThreadCpu"), (cpuMs(RUSAGE_THREAD) - thread) * share},
                {QStringLiteral("processCpu"), (cpuMs(RUSAGE_SELF) - process) * share},
                {QStringLiteral("framesWithOldTiles"), stale},
                {QStringLiteral("memoryMiB"), proportionalMemory()}};
    }

    void wheel(QPointF pixels, QPoint angle, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at = centre();
        QWheelEvent event(at, m_window.mapToGlobal(at), pixels.toPoint(), angle, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    void mouse(QEvent::Type type, QPointF at)
    {
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, m_window.mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
    }
    void key(Qt::Key key)
    {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }
    QPointF centre() const
    {
        return m_canvas.mapToScene({m_canvas.width() / 2, m_canvas.height() / 2});
    }
    QPointF toWindow(QPointF canvasPoint) const { return m_canvas.mapToScene(canvasPoint); }

private:
    QQuickWindow &m_window;
    ui::CanvasView &m_canvas;
    QEventLoop m_loop;
    int m_swapped = 0;
};

/// A service whose box lies wholly near the middle of the view, or 0.
quint64 serviceNearCentre(ui::Editor &editor, ui::CanvasView &canvas)
{
    quint64 best = 0;
    double nearest = 1e18;
    const QPointF middle(canvas.width() / 2, canvas.height() / 2);
    for (const Record *record : editor.document().all(ElementKind::Service)) {
        const QPointF at = canvas.elementRect(record->id.value).center();
        const double distance = QLineF(at, middle).length();
        if (distance < nearest) {
            nearest = distance;
            best = record->id.value;
        }
    }
    return best;
}

QJsonObject pan(Frames &frames, ui::CanvasView &canvas, double zoom)
{
    canvas.fit();
    canvas.zoomTo(zoom);
    // Round in a circle: 12 px a frame, as a hand does it.
    return frames.measure(QStringLiteral("pan at %1").arg(zoom), 120, [&](int i) {
        const double angle = i * 2 * 3.14159265 / 120;
        frames.wheel({12 * std::cos(angle), 12 * std::sin(angle)}, {}, Qt::NoModifier);
    });
}

QJsonObject zoomInAndOut(Frames &frames, ui::CanvasView &canvas)
{
    canvas.fit();
    canvas.zoomTo(0.1);
    return frames.measure(QStringLiteral("zoom 0.1 to 1 and back"), 100, [&](int i) {
        frames.wheel({}, {0, i < 50 ? 31 : -31}, Qt::ControlModifier); // 1.0015^31 ^50 = 10
    });
}

QJsonObject drag(Frames &frames, ui::Editor &editor, ui::CanvasView &canvas, double zoom)
{
    canvas.fit();
    canvas.zoomTo(zoom);
    frames.settle();
    const QPointF grip =
        frames.toWindow(canvas.elementRect(serviceNearCentre(editor, canvas)).center());
    frames.mouse(QEvent::MouseButtonPress, grip);
    QJsonObject result = frames.measure(QStringLiteral("drag at %1").arg(zoom), 60, [&](int i) {
        const double angle = (i + 1) * 2 * 3.14159265 / 60;
        frames.mouse(QEvent::MouseMove,
                     grip + QPointF(60 * std::sin(angle), 60 * (1 - std::cos(angle))));
    });
    if (!canvas.busy())
        result[QStringLiteral("error")] = QStringLiteral("nothing was dragged");
    frames.key(Qt::Key_Escape);
    frames.mouse(QEvent::MouseButtonRelease, grip);
    return result;
}

void hidePanels(QQuickWindow &window)
{
    auto *space = window.findChild<QQuickItem *>(QStringLiteral("workspace"));
    if (!space)
        return;
    space->setProperty("paletteShown", false);
    space->setProperty("inspectorShown", false);
    if (auto *drawer = window.findChild<QQuickItem *>(QStringLiteral("drawer")))
        drawer->setProperty("expanded", false);
}

int run(const QString &file, const QString &graphFile, const QString &only,
        Clock::time_point started)
{
    ui::Preferences preferences;
    preferences.overrideScheme(QStringLiteral("light"));
    ui::Editor editor;
    ui::StudioOptions options;
    options.file = file;
    QQmlApplicationEngine engine;
    QQuickWindow *window = ui::loadWindow(engine, editor, preferences);
    if (!window)
        return 3;
    window->resize(1600, 1000);
    hidePanels(*window);
    auto *canvas = window->findChild<ui::CanvasView *>(QStringLiteral("canvas"));
    Frames frames(*window, *canvas);
    frames.waitForFrame();
    const double startMs = msSince(started);

    const auto opening = Clock::now();
    ui::applyStudioOptions(options, preferences, editor);
    if (!editor.hasDesign()) {
        std::fprintf(stderr, "bench_frames: %s cannot be opened.\n", qPrintable(file));
        return 2;
    }
    frames.waitForFrame();
    const double firstFrame = msSince(opening);
    frames.settle();
    const double complete = msSince(opening);
    if (!graphFile.isEmpty())
        bench::writeGraph(graphFile, editor.document(), editor.layout(),
                          {canvas->width(), canvas->height()});

    QJsonArray scenes;
    const auto wanted = [&](const char *what) { return only.isEmpty() || only == what; };
    for (const double zoom : {1.0, 0.5, 0.1}) {
        if (wanted("pan"))
            scenes.append(pan(frames, *canvas, zoom));
    }
    if (wanted("zoom"))
        scenes.append(zoomInAndOut(frames, *canvas));
    for (const double zoom : {1.0, 0.5, 0.1}) {
        if (wanted("drag"))
            scenes.append(drag(frames, editor, *canvas, zoom));
    }
    const QJsonObject result{{QStringLiteral("elements"), editor.elementCount()},
                             {QStringLiteral("startMs"), startMs},
                             {QStringLiteral("openMs"), firstFrame},
                             {QStringLiteral("openCompleteMs"), complete},
                             {QStringLiteral("memoryMiB"), proportionalMemory()},
                             {QStringLiteral("canvasWidth"), canvas->width()},
                             {QStringLiteral("canvasHeight"), canvas->height()},
                             {QStringLiteral("scenes"), scenes}};
    std::puts(QJsonDocument(result).toJson().constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const auto started = Clock::now();
    ui::prepareProcess(argc, argv);
    QGuiApplication app(argc, argv);
    ui::prepareApplication();
    const QTemporaryDir settings; // the measurement's own, not the user's
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    if (argc < 2) {
        std::fputs("usage: moldloft_bench_frames DESIGN [GRAPH.json [pan|zoom|drag]]\n", stderr);
        return 2;
    }
    return run(QString::fromLocal8Bit(argv[1]),
               argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString(),
               argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString(), started);
}
