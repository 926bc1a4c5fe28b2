pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

Dialog {
    id: about

    title: qsTr("About Moldloft")
    preferredWidth: 480
    onOpened: close.forceActiveFocus()

    component Paragraph: Label {
        width: parent ? (parent as Item).width : 0
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        bottomPadding: 8
    }
    Column {
        x: 24
        width: about.width - 48
        Row {
            spacing: 16
            bottomPadding: 12
            Icon { name: "mark"; size: Theme.px(40); color: Theme.ink }
            Label {
                objectName: "aboutVersion"
                height: parent.height - 12
                text: qsTr("Moldloft %1").arg(Qt.application.version)
                font: Theme.fontTitle
            }
        }
        Paragraph { text: qsTr("Draws microservice systems, says where a drawing breaks the rules of the trade, and cuts from it everything that the system needs to run.") }
        Paragraph { text: qsTr("Apache License 2.0. No account, no telemetry; the network only where it is asked for.") }
        Paragraph {
            text: qsTr("Made with Qt (LGPL 3), yaml-cpp (MIT) and libgit2 (GPL 2 with linking exception).")
            font: Theme.fontSmall
            color: Theme.text2
        }
    }
    buttons: [
        Button { id: close; objectName: "aboutClose"; kind: "primary"; text: qsTr("Close"); onClicked: about.close() }
    ]
}
