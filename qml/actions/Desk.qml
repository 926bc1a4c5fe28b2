pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What commands work on: the parts of the window, and what only the window can do.
QtObject {
    required property Editor editor
    required property Preferences preferences
    required property CanvasView canvas
    /// A design is open and shown.
    required property bool drawing
    required property bool paletteShown
    required property bool inspectorShown
    required property bool drawerShown

    signal newRequested()
    signal openRequested()
    signal saveRequested()
    signal saveAsRequested()
    signal closeRequested()
    signal quitRequested()
    signal exportRequested()
    signal commitRequested()
    signal pictureRequested()
    signal menuRequested()
    signal settingsRequested()
    signal panelToggled(panel: int) ///< 1 palette, 2 inspector, 3 drawer
    signal addRequested()
    signal outlineRequested()
    signal problemsRequested()
    signal guideRequested()
}
