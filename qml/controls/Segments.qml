pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One of two or three words, all in view; arrows walk among them.
FocusScope {
    id: control

    required property string label
    property list<string> values
    property list<string> words
    property list<string> icons
    property string value
    property bool tabStop: true ///< false: what it stands in has keys for it
    signal chosen(value: string)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.controlSmallHeight
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.raised
        border { width: 1; color: Theme.borderStrong }
    }
    Row {
        id: row
        height: parent.height
        Repeater {
            id: parts
            model: control.words
            delegate: T.RadioButton {
                id: part
                required property int index
                required property string modelData
                readonly property string own: control.values[index] ?? ""
                objectName: control.objectName + "-" + own
                height: row.height
                implicitWidth: Math.ceil(inside.implicitWidth) + 20
                width: Math.max(implicitWidth, control.width / Math.max(1, parts.count))
                focus: checked && control.tabStop
                focusPolicy: control.tabStop ? Qt.StrongFocus : Qt.NoFocus
                hoverEnabled: true
                checked: control.value === own
                text: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                Accessible.onPressAction: control.chosen(own)
                onClicked: control.chosen(own)
                onActiveFocusChanged: if (!checked) checked = Qt.binding(() => control.value === part.own)
                Keys.onRightPressed: part.step(1)
                Keys.onLeftPressed: part.step(-1)
                Keys.onReturnPressed: control.chosen(own)
                function step(by: int) {
                    const next = parts.itemAt(index + by) as T.RadioButton;
                    if (!next)
                        return;
                    next.forceActiveFocus(Qt.TabFocusReason);
                    control.chosen(control.values[index + by]);
                }
                indicator: null
                contentItem: Item {
                    Row {
                        id: inside
                        anchors.centerIn: parent
                        height: parent.height
                        spacing: 6
                        Icon {
                            visible: control.icons.length > part.index
                            name: control.icons[part.index] ?? ""
                            size: Theme.px(16)
                            color: part.checked ? Theme.text : Theme.text2
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        Label {
                            text: part.text
                            height: parent.height
                            font: Theme.fontSmallMedium
                            color: part.checked ? Theme.text : Theme.text2
                            Accessible.ignored: true
                        }
                    }
                }
                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: 2
                        radius: Theme.radiusControl - 2
                        color: part.checked ? Theme.selFill : part.hovered ? Theme.hover : "transparent"
                        border { width: part.checked ? 1 : 0; color: Theme.borderStrong }
                    }
                    FocusRing { shown: part.visualFocus; gap: -2 }
                }
            }
        }
    }
}
