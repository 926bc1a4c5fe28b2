pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

Menu {
    id: menu

    required property Editor editor
    required property Preferences preferences
    signal newRequested()
    signal openRequested()
    signal saveRequested()
    signal saveAsRequested()
    signal exportRequested()
    signal commitRequested()
    signal closeRequested()

    MenuItem { text: qsTr("New design"); keys: "Ctrl+N"; iconName: "plus"; onTriggered: menu.newRequested() }
    MenuItem { text: qsTr("Open…"); keys: "Ctrl+O"; iconName: "folder"; onTriggered: menu.openRequested() }
    MenuItem { text: qsTr("Save"); keys: "Ctrl+S"; iconName: "file"; onTriggered: menu.saveRequested() }
    MenuItem { text: qsTr("Save as…"); keys: "Ctrl+Shift+S"; onTriggered: menu.saveAsRequested() }
    MenuItem { text: qsTr("Close the design"); onTriggered: menu.closeRequested() }
    MenuRule {}
    MenuItem { text: qsTr("Export…"); keys: "Ctrl+E"; iconName: "export"; onTriggered: menu.exportRequested() }
    MenuItem { text: qsTr("Commit…"); keys: "Ctrl+Return"; iconName: "commit"; onTriggered: menu.commitRequested() }
    MenuRule {}
    Menu {
        title: qsTr("Appearance")
        MenuItem { text: qsTr("Like the desktop"); checkable: true; checked: menu.preferences.scheme === "system"; onTriggered: menu.preferences.scheme = "system" }
        MenuItem { text: qsTr("Light"); checkable: true; checked: menu.preferences.scheme === "light"; onTriggered: menu.preferences.scheme = "light" }
        MenuItem { text: qsTr("Dark"); checkable: true; checked: menu.preferences.scheme === "dark"; onTriggered: menu.preferences.scheme = "dark" }
        MenuRule {}
        MenuItem { text: qsTr("Compact rows"); checkable: true; checked: menu.preferences.compact; onTriggered: menu.preferences.compact = !menu.preferences.compact }
        MenuItem { text: qsTr("Reduced motion"); checkable: true; checked: menu.preferences.reducedMotion; onTriggered: menu.preferences.reducedMotion = !menu.preferences.reducedMotion }
    }
    Menu {
        title: qsTr("Text size")
        MenuItem { text: qsTr("100 %"); checkable: true; checked: menu.preferences.textScale === 1.0; onTriggered: menu.preferences.textScale = 1.0 }
        MenuItem { text: qsTr("125 %"); checkable: true; checked: menu.preferences.textScale === 1.25; onTriggered: menu.preferences.textScale = 1.25 }
        MenuItem { text: qsTr("150 %"); checkable: true; checked: menu.preferences.textScale === 1.5; onTriggered: menu.preferences.textScale = 1.5 }
        MenuItem { text: qsTr("200 %"); checkable: true; checked: menu.preferences.textScale === 2.0; onTriggered: menu.preferences.textScale = 2.0 }
    }
}
