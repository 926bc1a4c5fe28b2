pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The conflicts of one file. Up and Down walk, M, G and B choose, E writes by hand, O opens anew.
FocusScope {
    id: view

    required property ConflictSolver solver
    readonly property int current: list.currentIndex

    function go(hunk: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, hunk));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    /// To the next conflict, in the next file where there is none.
    function step(by: int) {
        const next = list.currentIndex + by;
        if (next >= 0 && next < list.count)
            return view.go(next);
        const files = view.solver.files.count;
        if (files < 1)
            return;
        view.solver.file = (view.solver.file + by + files) % files;
        view.go(by > 0 ? 0 : list.count - 1);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        FocusRing { shown: list.activeFocus; gap: -1 }
    }
    ListView {
        id: list
        objectName: "mergeHunkList"
        anchors { fill: parent; margins: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        spacing: 12
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 800
        model: view.solver.hunks
        currentIndex: 0
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conflicts")
        Keys.onPressed: (event) => {
            event.accepted = !(event.modifiers & ~Qt.KeypadModifier);
            if (!event.accepted)
                return;
            const card = list.currentItem as MergeHunk;
            if (event.key === Qt.Key_Down)
                view.step(1);
            else if (event.key === Qt.Key_Up)
                view.step(-1);
            else if (event.key === Qt.Key_M || event.key === Qt.Key_1)
                view.solver.choose(list.currentIndex, "mine");
            else if (event.key === Qt.Key_G || event.key === Qt.Key_2)
                view.solver.choose(list.currentIndex, "generated");
            else if (event.key === Qt.Key_B || event.key === Qt.Key_3)
                view.solver.choose(list.currentIndex, "both");
            else if (event.key === Qt.Key_O)
                view.solver.choose(list.currentIndex, "open");
            else if (card && (event.key === Qt.Key_E || event.key === Qt.Key_F2))
                card.beginEdit();
            else
                event.accepted = false;
        }
        delegate: MergeHunk {
            width: ListView.view.width - 8
            solver: view.solver
            current: ListView.isCurrentItem
            onPicked: list.currentIndex = index
            onReleased: list.forceActiveFocus(Qt.TabFocusReason)
        }
    }
}
