pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A line of one version, with its number. The words that the other one says otherwise are
// underlined. There are many of these: plain texts, and nothing that is not seen.
Item {
    id: side

    required property FontMetrics metrics
    required property real shift
    required property real unit
    required property int number
    required property string line
    required property list<int> marks
    required property bool isChange
    required property bool isBefore
    readonly property real gutter: unit * 8

    clip: true

    Rectangle {
        x: side.number === 0 ? 0 : side.gutter
        width: side.width - x
        height: side.height
        visible: side.isChange || side.number === 0
        color: side.number === 0 ? Theme.panel : side.isBefore ? Theme.errorBg : Theme.infoBg
    }
    Text {
        id: words
        x: side.gutter + 6 - side.shift
        height: side.height
        text: side.line
        textFormat: Text.PlainText
        font: Theme.fontCodeSmall
        color: Theme.text
        verticalAlignment: Text.AlignVCenter
        renderType: Text.NativeRendering
        Repeater {
            model: side.marks.length / 2
            delegate: Rectangle {
                required property int index
                readonly property int start: side.marks[index * 2]
                x: side.metrics.advanceWidth(side.line.slice(0, start))
                y: words.height - 3
                width: side.metrics.advanceWidth(side.line.slice(start, start + side.marks[index * 2 + 1]))
                height: 2
                color: side.isBefore ? Theme.error : Theme.info
            }
        }
    }
    Rectangle {
        width: side.gutter
        height: side.height
        visible: side.number > 0
        color: Theme.inset
        Text {
            width: parent.width - side.unit * 2 - 4
            height: parent.height
            text: side.number
            font: Theme.fontCodeSmall
            color: Theme.text3
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            renderType: Text.NativeRendering
        }
        Text {
            x: parent.width - side.unit * 1.75
            height: parent.height
            text: !side.isChange ? "" : side.isBefore ? "−" : "+"
            font: Theme.fontKey
            color: side.isBefore ? Theme.error : Theme.ok
            verticalAlignment: Text.AlignVCenter
            renderType: Text.NativeRendering
        }
    }
}
