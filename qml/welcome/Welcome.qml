pragma ComponentBehavior: Bound
import QtQuick
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

    // The arrows go to the nearest of what Tab goes to one by one.
    function stops(inside: Item): list<Item> {
        let found = [];
        for (let i = 0; i < inside.children.length; ++i) {
            const child = inside.children[i] as Item;
            if (!child.visible || !child.enabled)
                continue;
            if (child.activeFocusOnTab)
                found.push(child);
            found = found.concat(Array.from(page.stops(child)));
        }
        return found;
    }
    function walk(across: int, down: int) {
        const now = page.Window.window.activeFocusItem;
        const from = now.mapToItem(page, now.width * (1 + across) / 2, now.height / 2); // the edge that is left
        let nearest = null;
        let least = Infinity;
        for (const stop of Array.from(page.stops(page))) {
            const left = stop.mapToItem(page, 0, 0);
            // From edge to edge, so that a wide row is as near as a card below it.
            const dx = left.x > from.x ? left.x - from.x : Math.min(0, left.x + stop.width - from.x);
            const dy = left.y + stop.height / 2 - from.y;
            const ahead = across !== 0 ? dx * across : dy * down;
            const aside = across !== 0 ? Math.abs(dy) : Math.abs(dx);
            if (stop === now || ahead < 8)
                continue;
            const distance = ahead + 3 * aside;
            if (distance < least) {
                least = distance;
                nearest = stop;
            }
        }
        if (nearest)
            nearest.forceActiveFocus(Qt.TabFocusReason);
    }
    Keys.onUpPressed: page.walk(0, -1)
    Keys.onDownPressed: page.walk(0, 1)
    Keys.onLeftPressed: page.walk(-1, 0)
    Keys.onRightPressed: page.walk(1, 0)

    WelcomeSide {
        id: side
        width: Math.min(Theme.px(360), Math.round(page.width * (Theme.textScale > 1.5 ? 0.38 : 0.3)))
        height: parent.height
        onNewRequested: page.newRequested()
        onOpenRequested: page.openRequested()
        onGuideRequested: page.guideRequested()
    }

    Scroller {
        id: scroller
        anchors { left: side.right; right: parent.right; top: parent.top; bottom: parent.bottom }
        contentHeight: content.implicitHeight + 144
        clip: true

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
                spacing: Theme.textScale > 1 ? 16 : Math.max(16, Math.floor((content.width - 4 * 232) / 3))
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
            Grid {
                id: lessons
                readonly property real cell: Math.floor((content.width - (columns - 1) * columnSpacing) / columns)
                width: parent.width
                columns: content.width >= 3 * Theme.px(240) ? 3 : 1
                columnSpacing: 18
                rowSpacing: 24
                Lesson {
                    width: lessons.cell
                    meaning: "data"
                    title: qsTr("One database, one owner")
                    text: qsTr("A second client is an error on the canvas. The export locks every other way in.")
                }
                Lesson {
                    width: lessons.cell
                    meaning: "sync"
                    title: qsTr("A call is a dependency")
                    text: qsTr("A request takes as long as its slowest path, and fails with it.")
                }
                Lesson {
                    width: lessons.cell
                    meaning: "async"
                    title: qsTr("Say it with an event")
                    text: qsTr("A channel lives on a shared broker. Publishers wait for nobody.")
                }
            }
        }
    }
}
