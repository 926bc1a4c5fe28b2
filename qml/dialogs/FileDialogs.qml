pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Moldloft

// The desktop's own dialogs for files and folders.
Item {
    id: dialogs

    required property Editor editor
    signal openChosen(path: string)
    signal saveChosen(path: string)
    signal folderChosen(path: string)

    function openDesign() { openLoader.active = true; (openLoader.item as FileDialog).open(); }
    function saveDesign() { saveLoader.active = true; (saveLoader.item as FileDialog).open(); }
    function chooseFolder() { folderLoader.active = true; (folderLoader.item as FolderDialog).open(); }

    Loader {
        id: openLoader
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Open a design")
            nameFilters: [qsTr("Moldloft designs (*.moldloft.yaml)"), qsTr("All files (*)")]
            onAccepted: dialogs.openChosen(dialogs.editor.pathOf(selectedFile))
        }
    }
    Loader {
        id: saveLoader
        active: false
        sourceComponent: FileDialog {
            title: qsTr("Save the design")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "moldloft.yaml"
            currentFile: dialogs.editor.suggestedFile
            nameFilters: [qsTr("Moldloft designs (*.moldloft.yaml)")]
            onAccepted: dialogs.saveChosen(dialogs.editor.pathOf(selectedFile))
        }
    }
    Loader {
        id: folderLoader
        active: false
        sourceComponent: FolderDialog {
            title: qsTr("Folder of the project")
            onAccepted: dialogs.folderChosen(dialogs.editor.pathOf(selectedFolder))
        }
    }
}
