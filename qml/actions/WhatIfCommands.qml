pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property WhatIf whatIf: desk.whatIf

    readonly property Command show: Command {
        objectName: "showWhatIf"
        text: qsTr("Latency and failures")
        hint: qsTr("Compute how slow requests are and what falls when something dies")
        keys: ["Ctrl+Shift+W"]
        reason: group.closed
        onTriggered: group.desk.whatIfRequested()
    }
    readonly property Command takeDown: Command {
        objectName: "takeDown"
        text: group.whatIf.selectionIsDown ? qsTr("Bring up") : qsTr("Take down")
        hint: qsTr("See what falls with the selected element; the design stays as it is")
        keys: ["Shift+D"]
        iconName: "down"
        reason: group.covered !== "" ? group.covered : group.whatIf.selectionReason
        menus: ["element"]
        startsSection: true
        repeats: false
        onTriggered: {
            group.desk.whatIfRequested();
            group.whatIf.toggleSelected();
        }
    }
    readonly property Command slowDown: Command {
        objectName: "slowDown"
        text: group.whatIf.selectedState === "slow" ? qsTr("Slow no longer") : qsTr("Slow down")
        hint: qsTr("See what is late with the selected element; the design stays as it is")
        keys: ["Shift+S"]
        iconName: "slow"
        reason: group.covered !== "" ? group.covered : group.whatIf.selectionReason
        menus: ["element"]
        repeats: false
        onTriggered: {
            group.desk.whatIfRequested();
            group.whatIf.slowSelected();
        }
    }
    readonly property Command cluster: Command {
        objectName: "clusterView"
        text: qsTr("Cluster view")
        hint: qsTr("Nodes and pods instead of the drawing")
        keys: ["Ctrl+Shift+K"]
        iconName: "cluster"
        reason: group.covered
        isSwitch: true
        isOn: group.desk.clusterShown
        onTriggered: group.desk.clusterToggled()
    }
    readonly property Command reset: Command {
        objectName: "resetWhatIf"
        text: qsTr("Everything up again")
        keys: ["Ctrl+Shift+D"]
        reason: group.covered !== "" ? group.covered
            : group.whatIf.hasFailure ? "" : qsTr("Nothing is down.")
        onTriggered: group.whatIf.reset()
    }
    readonly property Command nextWave: Command {
        objectName: "nextWave"
        text: qsTr("What happens next")
        keys: ["Alt+."]
        reason: group.covered !== "" ? group.covered
            : group.whatIf.time.position < group.whatIf.time.last ? "" : qsTr("Nothing more happens.")
        startsSection: true
        onTriggered: group.whatIf.time.next()
    }
    readonly property Command previousWave: Command {
        objectName: "previousWave"
        text: qsTr("What happened before")
        keys: ["Alt+,"]
        reason: group.covered !== "" ? group.covered
            : group.whatIf.time.position > 0 ? "" : qsTr("Nothing happened before.")
        onTriggered: group.whatIf.time.previous()
    }
}
