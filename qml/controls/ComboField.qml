pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One of a few words.
T.ComboBox {
    id: control

    property bool faulty: false
    property string label

    implicitWidth: 160
    implicitHeight: Theme.controlSmallHeight
    leftPadding: 8
    rightPadding: Theme.px(16) + 12
    font: Theme.fontSmall
    hoverEnabled: true

    Accessible.role: Accessible.ComboBox
    Accessible.name: label

    contentItem: Label {
        text: control.displayText
        font: control.font
        Accessible.ignored: true
    }
    indicator: Icon {
        name: "chevron-down"
        size: Theme.px(16)
        color: Theme.text2
        x: control.width - width - 8
        y: Math.round((control.height - height) / 2)
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border {
            width: control.faulty ? 1.5 : 1
            color: control.faulty ? Theme.error : control.hovered ? Theme.text2 : Theme.borderStrong
        }
        FocusRing { shown: control.visualFocus || control.activeFocus; gap: -1 }
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.controlSmallHeight
        text: control.textAt(index)
        highlighted: control.highlightedIndex === index
        Accessible.name: text
        contentItem: Label {
            leftPadding: 8
            text: option.text
            font: Theme.fontSmall
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: option.highlighted ? Theme.selFill : "transparent"
        }
    }
    popup: T.Popup {
        y: control.height + 4
        width: control.width
        implicitHeight: Math.min(contentItem.implicitHeight + 8, 280)
        padding: 4
        margins: 8
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Raised { radius: Theme.radiusControl }
    }
}
