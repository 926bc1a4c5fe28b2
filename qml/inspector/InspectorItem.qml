pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One entry of a list: the line of its meaning or its icon, its name, and a detail at the right.
T.ItemDelegate {
    id: row

    required property InspectorModel inspector
    required property string path
    required property string label
    required property string detail
    required property string meaning
    required property string icon
    required property string verb
    required property string error
    required property bool expandable
    required property bool expanded

    implicitHeight: Theme.listRowHeight
    leftPadding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [label, verb, detail].filter((part) => part !== "").join(" ")
    Accessible.description: expandable ? qsTr("Enter opens its fields, Delete removes it.") : qsTr("Delete removes it.")
    onClicked: if (row.expandable) row.inspector.toggle(row.path)
    Keys.onReturnPressed: if (row.expandable) row.inspector.toggle(row.path)
    Keys.onDeletePressed: row.inspector.remove(row.path)

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -8
        anchors.rightMargin: -8
        radius: Theme.radiusControl
        color: row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.visualFocus; gap: -2 }
    }
    contentItem: Item {
        LineSample {
            id: sample
            visible: row.meaning !== ""
            width: visible ? 28 : 0
            height: 12
            anchors.verticalCenter: parent.verticalCenter
            meaning: row.meaning
            color: row.error !== "" ? Theme.error : Theme.meaning(row.meaning)
        }
        Icon {
            id: glyph
            visible: row.icon !== ""
            anchors.left: sample.right
            width: visible ? 16 : 0
            name: row.icon
            size: 16
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: method
            visible: row.verb !== ""
            anchors.left: glyph.right
            width: visible ? 52 * Theme.textScale : 0
            height: parent.height
            text: row.verb
            font: Theme.fontKey
            color: Theme.sync
        }
        Label {
            anchors {
                left: method.right
                leftMargin: sample.visible || glyph.visible ? 8 : 0
                right: detail.left; rightMargin: 8
            }
            height: parent.height
            text: row.label
            font: row.verb !== "" ? Theme.fontCodeSmall : Theme.fontSmall
            Accessible.ignored: true
        }
        Label {
            id: detail
            anchors { right: parent.right; rightMargin: row.hovered || row.activeFocus ? 24 : 0 }
            height: parent.height
            width: Math.min(implicitWidth, parent.width * 0.55)
            text: row.detail
            font: Theme.fontCaption
            color: row.error !== "" ? Theme.error : Theme.text2
            Accessible.ignored: true
        }
        Button {
            visible: row.hovered || row.activeFocus || activeFocus
            anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
            kind: "plain"
            small: true
            implicitHeight: 24
            iconName: "close"
            focusPolicy: Qt.NoFocus
            tooltip: qsTr("Remove %1").arg(row.label)
            onClicked: row.inspector.remove(row.path)
        }
    }
}
