pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

StepperField {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    label: self.row.label
    faulty: self.row.error !== ""
    from: self.row.from
    to: self.row.to
    value: Number.parseInt(self.row.value !== "" ? self.row.value : self.row.placeholder, 10) || self.row.from
    onValueModified: self.row.inspector.setValue(self.row.path, String(value))
    Accessible.description: self.row.error !== "" ? self.row.error : self.row.doc
}
