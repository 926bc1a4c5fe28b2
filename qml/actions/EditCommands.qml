pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Editor editor: desk.editor
    readonly property string unselected: closed !== "" ? closed
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
        onTriggered: group.editor.cut()
    }
    readonly property Command copy: Command {
        objectName: "copy"
        text: qsTr("Copy")
        keys: ["Ctrl+C"]
        iconName: "copy"
        reason: group.unselected
        menus: ["element"]
        onTriggered: group.editor.copy()
    }
    readonly property Command paste: Command {
        objectName: "paste"
        text: qsTr("Paste")
        keys: ["Ctrl+V"]
        reason: group.closed
        menus: ["element", "floor"]
        onTriggered: group.editor.paste()
    }
    readonly property Command rename: Command {
        objectName: "rename"
        text: qsTr("Rename")
        keys: ["F2"]
        reason: group.closed !== "" ? group.closed
            : group.editor.selectionCount === 1 ? "" : qsTr("Select one element to rename it.")
        menus: ["element"]
        startsSection: true
        onTriggered: group.desk.canvas.renameSelected()
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
        reason: group.closed
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
}
