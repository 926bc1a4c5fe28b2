pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Preferences preferences: desk.preferences

    readonly property Command zoomIn: Command {
        objectName: "zoomIn"
        text: qsTr("Zoom in")
        keys: ["Ctrl++", "Ctrl+="]
        iconName: "plus"
        reason: group.closed
        onTriggered: group.desk.canvas.zoomIn()
    }
    readonly property Command zoomOut: Command {
        objectName: "zoomOut"
        text: qsTr("Zoom out")
        keys: ["Ctrl+-"]
        iconName: "minus"
        reason: group.closed
        onTriggered: group.desk.canvas.zoomOut()
    }
    readonly property Command actualSize: Command {
        objectName: "actualSize"
        text: qsTr("Zoom to 100 %")
        keys: ["Ctrl+9"]
        reason: group.closed
        onTriggered: group.desk.canvas.zoomTo(1)
    }
    readonly property Command fit: Command {
        objectName: "fit"
        text: qsTr("Show everything")
        keys: ["Ctrl+0"]
        iconName: "fit"
        reason: group.closed
        menus: ["floor"]
        onTriggered: group.desk.canvas.fit()
    }
    readonly property Command selection: Command {
        objectName: "zoomToSelection"
        text: qsTr("Zoom to the selection")
        keys: ["Ctrl+8"]
        reason: group.closed !== "" ? group.closed
            : group.desk.editor.selectionCount > 0 ? "" : qsTr("Nothing is selected.")
        menus: ["element", "edge"]
        onTriggered: group.desk.canvas.zoomToSelection()
    }
    readonly property Command palette: Command {
        objectName: "showPalette"
        text: qsTr("Palette")
        keys: ["Ctrl+1"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.paletteShown
        startsSection: true
        onTriggered: group.desk.panelToggled(1)
    }
    readonly property Command inspector: Command {
        objectName: "showInspector"
        text: qsTr("Inspector")
        keys: ["Ctrl+2"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.inspectorShown
        onTriggered: group.desk.panelToggled(2)
    }
    readonly property Command drawer: Command {
        objectName: "showDrawer"
        text: qsTr("Drawer")
        keys: ["Ctrl+3"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.drawerShown
        onTriggered: group.desk.panelToggled(3)
    }
    readonly property Command minimap: Command {
        objectName: "showMinimap"
        text: qsTr("Map of the design")
        keys: ["Ctrl+4"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.minimapShown
        onTriggered: group.desk.panelToggled(4)
    }
    readonly property Command allLines: Command {
        objectName: "allLines"
        text: qsTr("All lines")
        keys: ["Alt+0"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.canvas.meaningFilter === ""
        startsSection: true
        onTriggered: group.desk.canvas.meaningFilter = ""
    }
    readonly property Command entryLines: Command {
        objectName: "entryLines"
        text: qsTr("Only entry")
        keys: ["Alt+1"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.canvas.meaningFilter === "entry"
        onTriggered: group.desk.canvas.meaningFilter = "entry"
    }
    readonly property Command syncLines: Command {
        objectName: "syncLines"
        text: qsTr("Only sync calls")
        keys: ["Alt+2"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.canvas.meaningFilter === "sync"
        onTriggered: group.desk.canvas.meaningFilter = "sync"
    }
    readonly property Command asyncLines: Command {
        objectName: "asyncLines"
        text: qsTr("Only events")
        keys: ["Alt+3"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.canvas.meaningFilter === "async"
        onTriggered: group.desk.canvas.meaningFilter = "async"
    }
    readonly property Command dataLines: Command {
        objectName: "dataLines"
        text: qsTr("Only data")
        keys: ["Alt+4"]
        reason: group.closed
        isSwitch: true
        isOn: group.desk.canvas.meaningFilter === "data"
        onTriggered: group.desk.canvas.meaningFilter = "data"
    }
    readonly property Command systemTheme: Command {
        objectName: "systemTheme"
        text: qsTr("Colours of the desktop")
        keys: ["Ctrl+T, S"]
        isSwitch: true
        isOn: group.preferences.scheme === "system"
        startsSection: true
        onTriggered: group.preferences.scheme = "system"
    }
    readonly property Command lightTheme: Command {
        objectName: "lightTheme"
        text: qsTr("Light")
        keys: ["Ctrl+T, L"]
        isSwitch: true
        isOn: group.preferences.scheme === "light"
        onTriggered: group.preferences.scheme = "light"
    }
    readonly property Command darkTheme: Command {
        objectName: "darkTheme"
        text: qsTr("Dark")
        keys: ["Ctrl+T, D"]
        isSwitch: true
        isOn: group.preferences.scheme === "dark"
        onTriggered: group.preferences.scheme = "dark"
    }
    readonly property Command compact: Command {
        objectName: "compactRows"
        text: qsTr("Compact rows")
        keys: ["Ctrl+T, C"]
        isSwitch: true
        isOn: group.preferences.compact
        startsSection: true
        onTriggered: group.preferences.compact = !group.preferences.compact
    }
    readonly property Command reducedMotion: Command {
        objectName: "reducedMotion"
        text: qsTr("Reduced motion")
        keys: ["Ctrl+T, M"]
        isSwitch: true
        isOn: group.preferences.reducedMotion
        onTriggered: group.preferences.reducedMotion = !group.preferences.reducedMotion
    }
    readonly property Command largerText: Command {
        objectName: "largerText"
        text: qsTr("Larger text")
        keys: ["Ctrl+T, +", "Ctrl+T, ="]
        reason: group.preferences.textScale < 3 ? "" : qsTr("The text is as large as it gets.")
        onTriggered: group.preferences.textScale = Math.min(3, group.preferences.textScale + 0.25)
    }
    readonly property Command smallerText: Command {
        objectName: "smallerText"
        text: qsTr("Smaller text")
        keys: ["Ctrl+T, -"]
        reason: group.preferences.textScale > 1 ? "" : qsTr("The text is as small as it gets.")
        onTriggered: group.preferences.textScale = Math.max(1, group.preferences.textScale - 0.25)
    }
}
