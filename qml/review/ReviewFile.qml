pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Above the lines: which file it is, why it changes, and what is done with it.
Column {
    id: head

    required property ProjectReview review
    required property DiffView diffView

    spacing: 6

    Item {
        width: parent.width
        height: Theme.controlSmallHeight
        Label {
            anchors { left: parent.left; right: tools.left; rightMargin: 12 }
            height: parent.height
            text: head.review.from !== "" ? qsTr("%1 → %2").arg(head.review.from).arg(head.review.path) : head.review.path
            font: Theme.fontSmallStrong
            Accessible.role: Accessible.Heading
        }
        Row {
            id: tools
            anchors.right: parent.right
            spacing: 8
            Label {
                height: parent.height
                visible: head.review.path !== ""
                text: qsTr("+%1 −%2").arg(head.review.diff.added).arg(head.review.diff.removed)
                font: Theme.fontKey
                color: Theme.text2
                Accessible.name: qsTr("%1 lines added, %2 removed").arg(head.review.diff.added).arg(head.review.diff.removed)
            }
            Button { objectName: "changeBefore"; kind: "plain"; small: true; iconName: "chevron-up"; tooltip: qsTr("The change before (Shift+F7)"); onClicked: head.diffView.jump(-1) }
            Button { objectName: "changeNext"; kind: "plain"; small: true; iconName: "chevron-down"; tooltip: qsTr("The next change (F7)"); onClicked: head.diffView.jump(1) }
        }
    }
    Flow {
        width: parent.width
        spacing: 8
        Segments {
            objectName: "reviewChoice"
            visible: head.review.able.length > 1
            label: qsTr("What is done with the file")
            values: head.review.able
            words: head.review.ableWords
            value: head.review.choice
            onChosen: (value) => head.review.choose(value)
        }
        Segments {
            objectName: "diffLayout"
            visible: head.diffView.isWide && !head.review.diff.oneSided
            label: qsTr("How the lines are shown")
            values: ["beside", "unified"]
            words: [qsTr("Side by side"), qsTr("Unified")]
            value: head.review.diff.unified ? "unified" : "beside"
            onChosen: (value) => head.diffView.wantsUnified = value === "unified"
        }
    }
    Label {
        visible: text !== ""
        width: parent.width
        text: head.review.remark
        font: Theme.fontSmall
        color: Theme.warning
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Label {
        id: why
        objectName: "reviewReasons"
        width: parent.width
        readonly property bool looks: head.review.findsReasons && head.review.why === ""
        text: why.looks ? qsTr("Why: looking…")
            : head.review.why !== "" ? qsTr("Why: %1").arg(head.review.why) : ""
        visible: text !== ""
        font: Theme.fontSmall
        color: why.looks ? Theme.text2 : Theme.text
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: 3
    }
}
