pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One for each thing in the palette, with its letter.
CommandGroup {
    id: group

    readonly property Command byName: Command {
        objectName: "addByName"
        text: qsTr("Add by name…")
        keys: ["/"]
        iconName: "search"
        reason: group.covered
        menus: ["floor"]
        onTriggered: group.desk.addRequested()
    }

    Instantiator {
        model: group.desk.editor.palette.items
        delegate: Command {
            required property var modelData
            objectName: "add-" + modelData.key
            text: qsTr("Add %1").arg(modelData.title)
            hint: modelData.explanation
            keys: [modelData.letter]
            iconName: modelData.glyph
            reason: group.covered
            startsSection: modelData.startsGroup
            repeats: false
            onTriggered: group.desk.canvas.addByKey(modelData.key)
        }
    }
}
