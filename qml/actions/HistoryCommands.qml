pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    /// The version that is chosen in the history.
    property string chosenKey
    /// The element of the row that is chosen among the changes.
    property int chosenElement: 0

    readonly property Comparison comparison: desk.comparison
    readonly property string unread: closed !== "" ? closed
        : desk.history.revisions.count === 0 ? qsTr("No history is shown. Ctrl+Shift+H shows it.")
        : chosenKey === "" ? qsTr("No version is chosen.") : ""
    readonly property string alone: closed !== "" ? closed
        : comparison.active ? "" : qsTr("No version is compared.")

    readonly property Command show: Command {
        objectName: "showHistory"
        text: qsTr("History of the design")
        hint: qsTr("The commits that changed this design, and what each of them changed")
        keys: ["Ctrl+Shift+H"]
        iconName: "commit"
        reason: group.closed
        onTriggered: group.desk.historyRequested()
    }
    readonly property Command compareOpen: Command {
        objectName: "compareOpen"
        text: qsTr("Compare with what is open")
        hint: qsTr("The chosen version and the design as it is, in one drawing")
        keys: ["Ctrl+Alt+V"]
        reason: group.unread
        startsSection: true
        onTriggered: group.comparison.compareWithOpen(group.chosenKey)
    }
    readonly property Command compareParent: Command {
        objectName: "compareParent"
        text: qsTr("What the chosen version changed")
        hint: qsTr("The chosen version against the one before it")
        keys: ["Ctrl+Alt+P"]
        reason: group.unread
        onTriggered: group.comparison.compareWithParent(group.chosenKey)
    }
    readonly property Command compareUpTo: Command {
        objectName: "compareUpTo"
        text: qsTr("Compare up to the chosen version")
        hint: qsTr("The version that is compared already stays the earlier one")
        keys: ["Ctrl+Alt+U"]
        reason: group.alone !== "" ? group.alone : group.unread
        onTriggered: group.comparison.compare(group.comparison.beforeKey, group.chosenKey)
    }
    readonly property Command sideBySide: Command {
        objectName: "sideBySide"
        text: qsTr("Versions side by side")
        hint: qsTr("Two drawings that move together, instead of one")
        keys: ["Ctrl+Alt+S"]
        reason: group.alone
        isSwitch: true
        isOn: group.desk.sideBySide
        onTriggered: group.desk.compareLayoutToggled()
    }
    readonly property Command restoreElement: Command {
        objectName: "restoreElement"
        text: qsTr("Restore the chosen element")
        hint: qsTr("The open design gets the element as the earlier version has it; undo takes it back")
        keys: ["Ctrl+Alt+R"]
        iconName: "undo"
        reason: group.alone !== "" ? group.alone
            : group.comparison.restoreReason !== "" ? group.comparison.restoreReason
            : group.chosenElement === 0 ? qsTr("No element is chosen among the changes.") : ""
        startsSection: true
        onTriggered: group.comparison.restore(group.chosenElement)
    }
    readonly property Command restoreAll: Command {
        objectName: "restoreDesign"
        text: qsTr("Restore the whole design")
        hint: qsTr("The open design becomes the earlier version; undo takes it back")
        keys: ["Ctrl+Alt+Shift+R"]
        reason: group.alone !== "" ? group.alone : group.comparison.restoreReason
        onTriggered: group.comparison.restoreAll()
    }
    readonly property Command solveDesign: Command {
        objectName: "solveDesign"
        text: qsTr("Solve the conflict of the design")
        hint: qsTr("Both sides of a merge on the canvas, to choose mine or theirs for each value")
        keys: ["Ctrl+Alt+D"]
        iconName: "warning"
        reason: group.closed !== "" ? group.closed
            : group.desk.conflicted.state === "none" ? qsTr("git has no conflict of this design.")
            : group.desk.conflicted.active ? qsTr("It is being solved.") : ""
        startsSection: true
        onTriggered: group.desk.conflicted.solve()
    }
    readonly property Command mergeByElement: Command {
        objectName: "mergeByElement"
        text: qsTr("Merge designs in this repository by element")
        hint: qsTr("Tells git to merge designs element by element: different ones never conflict")
        keys: ["Ctrl+Alt+M"]
        iconName: "branch"
        reason: group.closed
        onTriggered: group.desk.mergeByElementRequested()
    }
    readonly property Command leave: Command {
        objectName: "leaveComparison"
        text: qsTr("Back to the drawing")
        hint: qsTr("Leave the comparison; Esc does it too")
        keys: ["Ctrl+Alt+X"]
        reason: group.alone
        startsSection: true
        onTriggered: {
            group.comparison.leave();
            group.desk.focusCanvas();
        }
    }
}
