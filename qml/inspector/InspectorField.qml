pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One field of the selection: its label, the control of its type, and what is wrong with it.
Item {
    id: row

    required property InspectorModel inspector
    required property string path
    required property string label
    required property string control
    required property string value
    required property string placeholder
    required property string error
    required property string doc
    required property list<string> choices
    required property int from
    required property int to
    required property int depth
    required property bool removable

    implicitHeight: Theme.fieldRowHeight + (message.visible ? message.implicitHeight + 6 : 0)

    function send(text: string) {
        row.inspector.setValue(row.path, text);
    }

    Label {
        id: caption
        x: row.depth * 12
        width: 92 * Math.min(1.4, Theme.textScale) - x
        height: Theme.fieldRowHeight
        text: row.label
        font: Theme.fontSmall
        color: Theme.text2
        Accessible.ignored: true
        HoverHandler { id: hover }
        Tooltip { text: row.doc; visible: hover.hovered && row.doc !== "" }
    }
    Loader {
        id: holder
        anchors {
            left: caption.right; leftMargin: 8
            right: parent.right; rightMargin: row.removable ? 28 : 0
        }
        y: Math.round((Theme.fieldRowHeight - height) / 2)
        sourceComponent: row.control === "integer" ? stepper
                       : row.control === "choice" ? combo
                       : row.control === "boolean" ? check : line
    }
    Button {
        visible: row.removable
        anchors.right: parent.right
        anchors.rightMargin: -4
        y: Math.round((Theme.fieldRowHeight - height) / 2)
        kind: "plain"
        small: true
        implicitHeight: 24
        iconName: "close"
        tooltip: qsTr("Remove %1").arg(row.label)
        onClicked: row.inspector.remove(row.path)
    }
    Label {
        id: message
        visible: row.error !== ""
        anchors { left: holder.left; right: parent.right }
        y: Theme.fieldRowHeight
        text: row.error
        font: Theme.fontCaption
        color: Theme.error
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: Accessible.AlertMessage
    }

    Component {
        id: line
        TextField {
            objectName: "field-" + row.path
            small: true
            label: row.label
            faulty: row.error !== ""
            text: row.value
            placeholderText: row.placeholder
            monospaced: row.control === "endpoint" || row.control === "code"
            onEditingFinished: row.send(text)
            Keys.onEscapePressed: {
                row.inspector.revert(row.path);
                text = Qt.binding(() => row.value);
            }
            Accessible.description: row.error !== "" ? row.error : row.doc
        }
    }
    Component {
        id: stepper
        StepperField {
            objectName: "field-" + row.path
            label: row.label
            faulty: row.error !== ""
            from: row.from
            to: row.to
            value: Number.parseInt(row.value !== "" ? row.value : row.placeholder, 10) || row.from
            onValueModified: row.send(String(value))
            Accessible.description: row.error !== "" ? row.error : row.doc
        }
    }
    Component {
        id: combo
        ComboField {
            objectName: "field-" + row.path
            label: row.label
            faulty: row.error !== ""
            model: row.choices
            currentIndex: row.choices.indexOf(row.value !== "" ? row.value : row.placeholder)
            onActivated: (index) => row.send(row.choices[index])
            Accessible.description: row.doc
        }
    }
    Component {
        id: check
        CheckField {
            objectName: "field-" + row.path
            label: row.label
            checked: row.value === "true"
            onToggled: row.send(checked ? "true" : "false")
            Accessible.description: row.doc
        }
    }
}
