pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Editor editor: desk.editor
    readonly property string unselected: covered !== "" ? covered
        : editor.selectionCount === 0 ? qsTr("Nothing is selected.") : ""

    readonly property Command undo: Command {
        objectName: "undo"
        text: group.editor.canUndo ? qsTr("Undo: %1").arg(group.editor.undoLabel) : qsTr("Undo")
        keys: ["Ctrl+Z"]
        iconName: "undo"
        reason: group.closed !== "" ? group.closed : group.editor.canUndo ? "" : qsTr("Nothing to undo.")
        onTriggered: group.editor.undo()
    }
    readonly property Command redo: Command {
        objectName: "redo"
        text: group.editor.canRedo ? qsTr("Redo: %1").arg(group.editor.redoLabel) : qsTr("Redo")
        keys: ["Ctrl+Shift+Z", "Ctrl+Y"]
        iconName: "redo"
        reason: group.closed !== "" ? group.closed : group.editor.canRedo ? "" : qsTr("Nothing to redo.")
        onTriggered: group.editor.redo()
    }
    readonly property Command cut: Command {
        objectName: "cut"
        text: qsTr("Cut")
        keys: ["Ctrl+X"]
        reason: group.unselected
        menus: ["element"]
        startsSection: true
        onTriggered: group.editor.clipboard.cut()
    }
    readonly property Command copy: Command {
        objectName: "copy"
        text: qsTr("Copy")
        keys: ["Ctrl+C"]
        iconName: "copy"
        reason: group.unselected
        menus: ["element"]
        onTriggered: group.editor.clipboard.copy()
    }
    readonly property Command paste: Command {
        objectName: "paste"
        text: qsTr("Paste")
        keys: ["Ctrl+V"]
        reason: group.covered
        menus: ["element", "floor"]
        onTriggered: group.editor.clipboard.paste()
    }
    readonly property Command pasteHere: Command {
        objectName: "pasteHere"
        text: qsTr("Paste here")
        hint: qsTr("Paste with the upper left corner at the pointer")
        keys: ["Ctrl+Shift+V"]
        reason: group.covered
        menus: ["floor"]
        onTriggered: group.desk.canvas.pasteAtPointer()
    }
    readonly property Command duplicate: Command {
        objectName: "duplicate"
        text: qsTr("Duplicate")
        keys: ["Ctrl+D"]
        reason: group.unselected
        menus: ["element"]
        onTriggered: group.editor.clipboard.duplicate()
    }
    readonly property Command rename: Command {
        objectName: "rename"
        text: qsTr("Rename")
        keys: ["F2"]
        reason: group.covered !== "" ? group.covered
            : group.editor.selectionCount === 1 ? "" : qsTr("Select one element to rename it.")
        menus: ["element"]
        startsSection: true
        onTriggered: group.desk.canvas.renameSelected()
    }
    readonly property Command connectTo: Command {
        objectName: "connect"
        text: qsTr("Connect to…")
        keys: ["L"]
        iconName: "connect"
        reason: group.covered !== "" ? group.covered
            : group.editor.selectionCount === 1 ? "" : qsTr("Select one element to connect it.")
        menus: ["element"]
        repeats: false
        onTriggered: group.desk.connectRequested()
    }
    readonly property Command remove: Command {
        objectName: "remove"
        text: qsTr("Delete")
        keys: ["Del", "Backspace"]
        iconName: "trash"
        reason: group.unselected
        menus: ["element", "edge"]
        onTriggered: group.editor.deleteSelection()
    }
    readonly property Command selectAll: Command {
        objectName: "selectAll"
        text: qsTr("Select all")
        keys: ["Ctrl+A"]
        reason: group.covered
        menus: ["floor"]
        startsSection: true
        onTriggered: group.editor.selectAll()
    }
    readonly property Command selectNothing: Command {
        objectName: "selectNothing"
        text: qsTr("Select nothing")
        keys: ["Ctrl+Shift+A"]
        reason: group.unselected
        onTriggered: group.editor.clearSelection()
    }
    readonly property Command selectConnected: Command {
        objectName: "selectConnected"
        text: qsTr("Select connected")
        hint: qsTr("Select what a line joins to the selection; again: all that can be reached")
        keys: ["Ctrl+L"]
        reason: group.unselected
        menus: ["element"]
        startsSection: true
        onTriggered: group.editor.arrangement.selectConnected()
    }
    readonly property Command selectSameKind: Command {
        objectName: "selectSameKind"
        text: qsTr("Select same kind")
        keys: ["Ctrl+Alt+A"]
        reason: group.unselected
        menus: ["element"]
        onTriggered: group.editor.arrangement.selectSameKind()
    }
    readonly property Command invertSelection: Command {
        objectName: "invertSelection"
        text: qsTr("Invert selection")
        keys: ["Ctrl+I"]
        reason: group.covered
        onTriggered: group.editor.arrangement.invertSelection()
    }
    readonly property Command selectTool: Command {
        objectName: "selectTool"
        text: qsTr("Select and move")
        keys: ["V"]
        iconName: "select"
        reason: group.covered
        isSwitch: true
        isOn: group.desk.canvas.tool === "select"
        startsSection: true
        onTriggered: group.desk.canvas.tool = "select"
    }
    readonly property Command connectTool: Command {
        objectName: "connectTool"
        text: qsTr("Draw lines")
        hint: qsTr("Draw lines from anywhere on a node")
        keys: ["Shift+L"]
        iconName: "connect"
        reason: group.covered
        isSwitch: true
        isOn: group.desk.canvas.tool === "connect"
        onTriggered: group.desk.canvas.tool = isOn ? "select" : "connect"
    }
    readonly property Command noteTool: Command {
        objectName: "noteTool"
        text: qsTr("Write a note")
        hint: qsTr("Write a note where the canvas is pressed")
        keys: ["Shift+T"]
        iconName: "note"
        reason: group.covered
        isSwitch: true
        isOn: group.desk.canvas.tool === "note"
        onTriggered: group.desk.canvas.tool = isOn ? "select" : "note"
    }
}
