pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// What does not fit scrolls, and follows the focus.
Flickable {
    id: scroller

    readonly property Item focused: scroller.Window.window ? scroller.Window.window.activeFocusItem : null

    interactive: contentHeight > height
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}
    onFocusedChanged: scroller.show(scroller.focused)

    function show(item: Item) {
        let inside = item;
        while (inside && inside !== scroller.contentItem)
            inside = inside.parent;
        if (!inside || !scroller.interactive)
            return;
        const top = item.mapToItem(scroller.contentItem, 0, 0).y;
        const below = Math.min(top + item.height + 24, scroller.contentHeight) - scroller.height;
        scroller.contentY = Math.max(0, Math.min(Math.max(scroller.contentY, below), top - 8));
    }
}
