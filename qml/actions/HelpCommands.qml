pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

CommandGroup {
    id: group

    readonly property Command guide: Command {
        objectName: "guide"
        text: qsTr("Guided example")
        hint: qsTr("Draw, break a rule and mend it, export: in three steps")
        keys: ["Alt+F1"]
        iconName: "wand"
        startsSection: true
        onTriggered: group.desk.guideRequested()
    }
}
