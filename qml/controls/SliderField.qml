pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A whole number on a rail, with its name before it and its value behind.
Item {
    id: field

    required property string label
    property string words: String(slider.value)
    property alias from: slider.from
    property alias to: slider.to
    property alias stepSize: slider.stepSize
    property real value
    signal picked(value: int)

    implicitWidth: name.implicitWidth + Theme.px(120) + shown.width + 16
    implicitHeight: Theme.controlSmallHeight

    Label {
        id: name
        height: parent.height
        text: field.label
        font: Theme.fontSmall
        color: Theme.text2
        Accessible.ignored: true
    }
    T.Slider {
        id: slider
        objectName: field.objectName + "-slider"
        anchors { left: name.right; leftMargin: 8; right: shown.left; rightMargin: 8 }
        height: parent.height
        stepSize: 1
        snapMode: T.Slider.SnapAlways
        value: field.value
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.Slider
        Accessible.name: field.label
        Accessible.description: field.words
        Accessible.onIncreaseAction: { slider.increase(); field.picked(slider.value); }
        Accessible.onDecreaseAction: { slider.decrease(); field.picked(slider.value); }
        onMoved: field.picked(slider.value)

        background: Item {
            Rectangle {
                x: slider.handle.width / 2
                y: Math.round((slider.height - height) / 2)
                width: slider.availableWidth - slider.handle.width
                height: 2
                color: Theme.borderStrong
                Rectangle {
                    width: Math.round(slider.visualPosition * parent.width)
                    height: 2
                    color: Theme.ink
                }
            }
        }
        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
            y: Math.round((slider.height - height) / 2)
            width: Theme.px(14)
            height: width
            radius: width / 2
            color: Theme.raised
            border { width: 2; color: Theme.ink }
            FocusRing { shown: slider.visualFocus; innerRadius: slider.handle.width / 2; gap: 0 }
        }
    }
    Label {
        id: shown
        anchors.right: parent.right
        width: Math.max(Theme.px(28), implicitWidth)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: field.words
        font: Theme.fontCodeSmall
        Accessible.ignored: true
    }
}
