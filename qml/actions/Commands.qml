pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Every action of the program. The main menu, the tool bar, the menus of the canvas, the keys, the
// command palette and the shortcut sheet read it, and nothing else has a key or a menu entry.
//
// To add one: write a Command into the file of its group, at the place where it shall stand in the
// menu, as a property of its own so that buttons can name it (commands.edit.undo):
//
//     readonly property Command undo: Command {
//         objectName: "undo"                 // its identity, the same word
//         text: qsTr("Undo")
//         keys: ["Ctrl+Z"]                   // every command has one; tests/qml/tst_commands.cpp
//         reason: group.closed               // why it cannot be done now, "" where it can
//         menus: ["floor"]                   // the menus of the canvas that it stands in, if any
//         onTriggered: group.desk.editor.undo()
//     }
//
// What it works on it takes from the Desk. Typing into a field takes precedence over its letters.
Item {
    id: commands

    required property Desk desk

    readonly property FileCommands file: FileCommands { title: qsTr("File"); desk: commands.desk }
    readonly property EditCommands edit: EditCommands { title: qsTr("Edit"); desk: commands.desk }
    readonly property AddCommands add: AddCommands { title: qsTr("Add"); desk: commands.desk }
    readonly property ArrangeCommands arrange: ArrangeCommands { title: qsTr("Arrange"); desk: commands.desk }
    readonly property ViewCommands view: ViewCommands { title: qsTr("View"); desk: commands.desk }
    readonly property WhatIfCommands whatIf: WhatIfCommands { title: qsTr("What-if"); desk: commands.desk }
    readonly property HistoryCommands history: HistoryCommands { title: qsTr("History"); desk: commands.desk }
    readonly property GoCommands go: GoCommands { title: qsTr("Go"); desk: commands.desk }
    readonly property HelpCommands help: HelpCommands { title: qsTr("Help"); desk: commands.desk }

    visible: false
    children: [file, edit, add, arrange, view, whatIf, history, go, help]
}
