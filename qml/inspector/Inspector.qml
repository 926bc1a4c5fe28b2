pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The fields of what is selected; of the design itself where nothing is.
FocusScope {
    id: panel

    required property Editor editor
    required property WhatIf whatIf
    readonly property InspectorModel inspector: editor.inspector
    signal closeRequested()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Inspector")

    Rectangle { anchors.fill: parent; color: Theme.panel }

    Item {
        id: header
        width: parent.width
        height: Theme.row(68)
        Icon {
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            name: panel.inspector.icon
            size: Theme.px(20)
            color: panel.inspector.meaning === "" ? Theme.text2 : Theme.meaning(panel.inspector.meaning)
        }
        Column {
            x: 28 + Theme.px(20)
            width: hide.x - x - 8
            anchors.verticalCenter: parent.verticalCenter
            T.TextField {
                id: name
                objectName: "inspectorName"
                width: parent.width
                height: Theme.px(24)
                padding: 0
                text: panel.inspector.title
                readOnly: !panel.inspector.renamable
                activeFocusOnTab: panel.inspector.renamable
                font: Theme.fontTitle
                color: Theme.text
                selectionColor: Theme.ink
                selectedTextColor: Theme.inkText
                selectByMouse: true
                renderType: Text.NativeRendering
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Name")
                onTextEdited: panel.inspector.checkName(text)
                onEditingFinished: panel.inspector.rename(text)
                onActiveFocusChanged: {
                    if (activeFocus || panel.inspector.nameError === "")
                        return;
                    panel.inspector.checkName(panel.inspector.title); // what cannot be is forgotten
                    text = Qt.binding(() => panel.inspector.title);
                }
                Keys.onEscapePressed: {
                    panel.inspector.checkName(panel.inspector.title);
                    text = Qt.binding(() => panel.inspector.title);
                    focus = false;
                }
                background: Rectangle {
                    visible: name.activeFocus || nameHover.hovered && panel.inspector.renamable
                    anchors.fill: parent
                    anchors.margins: -2
                    anchors.leftMargin: -6
                    radius: Theme.radiusControl
                    color: "transparent"
                    border { width: name.activeFocus ? 2 : 1; color: name.activeFocus ? Theme.focus : Theme.borderStrong }
                }
                HoverHandler { id: nameHover }
            }
            Label {
                width: parent.width
                visible: panel.inspector.nameError === "" && panel.inspector.nameWarning === ""
                text: panel.inspector.subtitle
                font: Theme.fontSmall
                color: Theme.text2
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                objectName: "inspectorNameProblem"
                visible: text !== ""
                text: panel.inspector.nameError !== "" ? panel.inspector.nameError : panel.inspector.nameWarning
                font: Theme.fontCaption
                color: panel.inspector.nameError !== "" ? Theme.error : Theme.warning
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.role: Accessible.AlertMessage
            }
        }
        Button {
            id: hide
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            kind: "plain"
            small: true
            iconName: "close"
            tooltip: qsTr("Hide the inspector (Ctrl+2)")
            onClicked: panel.closeRequested()
        }
        Rule { y: parent.height - 1; width: parent.width }
    }
    Scroller {
        id: scroller
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        contentHeight: rows.height + 24
        clip: true

        Column {
            id: rows
            objectName: "inspectorRows"
            x: 16
            y: 8
            width: scroller.width - 32
            RunState {
                width: rows.width
                whatIf: panel.whatIf
            }
            Repeater {
                model: panel.inspector
                delegate: InspectorRow {
                    inspector: panel.inspector
                    width: rows.width
                }
            }
            Label {
                objectName: "inspectorHint"
                width: parent.width
                topPadding: 16
                visible: panel.editor.selectionCount === 0
                text: qsTr("These are the fields of the design itself. A click on an element or a line shows its own.")
                font: Theme.fontCaption
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
