pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command menu: Command {
        objectName: "menu"
        text: qsTr("Menu")
        keys: ["F10"]
        iconName: "menu"
        reason: group.closed
        onTriggered: group.desk.menuRequested()
    }
    readonly property Command outline: Command {
        objectName: "goToOutline"
        text: qsTr("Outline")
        hint: qsTr("The design as a tree of words, beside the palette")
        keys: ["Ctrl+Shift+O"]
        iconName: "layout"
        reason: group.closed
        onTriggered: group.desk.outlineRequested()
    }
    readonly property Command problems: Command {
        objectName: "goToProblems"
        text: qsTr("Problems")
        keys: ["Ctrl+Shift+M"]
        iconName: "warning"
        reason: group.closed
        onTriggered: group.desk.problemsRequested()
    }
}
