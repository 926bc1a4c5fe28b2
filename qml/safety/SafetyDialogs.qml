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
        safety.editor.recovery.offered.connect(safety.compareRecovered);
        const entry = safety.editor.recovery.entryOf(safety.editor.filePath);
        if (entry !== "")
            safety.compareRecovered(entry);
    }
    Binding { target: safety.editor.fileState; property: "autosave"; value: safety.preferences.autosave }

    function compareRecovered(entry: string) { (recovered.made() as RecoveryDialog).ask(entry); }

    DialogMaker {
        id: recovered
        RecoveryDialog {
            objectName: "recoveryDialog"
            editor: safety.editor
            onSavedRequested: (entry) => {
                if (!safety.editor.hasDesign)
                    safety.editor.open(safety.editor.recovery.pathOf(entry));
            }
        }
    }
    DialogMaker {
        id: conflicts
        ConflictsDialog { objectName: "conflictsDialog"; editor: safety.editor }
    }
    DialogMaker {
        id: differences
        FileDifferences { objectName: "differencesDialog"; editor: safety.editor }
    }
    Connections {
        target: safety.editor.fileState
        function onConflictsFound() { conflicts.made().open(); }
        function onCompared() { differences.made().open(); }
    }
}
