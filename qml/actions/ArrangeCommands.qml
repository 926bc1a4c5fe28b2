pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command all: Command {
        objectName: "arrangeAll"
        text: qsTr("Lay out everything")
        hint: qsTr("Lay out the whole design anew, as one undo step")
        keys: ["Ctrl+Shift+L"]
        iconName: "layout"
        reason: group.closed
        menus: ["floor"]
        onTriggered: group.desk.editor.arrange()
    }
}
