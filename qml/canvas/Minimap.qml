pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The whole design in small. Click or drag takes the canvas there, the wheel zooms it, and the
// arrow keys move it.
FocusScope {
    id: map

    required property CanvasView canvas

    function move(x: real, y: real) {
        const shown = map.canvas.visibleWorld;
        map.canvas.centreOn(Qt.point(shown.x + shown.width * (0.5 + x), shown.y + shown.height * (0.5 + y)));
    }

    width: 168
    height: 112
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map of the design")
    Accessible.description: qsTr("The arrow keys move the view.")
    Accessible.focusable: true
    Keys.onLeftPressed: map.move(-0.25, 0)
    Keys.onRightPressed: map.move(0.25, 0)
    Keys.onUpPressed: map.move(0, -0.25)
    Keys.onDownPressed: map.move(0, 0.25)
    Keys.onEscapePressed: map.canvas.forceActiveFocus()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.panel
        border { width: 1; color: Theme.border }
    }
    CanvasMap {
        objectName: "canvasMap"
        anchors { fill: parent; margins: 4 }
        canvas: map.canvas
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: (event) => event.angleDelta.y > 0 ? map.canvas.zoomIn() : map.canvas.zoomOut()
    }
    FocusRing { shown: map.activeFocus }
}
