pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Arrangement arrangement: desk.editor.arrangement
    readonly property string unaligned: covered !== "" ? covered
        : arrangement.canAlign ? "" : qsTr("Select two elements or more to align them.")
    readonly property string undistributed: covered !== "" ? covered
        : arrangement.canDistribute ? "" : qsTr("Select three elements or more to distribute them.")

    readonly property Command all: Command {
        objectName: "arrangeAll"
        text: qsTr("Lay out everything")
        hint: qsTr("Lay out the whole design anew, as one undo step")
        keys: ["Ctrl+Shift+L"]
        iconName: "layout"
        reason: group.covered
        menus: ["floor"]
        onTriggered: group.desk.editor.arrange()
    }
    readonly property Command selection: Command {
        objectName: "arrangeSelection"
        text: qsTr("Lay out the selection")
        hint: qsTr("Lay out what is selected; everything else stays where it is")
        keys: ["Ctrl+Alt+L"]
        iconName: "layout"
        reason: group.covered !== "" ? group.covered
            : group.desk.editor.selectionCount === 0 ? qsTr("Nothing is selected.") : ""
        menus: ["element"]
        onTriggered: group.desk.editor.layoutJob.arrangeSelection()
    }
    readonly property Command stop: Command {
        objectName: "cancelLayout"
        text: qsTr("Cancel the layout")
        keys: ["Ctrl+Alt+C"]
        reason: group.covered !== "" ? group.covered
            : group.desk.editor.layoutJob.running ? "" : qsTr("No layout is under way.")
        onTriggered: group.desk.editor.layoutJob.cancel()
    }
    readonly property Command alignLeft: Command {
        objectName: "alignLeft"
        text: qsTr("Align left edges")
        keys: ["Alt+A"]
        reason: group.unaligned
        startsSection: true
        onTriggered: group.arrangement.align(Arrangement.Left)
    }
    readonly property Command alignCentre: Command {
        objectName: "alignCentre"
        text: qsTr("Align centres")
        keys: ["Alt+H"]
        reason: group.unaligned
        onTriggered: group.arrangement.align(Arrangement.Centre)
    }
    readonly property Command alignRight: Command {
        objectName: "alignRight"
        text: qsTr("Align right edges")
        keys: ["Alt+D"]
        reason: group.unaligned
        onTriggered: group.arrangement.align(Arrangement.Right)
    }
    readonly property Command alignTop: Command {
        objectName: "alignTop"
        text: qsTr("Align upper edges")
        keys: ["Alt+W"]
        reason: group.unaligned
        onTriggered: group.arrangement.align(Arrangement.Top)
    }
    readonly property Command alignMiddle: Command {
        objectName: "alignMiddle"
        text: qsTr("Align middles")
        keys: ["Alt+V"]
        reason: group.unaligned
        onTriggered: group.arrangement.align(Arrangement.Middle)
    }
    readonly property Command alignBottom: Command {
        objectName: "alignBottom"
        text: qsTr("Align lower edges")
        keys: ["Alt+S"]
        reason: group.unaligned
        onTriggered: group.arrangement.align(Arrangement.Bottom)
    }
    readonly property Command distributeHorizontally: Command {
        objectName: "distributeHorizontally"
        text: qsTr("Distribute horizontally")
        keys: ["Alt+Shift+H"]
        reason: group.undistributed
        startsSection: true
        onTriggered: group.arrangement.distribute(Qt.Horizontal)
    }
    readonly property Command distributeVertically: Command {
        objectName: "distributeVertically"
        text: qsTr("Distribute vertically")
        keys: ["Alt+Shift+V"]
        reason: group.undistributed
        onTriggered: group.arrangement.distribute(Qt.Vertical)
    }
    readonly property Command fold: Command {
        objectName: "fold"
        text: qsTr("Fold or unfold the namespace")
        hint: qsTr("Show the namespace of what is selected as one box, or with all that stands in it")
        keys: ["Ctrl+."]
        iconName: "namespace"
        reason: group.covered !== "" ? group.covered
            : group.desk.editor.selectionCount === 0 ? qsTr("Nothing is selected.") : ""
        menus: ["namespace"]
        startsSection: true
        onTriggered: group.desk.editor.drafting.toggleFold()
    }
    readonly property Command foldAll: Command {
        objectName: "foldAll"
        text: qsTr("Fold all namespaces")
        keys: ["Ctrl+T, F"]
        reason: group.covered
        onTriggered: group.desk.editor.drafting.foldAll(true)
    }
    readonly property Command unfoldAll: Command {
        objectName: "unfoldAll"
        text: qsTr("Unfold all namespaces")
        keys: ["Ctrl+T, U"]
        reason: group.covered
        onTriggered: group.desk.editor.drafting.foldAll(false)
    }
}
