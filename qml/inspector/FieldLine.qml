pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

TextField {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    small: true
    label: self.row.label
    faulty: self.row.error !== ""
    text: self.row.value
    placeholderText: self.row.placeholder
    monospaced: self.row.control === "endpoint" || self.row.control === "code"
    onEditingFinished: self.row.inspector.setValue(self.row.path, text)
    Keys.onEscapePressed: {
        self.row.inspector.revert(self.row.path);
        text = Qt.binding(() => self.row.value);
    }
    Accessible.description: self.row.error !== "" ? self.row.error : self.row.doc
}
