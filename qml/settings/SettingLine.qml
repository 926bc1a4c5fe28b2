pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A setting that is a line of text.
SettingRow {
    id: row

    required property string value
    property string placeholder
    property bool monospaced: false
    signal edited(value: string)

    TextField {
        objectName: "setting-" + row.setting
        width: parent ? (parent as Item).width : 0
        small: true
        monospaced: row.monospaced
        label: row.label
        placeholderText: row.placeholder
        text: row.value
        onTextEdited: row.edited(text)
    }
}
