pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The files with conflicts, and how many of them are open.
FocusScope {
    id: view

    required property ConflictSolver solver

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        FocusRing { shown: list.activeFocus; gap: -1 }
    }
    ListView {
        id: list
        anchors { fill: parent; margins: 1 }
        topMargin: 4
        bottomMargin: 4
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: view.solver.files
        currentIndex: view.solver.file
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files with conflicts")
        Keys.onDownPressed: view.solver.file = Math.min(list.count - 1, view.solver.file + 1)
        Keys.onUpPressed: view.solver.file = Math.max(0, view.solver.file - 1)
        delegate: Item {
            id: row
            required property int index
            required property string path
            required property int open
            required property int total
            readonly property bool current: index === view.solver.file
            width: ListView.view.width
            height: Theme.row(28)
            Accessible.role: Accessible.ListItem
            Accessible.name: row.open > 0 ? qsTr("%1, %2 of %3 open").arg(row.path).arg(row.open).arg(row.total) : qsTr("%1, all chosen").arg(row.path)
            Accessible.selected: row.current
            Rectangle {
                anchors { fill: parent; leftMargin: 4; rightMargin: 4 }
                radius: Theme.radiusControl
                color: row.current ? Theme.selFill : pointer.hovered ? Theme.hover : "transparent"
            }
            HoverHandler { id: pointer }
            TapHandler { onTapped: view.solver.file = row.index }
            Icon {
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                name: row.open > 0 ? "error" : "check"
                size: Theme.px(16)
                color: row.open > 0 ? Theme.error : Theme.ok
            }
            Label {
                x: 20 + Theme.px(16)
                width: left.x - x - 8
                height: parent.height
                text: row.path
                font: Theme.fontSmall
                Accessible.ignored: true
            }
            Label {
                id: left
                anchors { right: parent.right; rightMargin: 16 }
                height: parent.height
                text: row.open > 0 ? qsTr("%1 of %2").arg(row.total - row.open).arg(row.total) : ""
                font: Theme.fontCaption
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
}
