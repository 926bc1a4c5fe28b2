pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A row of a table of the what-if.
T.ItemDelegate {
    id: line

    required property int index
    required property string name
    required property list<string> cells
    required property string detail
    required property string condition
    required property int wave
    required property var element
    required property string spoken
    required property int cellWidth
    required property int fitting
    required property bool waves
    readonly property bool current: ListView.isCurrentItem
    readonly property bool wellKnown: condition === "up"
    readonly property bool coming: condition === "coming" ///< its wave has not come yet
    readonly property bool over: waves && wellKnown && wave >= 0 ///< it is well again
    readonly property color tint: condition === "down" ? Theme.error
        : over ? Theme.ok : wellKnown ? Theme.text : coming ? Theme.text3 : Theme.warning

    implicitHeight: Theme.row(24) + (explains.visible ? explains.implicitHeight + 6 : 0)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: detail

    background: Rectangle {
        color: line.current ? Theme.selFill : line.hovered ? Theme.hover : "transparent"
        FocusRing { shown: line.current && line.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
    }
    contentItem: Item {
        Rectangle {
            id: disc
            visible: line.waves && line.wave >= 0
            x: 20
            y: Math.round((Theme.row(24) - height) / 2)
            width: Theme.px(18)
            height: width
            radius: width / 2
            color: line.tint
            Label {
                anchors.centerIn: parent
                text: line.wave
                font: Theme.fontCaptionStrong
                color: Theme.raised
            }
        }
        Icon {
            id: sign
            visible: !line.wellKnown && !line.coming && !disc.visible
            x: 20
            y: Math.round((Theme.row(24) - height) / 2)
            name: line.condition === "down" ? "down" : line.condition === "slow" ? "slow" : "degraded"
            size: Theme.px(16)
            color: line.tint
        }
        Label {
            x: disc.visible || sign.visible ? 24 + Theme.px(20) : 20
            width: numbers.x - x - 8
            height: Theme.row(24)
            text: line.name
            font: Theme.fontSmall
            elide: Text.ElideMiddle
            color: line.tint
        }
        Row {
            id: numbers
            anchors { right: parent.right; rightMargin: 20 }
            height: Theme.row(24)
            Repeater {
                model: line.cells
                delegate: Label {
                    required property string modelData
                    required property int index
                    visible: index < line.fitting
                    width: Theme.px(line.cellWidth)
                    height: numbers.height
                    horizontalAlignment: Text.AlignRight
                    text: modelData
                    font: Theme.fontCodeSmall
                    color: line.wellKnown ? Theme.text : line.tint
                }
            }
        }
        Label {
            id: explains
            visible: line.detail !== "" && (line.current || line.waves)
            x: 24 + Theme.px(20)
            y: Theme.row(24)
            width: parent.width - x - 20
            text: line.detail
            font: Theme.fontCaption
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
