pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The four meanings of a line, and what the export makes of each.
Dialog {
    id: lines

    title: qsTr("What the lines mean")
    preferredWidth: 560
    onOpened: close.forceActiveFocus()

    component Meaning: Item {
        id: row
        required property string meaning
        required property string word
        required property string text
        property string colour: meaning
        width: parent ? (parent as Item).width : 0
        height: words.implicitHeight + 16
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1: %2").arg(word).arg(text)
        LineSample {
            y: 4
            meaning: row.meaning
            color: Theme.meaning(row.colour)
        }
        Column {
            id: words
            x: 64
            width: parent.width - x
            Label { text: row.word; font: Theme.fontBodyStrong; Accessible.ignored: true }
            Label {
                width: parent.width
                text: row.text
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
    }
    Column {
        x: 24
        width: lines.width - 48
        Meaning { meaning: "entry"; word: qsTr("Entry"); text: qsTr("Traffic from outside the cluster: an ingress and its rules. Two filled triangles.") }
        Meaning { meaning: "sync"; word: qsTr("Sync call"); text: qsTr("One service waits for another. A failure can cascade along it, and its time adds up. A filled triangle.") }
        Meaning { meaning: "async"; word: qsTr("Event"); text: qsTr("A service publishes to a channel or subscribes to one. Nobody waits. Dashes and an open chevron.") }
        Meaning { meaning: "data"; word: qsTr("Data"); text: qsTr("A service and its own database. Dots and a disc.") }
        Meaning { meaning: "sync"; colour: "error"; word: qsTr("Broken rule"); text: qsTr("Any of them in the colour of errors: it keeps its dash and head, and the drawer says what is wrong.") }
    }
    buttons: [
        Button { id: close; objectName: "linesClose"; kind: "primary"; text: qsTr("Close"); onClicked: lines.close() }
    ]
}
