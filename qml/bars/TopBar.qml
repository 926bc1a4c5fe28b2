pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Mark, menu, file; tools; undo and redo; export and commit.
FocusScope {
    id: bar

    required property Editor editor
    signal menuRequested(at: Item)
    signal arrangeRequested()
    signal exportRequested()
    signal commitRequested()

    implicitHeight: Theme.topBarHeight
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Tools")

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Rule { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }

    Row {
        id: left
        x: 12
        height: parent.height - 1
        spacing: 4

        Icon { name: "mark"; size: 24; color: Theme.ink; anchors.verticalCenter: parent.verticalCenter }
        Item { width: 4; height: 1 }
        Button {
            id: menuButton
            objectName: "menuButton"
            kind: "plain"
            iconName: "menu"
            tooltip: qsTr("Menu")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.menuRequested(menuButton)
        }
        Label {
            leftPadding: 4
            height: parent.height
            width: Math.min(implicitWidth, 280)
            text: bar.editor.title
            font: Theme.fontBodyStrong
            Accessible.role: Accessible.Heading
        }
        Label {
            leftPadding: 2
            height: parent.height
            visible: bar.editor.edited
            text: qsTr("edited")
            font: Theme.fontSmall
            color: Theme.text2
        }
        BarRule {}
        Button {
            objectName: "undoButton"
            kind: "plain"
            iconName: "undo"
            anchors.verticalCenter: parent.verticalCenter
            enabled: bar.editor.canUndo
            tooltip: bar.editor.canUndo ? qsTr("Undo: %1").arg(bar.editor.undoLabel) : qsTr("Nothing to undo")
            onClicked: bar.editor.undo()
        }
        Button {
            objectName: "redoButton"
            kind: "plain"
            iconName: "redo"
            anchors.verticalCenter: parent.verticalCenter
            enabled: bar.editor.canRedo
            tooltip: bar.editor.canRedo ? qsTr("Redo: %1").arg(bar.editor.redoLabel) : qsTr("Nothing to redo")
            onClicked: bar.editor.redo()
        }
        BarRule {}
        Button {
            objectName: "arrangeButton"
            kind: "plain"
            iconName: "layout"
            text: qsTr("Arrange")
            tooltip: qsTr("Lay out the whole design anew, as one undo step")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.arrangeRequested()
        }
    }

    Row {
        anchors { right: parent.right; rightMargin: 12 }
        height: parent.height - 1
        spacing: 8
        Button {
            objectName: "exportButton"
            iconName: "export"
            text: qsTr("Export…")
            tooltip: qsTr("Write the manifests and services of this design (Ctrl+E)")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.exportRequested()
        }
        Button {
            objectName: "commitButton"
            kind: "primary"
            iconName: "commit"
            text: qsTr("Commit…")
            tooltip: qsTr("Export and commit to git (Ctrl+Return)")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.commitRequested()
        }
    }

    component BarRule: Item {
        width: 17
        height: parent ? (parent as Item).height : 0
        Rectangle { x: 8; width: 1; height: 20; color: Theme.border; anchors.verticalCenter: parent.verticalCenter }
    }
}
