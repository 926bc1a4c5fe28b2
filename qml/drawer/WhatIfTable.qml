pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One table of the what-if: a name, its numbers at the right, and what explains them below the
// current row.
FocusScope {
    id: table

    required property WhatIfRows rows
    required property string title
    /// Of each number, in px at text scale 1.
    property int cellWidth: 76
    property bool waves: false
    /// Large text: the names stay, and as many numbers as fit beside them; a screen reader says all.
    readonly property int fitting: Math.max(1, Math.floor((width - 40 - Theme.px(88)) / Theme.px(cellWidth)))
    signal chosen(element: var)
    signal struck(element: var)

    Item {
        id: heading
        width: parent.width
        height: Theme.row(28)
        Label {
            x: 20
            width: numbers.x - x - 8
            height: parent.height
            visible: implicitWidth <= width // the numbers need it
            text: table.rows.headers[0] ?? ""
            font: Theme.fontCaptionStrong
            color: Theme.text2
        }
        Row {
            id: numbers
            anchors { right: parent.right; rightMargin: 20 }
            height: parent.height
            Repeater {
                model: table.rows.headers
                delegate: Label {
                    required property string modelData
                    required property int index
                    visible: index > 0 && index <= table.fitting // the first stands above the names
                    width: Theme.px(table.cellWidth)
                    height: numbers.height
                    horizontalAlignment: Text.AlignRight
                    text: modelData
                    font: Theme.fontCaption
                    color: Theme.text2
                }
            }
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: heading.bottom; bottom: parent.bottom }
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        currentIndex: -1
        model: table.rows
        Accessible.role: Accessible.List
        Accessible.name: table.title
        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as WhatIfLine).clicked()
        T.ScrollBar.vertical: ScrollBar {}
        delegate: WhatIfLine {
            objectName: table.objectName + "-" + index
            width: ListView.view ? ListView.view.width : 0
            cellWidth: table.cellWidth
            fitting: table.fitting
            waves: table.waves
            onClicked: {
                list.currentIndex = index;
                table.chosen(element);
            }
        }
        FocusRing { shown: list.activeFocus && list.currentIndex < 0; gap: -4 }
    }
}
