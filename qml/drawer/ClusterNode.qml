pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A node: its name, how full it is, and its pods as squares in the tints of their namespaces. A click
// kills it, another one lets it live.
T.ItemDelegate {
    id: node

    required property int index
    required property string name
    required property bool dead
    required property real cpuShare
    required property real memoryShare
    required property string cpu
    required property string memory
    required property string places
    required property list<string> pods
    required property string podNames
    required property list<int> tints
    required property list<string> states
    readonly property bool current: GridView.isCurrentItem
    readonly property int perRow: Math.max(1, Math.floor((box.width - 24) / Theme.px(16)))
    readonly property int room: 2 * perRow - 2

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: !dead
    Accessible.name: dead ? qsTr("%1, dead").arg(name) : qsTr("%1: %n pod(s)", "", pods.length).arg(name)
    Accessible.description: qsTr("CPU %1, memory %2 GiB. %3").arg(cpu).arg(memory).arg(podNames)
    Accessible.onPressAction: node.clicked()

    readonly property string told: node.hovered && node.pods.length > 0 ? node.podNames : ""
    onToldChanged: Tips.explain(node, told)

    background: Item {}
    contentItem: Item {
        Rectangle {
            x: box.x
            y: box.y + 2
            width: box.width
            height: box.height
            radius: Theme.radiusNode
            color: Theme.shade
        }
        Rectangle {
            id: box
            x: 4
            y: 4
            width: parent.width - 16
            height: parent.height - 18
            radius: Theme.radiusNode
            color: node.dead ? Theme.errorBg : Theme.raised
            border { width: node.dead ? 2 : 1; color: node.dead ? Theme.error : node.hovered ? Theme.text2 : Theme.borderStrong }
            FocusRing { shown: node.current && node.GridView.view.activeFocus; innerRadius: Theme.radiusNode; gap: 0 }

            Icon {
                id: sign
                x: 12
                y: 10
                name: node.dead ? "down" : "cluster"
                size: Theme.px(16)
                color: node.dead ? Theme.error : Theme.text2
            }
            Label {
                anchors { left: sign.right; leftMargin: 8; right: parent.right; rightMargin: 12 }
                y: 8
                height: Theme.px(20)
                text: node.dead ? qsTr("%1, dead").arg(node.name) : node.name
                font: Theme.fontSmallStrong
                color: node.dead ? Theme.error : Theme.text
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
            Column {
                id: bars
                x: 12
                y: 8 + Theme.px(24)
                width: parent.width - 24
                spacing: 2
                visible: !node.dead
                Usage { width: bars.width; word: "CPU"; figure: node.cpu; share: node.cpuShare }
                Usage { width: bars.width; word: "GiB"; figure: node.memory; share: node.memoryShare }
            }
            Flow {
                x: 12
                y: bars.y + 2 * Theme.px(18) + 10
                width: parent.width - 24
                spacing: Theme.px(4)
                visible: !node.dead
                Repeater {
                    model: Math.min(node.pods.length, node.room)
                    delegate: ClusterPod {
                        required property int index
                        name: node.pods[index] ?? ""
                        tint: node.tints[index] ?? 0
                        condition: node.states[index] ?? "up"
                    }
                }
                Label {
                    visible: node.pods.length > node.room
                    height: Theme.px(12)
                    text: "+" + (node.pods.length - node.room)
                    font: Theme.fontCaption
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
            Label {
                visible: node.dead
                x: 12
                y: 8 + Theme.px(24)
                width: parent.width - 24
                text: qsTr("Its pods are missed after 50 s and placed anew after 300 s more. A click brings it back.")
                font: Theme.fontCaption
                color: Theme.text
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.ignored: true
            }
        }
    }

    component Usage: Item {
        id: usage
        required property string word
        required property string figure
        required property real share
        height: Theme.px(18)
        Label {
            id: caption
            width: Theme.px(32)
            height: parent.height
            text: usage.word
            font: Theme.fontCaption
            color: Theme.text2
            Accessible.ignored: true
        }
        Rectangle {
            anchors { left: caption.right; right: number.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            height: 4
            radius: 2
            color: Theme.border
            Rectangle {
                width: Math.round(Math.min(1, usage.share) * parent.width)
                height: parent.height
                radius: 2
                color: usage.share > 0.9 ? Theme.warning : Theme.text2
            }
        }
        Label {
            id: number
            anchors.right: parent.right
            width: Theme.px(76)
            height: parent.height
            horizontalAlignment: Text.AlignRight
            text: usage.figure
            font: Theme.fontCodeSmall
            Accessible.ignored: true
        }
    }
}
