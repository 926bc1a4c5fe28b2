pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What the finding at hand says in full, and its quick fixes. A part of its own because most rows never
// open: made with every row, it held the window for three times as long when a list filled.
Column {
    id: details

    required property int problem ///< its row
    required property string message
    required property string consequence
    required property string location ///< "" where it stands elsewhere
    required property list<string> fixes
    required property FixPreview preview
    readonly property bool previewed: preview && preview.row === problem
    signal fixRequested(fix: int)
    signal fixConsidered(fix: int)

    Label {
        width: parent.width
        text: details.message
        font: Theme.fontBodyStrong
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(20)
    }
    Label {
        width: parent.width
        visible: details.consequence !== ""
        text: details.consequence
        font: Theme.fontSmall
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(20)
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: details.location
        font: Theme.fontCodeSmall
        color: Theme.text2
    }
    Flow {
        width: parent.width
        visible: details.fixes.length > 0
        topPadding: 8
        spacing: 8
        Repeater {
            model: details.fixes
            delegate: Button {
                id: fix
                required property int index
                required property string modelData
                readonly property bool considered: hovered || activeFocus
                objectName: "fix-" + index
                small: true
                iconName: "wand"
                text: modelData
                Accessible.description: details && details.previewed && details.preview.fix === fix.index ? details.preview.spoken : ""
                onConsideredChanged: if (considered) details.fixConsidered(fix.index)
                onClicked: details.fixRequested(fix.index)
            }
        }
    }
    FixLines {
        objectName: "fixLines"
        width: parent.width
        lines: details.previewed ? details.preview.lines : []
    }
}
