pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// A starter design: its picture, its name, what is in it.
T.AbstractButton {
    id: card

    required property string name
    required property string summary
    required property string picture

    implicitWidth: Math.round(232 * Math.min(Theme.textScale, 1.5))
    implicitHeight: 128 + title.height + about.height
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: name
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("New design from template %1").arg(name)
    Accessible.description: summary
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()

    background: Item {}
    contentItem: Item {
        Rectangle {
            id: frame
            width: parent.width
            height: 120
            radius: Theme.radiusNode
            color: Theme.canvas
            border { width: card.hovered ? 2 : 1; color: card.hovered ? Theme.ink : Theme.borderStrong }
            TemplatePicture {
                anchors { fill: parent; margins: 4 }
                design: card.picture
                dark: Theme.dark
            }
            FocusRing { shown: card.visualFocus; innerRadius: Theme.radiusNode }
        }
        Label {
            id: title
            y: 128
            width: parent.width
            height: Theme.px(20)
            text: card.name
            font: Theme.fontBodyStrong
            Accessible.ignored: true
        }
        Label {
            id: about
            anchors.top: title.bottom
            width: parent.width
            text: card.summary
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
}
