pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What is to be read and not to be edited; or an element to go to.
T.AbstractButton {
    id: self

    required property InspectorRow row
    readonly property bool leads: self.row.element !== 0

    objectName: "line-" + self.row.path
    implicitHeight: Theme.listRowHeight
    focusPolicy: self.leads ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: true
    Accessible.role: self.leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: self.leads ? qsTr("%1: %2").arg(self.row.label).arg(self.row.value)
                                : qsTr("%1 %2").arg(self.row.label).arg(self.row.detail).trim()
    onClicked: if (self.leads) self.row.inspector.follow(self.row.element)
    Keys.onReturnPressed: if (self.leads) self.row.inspector.follow(self.row.element)

    background: Rectangle {
        anchors { fill: parent; leftMargin: -8; rightMargin: -8 }
        radius: Theme.radiusControl
        color: self.leads && self.hovered ? Theme.hover : "transparent"
        FocusRing { shown: self.visualFocus; gap: -2 }
    }
    contentItem: Item {
        Label {
            id: caption
            visible: self.leads
            width: visible ? Math.min(160, 92 * Theme.textScale) : 0
            height: parent.height
            text: self.row.label
            font: Theme.fontSmall
            color: Theme.text2
            Accessible.ignored: true
        }
        Icon {
            id: picture
            visible: self.row.glyph !== ""
            x: self.leads ? caption.width + 8 : self.row.depth * 12
            width: visible ? size : 0
            name: self.row.glyph
            size: Theme.px(16)
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            anchors { left: picture.right; leftMargin: picture.visible ? 8 : 0; right: detail.left; rightMargin: 8 }
            height: parent.height
            text: self.leads ? self.row.value : self.row.label
            font: Theme.fontSmall
            color: self.leads ? Theme.text : self.row.detail !== "" ? Theme.text2 : Theme.text3
            Accessible.ignored: true
        }
        Label {
            id: detail
            anchors.right: go.visible ? go.left : parent.right
            height: parent.height
            width: Math.min(implicitWidth, parent.width * 0.65)
            text: self.row.detail
            font: Theme.fontCaption
            color: Theme.text2
            Accessible.ignored: true
        }
        Icon {
            id: go
            visible: self.leads
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            name: "chevron-right"
            size: Theme.px(16)
            color: Theme.text2
        }
    }
}
