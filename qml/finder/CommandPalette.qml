pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Everything by a few letters of its name: Enter does it, or goes there.
T.Popup {
    id: finding

    required property Desk desk
    required property Item commands
    property int chosen: -1

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.max(8, Math.round(parent.height * 0.1)) : 0
    width: Math.min(Math.round(600 * Math.max(1, Theme.textScale * 0.8)), parent ? parent.width - 32 : 600)
    height: parent ? Math.min(implicitHeight, parent.height - y - 24) : implicitHeight
    implicitHeight: field.height + list.contentHeight + list.anchors.topMargin + 16 + (nothing.visible ? nothing.height : 0)
    modal: true
    focus: true
    padding: 8
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function choose(row: int) {
        const reason = list.itemAtIndex(row) as PaletteEntry;
        if (row < 0 || (reason && reason.reason !== ""))
            return;
        finding.chosen = row;
        finding.close();
    }

    onAboutToShow: {
        finding.chosen = -1;
        field.clear();
        finder.begin();
        list.currentIndex = 0;
    }
    onOpened: field.forceActiveFocus()
    // What is chosen may move the focus, so the canvas has it before.
    onClosed: {
        if (finding.chosen < 0)
            return;
        finding.desk.focusCanvas();
        finder.activate(finding.chosen);
    }

    readonly property CommandFinder finder: CommandFinder {
        id: finder
        editor: finding.desk.editor
        source: finding.commands
        onDesignChosen: (path) => finding.desk.designChosen(path)
        onTemplateChosen: (name) => finding.desk.templateChosen(name)
        onQueryChanged: list.currentIndex = count > 0 ? 0 : -1
    }

    T.Overlay.modal: Item {
        Rectangle { anchors.fill: parent; color: Theme.ink; opacity: 0.24 }
    }
    background: Raised { radius: Theme.radiusContainer }
    contentItem: Item {
        TextField {
            id: field
            objectName: "paletteQuery"
            width: parent.width
            iconName: "search"
            placeholderText: qsTr("Search or run a command")
            label: qsTr("Search or run a command")
            Accessible.description: list.currentItem ? (list.currentItem as PaletteEntry).spoken : ""
            onTextChanged: finder.query = text
            onAccepted: finding.choose(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onPressed: (event) => {
                if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
                    return;
                const by = event.key === Qt.Key_PageDown ? 8 : -8;
                list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
                event.accepted = true;
            }
        }
        ListView {
            id: list
            objectName: "paletteLines"
            anchors { left: parent.left; right: parent.right; top: field.bottom; bottom: parent.bottom; topMargin: 8 }
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationWraps: true
            highlightMoveDuration: 0
            model: finder
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was found")
            delegate: PaletteEntry {
                width: list.width
                onChosen: finding.choose(index)
            }
            T.ScrollBar.vertical: ScrollBar {}
        }
        Label {
            id: nothing
            y: field.height + 8
            width: parent.width
            visible: list.count === 0
            padding: 12
            text: qsTr("Nothing has these letters in its name. Fewer letters find more; Esc goes back.")
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text2
        }
    }
}
