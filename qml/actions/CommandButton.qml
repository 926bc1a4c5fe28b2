pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A command as a button of a bar. What it does, its key and why it cannot be done now stand in
// its tooltip, which a disabled button shows too.
Item {
    id: holder

    required property Command command
    property alias button: button
    property string kind: "plain"
    property string text
    property bool small: false
    readonly property string what: holder.command.hint !== "" ? holder.command.hint : holder.command.text
    readonly property string explanation: holder.command.reason !== "" ? holder.command.reason
        : qsTr("%1 (%2)").arg(what).arg(holder.command.shortcuts.nativeText)
    readonly property string told: hover.hovered && !button.pressedHere ? holder.explanation : ""

    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight
    height: implicitHeight
    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    onToldChanged: Tips.explain(holder, told)

    Button {
        id: button
        objectName: holder.command.objectName + "Button"
        width: parent.width
        height: parent.height
        kind: holder.kind
        small: holder.small
        text: holder.text
        iconName: holder.command.iconName
        enabled: holder.command.enabled
        checked: holder.command.isOn
        Accessible.name: holder.command.text
        Accessible.description: holder.explanation
        onClicked: holder.command.trigger()
    }
    HoverHandler { id: hover }
}
