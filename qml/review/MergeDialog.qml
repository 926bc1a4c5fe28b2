pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The conflicts that an export has left, one after the other: mine, the generated, both, or what is
// written by hand. What is chosen is kept at once; the files change with the button.
Dialog {
    id: dialog

    required property ConflictSolver solver

    function start() {
        dialog.open();
        hunks.go(0);
        hunks.forceActiveFocus();
    }

    title: solver.open > 0 ? qsTr("Solve the conflicts: %n left", "", solver.open) : qsTr("Solve the conflicts")
    preferredWidth: 1400

    buttons: [
        Button {
            objectName: "mergeLater"
            kind: "plain"
            text: dialog.solver.files.count === 0 ? qsTr("Close") : qsTr("Later")
            tooltip: qsTr("What is chosen is kept, also over a restart")
            onClicked: dialog.close()
        },
        Button {
            objectName: "mergeTool"
            visible: dialog.solver.files.count > 0 && !dialog.solver.busy
            text: qsTr("Open in my merge tool")
            tooltip: qsTr("git mergetool, as your git is set up")
            onClicked: dialog.solver.openTool()
        },
        Button {
            objectName: "mergeToolStop"
            visible: dialog.solver.busy
            text: qsTr("Stop waiting")
            onClicked: dialog.solver.stopTool()
        },
        Button {
            objectName: "mergeWrite"
            kind: "primary"
            visible: dialog.solver.files.count > 0
            enabled: dialog.solver.ready > 0 && !dialog.solver.busy
            text: dialog.solver.ready > 0 ? qsTr("Write %n file(s)", "", dialog.solver.ready) : qsTr("Write the files")
            tooltip: dialog.solver.ready > 0 ? "" : qsTr("Choose for every conflict of a file first.")
            onClicked: dialog.solver.settle()
        }
    ]

    Item {
        x: 24
        width: dialog.width - 48
        height: Math.max(Theme.px(200), (dialog.parent ? dialog.parent.height : 800) - 48 - Theme.row(56) - Theme.row(64))
        Keys.onPressed: (event) => {
            event.accepted = true;
            if (event.key === Qt.Key_Z && event.modifiers === Qt.ControlModifier)
                dialog.solver.undo();
            else if (event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Y || event.key === Qt.Key_Z))
                dialog.solver.redo();
            else if (event.key === Qt.Key_F7)
                hunks.step(event.modifiers & Qt.ShiftModifier ? -1 : 1);
            else if (event.key === Qt.Key_F8)
                dialog.solver.nextOpen(hunks.current);
            else
                event.accepted = false;
        }
        Column {
            id: left
            width: Math.round(Math.min(parent.width * 0.36, Theme.px(300)))
            height: status.y - 8
            spacing: 8
            Row {
                height: Theme.controlSmallHeight
                spacing: 4
                Button { objectName: "mergeUndo"; kind: "plain"; small: true; iconName: "undo"; tooltip: qsTr("Undo the last choice (Ctrl+Z)"); enabled: dialog.solver.canUndo; onClicked: dialog.solver.undo() }
                Button { objectName: "mergeRedo"; kind: "plain"; small: true; iconName: "redo"; tooltip: qsTr("Redo (Ctrl+Y)"); enabled: dialog.solver.canRedo; onClicked: dialog.solver.redo() }
                Button { objectName: "mergeBefore"; kind: "plain"; small: true; iconName: "chevron-up"; tooltip: qsTr("The conflict before (Shift+F7)"); onClicked: hunks.step(-1) }
                Button { objectName: "mergeNext"; kind: "plain"; small: true; iconName: "chevron-down"; tooltip: qsTr("The next conflict (F7); the next open one (F8)"); onClicked: hunks.step(1) }
            }
            MergeFiles {
                objectName: "mergeFiles"
                width: parent.width
                height: left.height - y
                solver: dialog.solver
            }
        }
        Row {
            id: head
            anchors { left: left.right; leftMargin: 16; right: parent.right }
            height: Theme.controlSmallHeight
            spacing: 8
            Label {
                width: parent.width - all.width - 8
                height: parent.height
                text: dialog.solver.path
                font: Theme.fontSmallStrong
                Accessible.role: Accessible.Heading
            }
            Row {
                id: all
                spacing: 8
                visible: dialog.solver.file >= 0
                Button { objectName: "mergeAllMine"; small: true; text: qsTr("All mine"); tooltip: qsTr("For every open conflict of the file"); onClicked: dialog.solver.chooseAll("mine") }
                Button { objectName: "mergeAllGenerated"; small: true; text: qsTr("All generated"); tooltip: qsTr("For every open conflict of the file"); onClicked: dialog.solver.chooseAll("generated") }
            }
        }
        MergeHunks {
            id: hunks
            objectName: "mergeHunks"
            anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 8; bottom: status.top; bottomMargin: 8 }
            solver: dialog.solver
        }
        Column {
            id: status
            width: parent.width
            y: parent.height - height
            spacing: 8
            Label {
                objectName: "mergeWord"
                width: parent.width
                visible: text !== ""
                text: dialog.solver.word !== "" ? dialog.solver.word
                    : dialog.solver.files.count === 0 ? qsTr("No conflict is left. Commit to record it.")
                    : qsTr("M takes mine, G the generated, B both, E is by hand, O opens again; F8 goes to the next open one.")
                color: dialog.solver.word !== "" ? Theme.text : Theme.text2
                font: Theme.fontSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
            Fault {
                width: parent.width
                prefix: "merge"
                message: dialog.solver.error
                hint: dialog.solver.hint
            }
        }
    }
    Connections {
        target: dialog.solver
        function onHunkRequested(hunk: int) { hunks.go(hunk); }
    }
}
