#include <QCommandLineParser>
#include <QFont>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/safety/journal_keeper.h"
#include "ui/studio.h"
#include "ui/watchdog.h"

using namespace moldloft::ui;

namespace
{

/// Qt aborts where it can reach none, even when it is only asked for --help.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    const bool isVisible = hasDisplay();
    if (!isVisible)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    prepareProcess(argc, argv);
    StudioApplication app(argc, argv);
    prepareApplication();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws microservice systems for Kubernetes and cuts everything they need "
                       "from the drawing."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("Design to open (NAME.moldloft.yaml)."),
                                 QStringLiteral("[FILE]"));
    addStudioOptions(parser);
    parser.process(app);
    StudioOptions options;
    if (const QString problem = readStudioOptions(parser, options); !problem.isEmpty()) {
        std::fprintf(stderr, "moldloft-studio: %s\n", qPrintable(problem));
        return 2;
    }
    if (!isVisible && options.screenshot.isEmpty()) {
        std::fputs("moldloft-studio: there is no display to open a window on. Log in to a desktop, "
                   "or work with "
                   "`moldloft`, which needs none.\n",
                   stderr);
        return 3;
    }

    Preferences preferences;
    Editor editor;
    if (options.screenshot.isEmpty() || options.recovery)
        editor.recovery()->start(journalFolder());
    applyStudioOptions(options, preferences, editor);
    QQmlApplicationEngine engine;
    QQuickWindow *window = loadWindow(engine, editor, preferences);
    if (!window)
        return 3;
    if (options.screenshot.isEmpty())
        return app.exec();
    return takeScreenshot(*window, options);
}
