pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One thing that the program can do. Its objectName is its identity: the recently used are kept
// by it.
T.Action {
    id: command

    /// The keys that trigger it, as of QKeySequence ("Ctrl+K"); the first one is shown.
    property list<string> keys
    /// What it does, where the name does not say it.
    property string hint
    /// Why it cannot be done now; "" where it can.
    property string reason
    /// As in resources/icons.
    property string iconName
    /// The menus of the canvas that it stands in: "element", "namespace"
    /// (an element, too), "edge", "floor".
    property list<string> menus
    /// It is on or off, and which of them.
    property bool isSwitch: false
    property bool isOn: false
    /// A rule stands above it in its menu.
    property bool startsSection: false
    /// Goes on while its key is held.
    property bool repeats: true

    enabled: reason === ""

    readonly property Shortcut shortcuts: Shortcut {
        sequence: command.keys[0] ?? ""
        sequences: command.keys.slice(1)
        enabled: command.enabled
        autoRepeat: command.repeats
        onActivated: command.trigger()
    }
}
