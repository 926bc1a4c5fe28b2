pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command all: Command {
        objectName: "arrangeAll"
        text: qsTr("Lay out everything")
        hint: qsTr("Lay out the whole design anew, as one undo step")
        keys: ["Ctrl+Shift+L"]
        iconName: "layout"
        reason: group.closed
        menus: ["floor"]
        onTriggered: group.desk.editor.arrange()
    }
    readonly property Command selection: Command {
        objectName: "arrangeSelection"
        text: qsTr("Lay out the selection")
        hint: qsTr("Lay out what is selected; everything else stays where it is")
        keys: ["Ctrl+Alt+L"]
        iconName: "layout"
        reason: group.closed !== "" ? group.closed
            : group.desk.editor.selectionCount === 0 ? qsTr("Nothing is selected.") : ""
        menus: ["element"]
        onTriggered: group.desk.editor.layoutJob.arrangeSelection()
    }
    readonly property Command stop: Command {
        objectName: "cancelLayout"
        text: qsTr("Cancel the layout")
        keys: ["Ctrl+Alt+C"]
        reason: group.closed !== "" ? group.closed
            : group.desk.editor.layoutJob.running ? "" : qsTr("No layout is under way.")
        onTriggered: group.desk.editor.layoutJob.cancel()
    }
}
