pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// Problems, branch, last save; running work with Cancel; selection, version, zoom.
FocusScope {
    id: bar

    required property Editor editor
    required property ViewCommands view
    required property real zoom
    required property string hint ///< what the pointer is on
    signal problemsRequested()

    implicitHeight: Theme.statusBarHeight
    Accessible.role: Accessible.StatusBar
    Accessible.name: qsTr("Status")

    Rectangle { anchors.fill: parent; color: Theme.panel }
    Rule { anchors { left: parent.left; right: parent.right; top: parent.top } }

    Row {
        x: 12
        y: 1
        height: parent.height - 1
        spacing: 16
        Part {
            objectName: "statusErrors"
            glyph: bar.editor.problems.errorCount > 0 ? "error" : "check"
            tint: bar.editor.problems.errorCount > 0 ? Theme.error : Theme.ok
            text: bar.editor.problems.errorCount + bar.editor.problems.warningCount === 0
                  ? qsTr("no problems")
                  : qsTr("%n error(s)", "", bar.editor.problems.errorCount)
            onTriggered: bar.problemsRequested()
        }
        Part {
            visible: bar.editor.problems.warningCount > 0
            glyph: "warning"
            tint: Theme.warning
            text: qsTr("%n warning(s)", "", bar.editor.problems.warningCount)
            onTriggered: bar.problemsRequested()
        }
        Words { visible: bar.editor.savedAt !== ""; text: qsTr("Saved %1").arg(bar.editor.savedAt) }
        Words { objectName: "layoutProgress"; visible: bar.editor.layoutJob.slow; text: qsTr("Laying out, %1 %").arg(Math.round(bar.editor.layoutJob.progress * 100)); color: Theme.text }
        Part {
            objectName: "cancelLayoutButton"
            visible: bar.editor.layoutJob.slow
            glyph: "close"
            tint: Theme.text2
            text: qsTr("Cancel")
            onTriggered: bar.editor.layoutJob.cancel()
        }
        Words { objectName: "statusText"; visible: text !== ""; width: Math.max(0, Math.min(implicitWidth, right.x - x - 28)); text: bar.hint !== "" ? bar.hint : bar.editor.status; color: Theme.text }
    }

    Row {
        id: right
        anchors { right: parent.right; rightMargin: 4 }
        y: 1
        height: parent.height - 1
        spacing: 16
        Words {
            visible: bar.width > 500 * Theme.textScale
            text: bar.editor.selectionCount > 0
                  ? qsTr("%1 of %2 selected").arg(bar.editor.selectionCount).arg(bar.editor.elementCount)
                  : qsTr("%n element(s)", "", bar.editor.elementCount)
        }
        Words { visible: bar.width > 620 * Theme.textScale; text: qsTr("Kubernetes %1").arg(bar.editor.kubernetes) }
        Part {
            glyph: "fit"
            text: qsTr("Fit")
            tint: Theme.text2
            onTriggered: bar.view.fit.trigger()
        }
        Row {
            height: parent.height
            CommandButton { command: bar.view.zoomOut; small: true; implicitHeight: 23 }
            Words { width: Math.max(44 * Theme.textScale, implicitWidth); horizontalAlignment: Text.AlignHCenter; text: qsTr("%1 %").arg(Math.round(bar.zoom * 100)) }
            CommandButton { command: bar.view.zoomIn; small: true; implicitHeight: 23 }
        }
    }

    component Words: Label {
        height: parent ? (parent as Item).height : 0
        font: Theme.fontCaption
        color: Theme.text2
    }
    component Part: T.AbstractButton {
        id: part
        property string glyph
        property color tint
        signal triggered()
        height: parent ? (parent as Item).height : 0
        implicitWidth: words.x + words.implicitWidth
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: triggered()
        contentItem: Item {
            Icon { name: part.glyph; size: Theme.px(16); color: part.tint; anchors.verticalCenter: parent.verticalCenter }
            Label {
                id: words
                x: Theme.px(16) + 6
                height: parent.height
                text: part.text
                font: Theme.fontCaption
                color: part.hovered ? Theme.text : Theme.text2
                Accessible.ignored: true
            }
        }
        background: Item { FocusRing { shown: part.visualFocus; gap: -1 } }
    }
}
