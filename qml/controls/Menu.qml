pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

T.Menu {
    id: menu

    // As wide as the widest entry needs.
    function widest(entries: int): real {
        let width = 232;
        for (let i = 0; i < entries; ++i)
            width = Math.max(width, menu.itemAt(i).implicitWidth);
        return width;
    }

    implicitWidth: widest(count) + 8
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: 4
    margins: 8
    overlap: 1
    delegate: MenuItem {}

    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: contentHeight > height
        clip: interactive
        currentIndex: menu.currentIndex
        T.ScrollBar.vertical: ScrollBar {}

        // A disabled entry gets no pointer: its menu says why it is disabled.
        readonly property MenuItem pointed: pointer.hovered
            ? list.itemAt(pointer.point.position.x, pointer.point.position.y + list.contentY) as MenuItem : null
        HoverHandler { id: pointer }
        Tooltip {
            objectName: "menuTip"
            text: list.pointed ? list.pointed.reason : ""
            visible: text !== ""
            x: list.width + 8
            y: list.pointed ? list.pointed.y - list.contentY : 0
        }
    }
    background: Raised {}
}
