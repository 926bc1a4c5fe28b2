pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The heading of a group, with a rule above it and what adds to it.
Item {
    id: row

    required property InspectorModel inspector
    required property string path
    required property string label
    required property string doc
    required property bool addable
    required property list<string> choices
    required property bool ruled
    required property bool expandable
    required property bool expanded

    implicitHeight: (ruled ? 17 : 0) + Theme.row(24)

    Rule {
        visible: row.ruled
        x: -16
        y: 8
        width: row.width + 32
    }
    SectionHeading {
        visible: !row.expandable
        y: row.ruled ? 17 : 0
        width: row.width
        text: row.label
        addable: row.addable
        onAddRequested: {
            if (row.choices.length > 0)
                offers.open();
            else
                row.inspector.add(row.path, "");
        }
    }
    T.AbstractButton {
        id: more
        visible: row.expandable
        y: row.ruled ? 17 : 0
        width: row.width
        height: Theme.row(24)
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: row.label
        onClicked: row.inspector.toggle(row.path)
        Keys.onReturnPressed: row.inspector.toggle(row.path)
        contentItem: Item {
            Icon {
                name: row.expanded ? "chevron-down" : "chevron-right"
                size: 16
                color: Theme.text2
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                x: 24
                width: parent.width - 24
                height: parent.height
                text: row.label
                font: Theme.fontSmall
                color: more.hovered ? Theme.text : Theme.text2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        background: Item { FocusRing { shown: more.visualFocus } }
    }
    Menu {
        id: offers
        x: row.width - width
        y: row.height
        Repeater {
            model: row.choices
            delegate: MenuItem {
                required property string modelData
                text: modelData
                onTriggered: row.inspector.add(row.path, modelData)
            }
        }
    }
}
