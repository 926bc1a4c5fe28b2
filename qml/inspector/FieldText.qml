pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A text of several lines: YAML, or words. Ctrl+Enter and leaving it commit, Esc brings it back.
TextArea {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    label: self.row.label
    font: self.row.control === "yaml" ? Theme.fontCode : Theme.fontSmall
    wrapMode: self.row.control === "yaml" ? TextEdit.WrapAnywhere : TextEdit.Wrap
    text: self.row.value
    onEditingFinished: self.row.inspector.setValue(self.row.path, text)
    Keys.onEscapePressed: {
        self.row.inspector.revert(self.row.path);
        text = Qt.binding(() => self.row.value);
    }
    Keys.onPressed: (event) => {
        const commits = event.modifiers & Qt.ControlModifier && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter);
        const undoes = event.matches(StandardKey.Undo);
        const redoes = event.matches(StandardKey.Redo);
        event.accepted = commits || text === self.row.value && (undoes || redoes);
        if (!event.accepted)
            return;
        if (commits)
            self.row.inspector.setValue(self.row.path, text);
        else
            undoes ? self.row.inspector.undo() : self.row.inspector.redo();
    }
    Accessible.description: self.row.error !== "" ? self.row.error : self.row.doc
}
