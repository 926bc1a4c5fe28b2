pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What is wrong between the design and its file, and what can be done about it. It stays until
// something is done; drawing goes on beneath it.
FocusScope {
    id: banner

    required property Editor editor
    readonly property FileState state_: editor.fileState
    readonly property string trouble: state_.trouble
    readonly property bool changed: trouble === "changed"
    signal saveRequested()
    signal saveAsRequested()

    implicitHeight: trouble === "" ? 0 : Math.max(Theme.row(40), words.height + 16, buttons.height + 12)
    visible: trouble !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 %2").arg(state_.title).arg(state_.detail)

    Rectangle {
        anchors.fill: parent
        color: banner.changed ? Theme.infoBg : Theme.warningBg
        Rule { width: parent.width; anchors.bottom: parent.bottom }
    }
    Icon {
        id: glyph
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(20)
        name: banner.changed ? "info" : "warning"
        color: banner.changed ? Theme.info : Theme.warning
    }
    Column {
        id: words
        x: glyph.x + glyph.width + 8
        width: buttons.x - x - 16
        anchors.verticalCenter: parent.verticalCenter
        Label {
            objectName: "bannerTitle"
            width: parent.width
            text: banner.state_.title
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        Label {
            objectName: "bannerDetail"
            width: parent.width
            visible: text !== ""
            text: banner.state_.detail
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons
        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 8
        Button {
            objectName: "bannerMerge"
            visible: banner.changed
            small: true
            text: qsTr("Merge")
            tooltip: qsTr("Both versions become one; what cannot is asked. Undo takes it back.")
            onClicked: banner.state_.merge()
        }
        Button {
            objectName: "bannerMine"
            visible: banner.changed || banner.trouble === "broken"
            small: true
            text: qsTr("Keep mine")
            tooltip: qsTr("The next save overwrites the file. Its present text is kept for 7 days.")
            onClicked: banner.state_.keepMine()
        }
        Button {
            objectName: "bannerTheirs"
            visible: banner.changed
            small: true
            text: qsTr("Take theirs")
            tooltip: qsTr("The design becomes what the file says. Undo takes it back.")
            onClicked: banner.state_.takeTheirs()
        }
        Button {
            objectName: "bannerCompare"
            visible: banner.changed
            kind: "plain"
            small: true
            text: qsTr("Show differences")
            onClicked: banner.state_.compare()
        }
        Button {
            objectName: "bannerSave"
            visible: banner.trouble === "gone" || banner.trouble === "saveFailed" || banner.trouble === "journalFailed"
            small: true
            text: banner.trouble === "saveFailed" ? qsTr("Try again") : qsTr("Save")
            onClicked: banner.saveRequested()
        }
        Button {
            objectName: "bannerSaveAs"
            visible: !banner.changed
            small: true
            text: qsTr("Save as…")
            onClicked: banner.saveAsRequested()
        }
        Button {
            objectName: "bannerAgain"
            visible: banner.trouble === "unreadable" || banner.trouble === "broken"
            kind: "plain"
            small: true
            text: qsTr("Look again")
            onClicked: banner.state_.check()
        }
        Button {
            visible: !banner.changed && banner.trouble !== "gone"
            kind: "plain"
            small: true
            iconName: "close"
            tooltip: qsTr("Hide this message")
            onClicked: banner.state_.dismiss()
        }
    }
}
