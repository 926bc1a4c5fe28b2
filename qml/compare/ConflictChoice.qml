pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One value that both sides changed, with both of them: mine or theirs.
Item {
    id: row

    required property int index
    required property string key
    required property string element
    required property string field
    required property string mine
    required property string theirs
    required property bool takesTheirs
    signal chosen(theirs: bool)
    signal shown()

    height: column.implicitHeight + 20
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(row.element).arg(row.field)

    TapHandler { onTapped: row.shown() }
    Rule { width: parent.width }
    Column {
        id: column
        x: 16
        y: 10
        width: parent.width - 32
        spacing: 6
        Label { width: parent.width; visible: text !== ""; text: row.element; font: Theme.fontSmallStrong; Accessible.ignored: true }
        Label { width: parent.width; text: row.field; font: Theme.fontSmall; wrapMode: Text.Wrap; elide: Text.ElideNone; Accessible.ignored: true }
        Side { objectName: "mine-" + row.index; title: qsTr("Mine"); value: row.mine; isTheirs: false }
        Side { objectName: "theirs-" + row.index; title: qsTr("Theirs"); value: row.theirs; isTheirs: true }
    }

    component Side: T.RadioButton {
        id: side
        required property string title
        required property string value
        required property bool isTheirs
        checked: row.takesTheirs === isTheirs
        width: column.width
        implicitHeight: Math.max(Theme.row(32), inside.implicitHeight + 12)
        autoExclusive: false
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.RadioButton
        Accessible.name: qsTr("%1, %2, %3: %4").arg(row.element).arg(row.field).arg(side.title).arg(side.value)
        Keys.onReturnPressed: side.clicked()
        Keys.onEnterPressed: side.clicked()
        onActiveFocusChanged: if (visualFocus) row.shown()
        // What is checked follows the list, whatever the click did to it.
        onClicked: {
            row.shown();
            row.chosen(side.isTheirs);
            side.checked = Qt.binding(() => row.takesTheirs === side.isTheirs);
        }
        indicator: null
        background: Rectangle {
            radius: Theme.radiusControl
            color: side.checked ? Theme.selFill : side.hovered ? Theme.hover : Theme.raised
            border { width: side.checked ? 2 : 1; color: side.checked ? Theme.ink : Theme.borderStrong }
            FocusRing { shown: side.visualFocus; innerRadius: Theme.radiusControl }
        }
        contentItem: Item {
            id: inside
            implicitHeight: value.implicitHeight
            Icon { id: tick; x: 8; y: 7; name: "check"; size: Theme.px(16); visible: side.checked; color: Theme.text }
            Label {
                id: who
                x: 12 + Theme.px(16)
                y: 6
                width: Theme.px(48)
                text: side.title
                font: Theme.fontSmallMedium
                color: Theme.text2
                Accessible.ignored: true
            }
            Label {
                id: value
                anchors { left: who.right; leftMargin: 4; right: parent.right; rightMargin: 10 }
                y: 7
                text: side.value
                font: Theme.fontCodeSmall
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                maximumLineCount: 8
                Accessible.ignored: true
            }
        }
    }
}
