pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.TextArea {
    id: control

    property string label

    padding: 8
    implicitHeight: Math.max(72, contentHeight + topPadding + bottomPadding)
    font: Theme.fontBody
    color: Theme.text
    selectionColor: Theme.ink
    selectedTextColor: Theme.inkText
    placeholderTextColor: Theme.text3
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    renderType: Text.NativeRendering
    // Tab leaves the field, as it does everywhere.
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: label

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.raised
        border { width: 1; color: Theme.borderStrong }
        FocusRing { shown: control.activeFocus; gap: -1 }
    }
}
