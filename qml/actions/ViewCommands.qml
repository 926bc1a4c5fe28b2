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
