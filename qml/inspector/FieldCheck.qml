pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CheckField {
    id: self

    required property InspectorRow row

    objectName: "field-" + self.row.path
    label: self.row.label
    checked: self.row.value === "true"
    onToggled: self.row.inspector.setValue(self.row.path, checked ? "true" : "false")
    Accessible.description: self.row.doc
}
