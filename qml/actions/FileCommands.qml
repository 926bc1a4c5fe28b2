pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command newDesign: Command {
        objectName: "newDesign"
        text: qsTr("New design")
        keys: ["Ctrl+N"]
        iconName: "plus"
        onTriggered: group.desk.newRequested()
    }
    readonly property Command open: Command {
        objectName: "open"
        text: qsTr("Open…")
        keys: ["Ctrl+O"]
        iconName: "folder"
        onTriggered: group.desk.openRequested()
    }
    readonly property Command save: Command {
        objectName: "save"
        text: qsTr("Save")
        keys: ["Ctrl+S"]
        iconName: "file"
        reason: group.closed
        startsSection: true
        onTriggered: group.desk.saveRequested()
    }
    readonly property Command saveAs: Command {
        objectName: "saveAs"
        text: qsTr("Save as…")
        keys: ["Ctrl+Shift+S"]
        reason: group.closed
        onTriggered: group.desk.saveAsRequested()
    }
    readonly property Command close: Command {
        objectName: "close"
        text: qsTr("Close the design")
        keys: ["Ctrl+W"]
        reason: group.closed
        onTriggered: group.desk.closeRequested()
    }
    readonly property Command exportProject: Command {
        objectName: "export"
        text: qsTr("Export…")
        hint: qsTr("Write the manifests and services of this design")
        keys: ["Ctrl+E"]
        iconName: "export"
        reason: group.closed
        startsSection: true
        onTriggered: group.desk.exportRequested()
    }
    readonly property Command commit: Command {
        objectName: "commit"
        text: qsTr("Commit…")
        hint: qsTr("Export and commit to git")
        keys: ["Ctrl+Return", "Ctrl+Shift+C"]
        iconName: "commit"
        reason: group.closed
        onTriggered: group.desk.commitRequested()
    }
    readonly property Command repository: Command {
        objectName: "repository"
        text: qsTr("Branches and remotes…")
        hint: qsTr("Switch, create, stash, fetch and push, by your own git")
        keys: ["Ctrl+B"]
        iconName: "branch"
        reason: group.closed
        onTriggered: group.desk.repositoryRequested(false)
    }
    readonly property Command pull: Command {
        objectName: "pull"
        text: qsTr("Pull…")
        hint: qsTr("What others have pushed, into your files; designs merge element by element")
        keys: ["Ctrl+Shift+B"]
        reason: group.closed
        onTriggered: group.desk.repositoryRequested(true)
    }
    readonly property Command conflicts: Command {
        objectName: "conflicts"
        text: qsTr("Solve conflicts…")
        hint: qsTr("What you and an export changed in the same lines")
        keys: ["Ctrl+Shift+X"]
        reason: group.closed
        onTriggered: group.desk.conflictsRequested()
    }
    readonly property Command picture: Command {
        objectName: "picture"
        text: qsTr("Export a picture…")
        hint: qsTr("SVG, PNG, PDF or Mermaid, into a file or onto the clipboard")
        keys: ["Ctrl+Shift+E"]
        reason: group.closed
        onTriggered: group.desk.pictureRequested()
    }
    readonly property Command settings: Command {
        objectName: "settings"
        text: qsTr("Settings…")
        keys: ["Ctrl+,"]
        startsSection: true
        onTriggered: group.desk.settingsRequested()
    }
    readonly property Command quit: Command {
        objectName: "quit"
        text: qsTr("Quit")
        keys: ["Ctrl+Q"]
        onTriggered: group.desk.quitRequested()
    }
}
