pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// L: a line from the selected element, without a mouse. Only what it can end at is lit.
FinderPanel {
    id: panel

    required property CanvasView canvas

    function open() {
        if (!targets.begin())
            return;
        panel.visible = true;
        panel.start();
    }
    function leave() {
        targets.end();
        panel.visible = false;
        panel.canvas.forceActiveFocus();
    }
    function connectTo(row: int) {
        targets.current = row;
        panel.leave();
        targets.connectCurrent();
    }

    visible: false
    heading: qsTr("Connect %1 to").arg(targets.from)
    placeholder: qsTr("Name")
    label: qsTr("Name of what the line ends at")
    said: count === 0 ? qsTr("Nothing that can be connected has this name.") : qsTr("Enter connects, Esc cancels")
    model: targets
    current: targets.current
    onEdited: (text) => targets.query = text
    onAccepted: if (targets.current >= 0) panel.connectTo(targets.current)
    onStepped: (by) => targets.current = Math.max(0, Math.min(count - 1, targets.current + by))
    onChosen: (row) => panel.connectTo(row)
    onCancelled: panel.leave()
    onActiveFocusChanged: if (!activeFocus && visible) panel.leave()

    readonly property ConnectTargets ends: ConnectTargets {
        id: targets
        canvas: panel.canvas
    }
}
