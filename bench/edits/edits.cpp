// What holds the window's thread while a design is edited: does what a person does, in the real
// window, and prints for each step the event that worked longest, other than drawing, and whatever
// else worked for more than half a frame. Time is that of the thread's processor.
//   xvfb-run -a build/release/bin/moldloft_bench_edits DESIGN [STEP TIMES]
// With a STEP (open, add, paste or delete) only that is done, again and again: for a profiler.
// bench/edits/run takes the medians of several runs.
#include <QCoreApplication>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QMouseEvent>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <optional>

#include "ui/canvas/canvas_view.h"
#include "ui/clipboard.h"
#include "ui/command_list.h"
#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/studio.h"
#include "ui/watchdog.h"

using namespace moldloft;

namespace
{

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The collections of garbage by the QML engine, as it reports them itself.
struct Collections {
    int count = 0;
    double longest = 0; ///< ms of the thread's processor
    std::optional<ui::WorkClock> running;

    static Collections &seen()
    {
        static Collections collections;
        return collections;
    }
    static void watch()
    {
        // Before the engine: it asks once whether somebody listens.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.qml.gc.allocatorStats=true"));
        static const QtMessageHandler others = qInstallMessageHandler(nullptr);
        qInstallMessageHandler(
            [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
                if (QLatin1String(context.category) != QLatin1String("qt.qml.gc.allocatorStats"))
                    others(type, context, text);
                else if (text.contains(QLatin1String("== GC ==")))
                    seen().running.emplace();
                else if (text.contains(QLatin1String("== End GC ==")))
                    seen().end();
            });
    }

private:
    void end()
    {
        ++count;
        longest = std::max(longest, running->held({}).processor);
    }
};

class Session
{
public:
    Session(QQuickWindow &window, ui::Editor &editor, ui::CanvasView &canvas)
        : m_window(window), m_editor(editor), m_canvas(canvas)
    {
        ui::Watchdog::instance().start(
            [this](const ui::Watchdog::Held &held) {
                if (held.processor > ui::Watchdog::frame / 2)
                    std::fprintf(stderr, "  %6.1f ms, %6.1f at work: %s\n", held.milliseconds,
                                 held.processor, qPrintable(held.what));
                if (held.processor > m_longest.processor)
                    m_longest = held;
            },
            0);
    }

    /// Each step runs as an event of its own, and what follows from it until all is quiet.
    void step(const char *name, const std::function<void()> &work)
    {
        begin(name);
        // Nobody does anything without the pointer or a key.
        post(QEvent::MouseMove, QPointF(m_window.width() / 2.0 + ++m_steps, 4));
        QTimer::singleShot(0, &m_canvas, work);
        end(name);
    }
    void drag()
    {
        const Record *service = m_editor.document().all(ElementKind::Service).front();
        m_canvas.zoomTo(1);
        m_canvas.reveal(service->id.value);
        pause(500);
        const QRectF box = m_canvas.elementRect(service->id.value);
        const QPointF grip = m_canvas.mapToScene(box.topLeft() + QPointF(40, 50));
        begin("drag a service");
        post(QEvent::MouseButtonPress, grip);
        for (int i = 1; i <= 30; ++i) {
            post(QEvent::MouseMove, grip + QPointF(4 * i, 3 * i));
            pause(20);
        }
        post(QEvent::MouseButtonRelease, grip + QPointF(120, 90));
        end("drag a service");
    }

private:
    void begin(const char *name)
    {
        std::fprintf(stderr, "%s\n", name);
        m_longest = {};
        Collections::seen() = {};
    }
    void end(const char *name)
    {
        pause(1500);
        while (m_editor.isBusy() || !m_canvas.settled()) // under a profiler
            pause(500);
        const Collections &collections = Collections::seen();
        std::printf("%s\t%.1f\t%s\t%d\t%.1f\n", name, m_longest.processor,
                    qPrintable(m_longest.what), collections.count, collections.longest);
    }
    void post(QEvent::Type type, QPointF at)
    {
        const bool up = type == QEvent::MouseButtonRelease;
        QCoreApplication::postEvent(
            &m_window, new QMouseEvent(type, at, m_window.mapToGlobal(at),
                                       type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                                       up ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier));
        QCoreApplication::processEvents();
    }

    QQuickWindow &m_window;
    ui::Editor &m_editor;
    ui::CanvasView &m_canvas;
    ui::Watchdog::Held m_longest; ///< of the step
    int m_steps = 0;
};

/// What is made when it is first asked for, each once.
void askForEverything(Session &session, const QQuickWindow &window)
{
    const QObject *commands = window.findChild<QObject *>(QStringLiteral("commands"));
    for (const char *name : {"keys", "settings", "lines", "about", "export", "repository",
                             "picture", "palette", "showWhatIf", "showHistory", "clusterView"}) {
        for (QObject *command : ui::CommandList::under(commands)) {
            if (command->objectName() != QLatin1String(name))
                continue;
            const QByteArray step = QByteArray("first: ") + name;
            session.step(step, [command] { QMetaObject::invokeMethod(command, "trigger"); });
            for (QObject *popup : window.findChildren<QObject *>()) {
                if (popup->property("opened").toBool())
                    QMetaObject::invokeMethod(popup, "close");
            }
            pause(500);
        }
    }
}

/// Does one thing again and again.
void repeat(Session &session, ui::Editor &editor, const QString &step, int times,
            const std::function<void()> &open)
{
    const quint64 id = editor.document().all(ElementKind::Service)[5]->id.value;
    const quint64 ns = editor.document().all(ElementKind::Namespace).front()->id.value;
    for (int i = 0; i < times; ++i) {
        if (step == QLatin1String("open")) {
            session.step("open", open);
            continue;
        }
        session.step("do it", [&] {
            editor.selectElement(id);
            if (step == QLatin1String("add"))
                editor.dropPaletteItem(QStringLiteral("service"), 100, 100, ns);
            else if (step == QLatin1String("delete"))
                editor.deleteSelection();
            else if (editor.clipboard()->copy(); step == QLatin1String("paste"))
                editor.clipboard()->paste();
        });
        session.step("undo", [&] { editor.undo(); });
    }
}

int run(const QStringList &arguments)
{
    ui::Preferences preferences;
    ui::Editor editor;
    ui::StudioOptions options;
    options.file = arguments[1];
    QQmlApplicationEngine engine;
    QQuickWindow *window = ui::loadWindow(engine, editor, preferences);
    if (!window)
        return 3;
    window->resize(1440, 900);
    auto *canvas = window->findChild<ui::CanvasView *>(QStringLiteral("canvas"));
    pause(500);
    Session session(*window, editor, *canvas);
    const auto open = [&] { ui::applyStudioOptions(options, preferences, editor); };
    session.step("open", open);
    pause(1500);
    if (!editor.hasDesign())
        return 2;
    if (arguments.size() > 3) {
        repeat(session, editor, arguments[2], arguments[3].toInt(), open);
        return 0;
    }
    std::fprintf(stderr, "(%d elements)\n", editor.elementCount());
    const Record *service = editor.document().all(ElementKind::Service)[5];
    const quint64 id = service->id.value;
    const QString name = QString::fromStdString(service->name);
    session.step("select", [&] { editor.selectElement(id); });
    session.drag();
    session.step("rename", [&] { canvas->rename(id, name + QStringLiteral("-x")); });
    session.step("undo of a name", [&] { editor.undo(); });
    session.step("redo", [&] { editor.redo(); });
    session.step("add a service", [&] {
        const Record *ns = editor.document().all(ElementKind::Namespace).front();
        editor.dropPaletteItem(QStringLiteral("service"), 100, 100, ns->id.value);
    });
    session.step("copy", [&] {
        editor.selectElement(id);
        editor.clipboard()->copy();
    });
    session.step("paste", [&] { editor.clipboard()->paste(); });
    session.step("undo of the paste", [&] { editor.undo(); });
    session.step("select all", [&] { editor.selectAll(); });
    session.step("clear the selection", [&] { editor.clearSelection(); });
    session.step("select it", [&] { editor.selectElement(id); });
    session.step("delete it", [&] { editor.deleteSelection(); });
    session.step("undo of the deletion", [&] { editor.undo(); });
    session.step("select 200 services", [&] {
        std::vector<ElementId> ids;
        for (const Record *some : editor.document().all(ElementKind::Service))
            ids.push_back(some->id);
        ids.resize(std::min<std::size_t>(ids.size(), 200));
        editor.select(ids);
    });
    session.step("delete them", [&] { editor.deleteSelection(); });
    session.step("undo of all that", [&] { editor.undo(); });
    session.step("arrange", [&] { editor.arrange(); });
    session.step("undo of arranging", [&] { editor.undo(); });
    session.step("open it again", open);
    askForEverything(session, *window);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    ui::prepareProcess(argc, argv);
    Collections::watch();
    ui::StudioApplication app(argc, argv);
    ui::prepareApplication();
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    if (argc < 2) {
        std::fputs("usage: moldloft_bench_edits DESIGN [STEP TIMES]\n", stderr);
        return 2;
    }
    return run(QCoreApplication::arguments());
}
