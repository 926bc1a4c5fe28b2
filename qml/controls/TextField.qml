pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.TextField {
    id: control

    property bool small: false
    property bool faulty: false
    property bool monospaced: false
    property string iconName
    property string keys
    property string label

    implicitWidth: 160
    implicitHeight: small ? Theme.controlSmallHeight : Theme.controlHeight
    leftPadding: iconName !== "" ? Theme.px(16) + 16 : 8
    rightPadding: keys !== "" ? Theme.px(16) + 8 : 8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font: monospaced ? Theme.fontCodeSmall : small ? Theme.fontSmall : Theme.fontBody
    color: Theme.text
    placeholderTextColor: Theme.text3
    selectionColor: Theme.ink
    selectedTextColor: Theme.inkText
    selectByMouse: true
    renderType: Text.NativeRendering
    clip: contentWidth > width - leftPadding - rightPadding

    Accessible.role: Accessible.EditableText
    Accessible.name: label !== "" ? label : placeholderText

    Label {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        text: control.placeholderText
        font: control.font
        color: Theme.text3
        elide: Text.ElideRight
        visible: control.text === "" && control.preeditText === ""
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border {
            width: control.faulty ? 1.5 : 1
            color: control.faulty ? Theme.error : control.hovered ? Theme.text2 : Theme.borderStrong
        }
        Icon {
            visible: control.iconName !== ""
            name: control.iconName
            size: Theme.px(16)
            color: Theme.text2
            x: 8
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            visible: control.keys !== "" && !control.activeFocus
            text: control.keys
            font: Theme.fontKey
            color: Theme.text3
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            Accessible.ignored: true
        }
        FocusRing { shown: control.activeFocus; gap: -1 }
    }
}
