pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A setting that is on or off.
SettingRow {
    id: row

    required property string text
    required property bool value
    signal toggled(value: bool)

    CheckField {
        objectName: "setting-" + row.setting
        width: parent ? (parent as Item).width : 0
        text: row.text
        checked: row.value
        onToggled: row.toggled(checked)
    }
}
