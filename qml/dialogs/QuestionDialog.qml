pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Asks before edits would be lost.
Dialog {
    id: dialog

    required property Editor editor
    signal saveChosen()
    signal discardChosen()

    title: qsTr("Save %1 first?").arg(editor.title)
    preferredWidth: 480
    onOpened: save.forceActiveFocus()

    buttons: [
        Button {
            objectName: "questionCancel"
            kind: "plain"
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        Button {
            objectName: "questionDiscard"
            text: qsTr("Discard the edits")
            onClicked: {
                dialog.close();
                dialog.discardChosen();
            }
        },
        Button {
            id: save
            objectName: "questionSave"
            kind: "primary"
            text: qsTr("Save")
            onClicked: {
                dialog.close();
                dialog.saveChosen();
            }
        }
    ]
    Label {
        x: 24
        width: dialog.width - 48
        text: qsTr("%1 has edits that are not in its file yet. Without saving they are gone.").arg(dialog.editor.title)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.text2
    }
}
