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
    signal pictureChosen(path: string)

    function openDesign() { openDialog.open(); }
    function saveDesign() { saveDialog.open(); }
    function chooseFolder() { folderDialog.open(); }
    function choosePicture(current: string, format: string) {
        pictureDialog.defaultSuffix = format;
        pictureDialog.currentFile = dialogs.editor.urlOf(current);
        pictureDialog.open();
    }

    FileDialog {
        id: openDialog
        title: qsTr("Open a design")
        nameFilters: [qsTr("Moldloft designs (*.moldloft.yaml)"), qsTr("All files (*)")]
        onAccepted: dialogs.openChosen(dialogs.editor.pathOf(selectedFile))
    }
    FileDialog {
        id: saveDialog
        title: qsTr("Save the design")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "moldloft.yaml"
        currentFile: dialogs.editor.suggestedFile
        nameFilters: [qsTr("Moldloft designs (*.moldloft.yaml)")]
        onAccepted: dialogs.saveChosen(dialogs.editor.pathOf(selectedFile))
    }
    FileDialog {
        id: pictureDialog
        title: qsTr("Export a picture")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Pictures (*.svg *.png *.pdf *.mmd)"), qsTr("All files (*)")]
        onAccepted: dialogs.pictureChosen(dialogs.editor.pathOf(selectedFile))
    }
    FolderDialog {
        id: folderDialog
        title: qsTr("Folder of the project")
        onAccepted: dialogs.folderChosen(dialogs.editor.pathOf(selectedFolder))
    }
}
