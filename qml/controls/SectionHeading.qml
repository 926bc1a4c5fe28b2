pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The name of a group of fields, and what adds to it.
Item {
    id: heading

    required property string text
    property bool addable: false
    property string addName: qsTr("Add to %1").arg(text)
    signal addRequested()

    implicitHeight: Theme.row(24)

    Label {
        anchors { left: parent.left; right: add.left; verticalCenter: parent.verticalCenter }
        text: heading.text
        font: Theme.fontHeading
        color: Theme.text2
        Accessible.role: Accessible.Heading
    }
    Button {
        id: add
        anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
        visible: heading.addable
        kind: "plain"
        small: true
        implicitHeight: 24
        iconName: "plus"
        tooltip: heading.addName
        onClicked: heading.addRequested()
    }
}
