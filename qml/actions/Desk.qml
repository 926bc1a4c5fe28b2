pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What commands work on: the parts of the window, and what only the window can do.
QtObject {
    id: desk

    required property Editor editor
    required property Preferences preferences
    required property CanvasView canvas
    required property Visits visits
    required property WhatIf whatIf
    required property DesignHistory history
    required property Comparison comparison
    required property ConflictedDesign conflicted
    /// A design is open and shown.
    required property bool drawing
    required property bool paletteShown
    required property bool inspectorShown
    required property bool drawerShown
    required property bool minimapShown
    required property bool clusterShown
    required property bool sideBySide
    /// A search is open and has found something.
    required property bool searching

    signal newRequested()
    signal openRequested()
    signal saveRequested()
    signal saveAsRequested()
    signal closeRequested()
    signal quitRequested()
    signal exportRequested()
    signal commitRequested()
    signal pictureRequested()
    signal conflictsRequested()
    signal repositoryRequested(pull: bool)
    signal menuRequested()
    signal settingsRequested()
    signal panelToggled(panel: int) ///< 1 palette, 2 inspector, 3 drawer, 4 minimap
    signal addRequested()
    signal outlineRequested()
    signal problemsRequested()
    signal whatIfRequested()
    signal clusterToggled()
    signal historyRequested()
    signal mergeByElementRequested()
    signal compareLayoutToggled() ///< one drawing, or two side by side
    signal guideRequested()
    signal paletteRequested()
    signal searchRequested()
    signal searchStepped(by: int)
    signal connectRequested()
    signal sheetRequested()
    signal linesRequested()
    signal aboutRequested()
    signal designChosen(path: string)
    signal templateChosen(name: string)

    /// Where the keys go once a popup is gone.
    function focusCanvas() {
        if (desk.drawing)
            desk.canvas.forceActiveFocus();
    }
}
