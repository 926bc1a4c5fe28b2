pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// git has a conflict of the open design: to be solved, or solved and not told yet.
FocusScope {
    id: banner

    required property ConflictedDesign conflicted
    property string dismissed ///< the state that was put away
    readonly property bool clean: conflicted.state === "clean"
    readonly property bool shown: conflicted.state !== "none" && !conflicted.active && conflicted.state !== dismissed

    implicitHeight: shown ? Math.max(Theme.row(40), words.height + 16, buttons.height + 12) : 0
    visible: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 %2").arg(title.text).arg(detail.text)

    Rectangle {
        anchors.fill: parent
        color: banner.clean ? Theme.infoBg : Theme.warningBg
        Rule { width: parent.width; anchors.bottom: parent.bottom }
    }
    Icon { id: glyph; x: 16; anchors.verticalCenter: parent.verticalCenter; name: banner.clean ? "info" : "warning"; size: Theme.px(20); color: banner.clean ? Theme.info : Theme.warning }
    Column {
        id: words
        x: glyph.x + glyph.width + 8
        width: buttons.x - x - 16
        anchors.verticalCenter: parent.verticalCenter
        Label {
            id: title
            objectName: "conflictedTitle"
            width: parent.width
            text: banner.clean ? qsTr("%1 is clean, and git still counts it as in conflict.").arg(banner.conflicted.fileName)
                               : qsTr("A merge has left %1 in conflict.").arg(banner.conflicted.fileName)
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        Label {
            id: detail
            objectName: "conflictedDetail"
            width: parent.width
            text: banner.conflicted.fault !== "" ? qsTr("%1 %2").arg(banner.conflicted.fault).arg(banner.conflicted.hint)
                : banner.clean ? qsTr("Telling it is git add; the merge is then finished with a commit.")
                : qsTr("Both sides can be shown on the canvas, to choose for each value.")
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
        Button { objectName: "conflictedTell"; visible: banner.clean; small: true; enabled: !banner.conflicted.busy; text: qsTr("Tell git"); onClicked: banner.conflicted.tellGit() }
        Button { objectName: "conflictedSolve"; small: true; kind: banner.clean ? "plain" : "secondary"; enabled: !banner.conflicted.busy; text: banner.clean ? qsTr("Solve anew…") : qsTr("Solve…"); onClicked: banner.conflicted.solve() }
        Button { kind: "plain"; small: true; iconName: "close"; tooltip: qsTr("Later"); onClicked: banner.dismissed = banner.conflicted.state }
    }
}
