pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What stands in the middle of an empty canvas.
Item {
    width: Theme.px(168)
    height: Theme.px(72)

    DashedFrame {
        anchors.fill: parent
        color: Theme.borderStrong
    }
    Label {
        anchors.fill: parent
        anchors.margins: 12
        text: qsTr("Drag a service here,\nor press S")
        font: Theme.fontSmall
        color: Theme.text2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
