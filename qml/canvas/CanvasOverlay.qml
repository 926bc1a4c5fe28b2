pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What stands above the canvas while it asks or explains something: the meanings of a new line, the
// menu of an element, why a place will not do, and the field for a new name.
Item {
    id: overlay

    required property CanvasView canvas
    required property Editor editor
    required property Commands commands

    Connections {
        target: overlay.canvas
        function onConnectionMenuRequested(from: int, to: int, choices: list<var>, at: point) {
            meanings.from = from;
            meanings.to = to;
            meanings.choices = choices;
            meanings.popup(overlay, at);
        }
        function onMenuRequested(id: int, at: point) {
            actions.place = id > 0 ? "element" : overlay.editor.selectionCount > 0 ? "edge" : "floor";
            actions.popup(overlay, at);
        }
        function onRenameRequested(id: int, at: rect) { rename.start(id, at); }
    }

    Menu {
        id: meanings
        objectName: "connectionMenu"

        property int from: 0
        property int to: 0
        property list<var> choices

        Instantiator {
            model: meanings.choices
            delegate: MenuItem {
                required property var modelData
                text: modelData.label
                meaning: modelData.meaning
                onTriggered: overlay.canvas.chooseConnection(meanings.from, meanings.to, modelData.kind)
            }
            onObjectAdded: (index, object) => meanings.insertItem(index, object as T.MenuItem)
            onObjectRemoved: (index, object) => meanings.removeItem(object as T.MenuItem)
        }
        onOpened: currentIndex = 0 // Enter takes the likeliest
        onClosed: overlay.canvas.forceActiveFocus()
    }

    CommandMenu {
        id: actions
        objectName: "canvasMenu"
        source: overlay.commands
        onClosed: overlay.canvas.forceActiveFocus()
    }

    TextField {
        id: rename
        objectName: "renameField"

        property int element: 0

        function start(id: int, at: rect) {
            rename.element = id;
            rename.text = overlay.canvas.nameOf(id);
            rename.x = at.x;
            rename.y = at.y - 4;
            rename.width = Math.max(160, at.width);
            rename.visible = true;
            rename.selectAll();
            rename.forceActiveFocus();
        }
        function stop() {
            rename.visible = false;
            overlay.canvas.forceActiveFocus();
        }

        readonly property string problem: visible ? overlay.editor.renaming.problem(element, text) : ""
        readonly property string warning: visible ? overlay.editor.renaming.warning(element, text) : ""

        visible: false
        label: qsTr("New name")
        faulty: problem !== ""
        Accessible.description: problem !== "" ? problem : warning
        onAccepted: {
            if (overlay.canvas.rename(rename.element, rename.text))
                rename.stop();
        }
        Keys.onEscapePressed: rename.stop()
        onActiveFocusChanged: if (!activeFocus) rename.visible = false

        Tooltip {
            objectName: "renameProblem"
            text: rename.problem !== "" ? rename.problem : rename.warning
            visible: text !== ""
            delay: 0
        }
    }

    Item {
        x: overlay.canvas.tooltipPosition.x
        y: overlay.canvas.tooltipPosition.y + 16
        width: 1
        height: 1

        Tooltip {
            objectName: "canvasTooltip"
            text: overlay.canvas.tooltip
            visible: overlay.canvas.tooltip !== ""
            delay: 0
        }
    }
}
