pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What falls over when something dies, and how slow it is really.
FocusScope {
    id: page

    required property WhatIf whatIf
    property bool clusterShown: false
    property bool comparing: false
    readonly property bool wide: width >= 760 * Theme.textScale

    // The waves come one after the other.
    Connections {
        target: page.whatIf
        function onStruck() { scrubber.playWaves(); }
    }

    Scroller {
        id: scroller
        anchors.fill: parent
        contentWidth: width
        contentHeight: sheet.height
        // Large text in a low drawer: the tables keep three rows.
        Item {
            id: sheet
            width: scroller.width
            height: Math.max(scroller.height, edge.y + Theme.row(28) + 3 * Theme.row(24))
            Flow {
                id: bar
                x: 16
                y: 4
                width: sheet.width - 32
                spacing: 8
                Segments {
                    objectName: "whatIfState"
                    label: qsTr("State of the selected element")
                    enabled: page.whatIf.selectionReason === ""
                    values: ["up", "slow", "down"]
                    words: [qsTr("Up"), qsTr("Slow"), qsTr("Down")]
                    icons: ["up", "slow", "down"]
                    value: page.whatIf.selectedState
                    onChosen: (state) => page.whatIf.selectedState = state
                }
                Row {
                    visible: page.whatIf.selectedState === "slow"
                    spacing: 8
                    StepperField {
                        objectName: "whatIfSlowBy"
                        width: Theme.px(112)
                        label: qsTr("Milliseconds slower")
                        from: 10
                        to: 600000
                        stepSize: 100
                        value: page.whatIf.slowBy
                        onValueModified: page.whatIf.slowBy = value
                    }
                    Label { height: Theme.controlSmallHeight; text: qsTr("ms slower"); font: Theme.fontSmall; color: Theme.text2 }
                }
                Button {
                    objectName: "whatIfReset"
                    small: true
                    visible: page.whatIf.hasFailure
                    text: qsTr("Reset")
                    tooltip: qsTr("Everything is up again (Ctrl+Shift+D)")
                    onClicked: page.whatIf.reset()
                }
                Label {
                    height: Theme.controlSmallHeight
                    leftPadding: 8
                    text: qsTr("On lines")
                    font: Theme.fontSmall
                    color: Theme.text2
                }
                Segments {
                    objectName: "whatIfFigures"
                    label: qsTr("Figures on the lines")
                    values: ["time", "rate", "none"]
                    words: [qsTr("Time"), qsTr("Rate"), qsTr("None")]
                    value: page.whatIf.figures
                    onChosen: (figures) => page.whatIf.figures = figures
                }
                Button {
                    objectName: "whatIfCompare"
                    small: true
                    checkable: true
                    checked: page.comparing
                    text: qsTr("Last change")
                    tooltip: qsTr("Every entry point before and after the last change")
                    onToggled: page.comparing = checked
                }
                Button {
                    objectName: "whatIfCluster"
                    small: true
                    checkable: true
                    checked: page.clusterShown
                    text: qsTr("Nodes")
                    tooltip: qsTr("Which pod stands on which node")
                    onToggled: page.clusterShown = checked
                }
            }
            Label {
                id: words
                objectName: "whatIfWords"
                x: 20
                y: bar.y + bar.height + 2
                width: parent.width - 40
                height: Theme.px(24)
                text: page.whatIf.hasFailure ? qsTr("%1: %2").arg(page.whatIf.failures).arg(page.whatIf.summary)
                    : page.whatIf.change !== "" ? page.whatIf.change : page.whatIf.summary
                font: Theme.fontSmall
                color: page.whatIf.hasFailure ? Theme.error : page.whatIf.change !== "" ? Theme.text : Theme.text2
                Accessible.role: Accessible.StatusBar
                HoverHandler { id: over }
                Tooltip { visible: over.hovered && words.truncated; text: words.text }
            }
            WhatIfScrubber {
                id: scrubber
                y: words.y + words.height
                width: parent.width
                visible: page.whatIf.hasFailure
                whatIf: page.whatIf
            }
            Rule { id: edge; y: words.y + words.height + (scrubber.visible ? scrubber.height : 0); width: parent.width }
            WhatIfTable {
                objectName: "whatIfEntries"
                anchors { left: parent.left; top: edge.bottom; bottom: parent.bottom }
                width: page.wide ? Math.round(parent.width * 0.58) : parent.width
                visible: page.wide || !side.visible
                cellWidth: page.comparing ? 108 : 76
                title: qsTr("Entry points")
                rows: page.comparing ? page.whatIf.comparison : page.whatIf.entries
                onChosen: (element) => page.whatIf.select(element)
            }
            Rectangle {
                visible: page.wide
                x: side.x
                y: edge.y + 1
                width: 1
                height: parent.height - y
                color: Theme.border
            }
            Item {
                id: side
                anchors { right: parent.right; top: edge.bottom; bottom: parent.bottom }
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
    }
}
