pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A count beside a word.
Rectangle {
    id: badge

    required property int count
    property bool alarming: false

    implicitWidth: Math.max(Theme.px(16), label.implicitWidth + 10)
    implicitHeight: Math.round(16 * Theme.textScale)
    radius: height / 2
    color: alarming ? Theme.errorBg : Theme.hover

    Label {
        id: label
        anchors.centerIn: parent
        text: badge.count
        font: Theme.fontHeading
        color: badge.alarming ? Theme.error : Theme.text2
        Accessible.ignored: true
    }
}
