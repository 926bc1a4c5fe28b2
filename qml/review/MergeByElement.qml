pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Whether git merges the designs of this repository element by element, and the button for it.
Item {
    id: part

    required property RepositoryJob job

    implicitHeight: Math.max(words.height, set.visible ? set.height : 0)

    Icon {
        id: glyph
        y: 2
        visible: part.job.mergesByElement
        name: "check"
        size: Theme.px(16)
        color: Theme.ok
    }
    Column {
        id: words
        x: glyph.visible ? glyph.width + 8 : 0
        width: (set.visible ? set.x - 16 : parent.width) - x
        Label {
            objectName: "mergeByElementState"
            width: parent.width
            text: part.job.mergesByElement ? qsTr("git merges designs here element by element.")
                                           : qsTr("git merges designs here line by line.")
            font: Theme.fontSmallStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Label {
            width: parent.width
            text: part.job.mergesByElement
                  ? qsTr("Two people who add or change different elements never conflict. Others who clone %1 set it up once too.").arg(part.job.mergeFolder)
                  : qsTr("By element, two people who change different ones never conflict. It adds two lines to .gitattributes in %1 and tells this clone to call moldloft merge-driver.").arg(part.job.mergeFolder)
            font: Theme.fontCaption
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    Button {
        id: set
        objectName: "mergeByElement"
        anchors.right: parent.right
        visible: !part.job.mergesByElement
        small: true
        enabled: !part.job.busy
        text: qsTr("Merge by element")
        onClicked: part.job.mergeByElement()
    }
}
