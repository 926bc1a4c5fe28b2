pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What is the same for every design. Each setting takes effect at once and is kept.
Dialog {
    id: dialog

    required property Preferences preferences
    property string gitSays

    function percent(scale: real): var { return {value: scale, text: qsTr("%1 %").arg(scale * 100)}; }
    function pixels(size: int): var { return {value: size, text: qsTr("%1 px").arg(size)}; }

    title: qsTr("Settings")
    preferredWidth: 600
    onAboutToShow: {
        dialog.gitSays = dialog.preferences.gitConfigured();
        dialog.preferences.refresh();
    }
    onOpened: scheme.field.forceActiveFocus(Qt.TabFocusReason)

    buttons: [
        Button {
            objectName: "settingsReset"
            kind: "plain"
            text: qsTr("Reset everything")
            enabled: dialog.preferences.chosen.length > 0
            tooltip: enabled ? "" : qsTr("Everything is at its default.")
            onClicked: dialog.preferences.resetAll()
        },
        Button {
            objectName: "settingsClose"
            kind: "primary"
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]

    component Section: Label {
        width: parent ? (parent as Item).width : 0
        topPadding: 8
        bottomPadding: 8
        font: Theme.fontHeading
        color: Theme.text2
        Accessible.role: Accessible.Heading
    }

    Column {
        x: 24
        width: dialog.width - 48

        Section { text: qsTr("Appearance"); topPadding: 0 }
        SettingChoice {
            id: scheme
            preferences: dialog.preferences
            setting: "scheme"
            label: qsTr("Theme")
            value: dialog.preferences.scheme
            choices: [
                {value: "system", text: qsTr("Like the desktop")},
                {value: "light", text: qsTr("Light")},
                {value: "dark", text: qsTr("Dark")}
            ]
            onChosen: (value) => dialog.preferences.scheme = value
        }
        SettingChoice {
            preferences: dialog.preferences
            setting: "language"
            label: qsTr("Language")
            value: dialog.preferences.language
            choices: [
                {value: "", text: qsTr("Like the desktop")},
                {value: "en", text: "English"},
                {value: "pt_BR", text: "Português (Brasil)"}
            ]
            onChosen: (value) => dialog.preferences.language = value
        }
        SettingChoice {
            preferences: dialog.preferences
            setting: "textScale"
            label: qsTr("Text size")
            value: dialog.preferences.textScale
            choices: [dialog.percent(1), dialog.percent(1.25), dialog.percent(1.5), dialog.percent(1.75), dialog.percent(2), dialog.percent(2.5), dialog.percent(3)]
            onChosen: (value) => dialog.preferences.textScale = value
        }
        SettingCheck {
            preferences: dialog.preferences
            setting: "compact"
            label: qsTr("Density")
            text: qsTr("Compact rows")
            value: dialog.preferences.compact
            onToggled: (value) => dialog.preferences.compact = value
        }
        SettingChoice {
            preferences: dialog.preferences
            setting: "motion"
            label: qsTr("Motion")
            value: dialog.preferences.motion
            choices: [
                {value: "system", text: qsTr("Like the desktop")},
                {value: "full", text: qsTr("Moving")},
                {value: "reduced", text: qsTr("Reduced")}
            ]
            onChosen: (value) => dialog.preferences.motion = value
        }

        Section { text: qsTr("Drawing") }
        SettingCheck {
            preferences: dialog.preferences
            setting: "grid/shown"
            label: qsTr("Grid")
            text: qsTr("Show the dots")
            value: dialog.preferences.gridShown
            onToggled: (value) => dialog.preferences.gridShown = value
        }
        SettingCheck {
            preferences: dialog.preferences
            setting: "grid/snap"
            label: qsTr("Snapping")
            text: qsTr("Snap to the grid and to other elements")
            value: dialog.preferences.snapping
            onToggled: (value) => dialog.preferences.snapping = value
        }
        SettingChoice {
            preferences: dialog.preferences
            setting: "grid/size"
            label: qsTr("Step of the grid")
            value: dialog.preferences.gridSize
            choices: [dialog.pixels(4), dialog.pixels(8), dialog.pixels(12), dialog.pixels(24), dialog.pixels(48)]
            onChosen: (value) => dialog.preferences.gridSize = value
        }

        Section { text: qsTr("Files") }
        SettingCheck {
            preferences: dialog.preferences
            setting: "autosave"
            label: qsTr("Autosave")
            text: qsTr("Save the file by itself, 5 seconds after an edit")
            explanation: qsTr("With or without it, every edit is in a recovery copy within a second, outside of the design's folder.")
            value: dialog.preferences.autosave
            onToggled: (value) => dialog.preferences.autosave = value
        }
        SettingLine {
            preferences: dialog.preferences
            setting: "projectsFolder"
            label: qsTr("Folder for new projects")
            placeholder: qsTr("The home folder")
            monospaced: true
            value: dialog.preferences.projectsFolder
            onEdited: (value) => dialog.preferences.projectsFolder = value
        }

        Section { text: qsTr("Who commits") }
        SettingLine {
            preferences: dialog.preferences
            setting: "git/name"
            label: qsTr("Name")
            value: dialog.preferences.gitName
            onEdited: (value) => dialog.preferences.gitName = value
        }
        SettingLine {
            preferences: dialog.preferences
            setting: "git/email"
            label: qsTr("E-mail")
            value: dialog.preferences.gitEmail
            explanation: dialog.gitSays !== ""
                         ? qsTr("For Moldloft's commits alone. Where either is empty, git names %1.").arg(dialog.gitSays)
                         : qsTr("For Moldloft's commits alone. git itself does not know who commits.")
            onEdited: (value) => dialog.preferences.gitEmail = value
        }
    }
}
