pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Everything that has a key. Typing into a field takes precedence over the letters.
Item {
    id: keys

    required property Editor editor
    required property bool drawing
    signal saveRequested()
    signal saveAsRequested()
    signal newRequested()
    signal openRequested()
    signal exportRequested()
    signal commitRequested()
    signal addRequested()
    signal quitRequested()
    signal panelToggled(panel: int)
    signal fitRequested()
    signal zoomRequested(steps: int)
    signal settingsRequested()

    Shortcut { sequences: ["Ctrl+N"]; onActivated: keys.newRequested() }
    Shortcut { sequences: ["Ctrl+O"]; onActivated: keys.openRequested() }
    Shortcut { sequence: "Ctrl+S"; enabled: keys.drawing; onActivated: keys.saveRequested() }
    Shortcut { sequence: "Ctrl+Shift+S"; enabled: keys.drawing; onActivated: keys.saveAsRequested() }
    Shortcut { sequences: ["Ctrl+,"]; onActivated: keys.settingsRequested() }
    Shortcut { sequences: ["Ctrl+Q"]; onActivated: keys.quitRequested() }
    Shortcut { sequence: "Ctrl+E"; enabled: keys.drawing; onActivated: keys.exportRequested() }
    Shortcut { sequences: ["Ctrl+Return", "Ctrl+Shift+C"]; enabled: keys.drawing; onActivated: keys.commitRequested() }
    Shortcut { sequence: "Ctrl+Z"; enabled: keys.drawing; onActivated: keys.editor.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; enabled: keys.drawing; onActivated: keys.editor.redo() }
    Shortcut { sequence: "Ctrl+C"; enabled: keys.drawing; onActivated: keys.editor.copy() }
    Shortcut { sequence: "Ctrl+X"; enabled: keys.drawing; onActivated: keys.editor.cut() }
    Shortcut { sequence: "Ctrl+V"; enabled: keys.drawing; onActivated: keys.editor.paste() }
    Shortcut { sequence: "Ctrl+A"; enabled: keys.drawing; onActivated: keys.editor.selectAll() }
    Shortcut { sequences: ["Delete", "Backspace"]; enabled: keys.drawing; onActivated: keys.editor.deleteSelection() }
    Shortcut { sequence: "/"; enabled: keys.drawing; onActivated: keys.addRequested() }
    Shortcut { sequence: "Ctrl+1"; enabled: keys.drawing; onActivated: keys.panelToggled(1) }
    Shortcut { sequence: "Ctrl+2"; enabled: keys.drawing; onActivated: keys.panelToggled(2) }
    Shortcut { sequence: "Ctrl+3"; enabled: keys.drawing; onActivated: keys.panelToggled(3) }
    Shortcut { sequence: "Ctrl+0"; enabled: keys.drawing; onActivated: keys.fitRequested() }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; enabled: keys.drawing; onActivated: keys.zoomRequested(1) }
    Shortcut { sequences: ["Ctrl+-"]; enabled: keys.drawing; onActivated: keys.zoomRequested(-1) }
    Instantiator {
        model: keys.editor.palette
        delegate: Shortcut {
            required property string key
            required property string letter
            sequence: letter
            enabled: keys.drawing && letter !== ""
            onActivated: keys.editor.addFromKeyboard(key)
        }
    }
}
