pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A group of files, or a file: what would happen to it, and whether it is written.
Item {
    id: row

    required property bool isGroup
    required property string title
    required property int number
    required property bool isOpen
    required property string path
    required property string folder
    required property string name
    required property string sign
    required property string tint
    required property string word
    required property string choice
    required property bool choosable
    required property bool written
    required property bool partly
    property bool current: false
    property bool focused: false
    property bool hovered: false
    readonly property real boxStart: row.isGroup ? 12 + Theme.px(16) : 20

    height: Theme.row(28)
    Accessible.role: Accessible.ListItem
    Accessible.name: row.isGroup ? qsTr("%1, %2").arg(row.title).arg(row.number) : qsTr("%1, %2").arg(row.path).arg(row.word)
    Accessible.description: !row.choosable ? "" : row.written ? qsTr("is written") : qsTr("stays as it is")
    Accessible.selected: row.current

    Rectangle {
        anchors { fill: parent; leftMargin: 4; rightMargin: 4 }
        radius: Theme.radiusControl
        color: row.current ? Theme.selFill : row.hovered ? Theme.hover : "transparent"
        border { width: row.focused ? 2 : 0; color: Theme.focus }
    }
    Icon {
        visible: row.isGroup
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        name: row.isOpen ? "chevron-down" : "chevron-right"
        size: Theme.px(16)
        color: Theme.text2
    }
    Rectangle {
        id: box
        objectName: "reviewBox"
        visible: row.choosable
        x: row.boxStart
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        height: width
        radius: 4
        color: row.written || row.partly ? Theme.ink : Theme.raised
        border { width: 1; color: row.written || row.partly ? Theme.ink : Theme.borderStrong }
        Icon { anchors.centerIn: parent; name: row.partly ? "minus" : "check"; size: Theme.px(14); color: Theme.inkText; visible: row.written || row.partly }
    }
    Label {
        id: sign
        x: row.boxStart + (row.choosable || !row.isGroup ? Theme.px(16) + 8 : 0)
        visible: !row.isGroup
        width: Theme.px(14)
        height: parent.height
        text: row.sign
        font: Theme.fontKey
        color: Theme.meaning(row.tint)
        Accessible.ignored: true
    }
    Label {
        id: label
        x: row.isGroup ? sign.x : sign.x + sign.width + 2
        width: Math.min(implicitWidth, (row.isGroup ? count.x : row.width - 12) - x - 4)
        height: parent.height
        text: row.isGroup ? row.title : row.name
        font: row.isGroup ? Theme.fontSmallStrong : Theme.fontSmall
        color: row.written || row.isGroup || !row.choosable ? Theme.text : Theme.text2
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    Label {
        visible: !row.isGroup && width > Theme.px(24)
        x: label.x + label.width + 8
        width: row.width - 12 - x
        height: parent.height
        text: row.folder.slice(0, -1)
        font: Theme.fontCaption
        color: Theme.text2
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }
    Label {
        id: count
        visible: row.isGroup
        anchors { right: parent.right; rightMargin: 16 }
        height: parent.height
        text: row.number
        font: Theme.fontSmall
        color: Theme.text2
        Accessible.ignored: true
    }
}
