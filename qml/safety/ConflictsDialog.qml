pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What a merge has to ask, element by element and field by field.
Dialog {
    id: dialog

    required property Editor editor
    readonly property FileState file: editor.fileState

    title: qsTr("%n value(s) changed on both sides", "", file.conflicts.count)
    preferredWidth: 640
    onOpened: mergeButton.forceActiveFocus()

    buttons: [
        Button { kind: "plain"; text: qsTr("Cancel"); onClicked: dialog.reject() },
        Button { objectName: "allTheirs"; text: qsTr("All theirs"); onClicked: dialog.file.chooseAll(true) },
        Button { objectName: "allMine"; text: qsTr("All mine"); onClicked: dialog.file.chooseAll(false) },
        Button {
            id: mergeButton
            objectName: "conflictsMerge"
            kind: "primary"
            text: qsTr("Merge")
            onClicked: {
                dialog.close();
                dialog.file.merge(true);
            }
        }
    ]
    Column {
        x: 24
        width: dialog.width - 48
        spacing: 12
        Label {
            width: parent.width
            text: qsTr("Everything else comes together by itself. The file's own version is kept for 7 days, and undo takes the merge back.")
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text2
        }
        Rectangle {
            width: parent.width
            height: Math.min(Theme.px(360), list.contentHeight + 2)
            radius: Theme.radiusControl
            color: Theme.panel
            border { width: 1; color: Theme.border }
            ListView {
                id: list
                objectName: "conflicts"
                anchors { fill: parent; margins: 1 }
                clip: true
                model: dialog.file.conflicts
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: dialog.title
                delegate: ConflictRow {
                    width: ListView.view.width
                    onChosen: (theirs) => dialog.file.choose(key, theirs)
                }
            }
        }
    }
}
