pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One entry of a list: the line of its meaning or its icon, its name, and a detail at the right.
T.ItemDelegate {
    id: self

    required property InspectorRow row

    onHoveredChanged: Tips.explain(self, hovered ? self.row.doc : "")

    implicitHeight: Math.max(Theme.listRowHeight, caption.contentHeight + 8)
    leftPadding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2 %3").arg(self.row.verb).arg(self.row.label).arg(self.row.detail).trim()
    Accessible.description: self.row.expandable && self.row.removable ? qsTr("Enter opens its fields, Delete removes it.")
                          : self.row.expandable ? qsTr("Enter opens its fields.")
                          : self.row.removable ? qsTr("Delete removes it.") : self.row.doc
    onClicked: if (self.row.expandable) self.row.inspector.toggle(self.row.path)
    Keys.onReturnPressed: if (self.row.expandable) self.row.inspector.toggle(self.row.path)
    // Here Delete removes the entry, not the selected element.
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Delete
    Keys.onDeletePressed: if (self.row.removable) self.row.inspector.remove(self.row.path)

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -8
        anchors.rightMargin: -8
        radius: Theme.radiusControl
        color: self.hovered ? Theme.hover : "transparent"
        FocusRing { shown: self.visualFocus; gap: -2 }
    }
    contentItem: Item {
        LineSample {
            id: sample
            visible: self.row.meaning !== ""
            x: self.row.depth * 12
            width: visible ? 28 : 0
            height: 12
            anchors.verticalCenter: parent.verticalCenter
            meaning: self.row.meaning
            color: self.row.error !== "" ? Theme.error : Theme.meaning(self.row.meaning)
        }
        Icon {
            id: picture
            visible: self.row.glyph !== ""
            anchors.left: sample.right
            width: visible ? size : 0
            name: self.row.glyph
            size: Theme.px(16)
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: method
            visible: self.row.verb !== ""
            anchors.left: picture.right
            width: visible ? 52 * Theme.textScale : 0
            height: parent.height
            text: self.row.verb
            font: Theme.fontKey
            color: Theme.sync
        }
        Label {
            id: caption
            anchors {
                left: method.right
                leftMargin: sample.visible || picture.visible ? 8 : 0
                right: detail.left; rightMargin: 8
            }
            height: parent.height
            text: self.row.label
            wrapMode: text.includes(" ") ? Text.Wrap : Text.NoWrap // words of ours; a name is elided
            font: self.row.verb !== "" ? Theme.fontCodeSmall : Theme.fontSmall
            color: self.row.depth === 0 && self.row.expandable && self.row.verb === "" ? Theme.text2 : Theme.text
            Accessible.ignored: true
        }
        Label {
            id: detail
            anchors { right: parent.right; rightMargin: self.row.addable || self.row.removable && (self.hovered || self.activeFocus) ? 24 : 0 }
            height: parent.height
            // What the name leaves free, and half of the row at least.
            width: Math.min(implicitWidth, Math.max(parent.width * 0.55, parent.width - caption.x - caption.implicitWidth - 8 - anchors.rightMargin))
            elide: Text.ElideRight
            text: self.row.detail
            font: Theme.fontCaption
            color: self.row.error !== "" ? Theme.error : Theme.text2
            Accessible.ignored: true
        }
        Button {
            visible: self.row.removable && (self.hovered || self.activeFocus || activeFocus)
            anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
            kind: "plain"
            small: true
            implicitHeight: 24
            iconName: "close"
            focusPolicy: Qt.NoFocus
            tooltip: qsTr("Remove %1").arg(self.row.label)
            onClicked: self.row.inspector.remove(self.row.path)
        }
        Button {
            visible: self.row.addable
            anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
            kind: "plain"
            small: true
            implicitHeight: 24
            iconName: "plus"
            tooltip: qsTr("Add to %1").arg(self.row.label)
            onClicked: self.row.inspector.add(self.row.path, "")
        }
    }
}
