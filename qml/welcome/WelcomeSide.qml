pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The left side of the welcome page: what Moldloft is, and the three ways to begin.
Rectangle {
    id: side

    signal newRequested()
    signal openRequested()
    signal guideRequested()
    readonly property int edge: Math.min(48, Math.round(side.width / 7.5))

    color: Theme.inset

    MoldLines {
        y: Math.round(parent.height * 0.49)
        width: parent.width
        height: parent.height - y - 68
        color: Theme.border
    }
    Rule { anchors.right: parent.right; width: 1; height: parent.height }

    Scroller {
        anchors { fill: parent; bottomMargin: version.visible ? version.height + 48 : 0 }
        contentHeight: start.y + start.height + 24

        Column {
            id: start
            x: side.edge
            y: Theme.textScale > 1.5 ? 32 : 64
            width: side.width - 2 * x + 8

            Icon { name: "mark"; size: 48; color: Theme.ink }
            Item { width: 1; height: 20 }
            Label { height: Theme.px(36); text: qsTr("Moldloft"); font: Theme.fontDisplay; Accessible.role: Accessible.Heading }
            Item { width: 1; height: 8 }
            Label {
                width: parent.width
                text: qsTr("Draw the system at full size.\nCut every part from the drawing.")
                font: Theme.sansFont(14, 400)
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.px(22)
            }
            Item { width: 1; height: 32 }
            Column {
                width: parent.width
                spacing: 8
                Button {
                    objectName: "newButton"
                    width: parent.width
                    implicitHeight: Theme.row(40)
                    kind: "primary"
                    iconName: "plus"
                    text: qsTr("New design")
                    keys: "Ctrl+N"
                    focus: true
                    onClicked: side.newRequested()
                }
                Button {
                    objectName: "openButton"
                    width: parent.width
                    implicitHeight: Theme.row(40)
                    iconName: "folder"
                    text: qsTr("Open…")
                    keys: "Ctrl+O"
                    onClicked: side.openRequested()
                }
                Button {
                    objectName: "guideButton"
                    width: parent.width
                    implicitHeight: Theme.row(40)
                    iconName: "wand"
                    text: qsTr("Guided example")
                    keys: "Alt+F1"
                    tooltip: qsTr("Draw, break a rule and mend it, export: in three steps")
                    onClicked: side.guideRequested()
                }
            }
        }
    }
    Label {
        id: version
        x: side.edge
        width: parent.width - 2 * x
        anchors { bottom: parent.bottom; bottomMargin: 32 }
        visible: side.height > start.y + start.height + height + 64
        text: qsTr("Version %1. Works offline.").arg(Qt.application.version)
        font: Theme.fontCaption
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
