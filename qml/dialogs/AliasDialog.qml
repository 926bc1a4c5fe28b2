pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// An ExternalName was dropped onto a service: which namespace shall reach it?
Dialog {
    id: dialog

    required property Editor editor
    property int service: 0

    title: qsTr("Which namespace shall reach it?")
    preferredWidth: 400

    function ask(service: int) {
        dialog.service = service;
        names.model = dialog.editor.aliasChoices(service);
        dialog.open();
        names.forceActiveFocus();
    }

    buttons: [
        Button { kind: "plain"; text: qsTr("Cancel"); onClicked: dialog.reject() },
        Button {
            objectName: "aliasAdd"
            kind: "primary"
            text: qsTr("Add ExternalName")
            enabled: names.count > 0
            tooltip: names.count > 0 ? "" : qsTr("There is no other namespace yet.")
            onClicked: {
                dialog.editor.addAlias(dialog.service, names.currentText);
                dialog.close();
            }
        }
    ]
    Column {
        x: 24
        width: dialog.width - 48
        spacing: 8
        Label {
            width: parent.width
            text: names.count > 0
                  ? qsTr("An ExternalName in that namespace becomes the service's local name there.")
                  : qsTr("There is no other namespace yet. Add one first.")
            font: Theme.fontSmall
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        ComboField {
            id: names
            objectName: "aliasNamespace"
            width: parent.width
            visible: count > 0
            label: qsTr("Namespace")
        }
    }
}
