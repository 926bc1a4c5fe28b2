pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A verb. "primary" is the one ink button of a window, "secondary" has an outline, "plain" has
// neither; without text it is a square with an icon.
T.Button {
    id: control

    property string kind: "secondary"
    property bool small: false
    property string iconName
    property string tooltip
    property string keys
    property bool pressedHere: false ///< while the pointer stays, its explanation is not needed
    readonly property string told: control.hovered && !control.pressedHere ? control.tooltip : ""
    property color foreground: control.kind === "primary" ? Theme.inkText
                             : control.text === "" && !control.checked ? Theme.text2 : Theme.text

    implicitHeight: small ? Theme.controlSmallHeight : Theme.controlHeight
    implicitWidth: text === "" ? implicitHeight
                 : Math.ceil(row.implicitWidth + (keyCap.visible ? keyCap.implicitWidth + 16 : 0)) + leftPadding + rightPadding
    leftPadding: text === "" ? 0 : small ? 10 : 12
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    font: small ? Theme.fontSmallMedium : Theme.fontBodyMedium

    Accessible.role: Accessible.Button
    Accessible.name: text !== "" ? text : tooltip
    Accessible.description: text !== "" ? tooltip : ""
    Accessible.onPressAction: control.clicked()

    onToldChanged: Tips.explain(control, told)
    onPressed: control.pressedHere = true
    onHoveredChanged: if (!hovered) control.pressedHere = false

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Row {
            id: row
            x: control.keys !== "" ? 0 : Math.round((parent.width - width) / 2)
            height: parent.height
            spacing: 8

            Icon {
                visible: control.iconName !== ""
                name: control.iconName
                size: control.text === "" && !control.small || control.kind === "plain" && !control.small
                      || control.implicitHeight > Theme.row(32) ? Theme.px(20) : Theme.px(16)
                color: control.foreground
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                visible: control.text !== ""
                text: control.text
                font: control.font
                color: control.foreground
                height: parent.height
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
        Label {
            id: keyCap
            // Where both do not fit, the words stay.
            visible: control.keys !== "" && row.implicitWidth + implicitWidth + 16 <= parent.width
            anchors.right: parent.right
            height: parent.height
            text: control.keys
            font: Theme.fontKey
            color: control.kind === "primary" ? Theme.inkText : Theme.text3
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: control.kind === "primary" ? Theme.ink
             : control.checked || control.down ? Theme.selFill
             : control.hovered ? Theme.hover
             : control.kind === "secondary" ? Theme.raised : "transparent"
        border {
            width: control.kind === "secondary" ? 1 : 0
            color: Theme.borderStrong
        }
        // On ink, hovering and pressing show as an inner line: no tint is mixed.
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: Theme.radiusControl - 2
            color: "transparent"
            visible: control.kind === "primary" && (control.hovered || control.down)
            border { width: 1; color: Theme.inkText }
        }
        FocusRing { shown: control.visualFocus }
    }
}
