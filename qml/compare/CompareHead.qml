pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Which two versions are compared, what the signs mean, and the way back.
Item {
    id: head

    required property Comparison comparison
    required property Commands commands
    required property bool sideBySide
    readonly property bool wide: width >= 620 * Theme.textScale
    signal layoutChosen(sideBySide: bool)

    implicitHeight: buttons.y + buttons.height + 8 + Theme.row(24) + 4
    Rectangle { anchors.fill: parent; color: Theme.panel }
    Rule { width: parent.width; anchors.bottom: parent.bottom }

    Row {
        id: names
        x: 16
        y: 4
        width: (head.wide ? buttons.x : parent.width) - 32
        height: Theme.row(32)
        spacing: 8
        clip: true
        Label {
            objectName: "compareBefore"
            height: parent.height
            width: Math.min(implicitWidth, (parent.width - arrow.width - 16) * (after.implicitWidth < parent.width / 3 ? 0.66 : 0.5))
            text: head.comparison.beforeName
            font: Theme.fontBodyStrong
            elide: Text.ElideRight
            Accessible.name: qsTr("Before: %1").arg(text)
        }
        Label { id: arrow; height: parent.height; text: "→"; font: Theme.fontBody; color: Theme.text2; Accessible.ignored: true }
        Label {
            id: after
            objectName: "compareAfter"
            height: parent.height
            width: Math.min(implicitWidth, parent.width - x)
            text: head.comparison.afterName
            font: Theme.fontBodyStrong
            elide: Text.ElideRight
            Accessible.name: qsTr("After: %1").arg(text)
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 12 }
        y: head.wide ? 6 : names.y + names.height
        spacing: 8
        Segments {
            objectName: "compareLayout"
            label: qsTr("How the versions are shown")
            values: ["overlay", "sides"]
            words: [qsTr("One drawing"), qsTr("Side by side")]
            value: head.sideBySide ? "sides" : "overlay"
            onChosen: (value) => head.layoutChosen(value === "sides")
        }
        Button {
            objectName: "compareRestoreAll"
            visible: head.comparison.beforeKey !== "mine" // a side of a conflict
            small: true
            text: qsTr("Restore all")
            enabled: head.commands.history.restoreAll.enabled
            tooltip: head.commands.history.restoreAll.reason !== "" ? head.commands.history.restoreAll.reason : head.commands.history.restoreAll.hint
            onClicked: head.commands.history.restoreAll.trigger()
        }
        Button {
            objectName: "compareClose"
            kind: "plain"
            small: true
            iconName: "close"
            tooltip: qsTr("Back to the drawing (Esc)")
            onClicked: head.commands.history.leave.trigger()
        }
    }
    Row {
        x: 16
        height: Theme.row(24)
        anchors { bottom: parent.bottom; bottomMargin: 4 }
        spacing: 16
        Repeater {
            model: ["added", "removed", "changed", "moved"]
            delegate: Row {
                id: entry
                required property string modelData
                height: parent ? parent.height : 0
                spacing: 6
                ChangeSign { id: sign; change: entry.modelData; anchors.verticalCenter: parent.verticalCenter }
                Label { height: parent.height; text: sign.wordOf(entry.modelData); font: Theme.fontCaption; color: Theme.text2 }
            }
        }
    }
}
