pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Nodes of every pool, pods of the selected service, and how many requests come.
Flow {
    id: sliders

    required property WhatIf whatIf
    readonly property WhatIfCluster cluster: whatIf.cluster
    readonly property int fieldWidth: Math.min(width, Theme.px(264))

    spacing: 16

    Repeater {
        model: sliders.cluster.pools
        delegate: SliderField {
            id: pool
            required property int index
            required property string name
            required property int nodes
            objectName: "nodesOf-" + index
            width: sliders.fieldWidth
            label: qsTr("Nodes of %1").arg(name)
            from: 0
            to: Math.max(20, nodes)
            value: nodes
            onPicked: (value) => sliders.cluster.pools.setNodes(pool.index, value)
        }
    }
    SliderField {
        objectName: "podsOfSelected"
        visible: sliders.whatIf.selectedPods >= 0
        width: sliders.fieldWidth
        label: qsTr("Pods of %1").arg(sliders.whatIf.selectedName)
        from: 0
        to: Math.max(20, sliders.whatIf.selectedPods)
        value: Math.max(0, sliders.whatIf.selectedPods)
        onPicked: (value) => sliders.whatIf.selectedPods = value
    }
    SliderField {
        objectName: "loadOfAll"
        width: sliders.fieldWidth
        label: qsTr("Requests")
        words: qsTr("%1 %").arg(value)
        from: 0
        to: Math.max(2000, sliders.cluster.load)
        stepSize: 50
        value: sliders.cluster.load
        onPicked: (value) => sliders.cluster.load = value
    }
    CheckField {
        objectName: "autoscaled"
        visible: sliders.cluster.canAutoscale
        width: sliders.fieldWidth
        text: qsTr("Autoscalers at work")
        checked: sliders.cluster.autoscaled
        onToggled: sliders.cluster.autoscaled = checked
    }
}
