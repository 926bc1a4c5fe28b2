pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.CheckBox {
    id: control

    property string label

    implicitHeight: Math.max(24, Theme.controlSmallHeight)
    implicitWidth: text === "" ? 24 : 24 + 4 + caption.implicitWidth
    font: Theme.fontSmall
    Accessible.role: Accessible.CheckBox
    Accessible.name: text !== "" ? text : label

    indicator: Rectangle {
        x: 2
        y: Math.round((control.height - height) / 2)
        width: 16
        height: 16
        radius: 4
        color: control.checked ? Theme.ink : Theme.raised
        border { width: 1; color: control.checked ? Theme.ink : Theme.borderStrong }
        Icon { anchors.centerIn: parent; name: "check"; size: 14; color: Theme.inkText; visible: control.checked }
        FocusRing { shown: control.visualFocus; innerRadius: 4 }
    }
    contentItem: Label {
        id: caption
        leftPadding: 28
        text: control.text
        font: control.font
        visible: control.text !== ""
        Accessible.ignored: true
    }
}
