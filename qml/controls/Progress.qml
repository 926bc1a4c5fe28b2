pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.ProgressBar {
    id: control

    implicitHeight: 4
    implicitWidth: 160
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Progress")
    background: Rectangle { radius: 2; color: Theme.selFill }
    contentItem: Item {
        Rectangle {
            width: control.indeterminate ? parent.width / 3 : Math.round(parent.width * control.visualPosition)
            height: parent.height
            radius: 2
            color: Theme.ink
        }
    }
}
