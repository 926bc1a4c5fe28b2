pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The project of the open design has conflicts that wait, also after a restart.
FocusScope {
    id: banner

    required property ConflictSolver solver
    property string dismissed ///< the folder for which it was put away
    readonly property bool shown: solver.files.count > 0 && solver.folder !== dismissed
    signal solveRequested()

    implicitHeight: shown ? Math.max(Theme.row(40), words.height + 16, buttons.height + 12) : 0
    visible: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    Rectangle {
        anchors.fill: parent
        color: Theme.warningBg
        Rule { width: parent.width; anchors.bottom: parent.bottom }
    }
    Icon { id: glyph; x: 16; anchors.verticalCenter: parent.verticalCenter; name: "warning"; size: Theme.px(20); color: Theme.warning }
    Column {
        id: words
        x: glyph.x + glyph.width + 8
        width: buttons.x - x - 16
        anchors.verticalCenter: parent.verticalCenter
        Label {
            id: title
            objectName: "conflictBannerTitle"
            width: parent.width
            text: qsTr("%n file(s) of the project wait(s) for conflicts to be solved.", "", banner.solver.files.count)
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: qsTr("They are in %1. Nothing is committed until then.").arg(banner.solver.folder)
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
        Button { objectName: "bannerSolve"; small: true; text: qsTr("Solve…"); onClicked: banner.solveRequested() }
        Button { objectName: "bannerLater"; kind: "plain"; small: true; iconName: "close"; tooltip: qsTr("Later"); onClicked: banner.dismissed = banner.solver.folder }
    }
}
