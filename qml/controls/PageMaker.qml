pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Something that fills its parent, made when it is first shown: until then it costs neither the
// start nor the collector of garbage anything. (A Loader of Qt 6.4 makes no bound components.)
Item {
    id: maker

    required property bool shown
    default property Component component
    property Item made: null

    anchors.fill: parent
    visible: shown
    onShownChanged: maker.make()
    Component.onCompleted: maker.make()

    function make() {
        if (maker.shown && !maker.made)
            maker.made = maker.component.createObject(maker) as Item;
    }
}
