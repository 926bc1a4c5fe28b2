pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What the squares mean.
Flow {
    id: legend

    required property WhatIfCluster cluster

    spacing: 16
    Repeater {
        model: legend.cluster.namespaces
        delegate: Row {
            id: one
            required property int index
            required property string modelData
            spacing: 6
            ClusterPod { name: ""; tint: one.index % 6; condition: "up"; anchors.verticalCenter: parent.verticalCenter }
            Label { height: Theme.px(20); text: one.modelData; font: Theme.fontCaption; color: Theme.text2 }
        }
    }
    Sign { condition: "down"; words: qsTr("down") }
    Sign { condition: "degraded"; words: qsTr("degraded or slow") }
    Sign { condition: "moved"; words: qsTr("moved from a dead node") }

    component Sign: Row {
        id: sign
        required property string condition
        required property string words
        spacing: 6
        ClusterPod { name: ""; tint: 0; condition: sign.condition; anchors.verticalCenter: parent.verticalCenter }
        Label { height: Theme.px(20); text: sign.words; font: Theme.fontCaption; color: Theme.text2 }
    }
}
