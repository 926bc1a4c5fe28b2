pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// An element in a list of what was found: what it is, where, and why it is there.
T.ItemDelegate {
    id: entry

    required property int index
    required property string name
    required property string place
    required property string glyph
    required property string why
    readonly property bool current: ListView.isCurrentItem
    readonly property string spoken: why !== "" ? qsTr("%1, %2, %3").arg(name).arg(place).arg(why) : qsTr("%1, %2").arg(name).arg(place)
    readonly property int textLeft: Theme.px(20) + 20
    signal chosen()

    implicitHeight: Theme.row(44)
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
        Icon { x: 8; y: Math.round((parent.height - height) / 2); name: entry.glyph; size: Theme.px(20); color: Theme.text2 }
        Label {
            id: nameLabel
            x: entry.textLeft
            y: Math.round(parent.height / 2) - height
            width: Math.min(implicitWidth, parent.width - x - 8)
            text: entry.name
            font: Theme.fontSmallStrong
            Accessible.ignored: true
        }
        Label {
            x: nameLabel.x + nameLabel.width + 8
            y: nameLabel.y
            width: Math.max(0, parent.width - x - 8)
            text: entry.place
            font: Theme.fontSmall
            color: Theme.text2
            elide: Text.ElideRight
            visible: entry.why !== entry.place && width >= Math.min(implicitWidth, Theme.px(120))
            Accessible.ignored: true
        }
        Label {
            x: entry.textLeft
            y: Math.round(parent.height / 2)
            width: parent.width - x - 8
            text: entry.why !== "" ? entry.why : qsTr("name")
            font: Theme.fontCaption
            color: Theme.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
