pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Simulated time: a mark for each moment at which something changes, evenly spaced; in between time
// goes on evenly.
FocusScope {
    id: scrubber

    required property WhatIf whatIf
    readonly property WhatIfTime time: whatIf.time
    readonly property bool playing: player.running

    implicitHeight: Theme.row(40)

    // From the beginning when it stands at the end.
    function play() {
        if (scrubber.time.position >= scrubber.time.last)
            scrubber.time.position = 0;
        player.until = scrubber.time.last;
        player.restart();
    }
    function playWaves() {
        player.until = scrubber.time.lastWavePosition;
        if (Theme.wave > 0)
            player.restart();
        else
            scrubber.time.position = player.until;
    }

    Timer {
        id: player
        property real until: 0
        interval: Math.max(1, Theme.wave)
        repeat: true
        onTriggered: {
            if (scrubber.time.position < player.until)
                scrubber.time.next();
            if (scrubber.time.position >= player.until)
                player.stop();
        }
    }
    Row {
        id: buttons
        x: 16
        height: parent.height
        spacing: 4
        Button {
            objectName: "whatIfPlay"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            kind: "plain"
            iconName: player.running ? "pause" : "play"
            tooltip: player.running ? qsTr("Stop") : qsTr("Let time run")
            onClicked: player.running ? player.stop() : scrubber.play()
        }
        Button {
            objectName: "whatIfBack"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            kind: "plain"
            enabled: scrubber.time.position > 0
            iconName: "chevron-left"
            tooltip: qsTr("What happened before (Alt+,)")
            onClicked: scrubber.time.previous()
        }
        Button {
            objectName: "whatIfStep"
            anchors.verticalCenter: parent.verticalCenter
            small: true
            kind: "plain"
            enabled: scrubber.time.position < scrubber.time.last
            iconName: "chevron-right"
            tooltip: qsTr("What happens next (Alt+.)")
            onClicked: scrubber.time.next()
        }
    }
    T.Slider {
        id: slider
        objectName: "whatIfScrubber"
        readonly property real rail: availableWidth - handle.width
        readonly property real pitch: to > 0 ? rail / to : rail
        anchors { left: buttons.right; leftMargin: 12; right: now.left; rightMargin: 12 }
        height: parent.height
        from: 0
        to: Math.max(1, scrubber.time.last)
        enabled: scrubber.time.last > 0
        value: scrubber.time.position
        stepSize: 0.1
        focus: true
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Simulated time")
        Accessible.description: qsTr("%1. %2").arg(scrubber.time.time).arg(scrubber.time.what)
        Accessible.onIncreaseAction: scrubber.time.next()
        Accessible.onDecreaseAction: scrubber.time.previous()
        onMoved: scrubber.time.position = value
        Keys.onPressed: (event) => {
            event.accepted = true;
            if (event.key === Qt.Key_PageUp)
                scrubber.time.next();
            else if (event.key === Qt.Key_PageDown)
                scrubber.time.previous();
            else if (event.key === Qt.Key_Home)
                scrubber.time.position = 0;
            else if (event.key === Qt.Key_End)
                scrubber.time.position = scrubber.time.last;
            else
                event.accepted = false;
        }

        background: Item {
            Rectangle {
                id: line
                x: slider.handle.width / 2
                y: Theme.px(12)
                width: slider.rail
                height: 2
                color: Theme.borderStrong
                Rectangle { width: Math.round(slider.visualPosition * parent.width); height: 2; color: Theme.ink }
            }
            Repeater {
                model: scrubber.time
                delegate: Item {
                    id: mark
                    required property int index
                    required property string time
                    required property bool begins
                    readonly property int every: Math.max(1, Math.ceil(Theme.px(52) / slider.pitch))
                    x: line.x + index * slider.pitch
                    Rectangle {
                        x: -width / 2
                        y: Theme.px(13) - height / 2
                        width: Theme.px(8)
                        height: width
                        radius: mark.begins ? width / 2 : 1
                        color: mark.begins ? Theme.error : Theme.ok
                        border { width: 1; color: Theme.panel }
                    }
                    Label {
                        visible: mark.index % mark.every === 0
                        x: Math.max(-mark.x, Math.min(-width / 2, slider.width - mark.x - width))
                        y: Theme.px(20)
                        height: Theme.px(16)
                        text: mark.time
                        font: Theme.fontCodeSmall
                        color: Theme.text2
                        Accessible.ignored: true
                    }
                }
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * slider.rail
            y: Theme.px(13) - height / 2
            width: Theme.px(14)
            height: width
            radius: width / 2
            color: Theme.panel
            border { width: 2; color: Theme.ink }
            FocusRing { shown: slider.visualFocus; innerRadius: slider.handle.width / 2; gap: 0 }
        }
        Tooltip { visible: slider.hovered && !slider.pressed && scrubber.time.what !== ""; text: scrubber.time.what }
    }
    Label {
        id: now
        objectName: "whatIfNow"
        anchors { right: parent.right; rightMargin: 16 }
        width: Math.max(Theme.px(64), implicitWidth)
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: scrubber.time.time
        font: Theme.fontCode
        Accessible.ignored: true
    }
}
