pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The branches, those worked on last first. Return switches.
FocusScope {
    id: view

    required property RepositoryJob job
    signal switchRequested(name: string)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        FocusRing { shown: list.activeFocus; gap: -1 }
    }
    ListView {
        id: list
        objectName: "branchList"
        anchors { fill: parent; margins: 1 }
        topMargin: 4
        bottomMargin: 4
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: view.job.branches
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Branches")
        Keys.onReturnPressed: (list.currentItem as BranchRow)?.take()
        Keys.onEnterPressed: (list.currentItem as BranchRow)?.take()
        delegate: BranchRow {
            width: ListView.view.width
            isCurrentItem: ListView.isCurrentItem && list.activeFocus
            busy: view.job.busy
            onPicked: {
                list.forceActiveFocus();
                list.currentIndex = index;
            }
            onSwitchRequested: view.switchRequested(name)
        }
    }
}
