pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What differs between the two versions, in the place of the inspector. Return zooms to an element.
FocusScope {
    id: panel

    required property Comparison comparison
    required property Commands commands
    signal zoomRequested(element: int)

    function show(element: int) {
        const found = panel.comparison.changes.rowOf(element);
        if (found < 0)
            return;
        list.currentIndex = found;
        list.positionViewAtIndex(found, ListView.Contain);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What has changed")
    Keys.onEscapePressed: panel.commands.history.leave.trigger()

    Binding {
        target: panel.commands.history
        property: "chosenElement"
        value: panel.comparison.changes.count > 0 ? panel.comparison.changes.elementAt(list.currentIndex) : 0
    }
    Connections {
        target: panel.comparison
        function onSelected(element: int) { panel.show(element); }
    }

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Column {
        id: header
        x: 16
        y: 12
        width: parent.width - 32
        Label {
            width: parent.width
            text: qsTr("What has changed")
            font: Theme.fontTitle
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.Heading
        }
        Label {
            objectName: "compareSummary"
            width: parent.width
            bottomPadding: 12
            text: panel.comparison.busy && panel.comparison.summary === "" ? qsTr("Reading both versions…") : panel.comparison.summary
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    ListView {
        id: list
        objectName: "compareChanges"
        anchors { top: header.bottom; bottom: word.top }
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: panel.comparison.changes
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What has changed")
        T.ScrollBar.vertical: ScrollBar {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 1) currentIndex = 1
        Keys.onReturnPressed: panel.zoomRequested(panel.comparison.changes.elementAt(list.currentIndex))
        Keys.onEnterPressed: panel.zoomRequested(panel.comparison.changes.elementAt(list.currentIndex))
        delegate: CompareRow {
            objectName: "change-" + index
            width: ListView.view ? ListView.view.width : 0
            restoreReason: panel.comparison.restoreReason
            onClicked: {
                if (isHeading)
                    return;
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                panel.zoomRequested(element);
            }
            onRestoreRequested: panel.comparison.restore(element)
        }
        FocusRing { shown: list.activeFocus && list.currentIndex < 0; gap: -4 }
    }
    Item {
        id: word
        anchors.bottom: parent.bottom
        width: parent.width
        height: text.text === "" ? 0 : text.implicitHeight + 24
        visible: height > 0
        Rectangle { anchors.fill: parent; color: Theme.infoBg }
        Rule { width: parent.width }
        Label {
            id: text
            objectName: "compareWord"
            x: 16
            y: 12
            width: parent.width - 32
            text: panel.comparison.word
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
    }
}
