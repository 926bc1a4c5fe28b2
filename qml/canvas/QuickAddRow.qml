pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One thing that could be added, and what it would mean there.
T.ItemDelegate {
    id: row

    required property var choice
    readonly property string meaning: row.choice.meaning ?? ""
    readonly property string beside: row.choice.sentence ?? row.choice.letter ?? ""
    readonly property string spoken: row.choice.sentence ? qsTr("%1, %2").arg(row.choice.title).arg(row.choice.sentence) : row.choice.title

    objectName: "quickAdd-" + row.choice.key
    implicitHeight: Theme.listRowHeight
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: row.choice.title
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken

    contentItem: Item {
        LineSample {
            visible: row.meaning !== ""
            x: 8
            width: 28
            height: 12
            meaning: row.meaning
            color: Theme.meaning(row.meaning)
            anchors.verticalCenter: parent.verticalCenter
        }
        Icon {
            x: row.meaning !== "" ? 44 : 8
            name: row.choice.glyph
            size: 16
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: title
            x: row.meaning !== "" ? 68 : 32
            height: parent.height
            text: row.choice.title
            Accessible.ignored: true
        }
        Label {
            anchors { left: title.right; leftMargin: 12; right: parent.right; rightMargin: 8 }
            height: parent.height
            horizontalAlignment: Text.AlignRight
            text: row.beside
            font: row.choice.sentence ? Theme.fontSmall : Theme.fontKey
            color: row.choice.sentence ? Theme.text2 : Theme.text3
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.highlighted ? Theme.selFill : "transparent"
    }
}
