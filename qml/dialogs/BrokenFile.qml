pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A design that could not be read: what is wrong, where, the lines around it. The file is untouched.
FocusScope {
    id: page

    required property Editor editor
    required property ConflictedDesign conflicted
    readonly property bool inConflict: conflicted.state === "unsolved"
    signal retryRequested()
    signal openRequested()
    signal backRequested()

    Rectangle { anchors.fill: parent; color: Theme.panel }

    Column {
        anchors.centerIn: parent
        width: Math.min(760, page.width - 96)
        spacing: 12

        Row {
            spacing: 12
            Icon { name: "error"; size: Theme.px(24); color: Theme.error; anchors.verticalCenter: parent.verticalCenter }
            Label {
                objectName: "brokenTitle"
                text: qsTr("%1 cannot be read.").arg(page.editor.broken.fileName)
                font: Theme.fontTitle
                Accessible.role: Accessible.Heading
            }
        }
        Label {
            objectName: "brokenMessage"
            width: parent.width
            text: page.editor.broken.line > 0
                  ? qsTr("Line %1, column %2: %3").arg(page.editor.broken.line).arg(page.editor.broken.column).arg(page.editor.broken.message)
                  : page.editor.broken.message
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: page.editor.broken.hint
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Rectangle {
            width: parent.width
            height: source.height + 16
            visible: lines.count > 0
            radius: Theme.radiusControl
            color: Theme.inset
            border { width: 1; color: Theme.border }
            clip: true
            Column {
                id: source
                objectName: "brokenSource"
                y: 8
                width: parent.width
                Repeater {
                    id: lines
                    model: page.editor.broken.nearby
                    delegate: Rectangle {
                        id: sourceLine
                        required property int index
                        required property string modelData
                        readonly property int number: page.editor.broken.firstLine + index
                        readonly property bool wrong: number === page.editor.broken.line
                        width: source.width
                        height: Theme.px(20)
                        color: wrong ? Theme.errorBg : "transparent"
                        Label {
                            width: Theme.px(48)
                            height: parent.height
                            horizontalAlignment: Text.AlignRight
                            text: sourceLine.number
                            font: Theme.fontCode
                            color: sourceLine.wrong ? Theme.error : Theme.text3
                        }
                        Label {
                            x: Theme.px(48) + 16
                            width: parent.width - x - 8
                            height: parent.height
                            text: sourceLine.modelData
                            font: Theme.fontCode
                            elide: Text.ElideRight
                        }
                    }
                }
            }
        }
        Label {
            width: parent.width
            text: page.inConflict ? qsTr("A merge of git has left it with both sides in it. Both can be shown on the canvas, to choose for each value.")
                : qsTr("The file was not changed. Correct it in an editor, then try again.")
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Label {
            objectName: "brokenFault"
            width: parent.width
            visible: page.conflicted.fault !== ""
            text: qsTr("Its conflict cannot be shown on the canvas: %1 %2").arg(page.conflicted.fault).arg(page.conflicted.hint)
            font: Theme.fontSmall
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            topPadding: 8
            spacing: 8
            Button {
                objectName: "brokenSolve"
                kind: "primary"
                visible: page.inConflict
                text: qsTr("Solve the conflict")
                enabled: !page.conflicted.busy
                onVisibleChanged: if (visible) forceActiveFocus()
                onClicked: page.conflicted.solve()
            }
            Button {
                objectName: "brokenRetry"
                kind: page.inConflict ? "secondary" : "primary"
                text: qsTr("Try again")
                focus: true
                onClicked: page.retryRequested()
            }
            Button { text: qsTr("Open another file…"); onClicked: page.openRequested() }
            Button { kind: "plain"; text: qsTr("Back"); onClicked: page.backRequested() }
        }
    }
}
