pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A text of one line. Enter and leaving it commit, Esc brings the value back; undo and redo are
// those of the design as long as nothing is typed.
TextField {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    small: true
    label: self.row.label
    faulty: self.row.error !== ""
    text: self.row.value
    placeholderText: self.row.placeholder
    monospaced: self.row.control === "endpoint"
    onEditingFinished: self.row.inspector.setValue(self.row.path, text)
    Keys.onEscapePressed: {
        self.row.inspector.revert(self.row.path);
        text = Qt.binding(() => self.row.value);
    }
    Keys.onPressed: (event) => {
        const undoes = event.matches(StandardKey.Undo);
        event.accepted = text === self.row.value && (undoes || event.matches(StandardKey.Redo));
        if (event.accepted)
            undoes ? self.row.inspector.undo() : self.row.inspector.redo();
    }
    Accessible.description: self.row.error !== "" ? self.row.error : self.row.doc
}
