pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A field above a list, at the upper left of the canvas: the search, and the targets of a line.
FocusScope {
    id: panel

    required property string label
    property string placeholder: label
    property string heading
    property string said        ///< how many, or why none
    property alias model: list.model
    property alias text: field.text
    property alias current: list.currentIndex
    property alias count: list.count
    property alias buttons: buttonRow.data
    signal edited(text: string)
    signal accepted(backwards: bool)
    signal cancelled()
    signal stepped(by: int)
    signal chosen(row: int)

    function start() {
        field.clear();
        field.forceActiveFocus();
    }

    width: Math.min(Math.round(360 * Theme.textScale), parent ? parent.width - 2 * x : 360)
    height: column.height + 16
    Accessible.role: Accessible.Pane
    Accessible.name: label

    Raised { anchors.fill: parent }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; hoverEnabled: true; onWheel: (wheel) => wheel.accepted = true }
    Column {
        id: column
        x: 8
        y: 8
        width: parent.width - 16
        spacing: 4
        Label {
            visible: panel.heading !== ""
            width: parent.width
            leftPadding: 4
            bottomPadding: 4
            text: panel.heading
            font: Theme.fontSmallStrong
        }
        Row {
            width: parent.width
            spacing: 4
            TextField {
                id: field
                objectName: panel.objectName + "Field"
                width: parent.width - buttonRow.width - 4
                iconName: "search"
                placeholderText: panel.placeholder
                label: panel.label
                Accessible.description: list.currentItem ? (list.currentItem as FoundEntry).spoken : panel.said
                onTextEdited: panel.edited(text)
                Keys.onPressed: (event) => {
                    event.accepted = true;
                    if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        panel.accepted((event.modifiers & Qt.ShiftModifier) !== 0);
                    else if (event.key === Qt.Key_Down)
                        panel.stepped(1);
                    else if (event.key === Qt.Key_Up)
                        panel.stepped(-1);
                    else if (event.key === Qt.Key_Escape)
                        panel.cancelled();
                    else
                        event.accepted = false;
                }
            }
            Row { id: buttonRow; height: field.height }
        }
        Label {
            width: parent.width
            visible: text !== ""
            leftPadding: 4
            text: panel.said
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font: Theme.fontCaption
            color: Theme.text2
            Accessible.role: Accessible.StaticText
        }
        ListView {
            id: list
            objectName: panel.objectName + "List"
            width: parent.width
            height: Math.min(contentHeight, Theme.row(44) * 7)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was found")
            delegate: FoundEntry {
                width: list.width
                onChosen: panel.chosen(index)
            }
            T.ScrollBar.vertical: ScrollBar {}
        }
    }
}
