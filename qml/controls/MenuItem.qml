pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.MenuItem {
    id: item

    property string keys
    property string iconName
    property string meaning
    property string description
    property string reason ///< why it cannot be done now
    property bool ticked: checked
    property bool ruleAbove: false

    implicitWidth: Math.max(232, Math.ceil(label.anchors.leftMargin + label.implicitWidth + 24 + keys.implicitWidth + 8))
    implicitHeight: Theme.controlSmallHeight + topPadding
    topPadding: ruleAbove ? 9 : 0
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: reason !== "" ? reason : description
    Accessible.checkable: checkable || ticked
    Accessible.checked: ticked

    contentItem: Item {
        opacity: item.enabled ? 1 : 0.45
        Icon {
            visible: item.iconName !== "" || item.ticked
            name: item.ticked ? "check" : item.iconName
            size: Theme.px(16)
            x: 8
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        LineSample {
            visible: item.meaning !== ""
            x: 8
            width: 28
            height: 12
            meaning: item.meaning
            color: Theme.meaning(item.meaning)
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            id: label
            anchors { left: parent.left; leftMargin: item.meaning !== "" ? 48 : Theme.px(16) + 16; right: keys.left; rightMargin: 8 }
            height: parent.height
            text: item.text
            Accessible.ignored: true
        }
        Label {
            id: keys
            anchors { right: parent.right; rightMargin: 8 }
            height: parent.height
            text: item.keys
            font: Theme.fontKey
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    arrow: Icon {
        visible: item.subMenu
        name: "chevron-right"
        size: Theme.px(16)
        color: Theme.text2
        x: item.width - width - 8
        anchors.verticalCenter: item.verticalCenter
    }
    background: Item {
        Rectangle {
            visible: item.ruleAbove
            y: 4
            width: parent.width
            height: 1
            color: Theme.border
        }
        Rectangle {
            anchors { fill: parent; topMargin: item.topPadding }
            radius: Theme.radiusControl
            color: item.highlighted ? Theme.selFill : "transparent"
        }
    }
}
