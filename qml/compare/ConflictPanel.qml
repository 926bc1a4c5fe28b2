pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What both sides of a merge changed, value by value: mine or theirs. Each choice is an undo step of
// the open design, which is the merge.
FocusScope {
    id: panel

    required property ConflictedDesign conflicted
    required property Commands commands
    signal zoomRequested(element: int)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Conflict of the design")
    Keys.onEscapePressed: panel.commands.history.leave.trigger()

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Column {
        id: header
        x: 16
        y: 12
        width: parent.width - 32
        spacing: 4
        Label {
            objectName: "conflictCount"
            width: parent.width
            text: panel.conflicted.conflicts.count === 0 ? qsTr("Nothing was changed by both") : qsTr("%n value(s) changed on both sides", "", panel.conflicted.conflicts.count)
            font: Theme.fontTitle
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: qsTr("Everything else comes together by itself. Mine is what this branch has; theirs is what is merged into it.")
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Flow {
            width: parent.width
            topPadding: 4
            bottomPadding: 8
            spacing: 8
            visible: panel.conflicted.conflicts.count > 0
            Button { objectName: "conflictAllMine"; small: true; text: qsTr("All mine"); onClicked: panel.conflicted.chooseAll(false) }
            Button { objectName: "conflictAllTheirs"; small: true; text: qsTr("All theirs"); onClicked: panel.conflicted.chooseAll(true) }
        }
    }
    ListView {
        id: list
        objectName: "conflictChoices"
        anchors { top: header.bottom; bottom: footer.top }
        width: parent.width
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        model: panel.conflicted.conflicts
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What both changed")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: ConflictChoice {
            width: ListView.view ? ListView.view.width : 0
            onChosen: (theirs) => panel.conflicted.choose(key, theirs)
            onShown: panel.zoomRequested(panel.conflicted.elementOf(index))
        }
    }
    Item {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        height: save.height + 24
        Rule { width: parent.width }
        Button {
            id: save
            objectName: "conflictSave"
            x: 16
            y: 12
            width: parent.width - 32
            enabled: !panel.conflicted.busy
            text: qsTr("Save the clean file")
            tooltip: qsTr("As it is chosen, without a marker. git is told afterwards, if you say so.")
            onClicked: panel.conflicted.save()
        }
    }
}
