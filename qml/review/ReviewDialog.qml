pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Every file that an export would touch, before anything is written: how it changes, and why. Then
// how far it is, and what came of it.
Dialog {
    id: dialog

    required property Editor editor
    readonly property ProjectJob job: editor.project
    readonly property ProjectReview review: job.review
    readonly property bool committing: message !== ""
    property string message ///< of the commit; "": an export alone
    /// A file with markers in it stops every commit.
    readonly property bool commits: committing && review.files.conflicting === 0
    readonly property bool running: job.state === "running"
    readonly property bool done: job.state === "done"
    readonly property string subject: message.split("\n")[0]
    signal backRequested(commit: bool)
    signal conflictsRequested()

    function start(message: string) {
        dialog.message = message;
        dialog.open();
        dialog.review.open();
        list.forceActiveFocus();
    }
    function run() {
        if (dialog.committing)
            dialog.job.commit(dialog.message);
        else
            dialog.job.write();
    }

    title: committing ? qsTr("Review the commit") : qsTr("Review the export")
    preferredWidth: 1600
    onRejected: {
        dialog.review.stop();
        dialog.job.cancel();
    }

    buttons: [
        Button {
            objectName: "reviewBack"
            kind: "plain"
            visible: !dialog.done && !dialog.running
            text: qsTr("Back")
            onClicked: {
                dialog.close();
                dialog.backRequested(dialog.committing);
            }
        },
        Button {
            objectName: "projectCancel"
            kind: dialog.done ? "secondary" : "plain"
            text: dialog.done ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.reject()
        },
        Button {
            objectName: "reviewConflicts"
            kind: "primary"
            visible: dialog.done && dialog.job.conflictCount > 0
            text: qsTr("Solve the conflicts…")
            onClicked: {
                dialog.close();
                dialog.conflictsRequested();
            }
        },
        Button {
            objectName: "reviewRun"
            kind: "primary"
            visible: !dialog.done
            enabled: dialog.job.ready && dialog.review.ready
            iconName: dialog.commits ? "commit" : "export"
            text: dialog.commits
                  ? (dialog.job.branch !== "" ? qsTr("Commit to %1").arg(dialog.job.branch) : qsTr("Commit"))
                  : qsTr("Export %n file(s)", "", dialog.review.files.writing)
            onClicked: dialog.run()
        }
    ]

    Item {
        x: 24
        width: dialog.width - 48
        height: Math.max(Theme.px(200), (dialog.parent ? dialog.parent.height : 800) - 48 - Theme.row(56) - Theme.row(64))
        Keys.onPressed: (event) => {
            const find = event.key === Qt.Key_F && event.modifiers === Qt.ControlModifier;
            const jump = event.key === Qt.Key_F7;
            event.accepted = find || jump || event.key === Qt.Key_Return && event.modifiers === Qt.ControlModifier;
            if (find)
                filter.forceActiveFocus(Qt.ShortcutFocusReason);
            else if (jump)
                diff.jump(event.modifiers & Qt.ShiftModifier ? -1 : 1);
            else if (event.accepted && dialog.job.ready && dialog.review.ready)
                dialog.run();
        }

        Column {
            id: left
            width: Math.round(Math.min(parent.width * 0.42, Theme.px(360)))
            height: status.y - 8
            spacing: 8
            TextField {
                id: filter
                objectName: "reviewFilter"
                width: parent.width
                small: true
                iconName: "search"
                placeholderText: qsTr("Filter %n file(s)", "", dialog.review.files.total)
                label: qsTr("Filter the files")
                enabled: !dialog.done
                onTextEdited: dialog.review.files.filter = text
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                Keys.onEscapePressed: (event) => {
                    event.accepted = text !== "";
                    text = "";
                    dialog.review.files.filter = "";
                }
            }
            ReviewList {
                id: list
                objectName: "reviewFiles"
                width: parent.width
                height: left.height - y
                review: dialog.review
                enabled: !dialog.running && !dialog.done
                onDiffRequested: diff.forceActiveFocus(Qt.TabFocusReason)
                onFilterRequested: filter.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        ReviewFile {
            id: head
            anchors { left: left.right; leftMargin: 16; right: parent.right }
            review: dialog.review
            diffView: diff
            enabled: !dialog.running && !dialog.done
        }
        DiffView {
            id: diff
            objectName: "reviewDiff"
            anchors { left: head.left; right: head.right; top: head.bottom; topMargin: 8; bottom: status.top; bottomMargin: 8 }
            review: dialog.review
        }
        ReviewStatus {
            id: status
            width: parent.width
            y: parent.height - height
            job: dialog.job
            committing: dialog.committing
            subject: dialog.subject
        }
    }
}
