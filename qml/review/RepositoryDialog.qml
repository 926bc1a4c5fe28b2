pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Branches, stash, fetch and push of the project, by the user's own git.
Dialog {
    id: dialog

    required property RepositoryJob job

    function start() {
        dialog.open();
        dialog.job.open();
        list.forceActiveFocus();
    }

    /// The same for a start with the merge of designs.
    function startMerging() {
        dialog.open();
        dialog.job.mergeByElement();
    }

    /// As soon as it is known what there is to pull.
    function pull() {
        dialog.pulls = true;
        dialog.start();
    }

    property bool pulls: false
    Connections {
        target: dialog.job
        function onChanged() {
            if (!dialog.pulls || dialog.job.busy)
                return;
            dialog.pulls = false;
            if (dialog.job.isRepository)
                dialog.job.pull();
        }
    }

    title: qsTr("Branches and remotes")
    preferredWidth: 640
    onClosed: dialog.job.cancel()

    buttons: [
        Button {
            objectName: "repositoryCancel"
            visible: dialog.job.busy
            text: qsTr("Cancel")
            onClicked: dialog.job.cancel()
        },
        Button {
            objectName: "repositoryClose"
            kind: "plain"
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]

    Column {
        x: 24
        width: dialog.width - 48
        spacing: 12
        Label {
            width: parent.width
            text: dialog.job.isRepository ? dialog.job.folder : qsTr("%1 is no repository yet. The first commit makes one.").arg(dialog.job.folder)
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            spacing: 8
            visible: dialog.job.isRepository
            Button { objectName: "repositoryFetch"; iconName: "import"; text: qsTr("Fetch"); enabled: !dialog.job.busy && dialog.job.remotes.length > 0; tooltip: dialog.job.remotes.length > 0 ? qsTr("What the remotes have, without changing your files") : qsTr("There is no remote: git remote add origin ADDRESS"); onClicked: dialog.job.fetch() }
            Button { objectName: "repositoryPull"; iconName: "import"; text: qsTr("Pull"); enabled: !dialog.job.busy && dialog.job.remotes.length > 0 && dialog.job.branch !== ""; tooltip: dialog.job.remotes.length > 0 ? qsTr("What the upstream of %1 has, into your files; designs merge element by element").arg(dialog.job.branch) : qsTr("There is no remote: git remote add origin ADDRESS"); onClicked: dialog.job.pull() }
            Button { objectName: "repositoryPush"; iconName: "export"; text: qsTr("Push"); enabled: !dialog.job.busy && dialog.job.remotes.length > 0 && dialog.job.branch !== ""; tooltip: dialog.job.remotes.length > 0 ? qsTr("%1, with what Moldloft recorded beside it").arg(dialog.job.branch) : qsTr("There is no remote: git remote add origin ADDRESS"); onClicked: dialog.job.push() }
            Button { objectName: "repositoryStash"; text: qsTr("Stash %n file(s)", "", dialog.job.uncommitted); visible: dialog.job.uncommitted > 0; enabled: !dialog.job.busy; tooltip: qsTr("Puts away what is not committed, new files too"); onClicked: dialog.job.stash() }
            Button { objectName: "repositoryUnstash"; text: qsTr("Bring back the stash"); visible: dialog.job.stashes > 0; enabled: !dialog.job.busy; tooltip: qsTr("What was put away last"); onClicked: dialog.job.unstash() }
        }
        BranchesView {
            id: list
            objectName: "branches"
            visible: dialog.job.isRepository
            width: parent.width
            height: Math.min(Theme.px(280), Math.max(Theme.px(88), dialog.job.branches.count * Theme.row(44) + 10))
            job: dialog.job
            onSwitchRequested: (name) => dialog.job.switchTo(name, stash.checked)
        }
        CheckField {
            id: stash
            objectName: "repositoryStashFirst"
            width: parent.width
            visible: dialog.job.isRepository && dialog.job.uncommitted > 0
            text: qsTr("When switching, stash what is not committed first")
        }
        Row {
            width: parent.width
            spacing: 8
            visible: dialog.job.isRepository
            TextField {
                id: name
                objectName: "branchName"
                width: parent.width - make.width - 8
                label: qsTr("Name of a new branch")
                placeholderText: qsTr("New branch from %1").arg(dialog.job.branch !== "" ? dialog.job.branch : "HEAD")
                monospaced: true
                enabled: !dialog.job.busy
                Keys.onReturnPressed: if (make.enabled) make.clicked()
            }
            Button {
                id: make
                objectName: "branchCreate"
                iconName: "branch"
                text: qsTr("Create")
                enabled: !dialog.job.busy && name.text.trim() !== ""
                onClicked: {
                    dialog.job.create(name.text, stash.checked && stash.visible);
                    name.text = "";
                }
            }
        }
        MergeByElement {
            width: parent.width
            visible: dialog.job.mergeFolder !== ""
            job: dialog.job
        }
        Label {
            objectName: "repositoryWord"
            width: parent.width
            visible: text !== ""
            text: dialog.job.busy ? dialog.job.step : dialog.job.word
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        Progress {
            width: parent.width
            visible: dialog.job.busy
            value: dialog.job.progress
            indeterminate: dialog.job.progress <= 0
        }
        Fault {
            width: parent.width
            prefix: "repository"
            message: dialog.job.error
            hint: dialog.job.hint
        }
    }
}
