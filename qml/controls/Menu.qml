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
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: contentHeight > height
        clip: interactive
        currentIndex: menu.currentIndex
        T.ScrollBar.vertical: ScrollBar {}
    }
    background: Raised {}
}
