pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Element by element: what was added, changed, removed.
Rectangle {
    id: view

    required property DifferenceList differences
    property string nothing: qsTr("Both say the same.")

    implicitHeight: Math.min(Theme.px(280), Math.max(Theme.px(44), list.contentHeight + 8))
    radius: Theme.radiusControl
    color: Theme.inset
    border { width: list.activeFocus ? 2 : 1; color: list.activeFocus ? Theme.focus : Theme.border }

    Label {
        anchors.fill: parent
        anchors.margins: 12
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: view.differences.count === 0
        text: view.nothing
        font: Theme.fontSmall
        color: Theme.text2
    }
    ListView {
        id: list
        objectName: "differences"
        anchors { fill: parent; margins: 4 }
        clip: true
        model: view.differences
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Differences")
        delegate: Item {
            id: row
            required property string change
            required property string name
            required property string kind
            required property string detail
            readonly property color tint: change === "added" ? Theme.ok : change === "removed" ? Theme.error : Theme.info
            width: ListView.view.width
            height: Theme.row(28)
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1 %2 %3 %4").arg(row.word).arg(row.kind).arg(row.name).arg(row.detail)
            readonly property string word: change === "added" ? qsTr("added") : change === "removed" ? qsTr("removed") : qsTr("changed")

            Label {
                id: sign
                x: 8
                width: Theme.px(16)
                height: parent.height
                text: row.change === "added" ? "+" : row.change === "removed" ? "−" : "~"
                font: Theme.fontCode
                color: row.tint
                Accessible.ignored: true
            }
            Label {
                anchors.left: sign.right
                width: Math.min(implicitWidth, row.width * 0.45)
                height: parent.height
                id: called
                text: row.name
                font: Theme.fontSmallStrong
                Accessible.ignored: true
            }
            Label {
                anchors { left: called.right; leftMargin: 8; right: parent.right; rightMargin: 12 }
                height: parent.height
                text: row.detail === "" ? qsTr("%1 %2").arg(row.kind).arg(row.word) : row.detail
                font: Theme.fontSmall
                color: Theme.text2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
