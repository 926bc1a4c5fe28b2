pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The generated files of what is selected: their list, and the text of one.
FocusScope {
    id: page

    required property Editor editor
    readonly property PreviewModel preview: editor.preview

    onVisibleChanged: page.preview.active = page.visible
    Component.onCompleted: page.preview.active = page.visible

    ListView {
        id: files
        objectName: "previewFiles"
        width: Math.min(280, page.width / 3)
        height: parent.height
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.preview
        currentIndex: page.preview.current
        visible: count > 0
        Keys.onUpPressed: page.preview.current = Math.max(0, page.preview.current - 1)
        Keys.onDownPressed: page.preview.current = Math.min(count - 1, page.preview.current + 1)
        topMargin: 4
        bottomMargin: 4
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Generated files")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: T.ItemDelegate {
            id: file
            required property int index
            required property string path
            required property string name
            required property bool edited
            width: ListView.view ? ListView.view.width : 0
            height: Theme.row(28)
            focusPolicy: Qt.NoFocus
            text: path
            Accessible.name: path
            Accessible.description: edited ? qsTr("Changed by the last edit") : ""
            onClicked: page.preview.current = file.index
            contentItem: Label {
                leftPadding: 20
                rightPadding: 8
                text: file.name
                font: Theme.fontCodeSmall
                color: file.ListView.isCurrentItem ? Theme.text : Theme.text2
                Accessible.ignored: true
            }
            background: Rectangle {
                Rectangle { // what the last edit changed
                    visible: file.edited
                    x: 8
                    width: 3
                    height: parent.height - 8
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.info
                }
                color: file.ListView.isCurrentItem ? Theme.selFill : file.hovered ? Theme.hover : "transparent"
                FocusRing { shown: file.ListView.isCurrentItem && file.ListView.view.activeFocus; gap: -4; innerRadius: 0 }
            }
            onHoveredChanged: Tips.explain(file, hovered ? file.path : "")
        }
    }
    Rule { x: files.width; width: 1; height: parent.height; visible: files.visible }
    Flickable {
        id: scroller
        anchors { left: files.right; leftMargin: 1; right: why.left; top: parent.top; bottom: parent.bottom }
        visible: page.preview.count > 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, code.implicitWidth)
        contentHeight: Math.max(height, code.implicitHeight)
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}
        // Where the caret is, what it goes to comes into view.
        function follow(line: rect) {
            contentY = Math.max(Math.min(contentY, line.y), line.y + line.height + code.bottomPadding - height);
            contentX = Math.max(Math.min(contentX, Math.max(0, line.x - code.leftPadding)), line.x + code.rightPadding - width);
        }
        Rectangle { // the line that is explained
            objectName: "explainedLine"
            visible: page.preview.reasons.ready
            y: code.topPadding + page.preview.reasons.line * code.lineHeight
            width: parent.width
            height: code.lineHeight
            color: Theme.selFill
        }
        TextEdit {
            id: code
            readonly property real lineHeight: contentHeight / Math.max(1, lineCount)
            readonly property int caretLine: Math.round((cursorRectangle.y - topPadding) / Math.max(1, lineHeight))
            onCaretLineChanged: page.preview.reasons.line = caretLine
            onActiveFocusChanged: cursorVisible = activeFocus
            onCursorRectangleChanged: if (activeFocus) scroller.follow(cursorRectangle)
            HoverHandler {
                id: pointer
                readonly property int line: Math.floor((point.position.y - code.topPadding) / Math.max(1, code.lineHeight))
                onLineChanged: if (hovered) page.preview.reasons.line = Math.max(0, Math.min(code.lineCount - 1, line))
                onHoveredChanged: if (!hovered) page.preview.reasons.line = code.caretLine
            }
            objectName: "previewText"
            padding: 12
            leftPadding: 16
            readOnly: true
            selectByMouse: true
            selectByKeyboard: true
            activeFocusOnTab: true
            text: page.preview.text
            font: Theme.fontCode
            color: Theme.text
            selectionColor: Theme.ink
            selectedTextColor: Theme.inkText
            renderType: Text.NativeRendering
            textFormat: TextEdit.PlainText
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: qsTr("Generated text")
            Accessible.description: page.preview.reasons.spoken
        }
        Repeater {
            model: page.preview.changedLines
            delegate: Rectangle {
                required property int modelData
                objectName: "changedLine"
                x: 6
                y: code.topPadding + modelData * code.lineHeight
                width: 3
                height: code.lineHeight
                color: Theme.info
            }
        }
        CodeHighlighter {
            document: code.textDocument
            language: page.preview.language
            keyColor: Theme.sync
            stringColor: Theme.data
            numberColor: Theme.entry
            commentColor: Theme.text3
            wordColor: Theme.async
        }
    }
    Item {
        anchors.fill: scroller
        FocusRing { shown: code.activeFocus; gap: -4 }
    }
    PreviewWhy {
        id: why
        objectName: "previewWhy"
        reasons: page.preview.reasons
        visible: page.preview.count > 0 && (reasons.ready || reasons.working)
        width: visible ? Math.min(Theme.px(304), Math.round(page.width * 0.3)) : 0
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
    }
    Label {
        visible: page.preview.count === 0
        anchors { fill: parent; margins: 16 }
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: page.preview.hint
        font: Theme.fontSmall
        color: Theme.text2
    }
}
