pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What can stand on the canvas, by group, and the key to its four lines.
FocusScope {
    id: shelf

    required property Editor editor
    required property CanvasView canvas

    function focusFilter() {
        filter.forceActiveFocus();
        filter.selectAll();
    }

    Rectangle { anchors.fill: parent; color: Theme.panel }

    TextField {
        id: filter
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8; topMargin: 12 }
        objectName: "paletteFilter"
        iconName: "search"
        placeholderText: qsTr("Add")
        label: qsTr("Add an element by name")
        onTextEdited: shelf.editor.palette.filter = text
        onAccepted: {
            if (shelf.editor.palette.firstKey === "")
                return;
            shelf.editor.addFromKeyboard(shelf.editor.palette.firstKey);
            filter.clear();
            shelf.editor.palette.filter = "";
        }
        Keys.onEscapePressed: {
            filter.clear();
            shelf.editor.palette.filter = "";
            filter.focus = false;
        }
        Keys.onDownPressed: list.forceActiveFocus()
    }

    ListView {
        id: list
        objectName: "paletteList"
        anchors { left: parent.left; right: parent.right; top: filter.bottom; bottom: key.top; margins: 8; topMargin: 0 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // A drag belongs to the row under it; the wheel and the bar scroll.
        interactive: false
        model: shelf.editor.palette
        keyNavigationEnabled: true
        delegate: Column {
            id: entry
            required property string key
            required property string title
            required property string glyph
            required property string letter
            required property string heading
            required property string explanation
            width: list.width - (list.contentHeight > list.height ? 8 : 0) // beside the scroll bar
            Label {
                visible: entry.heading !== ""
                topPadding: 12
                bottomPadding: 4
                leftPadding: 8
                text: entry.heading
                font: Theme.fontHeading
                color: Theme.text2
                Accessible.role: Accessible.Heading
            }
            PaletteRow {
                objectName: "palette-" + entry.key
                width: parent.width
                key: entry.key
                title: entry.title
                glyph: entry.glyph
                letter: entry.letter
                explanation: entry.explanation
                onAddRequested: (key) => shelf.editor.addFromKeyboard(key)
            }
        }
        Label {
            objectName: "paletteNothing"
            width: parent.width
            padding: 8
            visible: list.count === 0
            text: qsTr("Nothing to add has this name. Esc shows everything.")
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        T.ScrollBar.vertical: ScrollBar {}
        WheelHandler {
            target: list
            property: "contentY"
            rotationScale: 1
            enabled: list.contentHeight > list.height
        }
    }

    Column {
        id: key
        readonly property CanvasView canvas: shelf.canvas
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        bottomPadding: 12
        visible: shelf.height > 620 * Theme.textScale
        height: visible ? implicitHeight : 0

        Rule { width: parent.width }
        Item {
            width: parent.width
            height: Theme.row(32)
            Label {
                x: 16
                height: parent.height
                text: shelf.canvas.meaningFilter === "" ? qsTr("Lines") : qsTr("Only these lines")
                font: Theme.fontHeading
                color: Theme.text2
                Accessible.role: Accessible.Heading
            }
            Button {
                objectName: "allLinesButton"
                anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                visible: shelf.canvas.meaningFilter !== ""
                kind: "plain"
                small: true
                text: qsTr("All")
                tooltip: qsTr("Show all lines again")
                onClicked: shelf.canvas.meaningFilter = ""
            }
        }
        Repeater {
            model: [
                {meaning: "entry", word: qsTr("Entry")},
                {meaning: "sync", word: qsTr("Sync call")},
                {meaning: "async", word: qsTr("Event")},
                {meaning: "data", word: qsTr("Data")}
            ]
            delegate: LineKey {
                required property var modelData
                width: key.width
                meaning: modelData.meaning
                text: modelData.word
                on: key.canvas.meaningFilter === meaning
                faint: key.canvas.meaningFilter !== "" && !on
                onTriggered: key.canvas.meaningFilter = on ? "" : meaning
            }
        }
    }
}
