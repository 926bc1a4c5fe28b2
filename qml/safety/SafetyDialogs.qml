pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The dialogs that keep edits from being lost, each opened by what the editor finds.
Item {
    id: safety

    required property Editor editor
    required property Preferences preferences

    // The design that the program was started with was opened before anybody could listen.
    Component.onCompleted: {
        safety.editor.recovery.offered.connect(recovered.ask);
        const entry = safety.editor.recovery.entryOf(safety.editor.filePath);
        if (entry !== "")
            recovered.ask(entry);
    }
    Binding { target: safety.editor.fileState; property: "autosave"; value: safety.preferences.autosave }

    function compareRecovered(entry: string) { recovered.ask(entry); }

    RecoveryDialog {
        id: recovered
        objectName: "recoveryDialog"
        editor: safety.editor
        onSavedRequested: (entry) => {
            if (!safety.editor.hasDesign)
                safety.editor.open(safety.editor.recovery.pathOf(entry));
        }
    }
    ConflictsDialog {
        objectName: "conflictsDialog"
        editor: safety.editor
    }
    Dialog {
        id: differences
        objectName: "differencesDialog"
        title: qsTr("From the design here to its file")
        preferredWidth: 560
        buttons: Button {
            objectName: "differencesClose"
            kind: "primary"
            text: qsTr("Close")
            onClicked: differences.close()
        }
        DifferencesView {
            x: 24
            width: differences.width - 48
            differences: safety.editor.fileState.differences
            nothing: qsTr("The elements are the same; only their places, or the text around them, differ.")
        }
    }
    Connections {
        target: safety.editor.fileState
        function onCompared() { differences.open(); }
    }
}
