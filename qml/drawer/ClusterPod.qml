pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A pod: a square in the tint of its namespace. Its state has a shape of its own: down a cross,
// degraded and slow a thick rim, moved a dot.
Rectangle {
    id: pod

    required property string name
    required property int tint
    required property string condition
    readonly property bool down: condition === "down"
    readonly property bool weak: condition === "degraded" || condition === "slow"

    width: Theme.px(12)
    height: width
    radius: 3
    color: down ? Theme.errorBg : weak ? Theme.warningBg : Theme.namespaceLines[tint]
    border {
        width: down || weak ? 2 : 0
        color: down ? Theme.error : Theme.warning
    }
    Rectangle {
        visible: pod.condition === "moved"
        anchors.centerIn: parent
        width: 6
        height: 6
        radius: 3
        color: Theme.raised
    }
    Icon {
        visible: pod.down
        anchors.centerIn: parent
        name: "close"
        size: Theme.px(10)
        color: Theme.error
    }
}
