pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

ComboField {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    label: self.row.label
    faulty: self.row.error !== ""
    model: self.row.choices
    currentIndex: self.row.inspector.indexOf(self.row.choices, self.row.value !== "" ? self.row.value : self.row.placeholder)
    displayText: currentIndex < 0 ? self.row.placeholder : currentText
    onActivated: (index) => self.row.inspector.setValue(self.row.path, self.row.choices[index])
    Accessible.description: self.row.error !== "" ? self.row.error : self.row.doc
}
