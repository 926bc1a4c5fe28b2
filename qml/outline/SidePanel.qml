pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Left of the canvas: what can be added, and the outline of what is there.
FocusScope {
    id: panel

    required property Editor editor
    required property CanvasView canvas
    property int page: 0

    function focusFilter() {
        panel.page = 0;
        adding.focusFilter();
    }
    function focusOutline() {
        panel.page = 1;
        outline.focusTree();
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Add and outline")

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Rule { y: Theme.tabBarHeight - 1; width: parent.width }
    T.TabBar {
        id: tabs
        width: parent.width
        height: Theme.tabBarHeight
        currentIndex: panel.page
        onCurrentIndexChanged: panel.page = currentIndex
        Accessible.role: Accessible.PageTabList
        Accessible.name: panel.Accessible.name
        contentItem: ListView {
            model: tabs.contentModel
            currentIndex: tabs.currentIndex
            orientation: ListView.Horizontal
            interactive: false
            Accessible.ignored: true
        }
        Tab { objectName: "addTab"; text: qsTr("Add") }
        Tab { objectName: "outlineTab"; text: qsTr("Outline") }
    }
    Palette {
        id: adding
        objectName: "palette"
        anchors { fill: parent; topMargin: Theme.tabBarHeight }
        visible: panel.page === 0
        editor: panel.editor
        canvas: panel.canvas
    }
    Outline {
        id: outline
        objectName: "outline"
        anchors { fill: parent; topMargin: Theme.tabBarHeight }
        visible: panel.page === 1
        editor: panel.editor
    }
}
