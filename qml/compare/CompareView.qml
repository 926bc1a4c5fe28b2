pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Two versions instead of the drawing: in one drawing with signs, or side by side. Nothing here can
// be edited.
FocusScope {
    id: view

    required property Comparison comparison
    required property Commands commands
    required property Preferences preferences
    property bool sideBySide: false
    property string beforeTitle: qsTr("Before")
    property string afterTitle: qsTr("After")
    readonly property CanvasView canvas: sideBySide ? before : overlay
    property bool following: false

    function zoomTo(element: int) {
        if (element === 0)
            return;
        view.comparison.select(element);
        if (!view.sideBySide)
            overlay.zoomToSelection();
        else if (view.comparison.after.selectedId === element)
            after.zoomToSelection();
        else
            before.zoomToSelection();
    }
    function follow(from: CanvasView, to: CanvasView) {
        if (view.following || !view.sideBySide)
            return;
        view.following = true;
        to.lookLike(from);
        view.following = false;
    }
    function fitSides() {
        view.following = true;
        before.fitWith(after);
        view.following = false;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Comparison of %1 and %2").arg(view.comparison.beforeName).arg(view.comparison.afterName)
    Keys.onEscapePressed: view.commands.history.leave.trigger()
    Component.onCompleted: view.comparison.mark(overlay, before, after)
    onSideBySideChanged: if (view.sideBySide) view.fitSides()

    Rectangle { anchors.fill: parent; color: Theme.canvas }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons } // the canvas beneath is covered

    CompareHead {
        id: head
        width: parent.width
        comparison: view.comparison
        commands: view.commands
        sideBySide: view.sideBySide
        onLayoutChosen: (sideBySide) => view.sideBySide = sideBySide
    }
    Item {
        id: floor
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
        clip: true
        Version {
            id: overlay
            objectName: "compareOverlay"
            anchors.fill: parent
            visible: !view.sideBySide
            focus: !view.sideBySide
            editor: view.comparison.overlay
            name: qsTr("Both versions in one drawing")
        }
        Version {
            id: before
            objectName: "compareBeforeCanvas"
            width: Math.floor(parent.width / 2)
            height: parent.height
            visible: view.sideBySide
            focus: view.sideBySide
            editor: view.comparison.before
            name: view.beforeTitle
            onViewChanged: view.follow(before, after)
        }
        Version {
            id: after
            objectName: "compareAfterCanvas"
            x: before.width
            width: before.width
            height: parent.height
            visible: view.sideBySide
            editor: view.comparison.after
            name: view.afterTitle
            onViewChanged: view.follow(after, before)
        }
        Rectangle { visible: view.sideBySide; x: before.width - 1; width: 1; height: parent.height; color: Theme.borderStrong }
        Title { visible: view.sideBySide; x: 12; text: view.beforeTitle }
        Title { visible: view.sideBySide; x: before.width + 12; text: view.afterTitle }
        Label {
            objectName: "compareFault"
            anchors.centerIn: parent
            width: Math.min(parent.width - 32, Theme.px(480))
            visible: view.comparison.fault !== ""
            text: view.comparison.fault
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
        }
    }

    component Title: Raised {
        property alias text: title.text
        y: 8
        width: title.implicitWidth + 20
        height: Theme.row(24)
        Label { id: title; anchors.centerIn: parent; font: Theme.fontCaptionStrong }
    }
    component Version: CanvasView {
        id: version
        required property string name
        clip: true // its tiles are larger than it
        dark: Theme.dark
        textScale: Theme.textScale
        animationTime: 0
        gridShown: view.preferences.gridShown
        gridSize: view.preferences.gridSize
        activeFocusOnTab: visible
        Keys.onEscapePressed: view.commands.history.leave.trigger()
        Accessible.role: Accessible.Canvas
        Accessible.name: qsTr("%1: %2").arg(name).arg(description)
        Accessible.focusable: true
        FocusRing { shown: version.activeFocus; gap: -4; innerRadius: 0 }
    }
}
