pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The design as it was when Moldloft stopped, beside the one that was saved.
Dialog {
    id: dialog

    required property Editor editor
    property string entry
    readonly property Recovery recovery: editor.recovery

    title: qsTr("%1 has edits that were not saved").arg(recovery.comparedTitle)
    preferredWidth: 560

    function ask(entry: string) {
        dialog.entry = entry;
        dialog.recovery.compare(entry);
    }
    Component.onCompleted: recovery.compared.connect(dialog.open)
    onOpened: restore.forceActiveFocus()

    buttons: [
        Button {
            objectName: "recoveryDelete"
            kind: "plain"
            text: qsTr("Delete")
            tooltip: qsTr("Not offered any more. It stays in the journal's folder for 7 days.")
            onClicked: {
                dialog.close();
                dialog.recovery.remove(dialog.entry);
            }
        },
        Button {
            objectName: "recoverySaved"
            text: qsTr("Open saved")
            visible: dialog.recovery.savedTime !== ""
            onClicked: {
                dialog.close();
                dialog.savedRequested(dialog.entry);
            }
        },
        Button {
            id: restore
            objectName: "recoveryRestore"
            kind: "primary"
            text: qsTr("Open recovered")
            onClicked: {
                dialog.close();
                dialog.recovery.restore(dialog.entry);
            }
        }
    ]
    signal savedRequested(entry: string)

    Column {
        x: 24
        width: dialog.width - 48
        spacing: 12
        Label {
            width: parent.width
            text: dialog.recovery.savedTime !== ""
                  ? qsTr("Moldloft stopped after the last edit, %1. The file was saved %2. Opening the recovered design changes no file until it is saved.").arg(dialog.recovery.comparedTime).arg(dialog.recovery.savedTime)
                  : qsTr("Moldloft stopped after the last edit, %1. The design has no file that can be read.").arg(dialog.recovery.comparedTime)
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text2
        }
        DifferencesView {
            width: parent.width
            differences: dialog.recovery.differences
            nothing: qsTr("The elements are the same; only their places differ.")
        }
    }
}
