pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The canvas and what stands over it or in its place: overlays, minimap, search, the cluster, two
// versions compared, the guide.
Item {
    id: floor

    required property Editor editor
    required property Commands commands
    required property Guide guide
    required property WhatIf whatIf
    required property Comparison comparison
    required property ConflictedDesign conflicted
    required property bool minimapShown
    required property bool clusterShown
    readonly property alias canvas: canvas
    readonly property alias compareView: compareView
    readonly property alias clusterView: clusterView
    readonly property alias searching: searchPanel.canStep
    signal clusterClosed()

    function placeOf(panel: Item): rect {
        return panel.visible ? Qt.rect(panel.x, panel.y, panel.width, panel.height) : Qt.rect(0, 0, 0, 0);
    }
    function search() { searchPanel.open(); }
    function searchStep(by: int) { searchPanel.step(by); }
    function connectFromSelection() { connectPanel.open(); }

    clip: true

    CanvasView {
        id: canvas
        objectName: "canvas"
        anchors.fill: parent
        editor: floor.editor
        dark: Theme.dark
        textScale: Theme.textScale
        covered: [floor.placeOf(minimap), floor.placeOf(guidePanel)]
        animationTime: Theme.slow
        snapping: floor.commands.desk.preferences.snapping
        gridShown: floor.commands.desk.preferences.gridShown
        gridSize: floor.commands.desk.preferences.gridSize
        focus: true
        visible: !floor.comparison.active
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
        editor: floor.editor
        commands: floor.commands
    }
    BreadcrumbBar {
        objectName: "breadcrumbs"
        x: 12
        y: 8
        room: floor.width - 200
        canvas: canvas
        visible: !floor.clusterShown && !floor.comparison.active && floor.height > Theme.px(200) && !searchPanel.visible && !connectPanel.visible && !(guidePanel.visible && guidePanel.y < y + height && guidePanel.x < x + width)
    }
    Minimap {
        id: minimap
        objectName: "minimap"
        anchors { right: parent.right; top: parent.top; margins: 12 }
        canvas: canvas
        visible: floor.minimapShown && floor.width >= 720 && !floor.clusterShown && !floor.comparison.active
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
        visible: floor.editor.serviceCount === 0 && floor.editor.elementCount < 2
        onTemplatesRequested: floor.commands.desk.closeRequested()
    }
    ClusterView {
        id: clusterView
        objectName: "clusterView"
        anchors.fill: parent
        whatIf: floor.whatIf
        visible: floor.clusterShown
        onCloseRequested: floor.clusterClosed()
    }
    CompareView {
        id: compareView
        objectName: "compareView"
        anchors.fill: parent
        comparison: floor.comparison
        commands: floor.commands
        preferences: floor.commands.desk.preferences
        visible: floor.comparison.active
        beforeTitle: floor.conflicted.active ? qsTr("Mine") : qsTr("Before")
        afterTitle: floor.conflicted.active ? qsTr("Theirs") : qsTr("After")
    }
    GuidePanel {
        id: guidePanel
        objectName: "guide"
        anchors { right: parent.right; bottom: parent.bottom; margins: 16 }
        guide: floor.guide
        onLeftByKey: canvas.forceActiveFocus()
    }
}
