pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The files that an export would change, or did.
Rectangle {
    id: changes

    required property ProjectJob job

    height: 200
    radius: Theme.radiusControl
    color: Theme.inset
    border { width: 1; color: Theme.border }

    FocusRing { shown: list.activeFocus }
    ListView {
        id: list
        objectName: "projectChanges"
        anchors { fill: parent; margins: 1 }
        topMargin: 4
        bottomMargin: 4
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: changes.job
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What will change")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: Item {
            id: change
            required property string path
            required property string what
            required property string sign
            required property string tint
            width: list.width
            height: Theme.row(24)
            Accessible.role: Accessible.ListItem
            Accessible.name: path + ", " + what
            Label {
                x: 12
                width: Theme.px(16)
                height: parent.height
                text: change.sign
                font: Theme.fontKey
                color: Theme.meaning(change.tint)
                Accessible.ignored: true
            }
            Label {
                x: 16 + Theme.px(16)
                width: what.x - x - 8
                height: parent.height
                text: change.path
                font: Theme.fontCodeSmall
                Accessible.ignored: true
            }
            Label {
                id: what
                x: parent.width - width - 16
                height: parent.height
                text: change.what
                font: Theme.fontCaption
                color: Theme.text2
                Accessible.ignored: true
            }
        }
    }
}
