pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What stands above the window when it is asked for: command palette, keys, meanings, about,
// settings.
Item {
    id: sheets

    required property Commands commands

    CommandPalette {
        id: palette
        objectName: "commandPalette"
        commands: sheets.commands
        desk: sheets.commands.desk
    }
    ShortcutSheet { id: sheet; objectName: "shortcutSheet"; commands: sheets.commands; onClosed: sheets.commands.desk.focusCanvas() }
    LinesDialog { id: lines; objectName: "linesDialog"; onClosed: sheets.commands.desk.focusCanvas() }
    AboutDialog { id: about; objectName: "aboutDialog"; onClosed: sheets.commands.desk.focusCanvas() }
    SettingsDialog { id: settings; objectName: "settingsDialog"; preferences: sheets.commands.desk.preferences }
    Connections {
        target: sheets.commands.desk
        function onPaletteRequested() { palette.open(); }
        function onSheetRequested() { sheet.open(); }
        function onLinesRequested() { lines.open(); }
        function onSettingsRequested() { settings.open(); }
        function onAboutRequested() { about.open(); }
    }
}
