pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The hairline between two panels: 1 px to see, 8 px to grip. Arrow keys move it too.
Item {
    id: splitter

    required property string name
    property bool horizontal: false
    signal moved(delta: real)

    implicitWidth: horizontal ? 0 : 1
    implicitHeight: horizontal ? 1 : 0
    activeFocusOnTab: true
    Accessible.role: Accessible.Separator
    Accessible.name: name
    Keys.onLeftPressed: splitter.horizontal || splitter.moved(-8)
    Keys.onRightPressed: splitter.horizontal || splitter.moved(8)
    Keys.onUpPressed: splitter.horizontal && splitter.moved(-8)
    Keys.onDownPressed: splitter.horizontal && splitter.moved(8)

    Rectangle {
        anchors.fill: parent
        color: grip.containsMouse || grip.pressed ? Theme.borderStrong : Theme.border
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        color: Theme.focus
        visible: splitter.activeFocus
    }
    MouseArea {
        id: grip

        property real start: 0

        anchors.fill: parent
        anchors.leftMargin: splitter.horizontal ? 0 : -4
        anchors.rightMargin: splitter.horizontal ? 0 : -3
        anchors.topMargin: splitter.horizontal ? -4 : 0
        anchors.bottomMargin: splitter.horizontal ? -3 : 0
        hoverEnabled: true
        preventStealing: true
        cursorShape: splitter.horizontal ? Qt.SplitVCursor : Qt.SplitHCursor
        onPressed: (mouse) => grip.start = splitter.horizontal ? mouse.y : mouse.x
        onPositionChanged: (mouse) => {
            if (grip.pressed)
                splitter.moved((splitter.horizontal ? mouse.y : mouse.x) - grip.start);
        }
    }
}
