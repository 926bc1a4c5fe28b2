pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What would lose edits that are not saved is done after a question.
Item {
    id: leaving

    required property Editor editor
    // What waits for the answer: "new", "open", "guide", "close", "quit", or with an argument
    // "template" and "path".
    property string pending
    property string argument
    signal saveRequested()
    signal openRequested()
    signal guideRequested()

    function ask(what: string, argument: string) {
        leaving.pending = what;
        leaving.argument = argument;
        if (leaving.editor.edited)
            question.made().open();
        else
            leaving.proceed();
    }
    function proceed() {
        const what = leaving.pending;
        leaving.pending = "";
        if (what === "new")
            leaving.editor.newDesign();
        else if (what === "open")
            leaving.openRequested();
        else if (what === "path")
            leaving.editor.open(leaving.argument);
        else if (what === "template")
            leaving.editor.newFromTemplate(leaving.argument);
        else if (what === "guide")
            leaving.guideRequested();
        else if (what === "close")
            leaving.editor.closeDesign();
        else if (what === "quit")
            Qt.quit();
    }

    DialogMaker {
        id: question
        QuestionDialog {
            objectName: "questionDialog"
            editor: leaving.editor
            onSaveChosen: leaving.saveRequested()
            onDiscardChosen: {
                leaving.editor.discardEdits();
                leaving.proceed();
            }
            onRejected: leaving.pending = ""
        }
    }
    Connections {
        target: leaving.editor
        function onSaveFinished(saved: bool) {
            if (saved && leaving.pending !== "")
                leaving.proceed();
        }
    }
}
