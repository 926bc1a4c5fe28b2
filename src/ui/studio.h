#pragma once

#include <QSize>
#include <QString>

class QCommandLineParser;
class QQmlApplicationEngine;
class QQuickWindow;

// How the program starts: shared by moldloft-studio and the tests of the window.
namespace moldloft::ui
{

class Editor;
class Language;
class Preferences;

struct StudioOptions {
    QString file;
    QString accessibilityTree; ///< text file to write with it: what a screen reader finds
    QString screenshot;        ///< PNG to write instead of waiting for the user
    QString theme;             ///< light | dark | "" (as the user chose)
    QString language;          ///< en | pt_BR | ""
    QSize size;
    double scale = 1;
    double textScale = 0;
    double zoom = 0;       ///< of the canvas; 0: the whole design
    bool recovery = false; ///< look for lost designs before a picture is taken, too
    bool watchdog = false; ///< report what holds the window up
    QString select;        ///< element to select, as `namespace/name`
    int revision = -1;     ///< row of the history that is chosen
    QString page;          ///< of the drawer: problems | preview
    QString dialog;        ///< export | commit | ""
    QString open;          ///< command to run before the picture is taken, by its identity
};

/// Before the application, which reads both: chooses software drawing where there is no graphics
/// driver, and the scale of a picture (--scale).
void prepareProcess(int argc, char **argv);
/// After it: names, fonts and their substitutes.
void prepareApplication();

void addStudioOptions(QCommandLineParser &parser);
/// What is wrong with them, or "".
QString readStudioOptions(const QCommandLineParser &parser, StudioOptions &options);
/// From now on what is said is said in the language of the preferences, which own it: before a file
/// is read, as faults are put into words where they are found.
Language &speakLanguageOf(Preferences &preferences);

void applyStudioOptions(const StudioOptions &options, Preferences &preferences, Editor &editor);

/// The window, or nullptr where it could not be loaded (said on standard error).
QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Editor &editor, Preferences &preferences);

/// Grabs the window once it has settled. Exit status: 0, or 3 where the file cannot be written.
int takeScreenshot(QQuickWindow &window, const StudioOptions &options);

} // namespace moldloft::ui
