pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// What stands there before a design is open.
FocusScope {
    id: page

    required property Editor editor
    signal newRequested()
    signal openRequested()
    signal recentRequested(path: string)
    signal templateRequested(name: string)
    signal compareRequested(entry: string)
    signal guideRequested()

    onVisibleChanged: if (page.visible) page.editor.recentDesigns.refresh()

    Rectangle { anchors.fill: parent; color: Theme.panel }

    Rectangle {
        id: side
        width: Math.min(360, Math.round(page.width * 0.3))
        height: parent.height
        color: Theme.inset

        MoldLines {
            y: Math.round(parent.height * 0.49)
            width: parent.width
            height: parent.height - y - 68
            color: Theme.border
        }
        Rule { anchors.right: parent.right; width: 1; height: parent.height }

        Column {
            x: Math.min(48, Math.round(side.width / 7.5))
            y: 64
            width: parent.width - 2 * x + 8

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
                    onClicked: page.newRequested()
                }
                Button {
                    objectName: "openButton"
                    width: parent.width
                    implicitHeight: Theme.row(40)
                    iconName: "folder"
                    text: qsTr("Open…")
                    keys: "Ctrl+O"
                    onClicked: page.openRequested()
                }
                Button {
                    objectName: "guideButton"
                    width: parent.width
                    implicitHeight: Theme.row(40)
                    iconName: "wand"
                    text: qsTr("Guided example")
                    keys: "Alt+F1"
                    tooltip: qsTr("Draw, break a rule and mend it, export: in three steps")
                    onClicked: page.guideRequested()
                }
            }
        }
        Label {
            x: Math.min(48, Math.round(side.width / 7.5))
            anchors { bottom: parent.bottom; bottomMargin: 32 }
            text: qsTr("Version %1. Works offline.").arg(Qt.application.version)
            font: Theme.fontCaption
            color: Theme.text2
        }
    }

    Flickable {
        id: scroller
        anchors { left: side.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        contentHeight: content.implicitHeight + 144
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: content
            x: 48
            y: 72
            width: Math.min(984, scroller.width - 96)

            Column {
                width: parent.width
                visible: recent.count > 0
                Label { text: qsTr("Recent designs"); height: Theme.px(24); font: Theme.fontTitle; Accessible.role: Accessible.Heading }
                Item { width: 1; height: 12 }
                Repeater {
                    id: recent
                    model: page.editor.recentDesigns
                    delegate: RecentRow {
                        objectName: "recent-" + name
                        width: content.width
                        onClicked: if (!missing) page.recentRequested(path)
                        onRemoveRequested: page.editor.recentDesigns.remove(path)
                    }
                }
                Rule { width: parent.width }
                Item { width: 1; height: lost.count > 0 ? 32 : 56 }
            }
            Column {
                width: parent.width
                visible: lost.count > 0
                spacing: 8
                Repeater {
                    id: lost
                    model: page.editor.recovery
                    delegate: RecoveredRow {
                        width: content.width
                        onRestoreRequested: page.editor.recovery.restore(key)
                        onCompareRequested: page.compareRequested(key)
                    }
                }
                Item { width: 1; height: 48 }
            }
            Label { text: qsTr("Start from a template"); height: Theme.px(24); font: Theme.fontTitle; Accessible.role: Accessible.Heading }
            Item { width: 1; height: 12 }
            Flow {
                width: parent.width
                spacing: Math.max(16, Math.floor((content.width - 4 * 232) / 3))
                Repeater {
                    model: page.editor.templates
                    delegate: TemplateCard {
                        objectName: "template-" + name
                        onClicked: page.templateRequested(name)
                    }
                }
            }
            Item { width: 1; height: 56 }
            Label { text: qsTr("What the lines mean"); height: Theme.px(24); font: Theme.fontTitle; Accessible.role: Accessible.Heading }
            Item { width: 1; height: 12 }
            Row {
                width: parent.width
                spacing: 18
                Lesson {
                    width: Math.floor((content.width - 36) / 3)
                    meaning: "data"
                    title: qsTr("One database, one owner")
                    text: qsTr("A second client is an error on the canvas. The export locks every other way in.")
                }
                Lesson {
                    width: Math.floor((content.width - 36) / 3)
                    meaning: "sync"
                    title: qsTr("A call is a dependency")
                    text: qsTr("A request takes as long as its slowest path, and fails with it.")
                }
                Lesson {
                    width: Math.floor((content.width - 36) / 3)
                    meaning: "async"
                    title: qsTr("Say it with an event")
                    text: qsTr("A channel lives on a shared broker. Publishers wait for nobody.")
                }
            }
        }
    }
}
