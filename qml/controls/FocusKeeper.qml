pragma ComponentBehavior: Bound
import QtQuick

// Once a menu or a dialog is gone, the keys go to where they went before it came.
Item {
    id: keeper

    required property Item current ///< what has the focus in the window
    required property Item content ///< of the window: what has it once a popup is gone
    required property Item above   ///< what popups stand in
    property Item before
    signal lost() ///< what had the focus is not there any more

    function isAbove(item: Item): bool {
        let holder = item;
        while (holder && holder !== keeper.above)
            holder = holder.parent;
        return holder !== null;
    }
    function giveBack() {
        if (keeper.current !== null && keeper.current !== keeper.content)
            return; // another popup came, or a command chose
        if (keeper.before && keeper.before.visible && keeper.before.enabled)
            keeper.before.forceActiveFocus(Qt.PopupFocusReason);
        else
            keeper.lost();
    }

    // What closed the popup may move the focus itself.
    readonly property Timer soon: Timer {
        id: soon
        interval: 0
        onTriggered: keeper.giveBack()
    }
    onCurrentChanged: {
        if (keeper.current === null || keeper.current === keeper.content)
            soon.restart();
        else if (!keeper.isAbove(keeper.current))
            keeper.before = keeper.current;
    }
}
