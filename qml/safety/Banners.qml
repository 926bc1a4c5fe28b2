pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Below the top bar: what waits for somebody, one under the other.
Column {
    id: banners

    required property Editor editor
    required property ConflictSolver solver
    required property ConflictedDesign conflicted
    signal saveRequested()
    signal saveAsRequested()
    signal solveRequested()

    FileBanner {
        objectName: "fileBanner"
        width: parent.width
        height: implicitHeight
        editor: banners.editor
        onSaveRequested: banners.saveRequested()
        onSaveAsRequested: banners.saveAsRequested()
    }
    ConflictedBanner {
        objectName: "conflictedBanner"
        width: parent.width
        height: implicitHeight
        conflicted: banners.conflicted
    }
    ConflictBanner {
        objectName: "conflictBanner"
        width: parent.width
        height: implicitHeight
        solver: banners.solver
        onSolveRequested: banners.solveRequested()
    }
}
