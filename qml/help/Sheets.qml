pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What stands above the window when it is asked for: command palette, keys, meanings, about,
// settings.
Item {
    id: sheets

    required property Commands commands

    CommandPalette {
        id: commandPalette
        objectName: "commandPalette"
        commands: sheets.commands
        desk: sheets.commands.desk
    }
    ShortcutSheet { id: sheet; objectName: "shortcutSheet"; commands: sheets.commands }
    LinesDialog { id: lines; objectName: "linesDialog" }
    AboutDialog { id: about; objectName: "aboutDialog" }
    SettingsDialog { id: settings; objectName: "settingsDialog"; preferences: sheets.commands.desk.preferences }
    Connections {
        target: sheets.commands.desk
        function onPaletteRequested() { commandPalette.open(); }
        function onSheetRequested() { sheet.open(); }
        function onLinesRequested() { lines.open(); }
        function onSettingsRequested() { settings.open(); }
        function onAboutRequested() { about.open(); }
    }
}
