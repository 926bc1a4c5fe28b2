pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// A command as an entry of a menu.
MenuItem {
    id: item

    required property Command command

    action: command
    keys: command.shortcuts.nativeText
    iconName: command.iconName
    ticked: command.isOn
    reason: command.reason
    description: command.hint
}
