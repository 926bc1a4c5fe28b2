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
            actions.place = id === 0 ? (overlay.editor.selectionCount > 0 ? "edge" : "floor")
                          : overlay.editor.drafting.isNamespace(id) ? "namespace" : "element";
            actions.popup(overlay, at);
        }
        function onRenameRequested(id: int, at: rect) {
            if (overlay.editor.drafting.isNote(id))
                note.start(id, at);
            else
                rename.start(id, at);
        }
        function onQuickAddRequested(at: point, world: point, container: int) {
            adding.from = 0;
            adding.world = world;
            adding.container = container;
            adding.show(at, overlay.editor.drafting.additions(container), qsTr("Add here"));
        }
        function onEndRequested(from: int, meaning: string, at: point, world: point, container: int) {
            const ends = overlay.editor.drafting.endsFor(from, meaning);
            if (ends.length === 0)
                return overlay.canvas.endWire();
            adding.from = from;
            adding.world = world;
            adding.container = container;
            adding.show(at, ends, qsTr("Add at the end of the line"));
        }
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

    QuickAdd {
        id: adding
        objectName: "quickAdd"

        property int from: 0
        property int container: 0
        property point world

        onChosen: (index) => {
            const choice = adding.choices[index];
            if (adding.from > 0)
                overlay.editor.drafting.addAtEnd(adding.from, choice.kind, choice.key, adding.world, adding.container);
            else
                overlay.canvas.addAt(choice.key, adding.world, adding.container);
        }
        onClosed: {
            overlay.canvas.endWire();
            if (!note.visible)
                overlay.canvas.forceActiveFocus();
        }
    }

    CommandMenu {
        id: actions
        objectName: "canvasMenu"
        source: overlay.commands
        onClosed: {
            forgetting.start();
            if (!adding.opened && !note.visible && !rename.visible)
                overlay.canvas.forceActiveFocus();
        }
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

    Timer {
        id: forgetting // what was chosen in the menu happens first
        interval: 0
        onTriggered: overlay.canvas.forgetMenuPlace()
    }

    NoteField {
        id: note
        objectName: "noteField"
        editor: overlay.editor
        onDone: overlay.canvas.forceActiveFocus()
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
