pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One thing that can be added: dragged onto the canvas, or added with Enter or its letter.
T.ItemDelegate {
    id: row

    required property string key
    required property string title
    required property string glyph
    required property string letter
    required property string explanation
    readonly property string told: row.hovered && !drag.active ? row.explanation : ""
    signal addRequested(key: string)

    onToldChanged: Tips.explainBeside(row, told)

    function giveUp() {
        ghost.Drag.cancel();
        drag.enabled = false; // what is pressed still drags nothing any more
        drag.enabled = true;
    }

    implicitHeight: Theme.paletteRowHeight
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Add %1").arg(title)
    Accessible.description: explanation
    Accessible.onPressAction: row.addRequested(row.key)
    Keys.onReturnPressed: row.addRequested(row.key)
    Keys.onEnterPressed: row.addRequested(row.key)
    Keys.onSpacePressed: row.addRequested(row.key)
    Keys.onEscapePressed: (event) => {
        event.accepted = drag.active;
        if (drag.active)
            row.giveUp();
    }

    contentItem: Item {
        Icon {
            x: 8
            name: row.glyph
            size: Theme.px(20)
            color: Theme.text2
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            anchors { left: parent.left; leftMargin: Theme.px(20) + 16; right: letter.left; rightMargin: 4 }
            height: parent.height
            text: row.title
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: letter
            anchors { right: parent.right; rightMargin: 8 }
            height: parent.height
            text: row.letter
            font: Theme.fontKey
            color: Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: drag.active ? Theme.selFill : row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.visualFocus; gap: -2 }
    }

    DragHandler {
        id: drag
        target: null
        dragThreshold: 4
        onActiveChanged: {
            if (active) {
                row.forceActiveFocus(Qt.MouseFocusReason); // for Escape
                ghost.Drag.active = true;
            } else if (ghost.Drag.active)
                ghost.Drag.drop();
        }
        onCanceled: ghost.Drag.cancel()
    }
    Rectangle {
        id: ghost

        readonly property string key: row.key

        parent: row.T.Overlay.overlay
        visible: drag.active
        x: drag.centroid.scenePosition.x - 16
        y: drag.centroid.scenePosition.y - 16
        width: 20 + caption.implicitWidth + 28
        height: 32
        radius: Theme.radiusNode
        color: Theme.raised
        border { width: 1; color: Theme.borderStrong }
        Drag.keys: ["moldloft/palette"]
        Drag.source: ghost
        Drag.hotSpot.x: 16
        Drag.hotSpot.y: 16

        Icon { x: 8; y: 6; name: row.glyph; color: Theme.text2 }
        Label { id: caption; x: 36; height: 32; text: row.title; Accessible.ignored: true }
    }
}
