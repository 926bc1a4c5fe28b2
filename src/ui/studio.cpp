#include "ui/studio.h"

#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

#include "ui/accessible_items.h"
#include "ui/accessible_tree.h"
#include "ui/canvas/canvas_view.h"
#include "ui/command_list.h"
#include "ui/editor.h"
#include "ui/idle_collector.h"
#include "ui/language.h"
#include "ui/preferences.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

void prepareProcess(int argc, char **argv)
{
    // The painter-based renderer is faster than a graphics driver that computes on the CPU.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool hasDriver =
        !QDir(QStringLiteral("/dev/dri"), QStringLiteral("renderD*"), QDir::Name, QDir::System)
             .isEmpty();
    if (platform == "offscreen" || platform == "minimal" || !hasDriver)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    // Qt waits 5 ms before each frame for more to draw: half of what a frame takes while panning.
    if (!qEnvironmentVariableIsSet("QT_QPA_UPDATE_IDLE_TIME"))
        qputenv("QT_QPA_UPDATE_IDLE_TIME", "1");
    for (int i = 1; i + 1 < argc; ++i) {
        if (QByteArrayView(argv[i]) == "--scale")
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    }
}

void prepareApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("Moldloft"));
    QCoreApplication::setOrganizationName(QStringLiteral("Moldloft"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MOLDLOFT_VERSION));
    QFont::insertSubstitutions(QStringLiteral("Inter"),
                               {QStringLiteral("IBM Plex Sans"), QStringLiteral("Noto Sans"),
                                QStringLiteral("DejaVu Sans")});
    QFont::insertSubstitutions(QStringLiteral("JetBrains Mono"),
                               {QStringLiteral("IBM Plex Mono"), QStringLiteral("Noto Sans Mono"),
                                QStringLiteral("DejaVu Sans Mono")});
    QGuiApplication::setFont(QFont(QStringLiteral("Inter")));
    installAccessibleItems();
}

void addStudioOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("screenshot"),
         QStringLiteral("Write a picture of the window to a PNG file and exit."),
         QStringLiteral("PNG")},
        {QStringLiteral("accessibility-tree"),
         QStringLiteral("Write what a screen reader finds to a text file, with --screenshot."),
         QStringLiteral("FILE")},
        {QStringLiteral("theme"), QStringLiteral("light or dark, whatever was chosen before."),
         QStringLiteral("THEME")},
        {QStringLiteral("language"), QStringLiteral("en or pt_BR, whatever was chosen before."),
         QStringLiteral("LANGUAGE")},
        {QStringLiteral("size"), QStringLiteral("Size of the window, as 1440x900."),
         QStringLiteral("WIDTHxHEIGHT")},
        {QStringLiteral("scale"), QStringLiteral("Device pixels per pixel of the picture, 1 to 4."),
         QStringLiteral("N")},
        {QStringLiteral("text-scale"), QStringLiteral("Size of the text, 1 to 3."),
         QStringLiteral("N")},
        {QStringLiteral("zoom"), QStringLiteral("Zoom of the canvas, as 0.5."),
         QStringLiteral("N")},
        {QStringLiteral("recovery"),
         QStringLiteral("Offer designs that were lost, with --screenshot too.")},
        {QStringLiteral("watchdog"),
         QStringLiteral("Report what keeps the window from drawing for longer than a frame.")},
        {QStringLiteral("select"),
         QStringLiteral("Elements to select, as namespace/name,namespace/name."),
         QStringLiteral("ELEMENT")},
        {QStringLiteral("page"),
         QStringLiteral("Page of the drawer: problems, preview, whatif or history."),
         QStringLiteral("PAGE")},
        {QStringLiteral("revision"),
         QStringLiteral("Row of the history to choose, from 0; with --page history."),
         QStringLiteral("ROW")},
        {QStringLiteral("dialog"),
         QStringLiteral("Dialog to show: export, commit, review, review-commit, conflicts, "
                        "repository, picture or settings."),
         QStringLiteral("DIALOG")},
        {QStringLiteral("open"),
         QStringLiteral(
             "Commands to run first: palette, keys, search, takeDown,clusterView, …; with "
             "clusterView also killNode"),
         QStringLiteral("COMMAND")},
    });
}

QString readStudioOptions(const QCommandLineParser &parser, StudioOptions &options)
{
    if (parser.positionalArguments().size() > 1)
        return QStringLiteral("one design at a time.");
    options.file = parser.positionalArguments().value(0);
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.accessibilityTree = parser.value(QStringLiteral("accessibility-tree"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.language = parser.value(QStringLiteral("language"));
    options.select = parser.value(QStringLiteral("select"));
    options.revision = parser.isSet(QStringLiteral("revision"))
                           ? parser.value(QStringLiteral("revision")).toInt()
                           : -1;
    options.page = parser.value(QStringLiteral("page"));
    options.dialog = parser.value(QStringLiteral("dialog"));
    options.open = parser.value(QStringLiteral("open"));
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") &&
        options.theme != QLatin1String("dark"))
        return QStringLiteral("--theme is light or dark.");
    if (!options.language.isEmpty() && options.language != QLatin1String("en") &&
        options.language != QLatin1String("pt_BR"))
        return QStringLiteral("--language is en or pt_BR.");
    if (parser.isSet(QStringLiteral("size"))) {
        const QStringList parts = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
        options.size = {parts.value(0).toInt(), parts.value(1).toInt()};
        if (options.size.width() < 600 || options.size.height() < 400)
            return QStringLiteral("--size is WIDTHxHEIGHT, at least 600x400.");
    }
    if (parser.isSet(QStringLiteral("scale")))
        options.scale = parser.value(QStringLiteral("scale")).toDouble();
    options.zoom = parser.value(QStringLiteral("zoom")).toDouble();
    options.recovery = parser.isSet(QStringLiteral("recovery"));
    options.watchdog = parser.isSet(QStringLiteral("watchdog"));
    if (options.scale < 1 || options.scale > 4)
        return QStringLiteral("--scale is a number from 1 to 4.");
    if (parser.isSet(QStringLiteral("text-scale")))
        options.textScale = parser.value(QStringLiteral("text-scale")).toDouble();
    return {};
}

namespace
{

/// "shop/orders,shop/mail", or a line: "shop/orders#calls/0/to".
void selectFor(const QString &text, Editor &editor)
{
    std::vector<ElementId> ids;
    for (const RecordPtr &record : editor.document().records()) {
        const QString path = QString::fromStdString(record->path());
        if (text.split(QLatin1Char(',')).contains(path))
            ids.push_back(record->id);
        if (text.section(QLatin1Char('#'), 0, 0) != path || !text.contains(QLatin1Char('#')))
            continue;
        for (Edge &edge : edgesOf(editor.document(), *record)) {
            if (QString::fromStdString(edge.path) == text.section(QLatin1Char('#'), 1))
                return editor.selectEdge(std::move(edge));
        }
    }
    if (!ids.empty())
        editor.select(std::move(ids));
}

} // namespace

Language &speakLanguageOf(Preferences &preferences)
{
    auto *language = preferences.findChild<Language *>(QString(), Qt::FindDirectChildrenOnly);
    if (!language) {
        language = new Language(&preferences);
        QObject::connect(&preferences, &Preferences::changed, language,
                         [language, &preferences] { language->choose(preferences.language()); });
        language->choose(preferences.language());
    }
    return *language;
}

void applyStudioOptions(const StudioOptions &options, Preferences &preferences, Editor &editor)
{
    if (options.watchdog || Watchdog::runsByItself())
        Watchdog::instance().start();
    if (!options.theme.isEmpty())
        preferences.overrideScheme(options.theme);
    if (!options.language.isEmpty())
        preferences.overrideLanguage(options.language);
    if (options.textScale > 0)
        preferences.overrideTextScale(options.textScale);
    speakLanguageOf(preferences);
    if (!options.file.isEmpty()) {
        editor.open(options.file);
        QEventLoop reading;
        QObject::connect(&editor, &Editor::busyChanged, &reading, &QEventLoop::quit);
        if (editor.isBusy()) // a small file may have been read at once
            reading.exec();
    }
    selectFor(options.select, editor);
}

QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Editor &editor, Preferences &preferences)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(
        {{QStringLiteral("editor"), QVariant::fromValue(&editor)},
         {QStringLiteral("preferences"), QVariant::fromValue(&preferences)}});
    QObject::connect(&speakLanguageOf(preferences), &Language::changed, &engine,
                     &QQmlEngine::retranslate);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Moldloft/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return nullptr;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return nullptr;
    new IdleCollector(engine, *window); // the engine's
    // Said once its items are in place, before it is drawn.
    QObject::connect(window, &QQuickWindow::afterAnimating, window,
                     [] { Watchdog::instance().framePrepared(); });
    return window;
}

namespace
{

/// Long enough for other threads.
void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// As a click on the first node of the cluster view does.
void killFirstNode(QQuickWindow &window)
{
    wait(1500); // for the nodes
    if (const QObject *nodes = window.findChild<QQuickItem *>(QStringLiteral("clusterNodes"))) {
        if (auto *node = nodes->property("currentItem").value<QQuickItem *>())
            QMetaObject::invokeMethod(node, "clicked");
    }
}

/// As from a menu. Dialogs are made when they are first asked for.
void trigger(const QQuickWindow &window, const QString &command)
{
    for (QObject *one :
         CommandList::under(window.findChild<QObject *>(QStringLiteral("commands")))) {
        if (one->objectName() == command)
            QMetaObject::invokeMethod(one, "trigger");
    }
}

void showDialog(const QQuickWindow &window, const QString &name)
{
    if (name == QLatin1String("repository") || name == QLatin1String("conflicts")) {
        wait(1500); // for what is found in the project
        trigger(window, name);
        wait(1000);
    } else if (name.startsWith(QLatin1String("review"))) {
        trigger(window, name.endsWith(QLatin1String("commit")) ? QStringLiteral("commit")
                                                               : QStringLiteral("export"));
        auto *dialog = window.findChild<QObject *>(QStringLiteral("projectDialog"));
        if (!dialog)
            return;
        const auto *job = dialog->property("job").value<ProjectJob *>();
        for (int tenths = 0; job && !job->isReady() && tenths < 600; ++tenths)
            wait(100);
        QMetaObject::invokeMethod(dialog, "review");
        wait(2500);
    } else if (!name.isEmpty()) {
        trigger(window, name);
    }
}

} // namespace

int takeScreenshot(QQuickWindow &window, const StudioOptions &options)
{
    if (options.size.isValid() && !options.size.isEmpty())
        window.resize(options.size);
    if (!options.page.isEmpty()) {
        if (auto *drawer = window.findChild<QQuickItem *>(QStringLiteral("drawer")))
            drawer->setProperty("page", options.page == QLatin1String("preview")   ? 1
                                        : options.page == QLatin1String("whatif")  ? 2
                                        : options.page == QLatin1String("history") ? 3
                                                                                   : 0);
    }
    if (options.revision >= 0) {
        wait(1500); // for git
        if (auto *list = window.findChild<QQuickItem *>(QStringLiteral("historyList")))
            list->setProperty("currentIndex", options.revision);
    }
    showDialog(window, options.dialog);
    if (options.zoom > 0) {
        // The view is ready once the window has its size.
        QEventLoop shown;
        QTimer::singleShot(300, &shown, &QEventLoop::quit);
        shown.exec();
        if (auto *canvas = window.findChild<CanvasView *>())
            canvas->zoomTo(options.zoom);
    }
    if (!options.open.isEmpty()) {
        window.requestActivate();
        const QObject *commands = window.findChild<QObject *>(QStringLiteral("commands"));
        for (QObject *command : CommandList::under(commands)) {
            if (!options.open.split(QLatin1Char(',')).contains(command->objectName()))
                continue;
            QMetaObject::invokeMethod(command, "trigger");
            if (options.revision >= 0)
                wait(2500); // for both versions and their numbers
        }
        if (options.open.split(QLatin1Char(',')).contains(QLatin1String("killNode")))
            killFirstNode(window);
    }
    // Findings and previews come from other threads; half a second is far more than they take.
    // The waves of a what-if come one after the other.
    QEventLoop settle;
    QTimer::singleShot(options.page == QLatin1String("whatif") ? 4000 : 700, &settle,
                       &QEventLoop::quit);
    settle.exec();
    for (const CanvasView *canvas : window.findChildren<CanvasView *>()) {
        for (int tenths = 0; canvas->isVisible() && !canvas->settled() && tenths < 100; ++tenths)
            wait(100);
    }
    const QImage picture = window.grabWindow();
    if (picture.isNull() || !picture.save(options.screenshot)) {
        std::fprintf(stderr, "moldloft-studio: %s cannot be written.\n",
                     qPrintable(options.screenshot));
        return 3;
    }
    if (options.accessibilityTree.isEmpty())
        return 0;
    QFile tree(options.accessibilityTree);
    const QByteArray text = accessibleTree(window).toUtf8();
    if (!tree.open(QIODevice::WriteOnly) || tree.write(text) != text.size()) {
        std::fprintf(stderr, "moldloft-studio: %s cannot be written.\n",
                     qPrintable(options.accessibilityTree));
        return 3;
    }
    return 0;
}

} // namespace moldloft::ui
