pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A design that was being edited when Moldloft stopped.
Rectangle {
    id: row

    required property string key
    required property string title
    required property string edited
    required property int changes
    signal restoreRequested()
    signal compareRequested()

    implicitHeight: Math.max(Theme.row(52), words.height + 24)
    radius: Theme.radiusControl
    color: Theme.infoBg
    Accessible.role: Accessible.Grouping
    Accessible.name: words.text

    Icon { x: 18; name: "info"; size: Theme.px(20); color: Theme.info; anchors.verticalCenter: parent.verticalCenter }
    Label {
        id: words
        x: 28 + Theme.px(20)
        width: buttons.x - x - 16
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 was open when Moldloft stopped, %2. %n change(s) since the last save are kept.", "", row.changes).arg(row.title).arg(row.edited)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 8
        Button {
            objectName: "restore-" + row.title
            small: true
            text: qsTr("Restore")
            tooltip: qsTr("Open %1 with its edits; no file changes until it is saved").arg(row.title)
            onClicked: row.restoreRequested()
        }
        Button {
            objectName: "compare-" + row.title
            kind: "plain"
            small: true
            text: qsTr("Compare")
            tooltip: qsTr("What differs from the saved design")
            onClicked: row.compareRequested()
        }
    }
}
