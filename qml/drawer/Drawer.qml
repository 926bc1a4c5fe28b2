pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Below the canvas: problems, preview, what-if and history.
FocusScope {
    id: drawer

    required property Editor editor
    required property WhatIf whatIf
    required property DesignHistory history
    required property Comparison comparison
    required property Commands commands
    property bool expanded: true
    property int page: 0
    signal canvasRequested()

    function focusHistory() { (historyMaker.made as HistoryPage).focusList(); }

    implicitHeight: expanded ? 200 : Theme.tabBarHeight

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Rule { y: Theme.tabBarHeight - 1; width: parent.width }

    T.TabBar {
        id: tabs
        x: 8
        width: parent.width - 56
        height: Theme.tabBarHeight
        spacing: 0
        currentIndex: drawer.page
        onCurrentIndexChanged: drawer.page = currentIndex
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Below the canvas")
        contentItem: ListView {
            model: tabs.contentModel
            currentIndex: tabs.currentIndex
            orientation: ListView.Horizontal
            // large text in a narrow window: the others are scrolled to
            clip: true
            interactive: contentWidth > width
            boundsBehavior: Flickable.StopAtBounds
            highlightRangeMode: ListView.ApplyRange
            preferredHighlightBegin: 0
            preferredHighlightEnd: width
            highlightMoveDuration: Theme.fast
            Accessible.ignored: true
        }
        Tab {
            objectName: "problemsTab"
            text: qsTr("Problems")
            count: drawer.editor.problems.count
            alarming: drawer.editor.problems.errorCount > 0
            onClicked: drawer.expanded = true
        }
        Tab {
            objectName: "previewTab"
            text: qsTr("Preview")
            onClicked: drawer.expanded = true
        }
        Tab {
            objectName: "whatIfTab"
            text: qsTr("What-if")
            onClicked: drawer.expanded = true
        }
        Tab {
            objectName: "historyTab"
            text: qsTr("History")
            onClicked: drawer.expanded = true
        }
    }
    Button {
        objectName: "drawerToggle"
        anchors { right: parent.right; rightMargin: 8 }
        y: Math.round((Theme.tabBarHeight - height) / 2)
        kind: "plain"
        small: true
        iconName: drawer.expanded ? "chevron-down" : "chevron-up"
        tooltip: drawer.expanded ? qsTr("Collapse (Ctrl+3)") : qsTr("Expand (Ctrl+3)")
        onClicked: drawer.expanded = !drawer.expanded
    }
    Item {
        visible: drawer.expanded
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom }
        clip: true
        ProblemsPage {
            anchors.fill: parent
            visible: drawer.page === 0
            editor: drawer.editor
            onMended: drawer.canvasRequested()
        }
        PageMaker {
            shown: drawer.page === 1
            PreviewPage { anchors.fill: parent; editor: drawer.editor }
        }
        PageMaker {
            shown: drawer.page === 2
            WhatIfPage { anchors.fill: parent; whatIf: drawer.whatIf }
        }
        PageMaker {
            id: historyMaker
            shown: drawer.page === 3
            HistoryPage {
                anchors.fill: parent
                history: drawer.history
                comparison: drawer.comparison
                commands: drawer.commands
            }
        }
    }
}
