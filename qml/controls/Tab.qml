pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.TabButton {
    id: control

    property int count: -1
    property bool alarming: false

    implicitHeight: Theme.tabBarHeight
    implicitWidth: row.implicitWidth + 24
    width: implicitWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: count < 0 ? text : qsTr("%1, %2").arg(text).arg(count)
    Accessible.selectable: true
    Accessible.selected: control.checked
    Accessible.onPressAction: {
        control.toggle();
        control.clicked();
    }

    contentItem: Item {
        Row {
            id: row
            x: 12
            height: parent.height
            spacing: 8
            Label {
                text: control.text
                height: parent.height
                font: Theme.fontBodyMedium
                color: control.checked || control.hovered ? Theme.text : Theme.text2
                Accessible.ignored: true
            }
            Badge {
                visible: control.count > 0
                count: control.count
                alarming: control.alarming
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Item {
        Rectangle {
            visible: control.checked
            x: 12
            width: parent.width - 24
            height: 2
            y: parent.height - 1
            color: Theme.ink
        }
        FocusRing { shown: control.visualFocus; gap: -4 }
    }
}
