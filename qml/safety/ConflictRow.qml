pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One thing that both sides changed: mine or theirs.
Item {
    id: row

    required property string key
    required property string element
    required property string kind
    required property string field
    required property string mine
    required property string theirs
    required property bool takesTheirs
    signal chosen(theirs: bool)

    height: Theme.row(24) + Theme.row(28) + 12
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(row.element).arg(row.field)

    Label {
        x: 12
        y: 4
        width: parent.width - 24
        height: Theme.row(24)
        text: row.element === "" ? qsTr("The design: %1").arg(row.field) : qsTr("%1: %2").arg(row.element).arg(row.field)
        font: Theme.fontSmallStrong
        elide: Text.ElideRight
    }
    Row {
        x: 12
        y: 4 + Theme.row(24)
        spacing: 8
        Side { title: qsTr("Mine"); value: row.mine; isTheirs: false }
        Side { title: qsTr("Theirs"); value: row.theirs; isTheirs: true }
    }
    Rule { width: parent.width; anchors.bottom: parent.bottom }

    component Side: T.RadioButton {
        id: side
        required property string title
        required property string value
        required property bool isTheirs
        checked: row.takesTheirs === isTheirs
        width: Math.floor((row.width - 32) / 2)
        height: Theme.row(28)
        autoExclusive: false
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.RadioButton
        Accessible.name: qsTr("%1: %2").arg(side.title).arg(side.value)
        Keys.onReturnPressed: side.clicked()
        Keys.onEnterPressed: side.clicked()
        // What is checked follows the list, whatever the click did to it.
        onClicked: {
            row.chosen(side.isTheirs);
            side.checked = Qt.binding(() => row.takesTheirs === side.isTheirs);
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: side.checked ? Theme.selFill : side.hovered ? Theme.hover : Theme.raised
            border { width: side.checked ? 2 : 1; color: side.checked ? Theme.ink : Theme.borderStrong }
            FocusRing { shown: side.visualFocus; innerRadius: Theme.radiusControl }
        }
        contentItem: Item {
            Label {
                id: who
                x: 10
                height: parent.height
                text: side.title
                font: Theme.fontSmallMedium
                color: Theme.text2
                Accessible.ignored: true
            }
            Label {
                anchors { left: who.right; leftMargin: 8; right: parent.right; rightMargin: 10 }
                height: parent.height
                text: side.value
                font: Theme.fontCodeSmall
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
