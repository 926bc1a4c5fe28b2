pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What stands in the middle of an empty canvas: what to do first.
Column {
    id: hint

    signal templatesRequested()

    spacing: 8

    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.px(168)
        height: Theme.px(72)
        DashedFrame {
            anchors.fill: parent
            color: Theme.borderStrong
        }
        Label {
            anchors { fill: parent; margins: 12 }
            text: qsTr("Drag a service here,\nor press S")
            font: Theme.fontSmall
            color: Theme.text2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    Button {
        objectName: "emptyTemplates"
        anchors.horizontalCenter: parent.horizontalCenter
        visible: hint.parent && hint.parent.height > Theme.px(220)
        kind: "plain"
        small: true
        text: qsTr("Start from a template")
        onClicked: hint.templatesRequested()
    }
}
