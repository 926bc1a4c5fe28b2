pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Export, and commit: where to, what will change, how far it is, what came of it.
Dialog {
    id: dialog

    required property Editor editor
    property bool committing: false
    readonly property ProjectJob job: editor.project
    signal folderRequested()

    title: committing ? qsTr("Commit to git") : qsTr("Export the project")
    preferredWidth: 640

    function start(commit: bool) {
        dialog.committing = commit;
        dialog.open();
        dialog.job.begin();
        if (commit && message.text === "")
            message.text = dialog.job.suggestedMessage;
        message.selectAll();
        (commit ? message : folder).forceActiveFocus();
    }

    onRejected: dialog.job.cancel()

    buttons: [
        Button {
            objectName: "projectCancel"
            kind: "plain"
            text: dialog.job.state === "done" ? qsTr("Close") : qsTr("Cancel")
            onClicked: dialog.reject()
        },
        Button {
            objectName: "projectRun"
            kind: "primary"
            visible: dialog.job.state !== "done"
            enabled: dialog.job.ready && (!dialog.committing || message.text.trim() !== "")
            iconName: dialog.committing ? "commit" : "export"
            text: dialog.committing ? qsTr("Commit") : qsTr("Export")
            tooltip: dialog.job.reason
            onClicked: dialog.committing ? dialog.job.commit(message.text) : dialog.job.write()
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
                enabled: dialog.job.state !== "running"
                text: dialog.job.folder
                onTextEdited: dialog.job.folder = text
            }
            Button {
                id: browse
                anchors.right: parent.right
                iconName: "folder"
                text: qsTr("Browse…")
                enabled: dialog.job.state !== "running"
                onClicked: dialog.folderRequested()
            }
        }
        ExportChoicesForm {
            width: parent.width
            topPadding: 4
            bottomPadding: 4
            enabled: dialog.job.state !== "running"
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
            enabled: dialog.job.state !== "running"
            Keys.onReturnPressed: (event) => {
                event.accepted = event.modifiers & Qt.ControlModifier;
                if (event.accepted && dialog.job.ready)
                    dialog.job.commit(message.text);
            }
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
                    enabled: dialog.job.state !== "running"
                    text: dialog.job.committerName
                    onTextEdited: dialog.job.committerName = text
                }
                TextField {
                    objectName: "committerEmail"
                    width: (dialog.width - 56) / 2
                    label: qsTr("E-mail address of who commits")
                    placeholderText: qsTr("E-mail")
                    enabled: dialog.job.state !== "running"
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
        ProjectChanges {
            width: parent.width
            visible: dialog.job.count > 0
            job: dialog.job
        }
        Progress {
            visible: dialog.job.state === "running" || dialog.job.state === "planning"
            width: parent.width
            value: dialog.job.progress
            indeterminate: dialog.job.progress <= 0
        }
        Rectangle {
            visible: dialog.job.error !== ""
            width: parent.width
            height: problem.implicitHeight + 24
            radius: Theme.radiusControl
            color: Theme.errorBg
            Icon { x: 12; y: 12; name: "error"; size: Theme.px(20); color: Theme.error }
            Column {
                id: problem
                x: 24 + Theme.px(20)
                y: 12
                width: parent.width - x - 12
                spacing: 8
                Label {
                    objectName: "projectError"
                    width: parent.width
                    text: dialog.job.error
                    font: Theme.fontSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.role: Accessible.AlertMessage
                }
                TextEdit {
                    objectName: "projectHint"
                    visible: text !== ""
                    width: parent.width
                    text: dialog.job.hint
                    font: text.startsWith("git ") ? Theme.fontCodeSmall : Theme.fontSmall
                    color: Theme.text
                    readOnly: true
                    selectByMouse: true
                    wrapMode: TextEdit.Wrap
                    renderType: Text.NativeRendering
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
