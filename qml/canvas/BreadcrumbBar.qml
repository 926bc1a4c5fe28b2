pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Where one is: design, namespace, element, line. Each part selects and shows what it names.
Row {
    id: bar

    required property CanvasView canvas
    property real room: 600

    height: Theme.row(28)
    spacing: 0
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Where this is")

    Breadcrumbs {
        id: trail
        canvas: bar.canvas
    }
    Repeater {
        model: trail.crumbs
        delegate: Row {
            id: crumb
            required property int index
            required property var modelData
            height: bar.height
            Rectangle { // what lies on the canvas does not shine through between the parts
                visible: crumb.index > 0
                width: Theme.px(16)
                height: Theme.row(24)
                color: Theme.canvas
                anchors.verticalCenter: parent.verticalCenter
                Icon {
                    name: "chevron-right"
                    size: parent.width
                    color: Theme.text3
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            T.AbstractButton {
                id: part
                objectName: "crumb" + crumb.index
                height: Theme.row(24)
                width: Math.min(implicitWidth, bar.room / 4)
                implicitWidth: words.implicitWidth
                anchors.verticalCenter: parent.verticalCenter
                text: crumb.modelData.title
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.role: Accessible.Button
                Accessible.name: crumb.modelData.spoken
                Accessible.onPressAction: trail.go(crumb.index)
                Keys.onReturnPressed: trail.go(crumb.index)
                Keys.onEnterPressed: trail.go(crumb.index)
                onClicked: trail.go(crumb.index)
                contentItem: Label {
                    id: words
                    leftPadding: 6
                    rightPadding: 6
                    text: part.text
                    font: crumb.index + 1 === trail.crumbs.length ? Theme.fontSmallMedium : Theme.fontSmall
                    color: crumb.index + 1 === trail.crumbs.length || part.hovered ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: part.hovered ? Theme.hover : Theme.canvas
                    FocusRing { shown: part.visualFocus; gap: 0 }
                }
            }
        }
    }
}
