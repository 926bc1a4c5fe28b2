pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What a rule says of the group above it.
Item {
    id: self

    required property InspectorRow row


    implicitHeight: box.height + 8

    Rectangle {
        id: box
        y: 4
        width: parent.width
        height: words.implicitHeight + 16
        radius: Theme.radiusControl
        color: self.row.glyph === "error" ? Theme.errorBg : self.row.glyph === "warning" ? Theme.warningBg : Theme.infoBg
        Icon {
            x: 8
            y: 8
            name: self.row.glyph === "waived" ? "check" : self.row.glyph
            size: Theme.px(16)
            color: Theme.meaning(self.row.glyph)
        }
        Label {
            id: words
            x: 32
            y: 8
            width: parent.width - 40
            text: self.row.label
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.px(16)
        }
    }
}
