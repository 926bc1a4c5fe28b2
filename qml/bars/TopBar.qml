pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Mark, menu, file; tools; undo and redo; export and commit.
FocusScope {
    id: bar

    required property Editor editor
    required property Commands commands

    // With large text in a small window the icons stay.
    readonly property bool tight: width < 900 * Theme.textScale
    readonly property bool tighter: width < 560 * Theme.textScale

    function openMenu() { menu.popup(menuButton, 0, menuButton.height + 4); }

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
        CommandButton { id: menuButton; command: bar.commands.go.menu }
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
        CommandButton { command: bar.commands.edit.undo }
        CommandButton { command: bar.commands.edit.redo }
        BarRule {}
        CommandButton { command: bar.commands.arrange.all; text: bar.tight ? "" : qsTr("Arrange") }
    }

    Row {
        anchors { right: parent.right; rightMargin: 12 }
        height: parent.height - 1
        spacing: 8
        CommandButton { command: bar.commands.file.exportProject; kind: "secondary"; text: bar.tighter ? "" : command.text }
        CommandButton { command: bar.commands.file.commit; kind: "primary"; text: bar.tighter ? "" : command.text }
    }

    MainMenu {
        id: menu
        objectName: "mainMenu"
        commands: bar.commands
    }

    component BarRule: Item {
        width: 17
        height: parent ? (parent as Item).height : 0
        Rectangle { x: 8; width: 1; height: 20; color: Theme.border; anchors.verticalCenter: parent.verticalCenter }
    }
}
