pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Mark, menu, file; tools; undo and redo; export and commit.
FocusScope {
    id: bar

    required property Editor editor
    required property Commands commands

    // With large text in a small window the icons stay.
    readonly property bool tight: width < 1100 * Theme.textScale
    readonly property bool tighter: width < 760 * Theme.textScale

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

        Icon { name: "mark"; size: Theme.px(24); color: Theme.ink; anchors.verticalCenter: parent.verticalCenter }
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
        CommandButton { command: bar.commands.edit.selectTool }
        CommandButton { command: bar.commands.edit.connectTool }
        CommandButton { command: bar.commands.edit.noteTool }
        BarRule {}
        CommandButton { command: bar.commands.edit.undo }
        CommandButton { command: bar.commands.edit.redo }
        BarRule {}
        Button {
            id: arrangeButton
            objectName: "arrangeButton"
            kind: "plain"
            iconName: "layout"
            text: bar.tight ? "" : qsTr("Arrange")
            tooltip: qsTr("Lay out, align and distribute")
            checked: arrangeMenu.visible
            anchors.verticalCenter: parent.verticalCenter
            Accessible.role: Accessible.ButtonMenu
            onClicked: arrangeMenu.popup(arrangeButton, 0, arrangeButton.height + 4)
        }
        CommandButton { command: bar.commands.whatIf.cluster; text: bar.tight ? "" : command.text }
    }

    Row {
        anchors { right: parent.right; rightMargin: 12 }
        height: parent.height - 1
        spacing: 8
        CommandField {
            command: bar.commands.go.palette
            width: Math.max(least, Math.min(Math.max(Math.round(280 * Theme.textScale), natural), bar.width - left.width - 380 * Theme.textScale))
            anchors.verticalCenter: parent.verticalCenter
        }
        CommandButton { command: bar.commands.file.exportProject; kind: "secondary"; text: bar.tighter ? "" : command.text }
        CommandButton { command: bar.commands.file.commit; kind: "primary"; text: bar.tighter ? "" : command.text }
    }

    CommandMenu {
        id: arrangeMenu
        objectName: "arrangeMenu"
        source: bar.commands.arrange
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
