pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One line of a comparison, or the place where equal lines are folded.
Item {
    id: row

    required property string kind
    required property int leftNumber
    required property string leftText
    required property list<int> leftMarks
    required property int rightNumber
    required property string rightText
    required property list<int> rightMarks
    required property int count
    required property FontMetrics metrics
    required property real shift ///< of long lines, to the left
    required property real unit ///< width of a character
    property bool unified: false
    property bool current: false

    readonly property bool isFold: kind === "fold"
    readonly property bool onlyAfter: unified && kind !== "removed" ///< the line of the left side is that of the new version

    height: isFold ? Theme.px(24) : Theme.px(18)
    Accessible.role: Accessible.ListItem
    Accessible.name: isFold ? qsTr("%n equal line(s), folded", "", count)
        : kind === "same" ? qsTr("%1: %2").arg(rightNumber).arg(rightText)
        : kind === "removed" ? qsTr("%1, removed: %2").arg(leftNumber).arg(leftText)
        : kind === "added" ? qsTr("%1, added: %2").arg(rightNumber).arg(rightText)
        : qsTr("%1, changed: %2, before: %3").arg(rightNumber).arg(rightText).arg(leftText)

    DiffSide {
        visible: !row.isFold
        width: row.unified ? row.width : Math.floor(row.width / 2)
        height: row.height
        metrics: row.metrics
        shift: row.shift
        unit: row.unit
        number: row.onlyAfter ? row.rightNumber : row.leftNumber
        line: row.onlyAfter ? row.rightText : row.leftText
        marks: row.onlyAfter ? row.rightMarks : row.leftMarks
        isChange: row.kind !== "same" && (row.unified || row.kind !== "added")
        isBefore: !row.onlyAfter
    }
    DiffSide {
        visible: !row.isFold && !row.unified
        x: Math.floor(row.width / 2)
        width: row.width - x
        height: row.height
        metrics: row.metrics
        shift: row.shift
        unit: row.unit
        number: row.rightNumber
        line: row.rightText
        marks: row.rightMarks
        isChange: row.kind === "changed" || row.kind === "added"
        isBefore: false
    }
    Rectangle {
        anchors { fill: parent; topMargin: 2; bottomMargin: 2 }
        visible: row.isFold
        color: Theme.panel
        Icon { x: 12; anchors.verticalCenter: parent.verticalCenter; name: "chevron-right"; size: Theme.px(14); color: Theme.text2 }
        Label {
            x: 20 + Theme.px(14)
            height: parent.height
            text: qsTr("%n equal line(s)", "", row.count)
            font: Theme.fontCaption
            color: Theme.text2
            Accessible.ignored: true
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: row.current
        color: "transparent"
        border { width: 1; color: Theme.focus }
    }
}
