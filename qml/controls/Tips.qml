pragma Singleton
import QtQuick
import QtQuick.Templates as T

// What the pointer rests on, explained. There is one sheet for all of them: what explains itself on
// hovering says so here, and needs none of its own.
QtObject {
    id: tips

    property Item explained: null ///< what the sheet stands at
    property T.ToolTip sheet: null        ///< the window's
    property bool beside: false

    /// Below `item`; an empty text takes back what was said of it.
    function explain(item: Item, text: string) {
        tips.show(item, text, false);
    }
    /// At its right side, and later: of rows that stand in a list.
    function explainBeside(item: Item, text: string) {
        tips.show(item, text, true);
    }
    function show(item: Item, text: string, beside: bool) {
        if (!tips.sheet)
            return;
        if (text === "") {
            if (tips.explained === item) {
                tips.explained = null;
                tips.sheet.visible = false;
            }
            return;
        }
        if (tips.explained !== item)
            tips.sheet.visible = false; // its pause begins anew
        tips.explained = item;
        tips.sheet.parent = item;
        tips.beside = beside;
        tips.sheet.text = text;
        tips.sheet.visible = true;
    }
}
