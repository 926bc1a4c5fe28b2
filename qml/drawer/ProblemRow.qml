pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One finding: what is, what follows, where; the current one opens its quick fixes.
T.ItemDelegate {
    id: row

    required property int index
    required property string severity
    required property string message
    required property string consequence
    required property string location
    required property string ruleId
    required property list<string> fixes
    property bool current: ListView.isCurrentItem
    readonly property bool open: current && (fixes.length > 0 || consequence !== "")
    // Where a long sentence and its place do not fit side by side.
    readonly property bool narrow: width < 640 * Theme.textScale
    readonly property int textLeft: 28 + Theme.px(20)
    readonly property color tint: Theme.meaning(severity)
    required property FixPreview preview
    signal fixRequested(fix: int)
    signal fixConsidered(fix: int)

    implicitHeight: open ? details.implicitHeight + 24 : Theme.row(48)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(severity === "error" ? qsTr("Error") : severity === "warning" ? qsTr("Warning") : severity === "waived" ? qsTr("Waived") : qsTr("Note")).arg(message)
    Accessible.description: consequence

    background: Rectangle {
        color: row.current ? Theme.selFill : row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.current && row.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
    }
    contentItem: Item {
        Icon {
            x: 20
            y: row.open ? 12 : Math.round((parent.height - height) / 2)
            name: row.severity === "waived" ? "check" : row.severity
            size: Theme.px(20)
            color: row.tint
        }
        Item {
            visible: !row.open
            x: row.textLeft
            width: row.narrow ? parent.width - x - 20 : place.x - x - 16
            height: parent.height
            Label {
                id: closedMessage
                height: parent.height
                width: Math.min(implicitWidth, parent.width)
                text: row.message
                font: Theme.fontBodyMedium
            }
            Label {
                visible: width > 80
                x: closedMessage.width + 12
                width: parent.width - x
                height: parent.height
                text: row.consequence
                font: Theme.fontSmall
                color: Theme.text2
                elide: Text.ElideRight
            }
        }
        Column {
            id: details
            x: row.textLeft
            y: 12
            width: row.narrow ? parent.width - x - 20 : place.x - x - 16
            // A repeater of one: a Loader in a bound delegate does not load (Qt 6.4).
            Repeater {
                model: row.open ? 1 : 0
                delegate: ProblemDetails {
                    width: details.width
                    problem: row.index
                    message: row.message
                    consequence: row.consequence
                    location: row.narrow ? row.location : ""
                    fixes: row.fixes
                    preview: row.preview
                    onFixRequested: (fix) => row.fixRequested(fix)
                    onFixConsidered: (fix) => row.fixConsidered(fix)
                }
            }
        }
        Label {
            id: place
            visible: !row.narrow
            x: parent.width - width - 20
            y: row.open ? 12 : Math.round((parent.height - height) / 2)
            height: Theme.px(20)
            text: row.location
            font: Theme.fontCodeSmall
            color: Theme.text2
        }
        Label {
            visible: row.open && !row.narrow
            anchors { right: parent.right; rightMargin: 20; bottom: parent.bottom; bottomMargin: 18 }
            text: row.ruleId
            font: Theme.fontCodeSmall
            color: Theme.text2
        }
    }
}
