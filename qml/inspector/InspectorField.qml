pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One field of the selection: its label, the control of its type, and what is wrong with it.
Item {
    id: self

    required property InspectorRow row
    /// Below its label, over the whole width.
    readonly property bool isWide: self.row.control === "yaml" || self.row.control === "lines"

    implicitHeight: message.y + (message.visible ? message.implicitHeight + 6 : 0)

    Label {
        id: caption
        x: self.row.depth * 12
        width: Math.min(Math.max(160, self.width / 2), 92 * Theme.textScale) - x
        height: Theme.fieldRowHeight
        text: self.row.label
        font: Theme.fontSmall
        color: Theme.text2
        Accessible.ignored: true
        HoverHandler { onHoveredChanged: Tips.explain(caption, hovered ? self.row.doc : "") }
    }
    Loader {
        id: holder
        x: self.isWide ? caption.x : caption.x + caption.width + 8
        width: parent.width - x - (self.row.removable ? 28 : 0)
        y: self.isWide ? Theme.fieldRowHeight : Math.round((Theme.fieldRowHeight - height) / 2)
        Component.onCompleted: setSource(self.row.control === "integer" ? "FieldStepper.qml"
                                         : self.row.control === "choice" ? "FieldChoice.qml"
                                         : self.row.control === "boolean" ? "FieldCheck.qml"
                                         : self.isWide ? "FieldText.qml" : "FieldLine.qml",
                                         {row: self.row})
    }
    Button {
        visible: self.row.removable
        anchors.right: parent.right
        anchors.rightMargin: -4
        y: Math.round((Theme.fieldRowHeight - height) / 2)
        kind: "plain"
        small: true
        implicitHeight: 24
        iconName: "close"
        tooltip: qsTr("Remove %1").arg(self.row.label)
        onClicked: self.row.inspector.remove(self.row.path)
    }
    Label {
        id: message
        visible: self.row.error !== ""
        anchors { left: holder.left; right: parent.right }
        y: self.isWide ? holder.y + holder.height + 2 : Theme.fieldRowHeight
        text: self.row.error
        font: Theme.fontCaption
        color: Theme.error
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
    }
}
