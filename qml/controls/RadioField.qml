pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// One of a few choices that stand below each other, with what it means beside its name. The group
// is one stop of Tab; the arrows move within it.
T.RadioButton {
    id: control

    property string meaning
    property RadioField above: null
    property RadioField below: null
    property real nameWidth: Theme.px(104) ///< the same in a group, so that the meanings align

    implicitHeight: Math.max(24, Theme.controlSmallHeight, words.implicitHeight + 4)
    font: Theme.fontSmall
    activeFocusOnTab: control.checked
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: meaning
    // A screen reader is a user too: what listens to users hears it.
    Accessible.onPressAction: control.choose()
    Accessible.onToggleAction: control.choose()
    Keys.onDownPressed: control.step(true)
    Keys.onUpPressed: control.step(false)

    function choose() {
        if (control.checked)
            return;
        control.toggle();
        control.toggled();
    }
    function step(forward: bool) {
        const next = forward ? control.below : control.above;
        if (!next)
            return;
        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        next.choose();
    }

    indicator: Rectangle {
        x: 2
        y: Math.round((Math.max(24, Theme.controlSmallHeight) - height) / 2)
        width: Theme.px(16)
        height: width
        radius: width / 2
        color: Theme.raised
        border { width: 1; color: control.checked ? Theme.ink : Theme.borderStrong }
        Rectangle {
            anchors.centerIn: parent
            visible: control.checked
            width: Theme.px(8)
            height: width
            radius: width / 2
            color: Theme.ink
        }
        FocusRing { shown: control.visualFocus; innerRadius: parent.radius }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        Label {
            id: name
            x: Theme.px(16) + 12
            anchors.verticalCenter: parent.verticalCenter
            width: control.nameWidth
            text: control.text
            font: control.font
            Accessible.ignored: true
        }
        Label {
            id: words
            anchors { left: name.right; leftMargin: 8; right: parent.right; verticalCenter: parent.verticalCenter }
            text: control.meaning
            font: control.font
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
}
