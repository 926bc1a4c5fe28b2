pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The guided example, beside the canvas: what to do next, ticked by itself. Never in the way.
FocusScope {
    id: panel

    required property Guide guide
    readonly property bool stepDone: guide.step < 3 && (guide.done & (1 << guide.step)) !== 0
    signal leftByKey()

    width: Math.min(Theme.px(296), parent ? parent.width - 32 : Theme.px(296))
    implicitHeight: Math.min(column.height + 32, parent ? parent.height - 32 : column.height + 32)
    visible: guide.shown
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Guided example")
    Keys.onEscapePressed: panel.leftByKey()

    Raised { anchors.fill: parent; radius: Theme.radiusContainer }
    Scroller {
        anchors { fill: parent; margins: 16; rightMargin: 4 }
        contentHeight: column.height
        Column {
            id: column
            width: panel.width - 32
            spacing: 8

            Item {
                width: parent.width
                height: Theme.row(28)
                Label {
                    height: parent.height
                    text: qsTr("Guided example")
                    font: Theme.fontTitle
                    Accessible.role: Accessible.Heading
                }
                Button {
                    objectName: "guideLeave"
                    anchors.right: parent.right
                    kind: "plain"
                    small: true
                    iconName: "close"
                    tooltip: qsTr("Leave; the Help menu takes it up where you are")
                    onClicked: panel.guide.leave()
                }
            }
            Step {
                number: 0
                title: qsTr("Draw")
                text: qsTr("Add a second service: drag Service from the palette into shop, or press S on the canvas.")
            }
            Step {
                number: 1
                title: qsTr("Break a rule and mend it")
                text: panel.guide.broken
                      ? qsTr("The database has two clients now, and each could break the other. Open the problem below and choose a quick fix.")
                      : qsTr("Let the new service use orders-db: drag from its right edge to the database, or add orders-db under Uses in the inspector.")
            }
            Step {
                number: 2
                title: qsTr("Export")
                text: qsTr("Press Ctrl+E, choose an empty folder and export: manifests, services and a policy for every line.")
            }
            Label {
                objectName: "guideDone"
                width: parent.width
                visible: panel.guide.step === 3
                text: qsTr("That is the whole way: draw, mend, export. The design is yours; save it, or start your own.")
                font: Theme.fontSmall
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
            Row {
                spacing: 8
                Button {
                    objectName: "guideNext"
                    small: true
                    visible: panel.guide.step < 3
                    kind: panel.stepDone ? "primary" : "secondary"
                    text: panel.stepDone ? qsTr("Next") : qsTr("Skip")
                    onClicked: panel.guide.next()
                }
                Button {
                    objectName: "guideClose"
                    small: true
                    visible: panel.guide.step === 3
                    text: qsTr("Close")
                    onClicked: panel.guide.leave()
                }
                Button {
                    objectName: "guideRestart"
                    small: true
                    kind: "plain"
                    visible: panel.guide.step === 3
                    text: qsTr("Once more")
                    onClicked: panel.guide.restart()
                }
            }
        }
    }

    component Step: Column {
        id: step
        required property int number
        required property string title
        required property string text
        readonly property bool done: (panel.guide.done & (1 << number)) !== 0
        readonly property bool current: panel.guide.step === number
        objectName: "guideStep-" + number
        width: column.width
        spacing: 4
        Accessible.role: Accessible.ListItem
        Accessible.name: step.done ? qsTr("Step %1, done: %2").arg(step.number + 1).arg(step.title)
                                   : qsTr("Step %1: %2").arg(step.number + 1).arg(step.title)
        Accessible.description: step.current ? step.text : ""

        Row {
            spacing: Theme.px(8)
            Item {
                width: Theme.px(20)
                height: Theme.px(20)
                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    visible: !step.done
                    color: step.current ? Theme.ink : "transparent"
                    border { width: 1; color: step.current ? Theme.ink : Theme.borderStrong }
                    Label {
                        anchors.fill: parent
                        text: step.number + 1
                        font: Theme.fontCaption
                        color: step.current ? Theme.inkText : Theme.text2
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }
                Icon { anchors.centerIn: parent; name: "check"; color: Theme.ok; visible: step.done }
            }
            Label {
                width: column.width - Theme.px(28)
                text: step.title
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                font: step.current ? Theme.fontBodyStrong : Theme.fontBody
                color: step.current ? Theme.text : Theme.text2
                Accessible.ignored: true
            }
        }
        Label {
            x: Theme.px(28)
            width: parent.width - x
            visible: step.current
            text: step.done ? qsTr("Done.") : step.text
            font: Theme.fontSmall
            color: step.done ? Theme.ok : Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
    }
}
