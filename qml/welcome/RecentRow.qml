pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A design that was open before.
T.ItemDelegate {
    id: row

    required property string name
    required property string folder
    required property string opened
    required property string path
    required property bool missing
    signal removeRequested()

    // With large text the folder stands below the name.
    readonly property bool stacked: width < 760 * Theme.textScale

    implicitHeight: row.stacked ? Math.max(56, Theme.px(44) + 12) : Theme.row(56)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: missing ? qsTr("%1 in %2 is not there any more").arg(name).arg(folder)
                             : qsTr("Open %1 in %2").arg(name).arg(folder)
    Accessible.description: opened
    Keys.onDeletePressed: row.removeRequested()
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        color: row.hovered ? Theme.hover : "transparent"
        Rule { width: parent.width }
        FocusRing { shown: row.visualFocus; gap: -2 }
    }
    contentItem: Item {
        Rectangle {
            id: frame
            width: 72
            height: 44
            anchors.verticalCenter: parent.verticalCenter
            radius: 4
            color: Theme.canvas
            border { width: 1; color: Theme.border }
            Icon { anchors.centerIn: parent; name: row.missing ? "warning" : "file"; color: Theme.text2; visible: !picture.there }
            DesignPicture {
                id: picture
                anchors { fill: parent; margins: 3 }
                file: row.missing ? "" : row.path
                dark: Theme.dark
            }
        }
        Label {
            id: title
            x: 88
            y: row.stacked ? Math.round(parent.height / 2) - height : 0
            width: row.stacked ? time.x - x - 12 : Theme.px(184)
            height: row.stacked ? Theme.px(20) : parent.height
            text: row.name
            font: Theme.fontBodyStrong
            color: row.missing ? Theme.text3 : Theme.text
            Accessible.ignored: true
        }
        Label {
            x: row.stacked ? title.x : title.x + title.width + 8
            y: row.stacked ? Math.round(parent.height / 2) : 0
            width: time.x - x - 12
            height: row.stacked ? Theme.px(18) : parent.height
            text: row.folder
            font: Theme.fontCodeSmall
            color: row.missing ? Theme.text3 : Theme.text2
            Accessible.ignored: true
        }
        Label {
            id: time
            anchors { right: parent.right; rightMargin: row.missing ? 36 : 0 }
            height: parent.height
            text: row.missing ? qsTr("not there any more") : row.opened
            font: Theme.fontSmall
            color: row.missing ? Theme.text3 : Theme.text2
            Accessible.ignored: true
        }
        Button {
            objectName: "removeRecent-" + row.name
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            visible: row.missing
            kind: "plain"
            small: true
            iconName: "close"
            tooltip: qsTr("Remove %1 from this list").arg(row.name)
            onClicked: row.removeRequested()
        }
    }
}
