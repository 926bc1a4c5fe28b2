pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The files in groups. Arrows walk, Space writes or leaves, Left and Right close and open a group,
// Return goes to the lines.
FocusScope {
    id: view

    required property ProjectReview review
    readonly property ReviewFiles files: review.files
    signal diffRequested()
    signal filterRequested()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        FocusRing { shown: list.activeFocus; gap: -1 }
    }
    Label {
        anchors { fill: parent; margins: 16 }
        visible: view.review.ready && view.files.found === 0
        text: view.files.total === 0 ? qsTr("No file would change.") : qsTr("No file is called so.")
        font: Theme.fontSmall
        color: Theme.text2
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignTop
    }
    ListView {
        id: list
        anchors { fill: parent; margins: 1 }
        topMargin: 4
        bottomMargin: 4
        clip: true
        focus: true
        activeFocusOnTab: true
        reuseItems: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        highlightFollowsCurrentItem: true
        boundsBehavior: Flickable.StopAtBounds
        model: view.files
        currentIndex: 1
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files")
        onCurrentIndexChanged: view.review.select(currentIndex)

        readonly property int page: Math.max(1, Math.floor(height / Theme.row(28)) - 1)
        function go(row: int) {
            list.currentIndex = Math.max(0, Math.min(list.count - 1, row));
        }
        Keys.onPressed: (event) => {
            event.accepted = true;
            if (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier))
                event.accepted = false;
            else if (event.key === Qt.Key_Space)
                view.files.flip(list.currentIndex);
            else if (event.key === Qt.Key_Left && list.currentItem && (list.currentItem as ReviewRow).isOpen)
                list.currentIndex = view.files.toggleGroup(list.currentIndex);
            else if (event.key === Qt.Key_Right && list.currentItem && !(list.currentItem as ReviewRow).isOpen)
                view.files.toggleGroup(list.currentIndex);
            else if (event.key === Qt.Key_Home)
                list.go(0);
            else if (event.key === Qt.Key_End)
                list.go(list.count - 1);
            else if (event.key === Qt.Key_PageDown)
                list.go(list.currentIndex + list.page);
            else if (event.key === Qt.Key_PageUp)
                list.go(list.currentIndex - list.page);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                view.diffRequested();
            else if (event.text === "/")
                view.filterRequested();
            else
                event.accepted = false;
        }
        HoverHandler { id: pointer }
        readonly property int hovered: pointer.hovered
            ? list.indexAt(pointer.point.position.x, pointer.point.position.y + list.contentY) : -1
        TapHandler {
            onTapped: (point) => {
                const index = list.indexAt(point.position.x, point.position.y + list.contentY);
                const row = list.itemAtIndex(index) as ReviewRow;
                list.forceActiveFocus();
                if (!row)
                    return;
                list.currentIndex = index;
                const past = point.position.x - row.boxStart;
                if (row.choosable && past > -6 && past < Theme.px(16) + 6)
                    view.files.flip(index);
                else if (row.isGroup)
                    view.files.toggleGroup(index);
            }
        }
        delegate: ReviewRow {
            required property int index
            width: ListView.view.width
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            hovered: list.hovered === index
        }
    }
    Connections {
        target: view.files
        function onModelReset() {
            const shown = view.files.rowOf(view.review.path);
            list.currentIndex = shown >= 0 ? shown : view.files.fileFrom(0, 1);
        }
    }
}
