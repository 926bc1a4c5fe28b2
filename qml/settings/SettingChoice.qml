pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A setting that is one of a few: [{value, text}].
SettingRow {
    id: row

    required property list<var> choices
    required property var value
    readonly property alias field: combo
    signal chosen(value: var)

    ComboField {
        id: combo
        objectName: "setting-" + row.setting
        width: parent ? (parent as Item).width : 0
        label: row.label
        textRole: "text"
        valueRole: "value"
        model: row.choices
        currentIndex: count > 0 ? indexOfValue(row.value) : -1
        onActivated: (index) => row.chosen(row.choices[index].value)
    }
}
