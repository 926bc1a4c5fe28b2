pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A line of one version, with its number. The words that the other one says otherwise are
// underlined.
Item {
    id: side

    required property real shift
    required property real unit
    required property int number
    required property string line
    required property list<int> marks
    required property bool isChange
    required property bool isBefore
    readonly property color tint: isBefore ? Theme.error : Theme.ok

    clip: true

    Rectangle {
        anchors.fill: parent
        visible: side.isChange && side.number > 0
        color: side.isBefore ? Theme.errorBg : Theme.infoBg
    }
    Rectangle {
        width: text.startX
        height: parent.height
        color: side.number === 0 ? Theme.panel : Theme.inset
        z: 1
        Label {
            width: parent.width - side.unit * 2 - 4
            height: parent.height
            horizontalAlignment: Text.AlignRight
            text: side.number > 0 ? side.number : ""
            font: Theme.fontCodeSmall
            color: Theme.text3
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        Label {
            x: parent.width - side.unit * 1.75
            height: parent.height
            text: !side.isChange || side.number === 0 ? "" : side.isBefore ? "−" : "+"
            font: Theme.fontKey
            color: side.tint
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: side.number === 0
        color: Theme.panel
    }
    Label {
        id: text
        readonly property real startX: side.unit * (5 + 3)
        x: startX + 6 - side.shift
        height: parent.height
        text: side.line
        font: Theme.fontCodeSmall
        elide: Text.ElideNone
        Accessible.ignored: true
        Repeater {
            model: side.marks.length / 2
            delegate: Rectangle {
                required property int index
                readonly property int start: side.marks[index * 2]
                x: metrics.advanceWidth(side.line.slice(0, start))
                y: text.height - 3
                width: metrics.advanceWidth(side.line.slice(start, start + side.marks[index * 2 + 1]))
                height: 2
                color: side.isBefore ? Theme.error : Theme.info
            }
        }
    }
    FontMetrics { id: metrics; font: Theme.fontCodeSmall }
}
