pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The sign of a change, as the drawing has it: a colour and a shape.
Rectangle {
    id: tab

    required property string change ///< added | removed | changed | moved

    function colorOf(change: string): color {
        switch (change) {
        case "added": return Theme.ok;
        case "removed": return Theme.error;
        case "changed": return Theme.info;
        default: return Theme.text2;
        }
    }
    function wordOf(change: string): string {
        switch (change) {
        case "added": return qsTr("added");
        case "removed": return qsTr("removed");
        case "changed": return qsTr("changed");
        default: return qsTr("moved");
        }
    }

    implicitWidth: Theme.px(22)
    implicitHeight: Theme.px(16)
    radius: 4
    color: tab.colorOf(tab.change)
    Accessible.ignored: true
    Text {
        anchors.centerIn: parent
        text: tab.change === "added" ? "+" : tab.change === "removed" ? "−" : tab.change === "changed" ? "~" : "→"
        font: Theme.monoFont(13, 700)
        color: Theme.raised
        renderType: Text.NativeRendering
        Accessible.ignored: true
    }
}
