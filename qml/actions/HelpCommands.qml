pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command guide: Command {
        objectName: "guide"
        text: qsTr("Guided example")
        hint: qsTr("Draw, break a rule and mend it, export: in three steps")
        keys: ["Alt+F1"]
        iconName: "wand"
        startsSection: true
        onTriggered: group.desk.guideRequested()
    }
    readonly property Command keys: Command {
        objectName: "keys"
        text: qsTr("Keys and mouse")
        keys: ["?", "F1"]
        iconName: "info"
        onTriggered: group.desk.sheetRequested()
    }
    readonly property Command lines: Command {
        objectName: "lines"
        text: qsTr("What the lines mean")
        keys: ["Shift+F1"]
        iconName: "connect"
        onTriggered: group.desk.linesRequested()
    }
    readonly property Command about: Command {
        objectName: "about"
        text: qsTr("About Moldloft")
        keys: ["Ctrl+F1"]
        iconName: "mark"
        startsSection: true
        onTriggered: group.desk.aboutRequested()
    }
}
