pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One of many names: typing narrows them down, the arrows and Enter choose.
T.Popup {
    id: popup

    property string name
    property list<string> choices
    readonly property list<string> shown: Array.from(choices).filter((choice) => choice.toLowerCase().includes(filter.text.trim().toLowerCase()))
    readonly property bool filters: choices.length > 8
    signal chosen(choice: string)

    function start(names: list<string>) {
        popup.choices = names;
        filter.text = "";
        list.currentIndex = 0;
        popup.open();
        if (popup.filters)
            filter.forceActiveFocus();
        else
            list.forceActiveFocus();
    }
    function choose(index: int) {
        if (index < 0 || index >= popup.shown.length)
            return;
        const choice = popup.shown[index];
        popup.close();
        popup.chosen(choice);
    }

    width: Math.round(240 * Theme.textScale)
    implicitHeight: contentItem.implicitHeight + 8
    padding: 4
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Raised { radius: Theme.radiusControl }
    contentItem: Item {
        implicitHeight: list.y + list.height
        TextField {
            id: filter
            objectName: "choiceFilter"
            visible: popup.filters
            width: parent.width
            small: true
            iconName: "search"
            label: popup.name
            placeholderText: qsTr("Search")
            onTextChanged: list.currentIndex = 0
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
            onAccepted: popup.choose(list.currentIndex)
        }
        ListView {
            id: list
            objectName: "choices"
            y: popup.filters ? filter.height + 4 : 0
            width: parent.width
            height: Math.max(Theme.controlSmallHeight, Math.min(contentHeight, 8 * Theme.controlSmallHeight))
            clip: true
            model: popup.shown
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: popup.name
            T.ScrollBar.vertical: ScrollBar {}
            Keys.onReturnPressed: popup.choose(currentIndex)
            Keys.onEnterPressed: popup.choose(currentIndex)
            delegate: T.ItemDelegate {
                id: option
                required property int index
                required property string modelData
                width: ListView.view ? ListView.view.width : 0
                height: Theme.controlSmallHeight
                focusPolicy: Qt.NoFocus
                text: modelData
                highlighted: ListView.isCurrentItem
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                onClicked: popup.choose(option.index)
                contentItem: Label {
                    leftPadding: 8
                    rightPadding: 8
                    text: option.text
                    font: Theme.fontSmall
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: option.highlighted ? Theme.selFill : option.hovered ? Theme.hover : "transparent"
                }
            }
        }
        Label {
            visible: list.count === 0
            y: list.y
            height: Theme.controlSmallHeight
            leftPadding: 8
            text: qsTr("Nothing of that name")
            font: Theme.fontSmall
            color: Theme.text3
        }
    }
}
