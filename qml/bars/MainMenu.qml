pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Everything that the program can do, by group.
Menu {
    id: menu

    required property Commands commands

    CommandMenu { title: menu.commands.file.title; source: menu.commands.file }
    CommandMenu { title: menu.commands.edit.title; source: menu.commands.edit }
    CommandMenu { title: menu.commands.add.title; source: menu.commands.add }
    CommandMenu { title: menu.commands.arrange.title; source: menu.commands.arrange }
    CommandMenu { title: menu.commands.view.title; source: menu.commands.view }
    CommandMenu { title: menu.commands.whatIf.title; source: menu.commands.whatIf }
    CommandMenu { title: menu.commands.history.title; source: menu.commands.history }
    CommandMenu { title: menu.commands.go.title; source: menu.commands.go }
    CommandMenu { title: menu.commands.help.title; source: menu.commands.help }
}
