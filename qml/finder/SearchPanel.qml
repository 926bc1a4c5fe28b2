pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Ctrl+F: what is found stays lit, the rest is dimmed; Esc goes back to where one was.
FinderPanel {
    id: panel

    required property CanvasView canvas
    readonly property bool canStep: visible && search.total > 0

    function open() {
        search.begin();
        panel.visible = true;
        panel.start();
        search.query = "";
    }
    function step(by: int) { search.step(by); }
    function leave(back: bool) {
        search.end(back);
        panel.visible = false;
        panel.canvas.forceActiveFocus();
    }

    visible: false
    label: qsTr("Search the design")
    said: text === "" ? qsTr("Names, API paths, engines, notes, problems and more")
        : search.running ? "" : search.total === 0 ? qsTr("Nothing in this design has these words. Fewer letters find more.")
        : search.current < 0 ? qsTr("%1 found").arg(search.total) : qsTr("%1 of %2").arg(search.current + 1).arg(search.total)
    model: search
    current: search.current
    buttons: [
        Button { objectName: "searchPrevious"; kind: "plain"; iconName: "chevron-up"; tooltip: qsTr("Previous (Shift+Enter)"); enabled: search.total > 0; onClicked: search.step(-1) },
        Button { objectName: "searchNext"; kind: "plain"; iconName: "chevron-down"; tooltip: qsTr("Next (Enter)"); enabled: search.total > 0; onClicked: search.step(1) },
        Button { objectName: "searchClose"; kind: "plain"; iconName: "close"; tooltip: qsTr("Close, and stay here"); onClicked: panel.leave(false) }
    ]
    onEdited: (text) => search.query = text
    onAccepted: (backwards) => search.step(backwards ? -1 : 1)
    onStepped: (by) => search.step(by)
    onChosen: (row) => search.current = row
    onCancelled: panel.leave(true)

    readonly property DesignSearch found: DesignSearch {
        id: search
        canvas: panel.canvas
    }
}
