pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One line of the command palette.
T.ItemDelegate {
    id: entry

    required property int index
    required property string title
    required property string detail
    required property string keys
    required property string glyph
    required property string reason
    readonly property bool current: ListView.isCurrentItem
    readonly property string spoken: reason !== "" ? qsTr("%1, %2: %3").arg(title).arg(detail).arg(reason)
                                                   : qsTr("%1, %2").arg(title).arg(detail)
    signal chosen()

    implicitHeight: Theme.row(36)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: current
    Accessible.onPressAction: entry.chosen()
    onClicked: entry.chosen()

    background: Rectangle {
        radius: Theme.radiusControl
        color: entry.current ? Theme.selFill : entry.hovered ? Theme.hover : "transparent"
    }
    contentItem: Item {
        Item {
            anchors { left: parent.left; right: keyLabel.left; rightMargin: 12 }
            height: parent.height
            enabled: entry.reason === ""
            opacity: entry.reason === "" ? 1 : 0.45
            Icon {
                x: 12
                visible: entry.glyph !== ""
                name: entry.glyph
                size: Theme.px(16)
                color: Theme.text2
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                id: titleLabel
                x: Theme.px(16) + 24
                width: Math.min(implicitWidth, parent.width - x)
                height: parent.height
                text: entry.title
                font: entry.current ? Theme.fontBodyMedium : Theme.fontBody
                Accessible.ignored: true
            }
        }
        Label {
            x: titleLabel.x + titleLabel.width + 12
            width: Math.max(0, keyLabel.x - x - 12)
            height: parent.height
            text: entry.reason !== "" ? entry.reason : entry.detail
            font: Theme.fontSmall
            color: Theme.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: keyLabel
            anchors { right: parent.right; rightMargin: 12 }
            height: parent.height
            text: entry.keys
            font: Theme.fontKey
            color: Theme.text3
            Accessible.ignored: true
        }
    }
}
