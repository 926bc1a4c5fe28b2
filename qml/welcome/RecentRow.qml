pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A design that was open before.
T.ItemDelegate {
    id: row

    required property string name
    required property string folder
    required property string opened
    required property string path

    implicitHeight: Theme.row(44)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Open %1 in %2").arg(name).arg(folder)
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        color: row.hovered ? Theme.hover : "transparent"
        Rule { width: parent.width }
        FocusRing { shown: row.visualFocus; gap: -2 }
    }
    contentItem: Item {
        Icon { x: 0; name: "file"; color: Theme.text2; anchors.verticalCenter: parent.verticalCenter }
        Label {
            x: 32
            width: 192
            height: parent.height
            text: row.name
            font: Theme.fontBodyStrong
        }
        Label {
            x: 232
            width: parent.width - x - 144
            height: parent.height
            text: row.folder
            font: Theme.fontCodeSmall
            color: Theme.text2
        }
        Label {
            anchors.right: parent.right
            height: parent.height
            text: row.opened
            font: Theme.fontSmall
            color: Theme.text2
        }
    }
}
