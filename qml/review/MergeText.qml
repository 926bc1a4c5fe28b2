pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Some lines of a file, under a heading.
Item {
    id: block

    property string title
    property string text
    property color fill: Theme.inset
    property bool taken: false
    property bool faint: false ///< only for the eye to find its way

    implicitHeight: words.height

    Rectangle {
        anchors.fill: parent
        visible: !block.faint
        radius: Theme.radiusControl
        color: block.fill
        border { width: block.taken ? 2 : 0; color: Theme.ink }
    }
    Column {
        id: words
        x: 8
        width: parent.width - 16
        topPadding: block.faint ? 0 : 6
        bottomPadding: topPadding
        Row {
            visible: block.title !== ""
            spacing: 6
            height: Theme.px(20)
            Icon { visible: block.taken; anchors.verticalCenter: parent.verticalCenter; name: "check"; size: Theme.px(14); color: Theme.text }
            Label { height: parent.height; text: block.title; font: Theme.fontCaptionStrong; color: Theme.text2; Accessible.ignored: true }
        }
        Label {
            width: parent.width
            text: block.text !== "" ? block.text : qsTr("(nothing)")
            font: block.text !== "" ? Theme.fontCodeSmall : Theme.fontSmall
            color: block.faint || block.text === "" ? Theme.text2 : Theme.text
            wrapMode: Text.WrapAnywhere
            elide: Text.ElideRight
            maximumLineCount: 200
            Accessible.ignored: true
        }
    }
}
