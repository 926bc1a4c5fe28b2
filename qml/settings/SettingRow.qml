pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One setting: what it is, its control, and the way back to the default. With large text the
// control stands below its label.
Item {
    id: row

    required property Preferences preferences
    required property string setting ///< the key that goes back to its default
    required property string label
    property string explanation
    default property alias control: slot.data
    readonly property bool stacked: Theme.textScale > 1.4

    width: parent ? (parent as Item).width : 0
    implicitHeight: holder.y + holder.height + 8

    Label {
        id: caption
        width: row.stacked ? row.width : Math.round(row.width * 0.34) - 12
        height: Math.max(Theme.controlSmallHeight, implicitHeight)
        text: row.label
        font: Theme.fontSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    Column {
        id: holder
        x: row.stacked ? 0 : Math.round(row.width * 0.34)
        y: row.stacked ? caption.height : 0
        width: row.width - x - reset.width - 8
        spacing: 4
        Column {
            id: slot
            width: parent.width
        }
        Label {
            width: parent.width
            visible: row.explanation !== ""
            text: row.explanation
            font: Theme.fontCaption
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    Button {
        id: reset
        objectName: "reset-" + row.setting
        visible: row.preferences.chosen.length > 0 && row.preferences.isChosen(row.setting)
        anchors.right: parent.right
        y: holder.y
        kind: "plain"
        small: true
        iconName: "undo"
        tooltip: qsTr("Back to the default: %1").arg(row.label)
        onClicked: row.preferences.reset(row.setting)
    }
}
