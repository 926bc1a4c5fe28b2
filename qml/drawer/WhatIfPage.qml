pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What falls over when something dies, and how slow it is really.
FocusScope {
    id: page

    required property WhatIf whatIf
    property bool clusterShown: false
    readonly property bool wide: width >= 760 * Theme.textScale

    Timer {
        id: waves
        interval: Theme.wave
        repeat: true
        onTriggered: {
            page.whatIf.wave += 1;
            running = page.whatIf.wave < page.whatIf.lastWave;
        }
    }
    Connections {
        target: page.whatIf
        function onStruck() {
            if (Theme.wave > 0)
                waves.restart();
            else
                page.whatIf.wave = page.whatIf.lastWave;
        }
    }

    Item {
        id: bar
        width: parent.width
        height: Theme.row(36)
        Row {
            id: actions
            x: 16
            height: parent.height
            spacing: 8
            Button {
                objectName: "whatIfToggle"
                anchors.verticalCenter: parent.verticalCenter
                small: true
                iconName: page.whatIf.selectionIsDown ? "check" : "down"
                text: page.whatIf.selectionIsDown ? qsTr("Bring up") : qsTr("Take down")
                enabled: page.whatIf.selectionReason === ""
                tooltip: page.whatIf.selectionReason !== "" ? page.whatIf.selectionReason
                       : qsTr("Take the selected element down, or bring it up again (Shift+D)")
                onClicked: page.whatIf.toggleSelected()
            }
            Button {
                objectName: "whatIfReset"
                anchors.verticalCenter: parent.verticalCenter
                small: true
                visible: page.whatIf.hasFailure
                text: qsTr("Reset")
                tooltip: qsTr("Everything is up again (Ctrl+Shift+D)")
                onClicked: page.whatIf.reset()
            }
            Button {
                objectName: "whatIfBack"
                anchors.verticalCenter: parent.verticalCenter
                small: true
                kind: "plain"
                visible: page.whatIf.lastWave > 0
                enabled: page.whatIf.wave > 0
                iconName: "chevron-left"
                tooltip: qsTr("Previous wave")
                onClicked: page.whatIf.wave -= 1
            }
            Label {
                visible: page.whatIf.lastWave > 0
                height: parent.height
                text: qsTr("Wave %1 of %2").arg(page.whatIf.wave).arg(page.whatIf.lastWave)
                font: Theme.fontSmall
                color: Theme.text2
            }
            Button {
                objectName: "whatIfStep"
                anchors.verticalCenter: parent.verticalCenter
                small: true
                kind: "plain"
                visible: page.whatIf.lastWave > 0
                enabled: page.whatIf.wave < page.whatIf.lastWave
                iconName: "chevron-right"
                tooltip: qsTr("Next wave")
                onClicked: page.whatIf.wave += 1
            }
        }
        Label {
            x: actions.x + actions.width + 16
            width: cluster.x - x - 16
            height: parent.height
            text: page.whatIf.hasFailure ? qsTr("%1 down: %2").arg(page.whatIf.failures).arg(page.whatIf.summary)
                                         : page.whatIf.summary
            font: Theme.fontSmall
            color: page.whatIf.hasFailure ? Theme.error : Theme.text2
        }
        Button {
            id: cluster
            objectName: "whatIfCluster"
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            small: true
            checkable: true
            checked: page.clusterShown
            text: qsTr("Cluster")
            tooltip: qsTr("Which pod stands on which node")
            onToggled: page.clusterShown = checked
        }
    }
    Rule { y: bar.height - 1; width: parent.width }
    WhatIfTable {
        objectName: "whatIfEntries"
        anchors { left: parent.left; top: bar.bottom; bottom: parent.bottom }
        width: page.wide ? Math.round(parent.width * 0.58) : parent.width
        visible: page.wide || !side.visible
        title: qsTr("Entry points")
        rows: page.whatIf.entries
        onChosen: (element) => page.whatIf.select(element)
    }
    Rectangle {
        visible: page.wide
        x: side.x
        y: bar.height
        width: 1
        height: parent.height - y
        color: Theme.border
    }
    Item {
        id: side
        anchors { right: parent.right; top: bar.bottom; bottom: parent.bottom }
        width: page.wide ? parent.width - Math.round(parent.width * 0.58) : parent.width
        visible: page.wide || page.clusterShown
        WhatIfTable {
            objectName: "whatIfBlasts"
            anchors.fill: parent
            visible: !page.clusterShown && !page.whatIf.hasFailure
            title: qsTr("Blast radius")
            rows: page.whatIf.blasts
            onChosen: (element) => page.whatIf.select(element)
        }
        WhatIfTable {
            objectName: "whatIfCascade"
            anchors.fill: parent
            visible: !page.clusterShown && page.whatIf.hasFailure
            waves: true
            cellWidth: 96
            title: qsTr("Cascade")
            rows: page.whatIf.cascade
            onChosen: (element) => page.whatIf.select(element)
        }
        ClusterKnobs {
            id: knobs
            visible: page.clusterShown
            width: parent.width
            whatIf: page.whatIf
        }
        WhatIfTable {
            objectName: "whatIfNodes"
            anchors { fill: parent; topMargin: knobs.height }
            visible: page.clusterShown
            cellWidth: 92
            title: qsTr("Nodes")
            rows: page.whatIf.nodes
            onChosen: (element) => page.whatIf.select(element)
        }
    }
}
