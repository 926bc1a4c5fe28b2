pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One version of the design, on the line of its history.
T.ItemDelegate {
    id: row

    required property int index
    required property string key
    required property string title
    required property string detail
    required property string brief
    required property string when
    required property string message
    required property int added
    required property int changed
    required property int removed
    required property int moved
    required property string note
    required property string fault
    required property string spoken
    required property string spokenDetail
    required property bool isBefore ///< it is the earlier one of those compared
    required property bool isAfter
    property bool current: ListView.isCurrentItem
    readonly property bool isCommit: brief !== ""
    readonly property bool wide: width >= 520 * Theme.textScale
    readonly property string place: isBefore ? qsTr("before") : isAfter ? qsTr("after") : ""

    implicitHeight: Theme.row(44)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken
    Accessible.description: row.place === "" ? row.spokenDetail : qsTr("compared: %1. %2").arg(row.place).arg(row.spokenDetail)
    Accessible.selectable: true
    Accessible.selected: row.current
    Accessible.onPressAction: row.clicked()

    background: Rectangle {
        color: row.current ? Theme.selFill : row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.current && row.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
    }
    contentItem: Item {
        Rectangle { // the line that joins them
            x: 27
            y: row.index === 0 ? parent.height / 2 : 0
            width: 2
            height: parent.height - y
            color: Theme.borderStrong
        }
        Rectangle {
            x: 28 - width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            radius: row.isCommit ? 7 : 3
            color: row.isBefore || row.isAfter ? Theme.ink : Theme.panel
            border { width: 2; color: row.isBefore || row.isAfter ? Theme.ink : Theme.text2 }
        }
        Column {
            x: 48
            width: marks.x - x - 12
            anchors.verticalCenter: parent.verticalCenter
            Label {
                width: parent.width
                text: row.title
                font: Theme.fontSmallStrong
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: row.when === "" ? row.detail : qsTr("%1 · %2").arg(row.detail).arg(row.when)
                font: Theme.fontCaption
                color: Theme.text2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Row {
            id: marks
            anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
            spacing: 12
            Label {
                visible: row.place !== ""
                text: row.place
                font: Theme.fontCaptionStrong
                Accessible.ignored: true
            }
            Label {
                visible: text !== "" && (row.wide || row.fault !== "")
                text: row.fault !== "" ? qsTr("cannot be shown") : row.note
                font: Theme.fontCaption
                color: row.fault !== "" ? Theme.warning : Theme.text2
                Accessible.ignored: true
            }
            ChangeCounts {
                id: counts
                anchors.verticalCenter: parent.verticalCenter
                added: row.added
                changed: row.changed
                removed: row.removed
                moved: row.moved
            }
            Label {
                visible: row.isCommit && row.wide
                width: Theme.px(56)
                text: row.brief
                font: Theme.fontCodeSmall
                color: Theme.text2
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
