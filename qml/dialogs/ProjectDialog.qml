pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Export, and commit: where to, what is made, and in which words. What it would do is reviewed
// before anything is written.
Dialog {
    id: dialog

    required property Editor editor
    property bool committing: false
    readonly property ProjectJob job: editor.project
    /// The message is the user's own: the proposed one no longer takes its place.
    property bool worded: false
    signal folderRequested()
    signal reviewRequested(message: string)

    title: committing ? qsTr("Commit to git") : qsTr("Export the project")
    preferredWidth: 640

    function start(commit: bool) {
        dialog.committing = commit;
        dialog.open();
        dialog.job.begin();
        if (!dialog.worded)
            message.text = dialog.job.suggestedMessage;
        message.selectAll();
        (commit ? message : folder).forceActiveFocus();
    }

    function review() {
        if (!dialog.job.ready || dialog.committing && message.text.trim() === "")
            return;
        dialog.close();
        dialog.reviewRequested(dialog.committing ? message.text : "");
    }

    onRejected: dialog.job.cancel()
    Connections {
        target: dialog.job
        function onChanged() {
            if (dialog.job.state === "done")
                dialog.worded = false;
            else if (dialog.job.state === "planned" && !dialog.worded && message.text !== dialog.job.suggestedMessage) {
                message.text = dialog.job.suggestedMessage;
                if (message.activeFocus)
                    message.selectAll();
            }
        }
    }

    buttons: [
        Button {
            objectName: "projectCancel"
            kind: "plain"
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        Button {
            objectName: "projectRun"
            kind: "primary"
            enabled: dialog.job.ready && (!dialog.committing || message.text.trim() !== "")
            iconName: dialog.committing ? "commit" : "export"
            text: qsTr("Review…")
            tooltip: dialog.job.reason !== "" ? dialog.job.reason : qsTr("Shows every file before anything is written")
            onClicked: dialog.review()
        }
    ]

    Column {
        x: 24
        width: dialog.width - 48
        spacing: 8

        Label { text: qsTr("Folder of the project"); font: Theme.fontSmall; color: Theme.text2 }
        Item {
            width: parent.width
            height: folder.height
            TextField {
                id: folder
                objectName: "projectFolder"
                anchors { left: parent.left; right: browse.left; rightMargin: 8 }
                label: qsTr("Folder of the project")
                monospaced: true
                implicitHeight: Theme.controlHeight
                    text: dialog.job.folder
                onTextEdited: dialog.job.folder = text
            }
            Button {
                id: browse
                anchors.right: parent.right
                iconName: "folder"
                text: qsTr("Browse…")
                    onClicked: dialog.folderRequested()
            }
        }
        ExportChoicesForm {
            width: parent.width
            topPadding: 4
            bottomPadding: 4
            choices: dialog.job.choices
        }
        Label {
            visible: dialog.committing
            topPadding: 4
            text: qsTr("Message")
            font: Theme.fontSmall
            color: Theme.text2
        }
        TextArea {
            id: message
            objectName: "commitMessage"
            visible: dialog.committing
            width: parent.width
            label: qsTr("Message of the commit")
            Keys.onReturnPressed: (event) => {
                event.accepted = event.modifiers & Qt.ControlModifier;
                if (event.accepted)
                    dialog.review();
            }
            onTextChanged: if (activeFocus && text !== dialog.job.suggestedMessage) dialog.worded = text !== ""
        }
        Column {
            visible: dialog.committing && dialog.job.asksIdentity
            width: parent.width
            topPadding: 4
            spacing: 8
            Label {
                width: parent.width
                text: dialog.job.gitKnowsWho
                      ? qsTr("Who commits. Where both are empty, git's own settings are taken.")
                      : qsTr("git does not know who commits. What is written here is kept for Moldloft alone.")
                font: Theme.fontSmall
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Row {
                spacing: 8
                TextField {
                    objectName: "committerName"
                    width: (dialog.width - 56) / 2
                    label: qsTr("Name of who commits")
                    placeholderText: qsTr("Name")
                            text: dialog.job.committerName
                    onTextEdited: dialog.job.committerName = text
                }
                TextField {
                    objectName: "committerEmail"
                    width: (dialog.width - 56) / 2
                    label: qsTr("E-mail address of who commits")
                    placeholderText: qsTr("E-mail")
                            text: dialog.job.committerEmail
                    onTextEdited: dialog.job.committerEmail = text
                }
            }
        }
        Row {
            visible: dialog.job.reason !== "" && dialog.job.state !== "planning"
            topPadding: 8
            spacing: 8
            Icon { name: "error"; size: Theme.px(16); color: Theme.error }
            Label {
                objectName: "projectReason"
                width: dialog.width - 48 - 8 - Theme.px(16)
                text: dialog.job.reason
                font: Theme.fontSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
        }
        Label {
            visible: text !== ""
            topPadding: 4
            width: parent.width
            text: dialog.job.summary
            font: Theme.fontSmallStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        Progress {
            visible: dialog.job.state === "planning"
            width: parent.width
            value: dialog.job.progress
            indeterminate: dialog.job.progress <= 0
        }
        Fault {
            width: parent.width
            message: dialog.job.error
            hint: dialog.job.hint
        }
    }
}
