pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A line of the outline: a namespace, an element, or what an element has to do with another.
TreeRow {
    id: row

    required property int index
    required expandable
    required expanded
    required selected
    required property string words
    required property string detail
    required property string sentence
    required property int depth
    required property string glyph
    required property string meaning
    required property int errors
    required property int warnings
    required property bool current ///< the line that the keys work on
    property bool renaming: false
    readonly property string told: !hover.hovered || row.renaming ? ""
        : row.detail !== "" ? qsTr("%1, %2").arg(row.words).arg(row.detail) : row.words
    signal pressed(toggles: bool)
    signal revealed()
    signal toggled()
    signal menuRequested(at: point)
    signal renamed(name: string)
    signal renameEnded()

    implicitHeight: Theme.row(24)
    name: errors + warnings === 0 ? sentence : qsTr("%1: %2").arg(sentence).arg(found.words)
    details: detail
    Accessible.role: Accessible.TreeItem
    Accessible.name: name
    onPressAsked: row.pressed(false)
    onToggleAsked: row.toggled()
    onMenuAsked: row.menuRequested(Qt.point(row.width / 2, row.height))
    onToldChanged: Tips.explainBeside(row, told)
    onRenamingChanged: if (renaming) field.begin()

    Rectangle {
        anchors { fill: parent; leftMargin: 4; rightMargin: 4 }
        radius: Theme.radiusControl
        color: row.selected ? Theme.selFill : hover.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.focused && !row.renaming; gap: -2 }
    }
    HoverHandler { id: hover }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.NoModifier
        onTapped: row.pressed(false)
        onDoubleTapped: row.revealed()
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        acceptedModifiers: Qt.ControlModifier
        onTapped: row.pressed(true)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: (point) => row.menuRequested(point.position)
    }

    Item {
        id: chevron
        x: 4 + row.depth * 12
        width: Theme.px(20)
        height: parent.height
        visible: row.expandable
        Icon {
            anchors.centerIn: parent
            name: row.expanded ? "chevron-down" : "chevron-right"
            size: Theme.px(14)
            color: Theme.text2
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: row.toggled()
        }
    }
    Icon {
        id: picture
        anchors { left: chevron.right; verticalCenter: parent.verticalCenter }
        visible: row.glyph !== ""
        name: row.glyph
        size: Theme.px(16)
        color: row.meaning !== "" ? Theme.meaning(row.meaning) : Theme.text2
    }
    LineSample {
        anchors { left: chevron.right; verticalCenter: parent.verticalCenter }
        visible: row.meaning !== ""
        width: 20
        height: 12
        meaning: row.meaning
        color: Theme.meaning(row.meaning)
    }
    Label {
        anchors {
            left: chevron.right; leftMargin: (row.meaning !== "" ? 20 : picture.width) + 6
            right: found.left; rightMargin: 4
        }
        visible: !row.renaming
        height: parent.height
        text: row.words
        font: row.depth === 0 ? Theme.fontSmallStrong : Theme.fontSmall
        color: row.meaning !== "" ? Theme.text2 : Theme.text
        Accessible.ignored: true
    }
    Row {
        id: found

        readonly property string words: row.errors > 0 ? (row.errors === 1 ? qsTr("1 error") : qsTr("%1 errors").arg(row.errors))
                                                       : (row.warnings === 1 ? qsTr("1 warning") : qsTr("%1 warnings").arg(row.warnings))

        anchors { right: parent.right; rightMargin: 12 }
        height: parent.height
        spacing: 2
        visible: row.errors + row.warnings > 0
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: row.errors > 0 ? "error" : "warning"
            size: Theme.px(14)
            color: row.errors > 0 ? Theme.error : Theme.warning
        }
        Label {
            height: parent.height
            visible: row.errors + row.warnings > 1
            text: row.errors > 0 ? row.errors : row.warnings
            font: Theme.fontCaption
            color: row.errors > 0 ? Theme.error : Theme.warning
            Accessible.ignored: true
        }
    }
    TextField {
        id: field

        function begin() {
            field.text = row.words;
            field.selectAll();
            field.forceActiveFocus();
        }

        objectName: row.renaming ? "outlineRename" : ""
        anchors { left: chevron.right; leftMargin: 16; right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
        visible: row.renaming
        small: true
        implicitHeight: row.height
        label: qsTr("New name")
        onAccepted: row.renamed(text)
        Keys.onEscapePressed: row.renameEnded()
        onActiveFocusChanged: if (!activeFocus && row.renaming) row.renameEnded()
    }
}
