pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What stands above the window when it is asked for: command palette, keys, meanings, about,
// settings. Each is made when it is first asked for.
Item {
    id: sheets

    required property Commands commands

    CommandPalette {
        id: commandPalette
        objectName: "commandPalette"
        commands: sheets.commands
        desk: sheets.commands.desk
    }
    DialogMaker {
        id: sheet
        ShortcutSheet { objectName: "shortcutSheet"; commands: sheets.commands }
    }
    DialogMaker {
        id: lines
        LinesDialog { objectName: "linesDialog" }
    }
    DialogMaker {
        id: about
        AboutDialog { objectName: "aboutDialog" }
    }
    DialogMaker {
        id: settings
        SettingsDialog { objectName: "settingsDialog"; preferences: sheets.commands.desk.preferences }
    }
    Connections {
        target: sheets.commands.desk
        function onPaletteRequested() { commandPalette.open(); }
        function onSheetRequested() { sheet.made().open(); }
        function onLinesRequested() { lines.made().open(); }
        function onSettingsRequested() { settings.made().open(); }
        function onAboutRequested() { about.made().open(); }
    }
}
