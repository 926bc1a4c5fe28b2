pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One of the four meanings: a click shows only its lines, another click all of them again.
T.AbstractButton {
    id: sample

    required property string meaning
    required property bool on
    required property bool faint
    signal triggered()

    objectName: "key-" + meaning
    implicitHeight: Theme.row(24)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("Only %1").arg(text)
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: sample.triggered()
    Accessible.onToggleAction: sample.triggered()
    Keys.onReturnPressed: sample.triggered()
    Keys.onEnterPressed: sample.triggered()
    onClicked: sample.triggered()

    contentItem: Item {
        LineSample {
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            opacity: sample.faint ? 0.4 : 1
            meaning: sample.meaning
            color: Theme.meaning(sample.meaning)
        }
        Label {
            x: 64
            width: parent.width - x - (sample.on ? 32 : 8)
            height: parent.height
            text: sample.text
            font: sample.on ? Theme.fontSmallStrong : Theme.fontSmall
            Accessible.ignored: true
        }
        Icon {
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            visible: sample.on
            name: "check"
            size: Theme.px(16)
            color: Theme.text2
        }
    }
    background: Rectangle {
        anchors { fill: parent; leftMargin: 8; rightMargin: 8 }
        radius: Theme.radiusControl
        color: sample.on ? Theme.selFill : sample.hovered ? Theme.hover : "transparent"
        FocusRing { shown: sample.visualFocus; gap: -2 }
    }
}
