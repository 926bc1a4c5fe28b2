pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What a rule says of the group above it.
Item {
    id: row

    required property string label
    required property string icon

    implicitHeight: box.height + 8

    Rectangle {
        id: box
        y: 4
        width: parent.width
        height: words.implicitHeight + 16
        radius: Theme.radiusControl
        color: row.icon === "error" ? Theme.errorBg : row.icon === "warning" ? Theme.warningBg : Theme.infoBg
        Icon {
            x: 8
            y: 8
            name: row.icon
            size: 16
            color: Theme.meaning(row.icon)
        }
        Label {
            id: words
            x: 32
            y: 8
            width: parent.width - 40
            text: row.label
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.px(16)
        }
    }
}
