pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The design as a tree of words, in step with the canvas.
FocusScope {
    id: outline

    required property Editor editor

    function focusTree() { list.forceActiveFocus(Qt.ShortcutFocusReason); }

    Rectangle { anchors.fill: parent; color: Theme.panel }

    OutlineModel {
        id: tree
        editor: outline.editor
        active: outline.visible
        filter: filter.text
        onSelectedRowChanged: if (selectedRow >= 0) list.currentIndex = selectedRow
    }

    TextField {
        id: filter
        objectName: "outlineFilter"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8; topMargin: 12 }
        iconName: "search"
        placeholderText: qsTr("Filter")
        label: qsTr("Filter the outline by name or kind")
        Keys.onEscapePressed: {
            filter.clear();
            list.forceActiveFocus(Qt.OtherFocusReason);
        }
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: {
            list.forceActiveFocus(Qt.TabFocusReason);
            tree.select(list.currentIndex);
        }
    }

    ListView {
        id: list

        property int renamed: -1 ///< the line that is being renamed

        objectName: "outlineList"
        anchors { left: parent.left; right: parent.right; top: filter.bottom; bottom: parent.bottom; topMargin: 8 }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: false
        model: tree
        bottomMargin: 8
        currentIndex: -1
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Outline of %1").arg(outline.editor.title)
        T.ScrollBar.vertical: ScrollBar {}

        function go(row: int) {
            const to = Math.max(0, Math.min(tree.count - 1, row));
            list.forceLayout(); // lines that have just come or gone would move the index that is set
            list.currentIndex = to;
            tree.select(to);
        }
        function startRename(row: int) {
            if (tree.canRename(row))
                list.renamed = row;
        }
        function endRename() {
            list.renamed = -1;
            list.forceActiveFocus(Qt.OtherFocusReason);
        }
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onUpPressed: list.go(list.currentIndex - 1)
        Keys.onDownPressed: list.go(list.currentIndex + 1)
        Keys.onRightPressed: tree.isOpen(list.currentIndex) ? list.go(list.currentIndex + 1) : tree.setExpanded(list.currentIndex, true)
        Keys.onLeftPressed: {
            if (tree.isOpen(list.currentIndex))
                tree.setExpanded(list.currentIndex, false);
            else if (tree.parentRow(list.currentIndex) >= 0)
                list.go(tree.parentRow(list.currentIndex));
        }
        Keys.onReturnPressed: list.show()
        Keys.onEnterPressed: list.show()
        Keys.onSpacePressed: tree.select(list.currentIndex, true)
        Keys.onDeletePressed: tree.remove(list.currentIndex)
        Keys.onMenuPressed: if (list.currentItem) menu.show(list.currentItem, Qt.point(list.currentItem.width / 2, list.currentItem.height))
        // These keys mean the outline while it has the focus, whatever they mean elsewhere.
        Keys.onShortcutOverride: (event) => event.accepted = [Qt.Key_F2, Qt.Key_Delete, Qt.Key_Space, Qt.Key_Home, Qt.Key_End,
            Qt.Key_PageUp, Qt.Key_PageDown, Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right, Qt.Key_Return,
            Qt.Key_Enter].includes(event.key) && event.modifiers === Qt.NoModifier
        Keys.onPressed: (event) => {
            const page = Math.max(1, Math.floor(list.height / Theme.row(24)) - 1);
            event.accepted = true;
            if (event.key === Qt.Key_F2)
                list.startRename(list.currentIndex);
            else if (event.key === Qt.Key_Home)
                list.go(0);
            else if (event.key === Qt.Key_End)
                list.go(tree.count - 1);
            else if (event.key === Qt.Key_PageUp)
                list.go(list.currentIndex - page);
            else if (event.key === Qt.Key_PageDown)
                list.go(list.currentIndex + page);
            else
                event.accepted = false;
        }
        function show() {
            tree.reveal(list.currentIndex);
        }

        delegate: OutlineRow {
            id: line
            objectName: "outline-" + words
            width: ListView.view ? ListView.view.width : 0
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            renaming: index >= 0 && list.renamed === index // a line that goes has the index -1
            onPressed: (toggles) => {
                list.currentIndex = line.index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                tree.select(line.index, toggles);
            }
            onRevealed: tree.reveal(line.index)
            onToggled: tree.setExpanded(line.index, !line.expanded)
            onMenuRequested: (at) => menu.show(line, at)
            onRenamed: (name) => {
                if (tree.rename(line.index, name))
                    list.endRename();
            }
            onRenameEnded: list.endRename()
        }
    }
    Item {
        anchors.fill: list
        FocusRing { shown: list.activeFocus && list.count === 0; gap: -4 }
    }
    Label {
        anchors { left: parent.left; right: parent.right; top: list.top; margins: 16 }
        visible: list.count === 0
        text: filter.text !== "" ? qsTr("Nothing fits %1.").arg(filter.text) : qsTr("Nothing is drawn yet.")
        font: Theme.fontSmall
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Menu {
        id: menu
        objectName: "outlineMenu"

        property int line: -1

        function show(row: OutlineRow, at: point) {
            menu.line = row.index;
            list.currentIndex = row.index;
            if (!row.selected)
                tree.select(row.index);
            menu.popup(row, at);
        }

        MenuItem { text: qsTr("Show on the canvas"); keys: qsTr("Return"); onTriggered: tree.reveal(menu.line) }
        MenuItem { text: qsTr("Rename"); keys: "F2"; enabled: tree.canRename(menu.line); onTriggered: list.startRename(menu.line) }
        MenuItem { text: qsTr("Delete"); keys: qsTr("Del"); iconName: "trash"; onTriggered: tree.remove(menu.line) }
        onClosed: if (list.renamed < 0) list.forceActiveFocus(Qt.OtherFocusReason)
    }
}
