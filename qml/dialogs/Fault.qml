pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What went wrong, and what to do; a command among it can be copied.
Rectangle {
    id: fault

    required property string message
    property string hint
    property string prefix: "project" ///< of the object names

    visible: message !== ""
    height: problem.implicitHeight + 24
    radius: Theme.radiusControl
    color: Theme.errorBg

    Icon { x: 12; y: 12; name: "error"; size: Theme.px(20); color: Theme.error }
    Column {
        id: problem
        x: 24 + Theme.px(20)
        y: 12
        width: parent.width - x - 12
        spacing: 8
        Label {
            objectName: fault.prefix + "Error"
            width: parent.width
            text: fault.message
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        TextEdit {
            objectName: fault.prefix + "Hint"
            visible: text !== ""
            width: parent.width
            text: fault.hint
            font: text.startsWith("git ") ? Theme.fontCodeSmall : Theme.fontSmall
            color: Theme.text
            readOnly: true
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            renderType: Text.NativeRendering
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
