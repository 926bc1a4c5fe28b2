pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property string unsought: covered !== "" ? covered : desk.searching ? "" : qsTr("Nothing is searched for.")

    readonly property Command palette: Command {
        objectName: "palette"
        text: qsTr("Command palette")
        hint: qsTr("Search or run a command")
        keys: ["Ctrl+K"]
        iconName: "search"
        onTriggered: group.desk.paletteRequested()
    }
    readonly property Command search: Command {
        objectName: "search"
        text: qsTr("Search the design…")
        keys: ["Ctrl+F"]
        iconName: "search"
        reason: group.covered
        menus: ["floor"]
        onTriggered: group.desk.searchRequested()
    }
    readonly property Command next: Command {
        objectName: "searchNext"
        text: qsTr("Next found")
        keys: ["F3"]
        reason: group.unsought
        onTriggered: group.desk.searchStepped(1)
    }
    readonly property Command previous: Command {
        objectName: "searchPrevious"
        text: qsTr("Previous found")
        keys: ["Shift+F3"]
        reason: group.unsought
        onTriggered: group.desk.searchStepped(-1)
    }
    readonly property Command back: Command {
        objectName: "back"
        text: qsTr("Back")
        hint: qsTr("Back to the place shown before")
        keys: ["Ctrl+["]
        reason: group.covered !== "" ? group.covered : group.desk.visits.canGoBack ? "" : qsTr("This is the first place shown.")
        startsSection: true
        onTriggered: group.desk.visits.back()
    }
    readonly property Command forward: Command {
        objectName: "forward"
        text: qsTr("Forward")
        keys: ["Ctrl+]"]
        reason: group.covered !== "" ? group.covered : group.desk.visits.canGoForward ? "" : qsTr("This is the last place shown.")
        onTriggered: group.desk.visits.forward()
    }
    readonly property Command menu: Command {
        objectName: "menu"
        text: qsTr("Menu")
        keys: ["F10"]
        startsSection: true
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
        reason: group.covered
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
