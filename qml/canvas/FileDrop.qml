pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The whole window takes a design file that is dropped on it.
DropArea {
    id: area

    required property Editor editor
    property string file ///< of what is over the window
    signal fileDropped(path: string)

    function designOf(urls: list<url>): string {
        for (const url of urls) {
            if (/\.(ya?ml)$/i.test(url.toString()))
                return area.editor.pathOf(url);
        }
        return "";
    }

    objectName: "fileDrop"
    keys: ["text/uri-list"]
    onEntered: (drag) => {
        area.file = drag.hasUrls ? area.designOf(drag.urls) : "";
        drag.accepted = area.file !== "";
    }
    onExited: area.file = ""
    onDropped: (drop) => {
        const path = drop.hasUrls ? area.designOf(drop.urls) : "";
        area.file = "";
        drop.accept(Qt.CopyAction);
        if (path !== "")
            area.fileDropped(path);
    }

    Raised {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, words.implicitWidth + 48)
        height: Theme.row(48)
        visible: area.containsDrag
        Label {
            id: words
            anchors.fill: parent
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Open %1").arg(area.file.split("/").pop())
            elide: Text.ElideMiddle
        }
    }
}
