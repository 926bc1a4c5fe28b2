pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// One conflict: what was changed by hand and what is generated now, with the lines around; below,
// what comes of the choice.
FocusScope {
    id: hunk

    required property int index
    required property int line
    required property string mine
    required property string base
    required property string generated
    required property string above
    required property string below
    required property string choice
    required property string result
    required property ConflictSolver solver
    property bool current: false
    property bool editing: false
    readonly property bool isOpen: choice === "open"
    readonly property bool beside: width >= Theme.px(640)
    signal picked()
    signal released() ///< the keys go back to the list

    function beginEdit() {
        hunk.picked();
        hunk.editing = true;
        editor.text = hunk.solver.textFor(hunk.index);
        editor.forceActiveFocus();
    }
    function endEdit(keep: bool) {
        if (keep)
            hunk.solver.edit(hunk.index, editor.text);
        hunk.editing = false;
        hunk.released();
    }

    height: body.height + 16
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Line %1. Mine: %2. Generated: %3.").arg(line).arg(mine).arg(generated)
    Accessible.description: hunk.isOpen ? qsTr("open") : qsTr("chosen: %1").arg(word(choice))
    Accessible.selected: current

    function word(choice: string): string {
        switch (choice) {
        case "mine": return qsTr("Mine");
        case "generated": return qsTr("Generated");
        case "both": return qsTr("Both");
        case "edited": return qsTr("By hand");
        default: return qsTr("Open");
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.panel
        border { width: hunk.current ? 2 : 1; color: hunk.current ? Theme.ink : Theme.borderStrong }
    }
    TapHandler { onTapped: hunk.picked() }
    Column {
        id: body
        x: 8
        y: 8
        width: parent.width - 16
        spacing: 8
        Flow {
            width: parent.width
            spacing: 8
            Row {
                height: Theme.controlSmallHeight
                spacing: 6
                Icon { anchors.verticalCenter: parent.verticalCenter; name: hunk.isOpen ? "error" : "check"; size: Theme.px(16); color: hunk.isOpen ? Theme.error : Theme.ok }
                Label { height: parent.height; text: qsTr("Line %1").arg(hunk.line); font: Theme.fontSmallStrong }
            }
            Segments {
                objectName: "hunkChoice" + hunk.index
                tabStop: false
                label: qsTr("What is taken")
                values: ["mine", "generated", "both"]
                words: [hunk.word("mine"), hunk.word("generated"), hunk.word("both")]
                value: hunk.choice
                onChosen: (value) => {
                    hunk.picked();
                    hunk.solver.choose(hunk.index, value);
                }
            }
            Button {
                objectName: "hunkEdit" + hunk.index
                small: true
                focusPolicy: Qt.NoFocus
                tooltip: "E"
                visible: !hunk.editing
                checked: hunk.choice === "edited"
                text: qsTr("Edit…")
                onClicked: hunk.beginEdit()
            }
            Button {
                objectName: "hunkOpen" + hunk.index
                kind: "plain"
                small: true
                focusPolicy: Qt.NoFocus
                tooltip: "O"
                visible: !hunk.isOpen && !hunk.editing
                text: qsTr("Open again")
                onClicked: hunk.solver.choose(hunk.index, "open")
            }
        }
        MergeText { width: parent.width; visible: text !== ""; text: hunk.above; faint: true }
        Grid {
            width: parent.width
            columns: hunk.beside ? 2 : 1
            spacing: 8
            MergeText {
                width: hunk.beside ? Math.floor((body.width - 8) / 2) : body.width
                title: qsTr("Mine")
                text: hunk.mine
                fill: Theme.infoBg
                taken: hunk.choice === "mine" || hunk.choice === "both"
            }
            MergeText {
                width: hunk.beside ? Math.floor((body.width - 8) / 2) : body.width
                title: qsTr("Generated now")
                text: hunk.generated
                fill: Theme.warningBg
                taken: hunk.choice === "generated" || hunk.choice === "both"
            }
        }
        MergeText {
            width: parent.width
            title: qsTr("Generated before")
            text: hunk.base
            visible: hunk.current && !hunk.editing
            faint: true
        }
        MergeText { width: parent.width; visible: text !== ""; text: hunk.below; faint: true }
        MergeText {
            objectName: "hunkResult" + hunk.index
            width: parent.width
            visible: (hunk.choice === "both" || hunk.choice === "edited") && !hunk.editing
            title: qsTr("What will stand there")
            text: hunk.result
            taken: true
        }
        Column {
            width: parent.width
            visible: hunk.editing
            spacing: 8
            TextArea {
                id: editor
                objectName: "hunkText" + hunk.index
                width: parent.width
                label: qsTr("What will stand there")
                font: Theme.fontCodeSmall
                Keys.onEscapePressed: hunk.endEdit(false)
                Keys.onReturnPressed: (event) => {
                    event.accepted = event.modifiers & Qt.ControlModifier;
                    if (event.accepted)
                        hunk.endEdit(true);
                }
            }
            Row {
                spacing: 8
                Button { objectName: "hunkKeep" + hunk.index; small: true; text: qsTr("Take this"); tooltip: qsTr("Ctrl+Return"); onClicked: hunk.endEdit(true) }
                Button { small: true; kind: "plain"; text: qsTr("Cancel"); onClicked: hunk.endEdit(false) }
            }
        }
    }
}
