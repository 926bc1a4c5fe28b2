pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Looks like a field and opens the command palette, which has the real one.
T.AbstractButton {
    id: field

    required property Command command

    objectName: "commandField"
    readonly property real least: keys.implicitWidth + Theme.px(16) + 28
    readonly property real natural: keys.implicitWidth + words.implicitWidth + Theme.px(16) + 44
    implicitHeight: Theme.controlHeight
    text: command.hint
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: command.shortcuts.nativeText
    Accessible.onPressAction: field.command.trigger()
    onClicked: field.command.trigger()
    Keys.onReturnPressed: field.command.trigger()
    Keys.onEnterPressed: field.command.trigger()

    contentItem: Item {
        Icon { x: 10; name: "search"; size: Theme.px(16); color: Theme.text2; anchors.verticalCenter: parent.verticalCenter }
        Label {
            id: words
            x: Theme.px(16) + 18
            visible: x + implicitWidth + 8 <= keys.x // where they do not fit, the lens and the keys say it
            height: parent.height
            text: field.text
            color: Theme.text3
            Accessible.ignored: true
        }
        Label {
            id: keys
            anchors { right: parent.right; rightMargin: 10 }
            height: parent.height
            text: field.command.shortcuts.nativeText
            font: Theme.fontKey
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border { width: 1; color: field.hovered ? Theme.text2 : Theme.borderStrong }
        FocusRing { shown: field.visualFocus }
    }
}
