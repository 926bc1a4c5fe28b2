pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A whole number, typed or stepped; empty where the default is meant or where several differ.
FieldLine {
    id: self

    rightPadding: 2 * Theme.px(24) + 8
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    Accessible.role: Accessible.SpinBox

    function step(by: int) {
        if (text !== self.row.value) // typed, but not committed
            self.row.inspector.setValue(self.row.path, text);
        self.row.inspector.step(self.row.path, by);
    }

    Keys.onUpPressed: self.step(1)
    Keys.onDownPressed: self.step(-1)

    Label {
        anchors { right: parent.right; rightMargin: self.rightPadding; verticalCenter: parent.verticalCenter }
        text: self.row.unit
        font: Theme.fontSmall
        color: Theme.text2
        Accessible.ignored: true
    }
    Repeater {
        model: 2
        delegate: T.AbstractButton {
            id: button
            required property int index
            x: self.width - (2 - index) * width - 4
            width: Theme.px(24)
            height: self.height
            focusPolicy: Qt.NoFocus
            autoRepeat: true
            hoverEnabled: true
            Accessible.role: Accessible.Button
            Accessible.name: index === 0 ? qsTr("Decrease %1").arg(self.row.label) : qsTr("Increase %1").arg(self.row.label)
            onClicked: self.step(index === 0 ? -1 : 1)
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: button.index === 0 ? "minus" : "plus"
                    size: Theme.px(16)
                    color: button.hovered ? Theme.text : Theme.text2
                }
            }
        }
    }
}
