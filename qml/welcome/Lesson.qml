pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One meaning of the lines: what it is, what follows.
Column {
    id: lesson
    required property string meaning
    required property string title
    required property string text
    Rule { width: parent.width }
    Item { width: 1; height: 16 }
    Item {
        width: parent.width
        height: heading.height
        LineSample { id: line; width: 40; meaning: lesson.meaning; color: Theme.meaning(lesson.meaning); anchors.verticalCenter: parent.verticalCenter }
        Label {
            id: heading
            x: line.width + 8
            width: parent.width - x
            text: lesson.title
            font: Theme.fontBodyStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    Item { width: 1; height: 4 }
    Label {
        width: parent.width
        text: lesson.text
        font: Theme.fontSmall
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.px(18)
    }
}
