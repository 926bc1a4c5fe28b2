pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The text of a note, written where the note stands. What is typed is kept, Escape aside.
TextArea {
    id: field

    required property Editor editor
    property int element: 0
    signal done()

    function start(id: int, at: rect) {
        field.element = id;
        field.text = field.editor.drafting.noteText(id);
        field.x = at.x;
        field.y = at.y;
        field.width = Math.max(192, at.width);
        field.visible = true;
        field.forceActiveFocus();
        field.cursorPosition = field.length;
    }
    function ends(event: KeyEvent): bool {
        return (event.modifiers & Qt.ControlModifier) && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
    }
    function stop(keep: bool) {
        if (!field.visible)
            return;
        field.visible = false;
        if (keep)
            field.editor.drafting.setNoteText(field.element, field.text);
        field.done();
    }

    visible: false
    label: qsTr("Text of the note")
    placeholderText: qsTr("What the design does not say itself")
    font: Theme.fontSmall
    Keys.onEscapePressed: field.stop(false)
    Keys.onShortcutOverride: (event) => event.accepted = field.ends(event)
    Keys.onPressed: (event) => {
        event.accepted = field.ends(event);
        if (event.accepted)
            field.stop(true);
    }
    onActiveFocusChanged: if (!activeFocus) field.stop(true)

    background: Rectangle {
        color: Theme.note
        border { width: 1; color: Theme.noteBorder }
        FocusRing { shown: field.activeFocus; innerRadius: 0; gap: -1 }
    }
}
