pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The keyboard focus: 2 px, 2 px outside of what it surrounds.
Rectangle {
    id: ring

    required property bool shown
    property real innerRadius: Theme.radiusControl
    property int gap: 2

    anchors.fill: parent
    anchors.margins: -(gap + 2)
    radius: innerRadius + gap + 2
    color: "transparent"
    border { width: 2; color: Theme.focus }
    visible: shown
}
