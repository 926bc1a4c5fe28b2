pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What a quick fix would change in the design file: lines that go and lines that come.
Item {
    id: self

    property list<string> lines

    visible: lines.length > 0
    implicitHeight: visible ? box.height + 8 : 0

    Rectangle {
        id: box
        y: 8
        width: parent.width
        height: column.height + 12
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        Column {
            id: column
            x: 8
            y: 6
            width: parent.width - 16
            Repeater {
                model: self.lines
                delegate: Row {
                    id: line
                    required property string modelData
                    readonly property string sign: modelData.slice(0, 2)
                    readonly property bool isChange: sign === "+ " || sign === "- "
                    readonly property color tint: sign === "+ " ? Theme.ok : sign === "- " ? Theme.error : Theme.text2
                    Label {
                        width: Theme.px(16)
                        height: Theme.px(18)
                        text: line.sign === "+ " ? "+" : line.sign === "- " ? "−" : ""
                        font: Theme.fontCode
                        color: line.tint
                        Accessible.ignored: true
                    }
                    Label {
                        width: column.width - Theme.px(16)
                        height: Theme.px(18)
                        text: line.isChange || line.sign === "  " ? line.modelData.slice(2) : line.modelData
                        textFormat: Text.PlainText
                        font: Theme.fontCode
                        color: line.tint
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
