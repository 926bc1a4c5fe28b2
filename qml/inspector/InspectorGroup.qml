pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The heading of a group, with a rule above it and what adds to it.
Item {
    id: self

    required property InspectorRow row


    implicitHeight: (self.row.ruled ? 17 : 0) + Theme.row(24)

    Rule {
        visible: self.row.ruled
        x: -16
        y: 8
        width: self.width + 32
    }
    SectionHeading {
        visible: !self.row.expandable
        y: self.row.ruled ? 17 : 0
        width: self.width
        text: self.row.label
        addable: self.row.addable
        onAddRequested: {
            if (self.row.offers)
                choices.start(self.row.inspector.choicesOf(self.row.path));
            else
                self.row.inspector.add(self.row.path, "");
        }
    }
    T.AbstractButton {
        id: more
        visible: self.row.expandable
        y: self.row.ruled ? 17 : 0
        width: self.width
        height: Theme.row(24)
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: self.row.label
        onClicked: self.row.inspector.toggle(self.row.path)
        Keys.onReturnPressed: self.row.inspector.toggle(self.row.path)
        contentItem: Item {
            Icon {
                name: self.row.expanded ? "chevron-down" : "chevron-right"
                size: Theme.px(16)
                color: Theme.text2
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                x: 24
                width: parent.width - 24
                height: parent.height
                text: self.row.label
                font: Theme.fontSmall
                color: more.hovered ? Theme.text : Theme.text2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        background: Item { FocusRing { shown: more.visualFocus } }
    }
    ChoicePopup {
        id: choices
        x: self.width - width
        y: self.height
        name: qsTr("Add to %1").arg(self.row.label)
        onChosen: (choice) => self.row.inspector.add(self.row.path, choice)
    }
}
