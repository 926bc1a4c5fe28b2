pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A branch: where it stands, and the button that switches to it.
Item {
    id: row

    required property int index
    required property string name
    required property string upstream
    required property string subject
    required property int ahead
    required property int behind
    required property bool current
    required property bool gone
    property bool isCurrentItem: false
    property bool busy: false
    signal picked()
    signal switchRequested()

    readonly property string distance: gone ? qsTr("its upstream is gone")
        : upstream === "" ? qsTr("not pushed")
        : ahead === 0 && behind === 0 ? qsTr("as %1").arg(upstream)
        : behind === 0 ? qsTr("%n commit(s) to push", "", ahead)
        : ahead === 0 ? qsTr("%n commit(s) behind", "", behind)
        : qsTr("%1 to push, %2 behind").arg(ahead).arg(behind)

    function take() {
        if (!row.current && !row.busy)
            row.switchRequested();
    }

    height: Theme.row(44)
    Accessible.role: Accessible.ListItem
    Accessible.name: row.current ? qsTr("%1, the current branch, %2").arg(row.name).arg(row.distance) : qsTr("%1, %2").arg(row.name).arg(row.distance)

    Rectangle {
        anchors { fill: parent; leftMargin: 4; rightMargin: 4 }
        radius: Theme.radiusControl
        color: row.current ? Theme.selFill : pointer.hovered ? Theme.hover : "transparent"
        border { width: row.isCurrentItem ? 2 : 0; color: Theme.focus }
    }
    HoverHandler { id: pointer }
    TapHandler {
        onTapped: row.picked()
        onDoubleTapped: row.take()
    }
    Icon { x: 12; anchors.verticalCenter: parent.verticalCenter; name: row.current ? "check" : "branch"; size: Theme.px(16); color: Theme.text2 }
    Column {
        x: 20 + Theme.px(16)
        width: go.x - x - 8
        anchors.verticalCenter: parent.verticalCenter
        Label { width: parent.width; text: row.name; font: Theme.fontSmallStrong; Accessible.ignored: true }
        Label { width: parent.width; text: qsTr("%1 · %2").arg(row.distance).arg(row.subject); font: Theme.fontCaption; color: Theme.text2; elide: Text.ElideRight; Accessible.ignored: true }
    }
    Button {
        id: go
        objectName: "switchTo-" + row.name
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        visible: !row.current
        small: true
        focusPolicy: Qt.NoFocus
        enabled: !row.busy
        text: qsTr("Switch")
        onClicked: row.take()
    }
}
