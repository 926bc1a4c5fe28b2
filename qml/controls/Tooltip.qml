pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.ToolTip {
    id: tip

    delay: 600
    timeout: 8000
    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: (parent ? parent.height : 0) + 6
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
        text: tip.text
        font: Theme.fontSmall
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    background: Raised { radius: Theme.radiusControl }
}
