pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The design as a picture: into a file, or onto the clipboard.
Dialog {
    id: dialog

    required property Editor editor
    readonly property PictureExport picture: dialog.editor.picture
    readonly property string format: formats.currentValue
    readonly property bool scaled: dialog.format === "png"
    signal fileRequested(current: string, format: string)

    title: qsTr("Export a picture")
    preferredWidth: 520

    function start() {
        path.text = dialog.picture.suggestedPath(dialog.format);
        themes.currentIndex = Theme.dark ? 1 : 0;
        dialog.open();
        formats.forceActiveFocus();
    }
    function choosePath(chosen: string) {
        path.text = dialog.picture.pathWith(chosen, dialog.format);
        path.forceActiveFocus();
    }
    function save() {
        dialog.picture.save(path.text, dialog.format, themes.currentIndex === 1, scale.value);
    }

    Connections {
        target: dialog.picture
        function onFinished(done: bool) {
            if (done)
                dialog.close();
        }
    }

    buttons: [
        Button { kind: "plain"; text: qsTr("Cancel"); onClicked: dialog.reject() },
        Button {
            objectName: "pictureCopy"
            text: qsTr("Copy")
            tooltip: dialog.format === "mmd" ? qsTr("The Mermaid text, for another program's Paste")
                                             : qsTr("As pixels, for another program's Paste")
            enabled: !dialog.picture.busy
            onClicked: dialog.picture.copy(dialog.format, themes.currentIndex === 1, scale.value)
        },
        Button {
            objectName: "pictureSave"
            kind: "primary"
            text: qsTr("Save")
            enabled: path.text !== "" && !dialog.picture.busy
            onClicked: dialog.save()
        }
    ]
    Column {
        x: 24
        width: dialog.width - 48
        spacing: 8

        Row {
            spacing: 8
            readonly property real third: (dialog.width - 48 - 16) / 3
            Column {
                spacing: 4
                width: parent.third
                Label { text: qsTr("Format"); font: Theme.fontSmall; color: Theme.text2 }
                ComboField {
                    id: formats
                    objectName: "pictureFormat"
                    width: parent.width
                    implicitHeight: Theme.controlHeight
                    label: qsTr("Format")
                    textRole: "text"
                    valueRole: "value"
                    model: [
                        { text: qsTr("SVG, lines"), value: "svg" },
                        { text: qsTr("PNG, pixels"), value: "png" },
                        { text: qsTr("PDF, a page"), value: "pdf" },
                        { text: qsTr("Mermaid, text"), value: "mmd" }
                    ]
                    onActivated: path.text = dialog.picture.pathWith(path.text, dialog.format)
                }
            }
            Column {
                spacing: 4
                width: parent.third
                Label { text: qsTr("Colours"); font: Theme.fontSmall; color: Theme.text2 }
                ComboField {
                    id: themes
                    objectName: "pictureTheme"
                    width: parent.width
                    implicitHeight: Theme.controlHeight
                    label: qsTr("Colours")
                    model: [qsTr("Light"), qsTr("Dark")]
                }
            }
            Column {
                spacing: 4
                width: parent.third
                enabled: dialog.scaled
                opacity: enabled ? 1 : 0.45
                Label { text: qsTr("Size"); font: Theme.fontSmall; color: Theme.text2 }
                StepperField {
                    id: scale
                    objectName: "pictureScale"
                    width: parent.width
                    implicitHeight: Theme.controlHeight
                    label: qsTr("Pixels of the picture for one of the canvas")
                    from: 1
                    to: 8
                    value: 2
                }
            }
        }
        Label {
            topPadding: 4
            text: qsTr("File")
            font: Theme.fontSmall
            color: Theme.text2
        }
        Item {
            width: parent.width
            height: path.height
            TextField {
                id: path
                objectName: "picturePath"
                anchors { left: parent.left; right: browse.left; rightMargin: 8 }
                label: qsTr("File of the picture")
                monospaced: true
                implicitHeight: Theme.controlHeight
                onAccepted: dialog.save()
            }
            Button {
                id: browse
                anchors.right: parent.right
                iconName: "folder"
                text: qsTr("Browse…")
                onClicked: dialog.fileRequested(path.text, dialog.format)
            }
        }
        Label {
            width: parent.width
            text: dialog.format === "mmd"
                  ? qsTr("GitHub, GitLab and wikis draw a Mermaid flowchart from its text; they place the elements themselves.")
                  : dialog.format === "png"
                    ? qsTr("Everything on the canvas, without selection and problems.")
                    : qsTr("Everything on the canvas, without selection and problems. Letters are outlines and look the same everywhere.")
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Row {
            visible: dialog.picture.error !== ""
            topPadding: 4
            spacing: 8
            Icon { name: "error"; size: Theme.px(16); color: Theme.error }
            Label {
                objectName: "pictureError"
                width: dialog.width - 48 - 8 - Theme.px(16)
                text: dialog.picture.error
                font: Theme.fontSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
