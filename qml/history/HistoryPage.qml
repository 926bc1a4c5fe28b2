pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The versions of the design that git has, what is open on top. Return compares one with what is
// open, Shift+Return shows what it changed.
FocusScope {
    id: page

    required property DesignHistory history
    required property Comparison comparison
    required property Commands commands
    readonly property string currentKey: list.currentItem ? (list.currentItem as HistoryRow).key : ""
    readonly property bool wide: width >= 420 * Theme.textScale

    function focusList() { list.forceActiveFocus(Qt.TabFocusReason); }

    Binding { target: page.commands.history; property: "chosenKey"; value: page.currentKey }

    ListView {
        id: list
        objectName: "historyList"
        width: page.wide ? parent.width - side.width : parent.width
        height: parent.height
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        visible: count > 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: page.history.revisions
        Accessible.role: Accessible.List
        Accessible.name: qsTr("History of the design")
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onPressed: (event) => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
            event.accepted = enter && (plain || event.modifiers === Qt.ShiftModifier);
            if (event.accepted)
                (plain ? page.commands.history.compareOpen : page.commands.history.compareParent).trigger();
        }
        Keys.onEscapePressed: (event) => {
            event.accepted = page.comparison.active;
            page.comparison.leave();
        }
        delegate: HistoryRow {
            objectName: "revision-" + index
            width: ListView.view ? ListView.view.width : 0
            isBefore: page.comparison.active && key === page.comparison.beforeKey
            isAfter: page.comparison.active && key === page.comparison.afterKey
            onClicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onDoubleClicked: page.commands.history.compareOpen.trigger()
        }
        FocusRing { shown: list.activeFocus && list.currentIndex < 0; gap: -4 }
    }
    HistorySide {
        id: side
        objectName: "historySide"
        visible: page.wide && list.count > 0
        anchors.right: parent.right
        width: Math.min(Theme.px(300), Math.round(page.width * 0.42))
        height: parent.height
        commands: page.commands
        row: list.currentItem as HistoryRow
        source: page.history.source
    }
    Column {
        visible: list.count === 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(4, Math.round((page.height - height) / 2))
        width: Math.min(page.width - 32, Theme.px(520))
        spacing: 4
        Label {
            objectName: "historyTitle"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: page.history.title
            font: Theme.fontBodyStrong
        }
        Label {
            objectName: "historyHint"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: page.history.hint
            font: Theme.fontSmall
            color: Theme.text2
        }
    }
}
