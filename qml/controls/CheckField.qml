pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.CheckBox {
    id: control

    property string label

    implicitHeight: Math.max(24, Theme.controlSmallHeight, caption.visible ? caption.implicitHeight + 4 : 0)
    implicitWidth: text === "" ? Theme.px(24) : caption.leftPadding + caption.contentWidth
    font: Theme.fontSmall
    Accessible.role: Accessible.CheckBox
    Accessible.name: text !== "" ? text : label
    // A screen reader is a user too: what listens to users hears it.
    Accessible.onPressAction: control.flip()
    Accessible.onToggleAction: control.flip()

    function flip() {
        control.toggle();
        control.toggled();
    }

    indicator: Rectangle {
        x: 2
        y: Math.round((control.height - height) / 2)
        width: Theme.px(16)
        height: width
        radius: 4
        color: control.checked ? Theme.ink : Theme.raised
        border { width: 1; color: control.checked ? Theme.ink : Theme.borderStrong }
        Icon { anchors.centerIn: parent; name: "check"; size: Theme.px(14); color: Theme.inkText; visible: control.checked }
        FocusRing { shown: control.visualFocus; innerRadius: 4 }
    }
    contentItem: Label {
        id: caption
        leftPadding: Theme.px(16) + 12
        text: control.text
        font: control.font
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: control.text !== ""
        Accessible.ignored: true
    }
}
