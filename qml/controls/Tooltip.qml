pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.ToolTip {
    id: tip

    property bool beside: false

    delay: beside ? 1000 : 600
    timeout: 8000
    x: !parent ? 0 : beside ? parent.width + 8 : Math.round((parent.width - implicitWidth) / 2)
    y: beside || !parent ? 0 : parent.height + 6
    margins: 8
    padding: 6
    leftPadding: 8
    rightPadding: 8
    implicitWidth: Math.min(Theme.px(320), metrics.advanceWidth + 18)
    implicitHeight: label.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    TextMetrics {
        id: metrics
        font: Theme.fontSmall
        text: tip.text
    }

    contentItem: Label {
        id: label
        objectName: "tipText"
        text: tip.text
        font: Theme.fontSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    background: Raised { radius: Theme.radiusControl }
}
