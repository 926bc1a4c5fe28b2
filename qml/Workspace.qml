pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The palette, the canvas, the inspector and the drawer, with their splitters.
FocusScope {
    id: space

    required property Editor editor
    readonly property Guide guide: Guide { editor: space.editor }
    required property Commands commands
    property bool paletteShown: true
    property bool inspectorShown: true
    property bool minimapShown: true
    property bool clusterShown: false
    readonly property bool paletteSeen: paletteShown && !comparison.active
    readonly property bool searching: floor.searching
    readonly property alias visits: visits
    readonly property alias whatIf: whatIf
    readonly property alias history: history
    readonly property alias comparison: comparison
    readonly property alias conflicted: conflicted
    readonly property bool sideBySide: floor.compareView.sideBySide
    readonly property CanvasView canvas: comparison.active ? floor.compareView.canvas : floor.canvas
    readonly property alias drawerShown: drawer.expanded
    readonly property real zoom: space.canvas.zoom
    readonly property string hint: floor.canvas.hoverText

    function toggle(panel: int) {
        if (panel === 1)
            space.paletteShown = !space.paletteShown;
        else if (panel === 2)
            space.inspectorShown = !space.inspectorShown;
        else if (panel === 3)
            drawer.expanded = !drawer.expanded;
        else
            space.minimapShown = !space.minimapShown;
    }
    function showProblems() {
        drawer.expanded = true;
        drawer.page = 0;
    }
    function showWhatIf() {
        drawer.expanded = true;
        drawer.page = 2;
    }
    function showHistory() {
        drawer.expanded = true;
        drawer.page = 3;
        drawer.focusHistory();
    }
    function toggleCompareLayout() { floor.compareView.sideBySide = !floor.compareView.sideBySide; }
    // Instead of the canvas.
    function toggleCluster() {
        space.clusterShown = !space.clusterShown;
        if (space.clusterShown)
            floor.clusterView.forceActiveFocus();
        else
            floor.canvas.forceActiveFocus();
    }
    function focusOutline() {
        space.paletteShown = true;
        side.focusOutline();
    }

    function search() { floor.search(); }
    function searchStep(by: int) { floor.searchStep(by); }
    function connectFromSelection() { floor.connectFromSelection(); }

    Visits {
        id: visits
        canvas: floor.canvas
    }
    WhatIf {
        id: whatIf
        editor: space.editor
        canvas: floor.canvas
        shown: drawer.expanded && drawer.page === 2 || floor.clusterView.visible
    }
    DesignHistory {
        id: history
        editor: space.editor
        shown: drawer.expanded && drawer.page === 3 || comparison.active
    }
    Comparison {
        id: comparison
        editor: space.editor
        history: history
        onActiveChanged: {
            if (active && !drawer.activeFocus)
                floor.compareView.forceActiveFocus();
            else if (!active && !drawer.activeFocus)
                floor.canvas.forceActiveFocus();
        }
        onShown: if (floor.compareView.sideBySide) floor.compareView.fitSides()
    }
    ConflictedDesign {
        id: conflicted
        editor: space.editor
        comparison: comparison
        onActiveChanged: if (active) floor.compareView.sideBySide = true
    }
    SidePanel {
        id: side
        objectName: "sidePanel"
        editor: space.editor
        canvas: floor.canvas
        width: Math.min(Math.max(280, space.width * 0.28), Math.round(176 * Theme.textScale))
        height: parent.height
        visible: space.paletteSeen
    }
    Splitter {
        id: paletteEdge
        x: side.width - 1
        height: parent.height
        visible: space.paletteSeen
        name: qsTr("Width of the palette")
        onMoved: (delta) => side.width = Math.max(144, Math.min(280, side.width + delta))
    }
    CanvasFloor {
        id: floor
        x: space.paletteSeen ? side.width : 0
        width: parent.width - x - (space.inspectorShown || comparison.active ? inspector.width : 0)
        height: parent.height - drawer.height
        editor: space.editor
        commands: space.commands
        guide: space.guide
        whatIf: whatIf
        comparison: comparison
        conflicted: conflicted
        minimapShown: space.minimapShown
        clusterShown: space.clusterShown
        onClusterClosed: space.toggleCluster()
    }
    Drawer {
        id: drawer
        objectName: "drawer"
        property real openHeight: Theme.px(200)
        editor: space.editor
        whatIf: whatIf
        history: history
        comparison: comparison
        commands: space.commands
        x: floor.x
        width: floor.width
        height: expanded ? Math.min(Math.max(openHeight, page === 2 ? Theme.px(248) : 0), space.height * 0.6) : implicitHeight
        anchors.bottom: parent.bottom
        onCanvasRequested: floor.canvas.forceActiveFocus()
    }
    Splitter {
        x: floor.x
        y: drawer.y
        width: floor.width
        horizontal: true
        enabled: drawer.expanded
        name: qsTr("Height of the drawer")
        onMoved: (delta) => drawer.openHeight = Math.max(120, Math.min(space.height * 0.6, drawer.openHeight - delta))
    }
    Inspector {
        id: inspector
        objectName: "inspector"
        editor: space.editor
        whatIf: whatIf
        width: Math.min(Math.max(440, space.width * 0.36), Math.round(288 * Theme.textScale))
        height: parent.height
        anchors.right: parent.right
        visible: space.inspectorShown && !comparison.active
        onCloseRequested: space.inspectorShown = false
    }
    ComparePanel {
        objectName: "comparePanel"
        anchors.fill: inspector
        comparison: comparison
        commands: space.commands
        visible: comparison.active && !conflicted.active
        onZoomRequested: (element) => floor.compareView.zoomTo(element)
    }
    ConflictPanel {
        objectName: "conflictPanel"
        anchors.fill: inspector
        conflicted: conflicted
        commands: space.commands
        visible: comparison.active && conflicted.active
        onZoomRequested: (element) => floor.compareView.zoomTo(element)
    }
    Splitter {
        anchors.right: inspector.left
        anchors.rightMargin: -1
        height: parent.height
        visible: space.inspectorShown || comparison.active
        name: qsTr("Width of the inspector")
        onMoved: (delta) => inspector.width = Math.max(256, Math.min(440, inspector.width - delta))
    }
    Connections {
        target: space.editor
        function onRevealRequested(id: int) { floor.canvas.reveal(id); }
        function onFitRequested() { floor.canvas.fit(); }
    }
}
