pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Every key at a glance.
Dialog {
    id: sheet

    required property Item commands
    property int columnsMade: 0 ///< one a frame: all at once would hold it up
    readonly property int columnCount: Math.max(1, Math.min(4, Math.floor(width / (300 * Theme.textScale))))

    title: qsTr("Keys and mouse")
    preferredWidth: 1248
    y: parent ? Math.round((parent.height - height) / 2) : 0
    height: Math.min(implicitHeight, parent ? parent.height - 32 : implicitHeight)
    onAboutToShow: {
        sheet.columnsMade = 0;
        keys.refresh();
        field.clear();
    }
    onOpened: field.forceActiveFocus()

    Timer {
        interval: 1
        repeat: true
        running: sheet.visible && sheet.columnsMade < sheet.columnCount
        onTriggered: ++sheet.columnsMade
    }
    KeySheet {
        id: keys
        source: sheet.commands
        filter: field.text
        columnCount: sheet.columnCount
    }

    component Group: Column {
        id: group
        required property string title
        required property list<var> rows
        width: parent ? (parent as Item).width : 0
        bottomPadding: 12
        Label {
            height: Theme.row(24)
            text: group.title
            font: Theme.fontHeading
            color: Theme.text2
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: group.rows
            delegate: Item {
                id: line
                required property var modelData
                width: group.width
                height: Math.max(words.implicitHeight, keysLabel.implicitHeight) + 4
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1: %2").arg(line.modelData.text).arg(line.modelData.keys)
                Label {
                    id: words
                    width: parent.width - keysLabel.implicitWidth - 12
                    text: line.modelData.text
                    font: Theme.fontSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.ignored: true
                }
                Label {
                    id: keysLabel
                    anchors.right: parent.right
                    height: Math.max(implicitHeight, Theme.px(16))
                    text: line.modelData.keys
                    font: Theme.fontKey
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
        }
    }

    Item {
        width: sheet.width
        height: scroller.y + Math.min(columns.implicitHeight, (sheet.parent ? sheet.parent.height : 800) - Theme.row(56) - scroller.y - Theme.row(64) - 32)

        TextField {
            id: field
            objectName: "sheetFilter"
            x: 24
            width: Math.min(Theme.px(320), parent.width - 48)
            iconName: "search"
            placeholderText: qsTr("Find a key")
            label: qsTr("Find a key")
            Keys.onDownPressed: scroller.contentY = Math.min(scroller.contentY + 60, Math.max(0, scroller.contentHeight - scroller.height))
            Keys.onUpPressed: scroller.contentY = Math.max(0, scroller.contentY - 60)
        }
        Label {
            anchors { left: field.right; leftMargin: 12 }
            height: field.height
            text: keys.count === 0 ? qsTr("No key has these words.") : keys.count === 1 ? qsTr("1 key") : qsTr("%1 keys").arg(keys.count)
            font: Theme.fontSmall
            color: Theme.text2
        }
        Flickable {
            id: scroller
            objectName: "sheetScroller"
            y: field.height + 12
            x: 24
            width: parent.width - 48
            height: parent.height - y
            clip: true
            contentHeight: columns.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            Row {
                id: columns
                spacing: 32
                Repeater {
                    model: sheet.visible ? keys.columns : [] // when its width is known
                    delegate: Column {
                        id: column
                        required property int index
                        required property var modelData
                        width: (scroller.width - 16 - 32 * (sheet.columnCount - 1)) / sheet.columnCount
                        Repeater {
                            model: column.index < sheet.columnsMade ? column.modelData : []
                            delegate: Group {
                                required property var modelData
                                title: modelData.title
                                rows: modelData.rows
                            }
                        }
                    }
                }
            }
        }
    }

    buttons: [
        Button { objectName: "sheetClose"; kind: "primary"; text: qsTr("Close"); onClicked: sheet.close() }
    ]
}
