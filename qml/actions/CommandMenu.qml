pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The commands of a group or, with `place`, those that stand in a menu of the canvas.
Menu {
    id: menu

    required property Item source ///< a CommandGroup, or all Commands
    property string place

    implicitWidth: Math.max(Math.round(280 * Theme.textScale), widest(count) + 8)
    onAboutToShow: list.collect()

    CommandList {
        id: list
        source: menu.source
        menu: menu.place
    }
    Instantiator {
        model: list.commands
        delegate: CommandItem {
            required property Command modelData
            required property int index
            command: modelData
            ruleAbove: index > 0 && modelData.startsSection
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as T.MenuItem)
    }
}
