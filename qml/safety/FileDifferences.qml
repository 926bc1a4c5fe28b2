pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// How the file differs from the design that is open.
Dialog {
    id: dialog

    required property Editor editor

    title: qsTr("From the design here to its file")
    preferredWidth: 560
    buttons: Button {
        objectName: "differencesClose"
        kind: "primary"
        text: qsTr("Close")
        onClicked: dialog.close()
    }

    DifferencesView {
        x: 24
        width: dialog.width - 48
        differences: dialog.editor.fileState.differences
        nothing: qsTr("The elements are the same; only their places, or the text around them, differ.")
    }
}
