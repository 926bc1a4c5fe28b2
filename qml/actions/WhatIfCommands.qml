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
        reason: group.closed !== "" ? group.closed : group.whatIf.selectionReason
        menus: ["element"]
        startsSection: true
        repeats: false
        onTriggered: {
            group.desk.whatIfRequested();
            group.whatIf.toggleSelected();
        }
    }
    readonly property Command reset: Command {
        objectName: "resetWhatIf"
        text: qsTr("Everything up again")
        keys: ["Ctrl+Shift+D"]
        reason: group.closed !== "" ? group.closed
            : group.whatIf.hasFailure ? "" : qsTr("Nothing is down.")
        onTriggered: group.whatIf.reset()
    }
    readonly property Command nextWave: Command {
        objectName: "nextWave"
        text: qsTr("Next wave")
        keys: ["Alt+."]
        reason: group.closed !== "" ? group.closed
            : group.whatIf.wave < group.whatIf.lastWave ? "" : qsTr("There is no further wave.")
        startsSection: true
        onTriggered: group.whatIf.wave += 1
    }
    readonly property Command previousWave: Command {
        objectName: "previousWave"
        text: qsTr("Previous wave")
        keys: ["Alt+,"]
        reason: group.closed !== "" ? group.closed
            : group.whatIf.wave > 0 ? "" : qsTr("There is no earlier wave.")
        onTriggered: group.whatIf.wave -= 1
    }
}
