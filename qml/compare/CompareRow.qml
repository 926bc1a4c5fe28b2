pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One line of a comparison: a heading, an element, one of its fields, a finding, a number.
T.ItemDelegate {
    id: row

    required property int index
    required property string part
    required property string change
    required property string title
    required property string detail
    required property string before
    required property string after
    required property int element
    property string restoreReason
    property bool current: ListView.isCurrentItem
    readonly property bool isHeading: part === "heading"
    readonly property bool isElement: part === "element"
    readonly property bool isFinding: part === "finding"
    readonly property bool hasValues: part === "field" || part === "number"
    readonly property int indent: 16 + Theme.px(30)
    readonly property bool isShort: part === "number" || before.length + after.length < 30
    readonly property string values: qsTr("from %1 to %2").arg(before).arg(after)
    signal restoreRequested()

    implicitHeight: isHeading ? Theme.row(32) : words.implicitHeight + 10
    hoverEnabled: !isHeading
    focusPolicy: Qt.NoFocus
    Accessible.role: isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: isElement ? qsTr("%1 %2").arg(sign.wordOf(change)).arg(title)
        : isFinding ? (change === "gone" ? qsTr("No longer: %1").arg(title) : qsTr("New %1: %2").arg(mark.word).arg(title))
        : hasValues ? qsTr("%1, %2").arg(title).arg(values) : title
    Accessible.description: detail
    Accessible.selectable: !isHeading
    Accessible.selected: current
    Accessible.onPressAction: row.clicked()

    background: Rectangle {
        color: row.isHeading ? Theme.panel : row.current ? Theme.selFill : row.hovered && row.element > 0 ? Theme.hover : "transparent"
        Rule { visible: row.isHeading; width: parent.width }
        FocusRing { shown: row.current && row.ListView.view && row.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
    }
    contentItem: Item {
        ChangeSign {
            id: sign
            visible: row.isElement
            x: 12
            y: 7
            change: row.isElement ? row.change : "moved"
        }
        Icon {
            id: mark
            readonly property string word: row.change === "error" ? qsTr("error") : qsTr("warning")
            visible: row.isFinding
            x: 14
            y: 6
            name: row.change === "gone" ? "check" : row.change === "error" ? "error" : "warning"
            size: Theme.px(16)
            color: row.change === "gone" ? Theme.ok : row.change === "error" ? Theme.error : Theme.warning
        }
        Column {
            id: words
            x: row.isHeading ? 16 : row.indent
            y: row.isHeading ? Math.round((parent.height - implicitHeight) / 2) : 5
            width: (restore.visible ? restore.x - 8 : parent.width - 16) - x
            Label {
                width: parent.width
                text: row.isHeading && row.detail !== "" ? row.title + "  " + row.detail : row.title
                font: row.isHeading ? Theme.fontHeading : row.isElement ? Theme.fontSmallStrong : Theme.fontSmall
                color: row.isHeading || row.part === "note" ? Theme.text2 : Theme.text
                wrapMode: row.isElement ? Text.NoWrap : Text.Wrap
                elide: row.isElement ? Text.ElideMiddle : Text.ElideNone
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: !row.isHeading && row.detail !== ""
                text: row.isFinding && row.change === "gone" ? qsTr("gone · %1").arg(row.detail) : row.detail
                font: row.isFinding ? Theme.fontCodeSmall : Theme.fontCaption
                color: Theme.text2
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: row.hasValues && row.isShort
                text: row.before + " → " + row.after
                font: Theme.fontCodeSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
            Label { // each value on a line of its own: nothing of it is cut
                width: parent.width
                visible: row.hasValues && !row.isShort && row.change !== "added"
                text: "− " + row.before
                font: Theme.fontCodeSmall
                color: Theme.error
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                maximumLineCount: 6
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: row.hasValues && !row.isShort && row.change !== "removed"
                text: "+ " + row.after
                font: Theme.fontCodeSmall
                color: Theme.ok
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                maximumLineCount: 6
                Accessible.ignored: true
            }
        }
        Button {
            id: restore
            objectName: "restore-" + row.index
            visible: row.isElement && row.element > 0 && (row.current || row.hovered || activeFocus)
            anchors { right: parent.right; rightMargin: 12 }
            y: 4
            small: true
            focusPolicy: Qt.NoFocus
            enabled: row.restoreReason === ""
            text: row.change === "added" ? qsTr("Remove") : qsTr("Restore")
            tooltip: row.restoreReason !== "" ? row.restoreReason
                : row.change === "added" ? qsTr("The earlier version does not have it. Undo takes it back.")
                : qsTr("As the earlier version has it (Ctrl+Alt+R). Undo takes it back.")
            onClicked: row.restoreRequested()
        }
    }
}
