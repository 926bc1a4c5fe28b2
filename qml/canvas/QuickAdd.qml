pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A field and what it finds, where something shall be added: on the floor, or at the end of a line.
T.Popup {
    id: popup

    /// [{key, title, glyph}], with {meaning, sentence} where a line leads there, or {letter}.
    property list<var> choices
    property list<int> found
    property string label
    signal chosen(index: int)

    function show(at: point, choices: list<var>, label: string) {
        popup.choices = choices;
        popup.label = label;
        popup.x = at.x;
        popup.y = at.y;
        field.clear();
        popup.find("");
        popup.open();
        field.forceActiveFocus();
    }
    // Without a type: on one of string, qmllint of Qt 6.4 breaks down now and then.
    function find(text) {
        const wanted = text.trim().toLowerCase();
        const fitting = [];
        for (let i = 0; i < popup.choices.length; ++i) {
            const title = popup.choices[i].title.toLowerCase();
            if (title.includes(wanted))
                fitting.push(i);
        }
        // What begins with the word comes before what only holds it.
        fitting.sort((a, b) => popup.rank(a, wanted) - popup.rank(b, wanted) || a - b);
        popup.found = fitting;
        list.currentIndex = fitting.length > 0 ? 0 : -1;
    }
    function rank(index: int, wanted: string): int {
        return popup.choices[index].title.toLowerCase().startsWith(wanted) ? 0 : 1;
    }
    function take(row: int) {
        if (row < 0 || row >= popup.found.length)
            return;
        const index = popup.found[row];
        popup.close(); // first: what is chosen may take the focus
        popup.chosen(index);
    }

    width: 296
    height: field.height + list.height + 3 * 8
    padding: 8
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    background: Raised {}

    contentItem: Item {
        TextField {
            id: field
            objectName: "quickAddField"
            width: parent.width
            iconName: "search"
            placeholderText: popup.label
            label: popup.label
            Accessible.description: list.currentItem ? (list.currentItem as QuickAddRow).spoken : qsTr("Nothing of that name.")
            onTextEdited: popup.find(text)
            onAccepted: popup.take(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onTabPressed: list.incrementCurrentIndex()
            Keys.onBacktabPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list
            objectName: "quickAddList"
            y: field.height + 8
            width: parent.width
            height: Math.max(1, Math.min(8, popup.found.length)) * Theme.listRowHeight
            clip: true
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            model: popup.found
            Accessible.role: Accessible.List
            Accessible.name: popup.label
            delegate: QuickAddRow {
                required property int index
                required property int modelData
                width: list.width - (list.interactive ? 12 : 0) // beside the scroll bar
                choice: popup.choices[modelData]
                highlighted: ListView.isCurrentItem
                onHoveredChanged: if (hovered) list.currentIndex = index
                onClicked: popup.take(index)
            }
            T.ScrollBar.vertical: ScrollBar {}
            Label {
                x: 8
                height: Theme.listRowHeight
                visible: popup.found.length === 0
                text: qsTr("Nothing of that name.")
                font: Theme.fontSmall
                color: Theme.text2
            }
        }
    }
}
