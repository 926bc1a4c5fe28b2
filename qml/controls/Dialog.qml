pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Elevation 3: the canvas behind is dimmed. The buttons of the footer stand at the right.
T.Dialog {
    id: dialog

    default property alias body: bodyHolder.data
    property alias buttons: row.data
    property int preferredWidth: 560 ///< with text at 100 %

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    // Its upper edge stays where it is however much comes to stand in it.
    y: parent ? Math.max(24, Math.min(Math.round(parent.height * 0.12), parent.height - height - 24)) : 0
    width: Math.min(Theme.px(preferredWidth), parent ? parent.width - 48 : preferredWidth)
    height: Math.min(implicitHeight, parent ? parent.height - 48 : implicitHeight)
    implicitHeight: header.implicitHeight + bodyHolder.implicitHeight + footer.implicitHeight
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Item {
        Rectangle {
            anchors.fill: parent
            color: Theme.ink
            opacity: 0.24
        }
    }

    header: Item {
        implicitHeight: Theme.row(56)
        Label {
            anchors { left: parent.left; right: close.left; leftMargin: 24; rightMargin: 8 }
            height: parent.height
            text: dialog.title
            font: Theme.fontTitle
            Accessible.role: Accessible.Heading
        }
        Button {
            id: close
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            kind: "plain"
            small: true
            iconName: "close"
            tooltip: qsTr("Close (Esc)")
            onClicked: dialog.reject()
        }
    }
    contentItem: Scroller {
        contentHeight: bodyHolder.implicitHeight
        Item {
            id: bodyHolder
            width: dialog.width
            implicitHeight: childrenRect.height
        }
    }
    footer: Item {
        implicitHeight: Theme.row(64)
        Row {
            id: row
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
    }
    background: Raised { radius: Theme.radiusContainer }
}
