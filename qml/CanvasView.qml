pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Stands where the canvas will be.
Rectangle {
    required property Editor editor
    property bool dark: false
    property real zoom: 1
    color: Theme.canvas
    function zoomIn() {}
    function zoomOut() {}
    function fit() {}
    function reveal(id: int) {}
    function dragPaletteItem(key: string, x: real, y: real): bool { return false; }
    function leavePaletteItem() {}
    function dropPaletteItem(key: string, x: real, y: real): int { return 0; }
}
