pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What can be done with the version that is chosen, and all that its commit says.
FocusScope {
    id: side

    required property Commands commands
    required property HistoryRow row
    required property string source

    Rectangle { width: 1; height: parent.height; color: Theme.border }
    Scroller {
        id: scroller
        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 24
        Column {
            id: column
            x: 16
            y: 12
            width: scroller.width - 32
            spacing: 8
            Flow {
                width: parent.width
                spacing: 8
                Act { objectName: "compareOpenButton"; command: side.commands.history.compareOpen; text: qsTr("Compare") }
                Act { objectName: "compareParentButton"; command: side.commands.history.compareParent; text: qsTr("What it changed"); visible: side.row && side.row.isCommit }
                Act { objectName: "compareUpToButton"; command: side.commands.history.compareUpTo; text: qsTr("Compare up to here"); visible: side.commands.desk.comparison.active }
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: side.row ? side.row.fault : ""
                font: Theme.fontSmall
                color: Theme.warning
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Label {
                objectName: "historyMessage"
                width: parent.width
                visible: text !== ""
                text: side.row ? side.row.message : ""
                font: Theme.fontSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: side.source
                font: Theme.fontCaption
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
                elide: Text.ElideNone
            }
        }
    }

    component Act: Button {
        required property Command command
        small: true
        enabled: command.enabled
        tooltip: qsTr("%1 (%2)").arg(command.reason !== "" ? command.reason : command.hint).arg(command.shortcuts.nativeText)
        onClicked: command.trigger()
    }
}
