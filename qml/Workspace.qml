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
    readonly property alias searching: searchPanel.canStep
    readonly property alias visits: visits
    readonly property alias whatIf: whatIf
    readonly property alias history: history
    readonly property alias comparison: comparison
    readonly property alias conflicted: conflicted
    readonly property alias sideBySide: compareView.sideBySide
    readonly property CanvasView canvas: comparison.active ? compareView.canvas : canvas
    readonly property alias drawerShown: drawer.expanded
    readonly property real zoom: space.canvas.zoom
    readonly property alias hint: canvas.hoverText

    function placeOf(panel: Item): rect {
        return panel.visible ? Qt.rect(panel.x, panel.y, panel.width, panel.height) : Qt.rect(0, 0, 0, 0);
    }
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
    function toggleCompareLayout() { compareView.sideBySide = !compareView.sideBySide; }
    // Instead of the canvas.
    function toggleCluster() {
        space.clusterShown = !space.clusterShown;
        if (space.clusterShown)
            clusterView.forceActiveFocus();
        else
            canvas.forceActiveFocus();
    }
    function focusOutline() {
        space.paletteShown = true;
        side.focusOutline();
    }

    function search() { searchPanel.open(); }
    function searchStep(by: int) { searchPanel.step(by); }
    function connectFromSelection() { connectPanel.open(); }

    Visits {
        id: visits
        canvas: canvas
    }
    WhatIf {
        id: whatIf
        editor: space.editor
        canvas: canvas
        shown: drawer.expanded && drawer.page === 2 || clusterView.visible
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
                compareView.forceActiveFocus();
            else if (!active && !drawer.activeFocus)
                canvas.forceActiveFocus();
        }
        onShown: if (compareView.sideBySide) compareView.fitSides()
    }
    ConflictedDesign {
        id: conflicted
        editor: space.editor
        comparison: comparison
        onActiveChanged: if (active) compareView.sideBySide = true
    }
    SidePanel {
        id: side
        objectName: "sidePanel"
        editor: space.editor
        canvas: canvas
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
    Item {
        id: floor
        x: space.paletteSeen ? side.width : 0
        width: parent.width - x - (space.inspectorShown || comparison.active ? inspector.width : 0)
        height: parent.height - drawer.height
        clip: true

        CanvasView {
            id: canvas
            objectName: "canvas"
            anchors.fill: parent
            editor: space.editor
            dark: Theme.dark
            textScale: Theme.textScale
            covered: [space.placeOf(minimap), space.placeOf(guidePanel)]
            animationTime: Theme.slow
            snapping: space.commands.desk.preferences.snapping
            gridShown: space.commands.desk.preferences.gridShown
            gridSize: space.commands.desk.preferences.gridSize
            focus: true
            visible: !comparison.active
            activeFocusOnTab: true
            Keys.onEscapePressed: (event) => {
                event.accepted = canvas.tool !== "select" && !canvas.busy;
                if (event.accepted)
                    canvas.tool = "select";
            }
            Accessible.role: Accessible.Canvas
            Accessible.name: canvas.description
            Accessible.focusable: true
        }
        DropArea {
            objectName: "canvasDrop"
            anchors.fill: parent
            keys: ["moldloft/palette"]
            onPositionChanged: (drag) => canvas.dragPaletteItem(drag.source.key, drag.x, drag.y)
            onExited: canvas.leavePaletteItem()
            onDropped: (drop) => {
                canvas.forceActiveFocus(); // first: a note is written at once
                canvas.dropPaletteItem(drop.source.key, drop.x, drop.y);
                drop.accept();
            }
        }
        CanvasOverlay {
            anchors.fill: parent
            canvas: canvas
            editor: space.editor
            commands: space.commands
        }
        BreadcrumbBar {
            objectName: "breadcrumbs"
            x: 12
            y: 8
            room: floor.width - 200
            canvas: canvas
            visible: !space.clusterShown && !comparison.active && floor.height > Theme.px(200) && !searchPanel.visible && !connectPanel.visible && !(guidePanel.visible && guidePanel.y < y + height && guidePanel.x < x + width)
        }
        Minimap {
            id: minimap
            objectName: "minimap"
            anchors { right: parent.right; top: parent.top; margins: 12 }
            canvas: canvas
            visible: space.minimapShown && floor.width >= 720 && !space.clusterShown && !comparison.active
        }
        SearchPanel {
            id: searchPanel
            objectName: "search"
            x: 12
            y: 12
            canvas: canvas
        }
        ConnectPanel {
            id: connectPanel
            objectName: "connectTo"
            x: 12
            y: 12
            canvas: canvas
        }
        EmptyFloor {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: 16 * canvas.zoom // below the title of the namespace
            visible: space.editor.serviceCount === 0 && space.editor.elementCount < 2
            onTemplatesRequested: space.commands.desk.closeRequested()
        }
        ClusterView {
            id: clusterView
            objectName: "clusterView"
            anchors.fill: parent
            whatIf: whatIf
            visible: space.clusterShown
            onCloseRequested: space.toggleCluster()
        }
        CompareView {
            id: compareView
            objectName: "compareView"
            anchors.fill: parent
            comparison: comparison
            commands: space.commands
            preferences: space.commands.desk.preferences
            visible: comparison.active
            beforeTitle: conflicted.active ? qsTr("Mine") : qsTr("Before")
            afterTitle: conflicted.active ? qsTr("Theirs") : qsTr("After")
        }
        GuidePanel {
            id: guidePanel
            objectName: "guide"
            anchors { right: parent.right; bottom: parent.bottom; margins: 16 }
            guide: space.guide
            onLeftByKey: canvas.forceActiveFocus()
        }
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
        onCanvasRequested: canvas.forceActiveFocus()
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
        onZoomRequested: (element) => compareView.zoomTo(element)
    }
    ConflictPanel {
        objectName: "conflictPanel"
        anchors.fill: inspector
        conflicted: conflicted
        commands: space.commands
        visible: comparison.active && conflicted.active
        onZoomRequested: (element) => compareView.zoomTo(element)
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
        function onRevealRequested(id: int) { canvas.reveal(id); }
        function onFitRequested() { canvas.fit(); }
    }
}
