pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One line of a comparison, or the place where equal lines are folded.
Item {
    id: row

    required property int index
    required property string kind
    required property int leftNumber
    required property string leftText
    required property list<int> leftMarks
    required property int rightNumber
    required property string rightText
    required property list<int> rightMarks
    required property int count
    property bool unified: false
    property real shift: 0 ///< of long lines, to the left
    property real unit: 7 ///< width of a character
    property bool current: false
    signal picked()
    signal unfolded()

    readonly property bool isFold: kind === "fold"

    height: isFold ? Theme.px(24) : Theme.px(18)
    Accessible.role: Accessible.ListItem
    Accessible.name: isFold ? qsTr("%n equal line(s), folded", "", count)
        : kind === "same" ? qsTr("%1: %2").arg(rightNumber).arg(rightText)
        : kind === "removed" ? qsTr("%1, removed: %2").arg(leftNumber).arg(leftText)
        : kind === "added" ? qsTr("%1, added: %2").arg(rightNumber).arg(rightText)
        : qsTr("%1, changed: %2, before: %3").arg(rightNumber).arg(rightText).arg(leftText)

    TapHandler { onTapped: row.picked() }
    DiffSide {
        visible: !row.isFold && !row.unified
        width: Math.floor(row.width / 2)
        height: row.height
        shift: row.shift
        unit: row.unit
        number: row.leftNumber
        line: row.leftText
        marks: row.leftMarks
        isChange: row.kind === "changed" || row.kind === "removed"
        isBefore: true
    }
    DiffSide {
        visible: !row.isFold && !row.unified
        x: Math.floor(row.width / 2)
        width: row.width - x
        height: row.height
        shift: row.shift
        unit: row.unit
        number: row.rightNumber
        line: row.rightText
        marks: row.rightMarks
        isChange: row.kind === "changed" || row.kind === "added"
        isBefore: false
    }
    DiffSide {
        visible: !row.isFold && row.unified
        width: row.width
        height: row.height
        shift: row.shift
        unit: row.unit
        number: isBefore ? row.leftNumber : row.rightNumber
        line: isBefore ? row.leftText : row.rightText
        marks: isBefore ? row.leftMarks : row.rightMarks
        isChange: row.kind !== "same"
        isBefore: row.kind === "removed"
    }
    Rectangle {
        visible: row.isFold
        anchors { fill: parent; topMargin: 2; bottomMargin: 2 }
        color: over.hovered ? Theme.hover : Theme.panel
        Icon { x: 12; anchors.verticalCenter: parent.verticalCenter; name: "chevron-right"; size: Theme.px(14); color: Theme.text2 }
        Label {
            x: 20 + Theme.px(14)
            height: parent.height
            text: qsTr("%n equal line(s)", "", row.count)
            font: Theme.fontCaption
            color: Theme.text2
            Accessible.ignored: true
        }
        HoverHandler { id: over }
        TapHandler { onTapped: row.unfolded() }
    }
    Rectangle {
        anchors.fill: parent
        visible: row.current
        color: "transparent"
        border { width: 1; color: Theme.focus }
    }
}
