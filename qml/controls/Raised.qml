pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Elevation 2 and 3: a raised sheet with its outline and a shade 4 px lower.
Item {
    id: sheet

    property int radius: Theme.radiusNode

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: 4
        anchors.bottomMargin: -4
        radius: sheet.radius
        color: Theme.shade
    }
    Rectangle {
        anchors.fill: parent
        radius: sheet.radius
        color: Theme.raised
        border { width: 1; color: Theme.borderStrong }
    }
}
