pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// How many nodes and pods the what-if has, and how many nodes are dead: no edit of the design.
Flow {
    id: knobs

    required property WhatIf whatIf

    padding: 12
    leftPadding: 20
    spacing: 12

    Repeater {
        model: knobs.whatIf.cluster.pools
        delegate: Row {
            id: pool
            required property int index
            required property string name
            required property int nodes
            required property int dead
            spacing: 8
            Label { height: Theme.controlSmallHeight; text: qsTr("%1: nodes").arg(pool.name); font: Theme.fontSmall; color: Theme.text2 }
            StepperField {
                objectName: "poolNodes-" + pool.index
                width: Theme.px(104)
                label: qsTr("Nodes of %1").arg(pool.name)
                from: 0
                to: 500
                value: pool.nodes
                onValueModified: knobs.whatIf.cluster.pools.setNodes(pool.index, value)
            }
            Label { height: Theme.controlSmallHeight; text: qsTr("dead"); font: Theme.fontSmall; color: Theme.text2 }
            StepperField {
                objectName: "poolDead-" + pool.index
                width: Theme.px(104)
                label: qsTr("Dead nodes of %1").arg(pool.name)
                from: 0
                to: pool.nodes
                value: pool.dead
                onValueModified: knobs.whatIf.cluster.pools.setDead(pool.index, value)
            }
        }
    }
    Row {
        visible: knobs.whatIf.selectedPods >= 0
        spacing: 8
        Label { height: Theme.controlSmallHeight; text: qsTr("%1: pods").arg(knobs.whatIf.selectedName); font: Theme.fontSmall; color: Theme.text2 }
        StepperField {
            objectName: "whatIfPods"
            width: Theme.px(104)
            label: qsTr("Pods of %1").arg(knobs.whatIf.selectedName)
            from: 0
            to: 200
            value: Math.max(0, knobs.whatIf.selectedPods)
            onValueModified: knobs.whatIf.selectedPods = value
        }
    }
    Label {
        visible: knobs.whatIf.cluster.price !== ""
        height: Theme.controlSmallHeight
        text: knobs.whatIf.cluster.price
        font: Theme.fontSmall
    }
}
