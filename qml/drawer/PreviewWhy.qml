pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Why a line of the preview says what it says: the element, line or field of the design, a default, or a rule.
FocusScope {
    id: why

    required property PreviewReasons reasons

    Rule { width: 1; height: parent.height }
    Column {
        id: heading
        x: 16
        width: parent.width - 32
        topPadding: 8
        Label {
            width: parent.width
            text: qsTr("Why this line")
            font: Theme.fontCaptionStrong
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            bottomPadding: 2
        }
        Label {
            objectName: "whyPlace"
            width: parent.width
            text: why.reasons.place
            font: Theme.fontCodeSmall
            wrapMode: Text.WrapAnywhere
            elide: Text.ElideRight
            maximumLineCount: 3
            bottomPadding: 6
        }
    }
    ListView {
        id: list
        objectName: "whyReasons"
        anchors { left: parent.left; leftMargin: 1; right: parent.right; top: heading.bottom; bottom: parent.bottom }
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: why.reasons
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Why this line")
        Keys.onReturnPressed: if (currentItem) why.reasons.selectElement(currentIndex)
        Keys.onEnterPressed: if (currentItem) why.reasons.selectElement(currentIndex)
        T.ScrollBar.vertical: ScrollBar {}
        delegate: T.ItemDelegate {
            id: row
            required property int index
            required property string word
            required property string reason
            required property double element
            readonly property bool leads: element > 0
            objectName: "why-" + index
            width: ListView.view ? ListView.view.width : 0
            implicitHeight: Math.max(Theme.px(24), sentence.implicitHeight + 8)
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(word).arg(reason)
            Accessible.description: leads ? qsTr("Enter selects the element") : ""
            onClicked: {
                row.ListView.view.currentIndex = index;
                why.reasons.selectElement(index);
            }
            background: Rectangle {
                color: row.hovered && row.leads ? Theme.hover : "transparent"
                FocusRing { shown: row.ListView.isCurrentItem && row.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
            }
            contentItem: Item {
                Label {
                    id: kind
                    x: 15
                    y: 4
                    width: Theme.px(64)
                    text: row.word
                    font: Theme.fontCaption
                    color: Theme.text2
                    lineHeightMode: Text.FixedHeight
                    lineHeight: Theme.px(16)
                    Accessible.ignored: true
                }
                Label {
                    id: sentence
                    x: kind.x + kind.width + 8
                    y: 4
                    width: parent.width - x - 12
                    text: row.reason
                    font: Theme.fontSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    lineHeightMode: Text.FixedHeight
                    lineHeight: Theme.px(16)
                    Accessible.ignored: true
                }
            }
        }
    }
    Label {
        visible: why.reasons.working && !why.reasons.ready
        anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 16; top: heading.bottom }
        text: qsTr("Asking the export …")
        font: Theme.fontSmall
        color: Theme.text2
    }
}
