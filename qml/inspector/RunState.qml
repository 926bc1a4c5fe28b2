pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// While the what-if is open: whether what is selected is up, and what falls with it.
Column {
    id: self

    required property WhatIf whatIf

    visible: (whatIf.shown || whatIf.hasFailure) && whatIf.selectionReason === ""
    topPadding: visible ? 8 : 0
    bottomPadding: topPadding
    spacing: 4

    SectionHeading { width: parent.width; text: qsTr("State in the what-if") }
    Segments {
        objectName: "runState"
        width: parent.width
        label: qsTr("State in the what-if")
        values: ["up", "slow", "down"]
        words: [qsTr("Up"), qsTr("Slow"), qsTr("Down")]
        icons: ["up", "slow", "down"]
        value: self.whatIf.selectedState
        onChosen: (state) => self.whatIf.selectedState = state
    }
    SectionHeading { visible: self.whatIf.reach.length > 0; width: parent.width; text: qsTr("When it is down") }
    Repeater {
        model: Math.floor(self.whatIf.reach.length / 2)
        delegate: Item {
            id: line
            required property int index
            width: self.width
            height: Theme.px(24)
            Label {
                width: parent.width - number.width - 8
                height: parent.height
                text: self.whatIf.reach[2 * line.index] ?? ""
                font: Theme.fontSmall
                color: Theme.text2
            }
            Label {
                id: number
                anchors.right: parent.right
                height: parent.height
                text: self.whatIf.reach[2 * line.index + 1] ?? ""
                font: Theme.fontSmall
            }
        }
    }
    Rule { width: parent.width }
}
