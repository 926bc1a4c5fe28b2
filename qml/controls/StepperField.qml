pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A whole number, typed or stepped.
T.SpinBox {
    id: control

    property bool faulty: false
    property string label

    implicitWidth: 120
    implicitHeight: Theme.controlSmallHeight
    leftPadding: 8
    rightPadding: 2 * Theme.px(24) + 8
    editable: true
    font: Theme.fontSmall
    inputMethodHints: Qt.ImhDigitsOnly
    textFromValue: (value, locale) => String(value)
    valueFromText: (text, locale) => Number.parseInt(text, 10)
    validator: IntValidator { bottom: control.from; top: control.to }

    Accessible.role: Accessible.SpinBox
    Accessible.name: label

    contentItem: TextInput {
        text: control.displayText
        font: control.font
        color: Theme.text
        selectionColor: Theme.ink
        selectedTextColor: Theme.inkText
        verticalAlignment: TextInput.AlignVCenter
        renderType: Text.NativeRendering
        readOnly: !control.editable
        validator: control.validator
        inputMethodHints: control.inputMethodHints
        selectByMouse: true
        clip: true
        Accessible.role: Accessible.EditableText
        Accessible.name: control.label
    }

    down.indicator: Item {
        x: control.width - 2 * width - 4
        width: Theme.px(24)
        height: control.height
        Icon { name: "minus"; size: Theme.px(16); anchors.centerIn: parent; color: control.down.hovered ? Theme.text : Theme.text2 }
    }
    up.indicator: Item {
        x: control.width - width - 4
        width: Theme.px(24)
        height: control.height
        Icon { name: "plus"; size: Theme.px(16); anchors.centerIn: parent; color: control.up.hovered ? Theme.text : Theme.text2 }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border {
            width: control.faulty ? 1.5 : 1
            color: control.faulty ? Theme.error : control.hovered ? Theme.text2 : Theme.borderStrong
        }
        FocusRing { shown: control.activeFocus; gap: -1 }
    }
}
