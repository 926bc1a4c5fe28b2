pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

Menu {
    id: menu

    required property Editor editor
    signal newRequested()
    signal openRequested()
    signal saveRequested()
    signal saveAsRequested()
    signal exportRequested()
    signal commitRequested()
    signal closeRequested()
    signal settingsRequested()

    MenuItem { text: qsTr("New design"); keys: "Ctrl+N"; iconName: "plus"; onTriggered: menu.newRequested() }
    MenuItem { text: qsTr("Open…"); keys: "Ctrl+O"; iconName: "folder"; onTriggered: menu.openRequested() }
    MenuItem { text: qsTr("Save"); keys: "Ctrl+S"; iconName: "file"; onTriggered: menu.saveRequested() }
    MenuItem { text: qsTr("Save as…"); keys: "Ctrl+Shift+S"; onTriggered: menu.saveAsRequested() }
    MenuItem { text: qsTr("Close the design"); onTriggered: menu.closeRequested() }
    MenuRule {}
    MenuItem { text: qsTr("Export…"); keys: "Ctrl+E"; iconName: "export"; onTriggered: menu.exportRequested() }
    MenuItem { text: qsTr("Commit…"); keys: "Ctrl+Return"; iconName: "commit"; onTriggered: menu.commitRequested() }
    MenuRule {}
    MenuItem { text: qsTr("Settings…"); keys: "Ctrl+,"; onTriggered: menu.settingsRequested() }
}
