pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.ScrollBar {
    id: control

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1.0
    minimumSize: orientation === Qt.Vertical ? height > 0 ? 24 / height : 0 : width > 0 ? 24 / width : 0

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.borderStrong
        opacity: control.active ? 1 : 0.6
    }
}
