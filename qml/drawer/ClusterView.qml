pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The cluster instead of the drawing: nodes as boxes with their pods, the control plane apart, what
// waits for a place; nodes and pods to turn. No edit of the design.
FocusScope {
    id: view

    required property WhatIf whatIf
    readonly property WhatIfCluster cluster: whatIf.cluster
    readonly property bool wide: width >= 720 * Theme.textScale
    signal closeRequested()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Cluster")
    Keys.onEscapePressed: view.closeRequested()

    Rectangle { anchors.fill: parent; color: Theme.canvas }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons } // the canvas beneath is covered

    Scroller {
        id: scroller
        anchors.fill: parent
        contentWidth: width
        contentHeight: sheet.height
        // Large text in a low window: a row of nodes stays.
        Item {
            id: sheet
            readonly property int least: (view.wide ? edge.y : master.y + master.height) + nodes.cellHeight + legend.height + 32
                + (waiting.visible && !view.wide ? Theme.px(96) : 0)
            width: scroller.width
            height: Math.max(scroller.height, least)
            Item {
                id: head
                width: parent.width
                height: Theme.row(40)
                Label {
                    id: title
                    x: 16
                    height: parent.height
                    text: qsTr("Cluster")
                    font: Theme.fontTitle
                    Accessible.role: Accessible.Heading
                }
                Label {
                    objectName: "clusterSummary"
                    anchors { left: title.right; leftMargin: 12; right: reset.left; rightMargin: 12 }
                    height: parent.height
                    text: view.cluster.summary
                    font: Theme.fontSmall
                    color: Theme.text2
                }
                Button {
                    id: reset
                    objectName: "clusterReset"
                    anchors { right: hide.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
                    small: true
                    text: qsTr("Reset")
                    tooltip: qsTr("Everything as it is drawn")
                    onClicked: view.whatIf.reset()
                }
                Button {
                    id: hide
                    objectName: "clusterClose"
                    anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
                    kind: "plain"
                    small: true
                    iconName: "close"
                    tooltip: qsTr("Back to the drawing (Esc)")
                    onClicked: view.closeRequested()
                }
            }
            ClusterSliders {
                id: sliders
                x: 16
                y: head.height
                width: parent.width - 32
                whatIf: view.whatIf
            }
            Rule { id: edge; y: sliders.y + sliders.height + 8; width: parent.width }

            Rectangle {
                id: master
                objectName: "controlPlane"
                x: 16
                y: edge.y + 16
                width: view.wide ? Theme.px(168) : parent.width - 32
                height: words.height + 24
                radius: Theme.radiusContainer
                color: Theme.inset
                border { width: 1; color: Theme.borderStrong }
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1. %2").arg(name.text).arg(explains.text)
                Column {
                    id: words
                    x: 12
                    y: 12
                    width: parent.width - 24
                    spacing: 4
                    Label { id: name; width: parent.width; text: qsTr("Control plane"); font: Theme.fontBodyStrong; Accessible.ignored: true }
                    Label {
                        id: explains
                        width: parent.width
                        text: qsTr("API server, etcd, scheduler and controllers. It takes no pods of the design; while it is down pods go on, but none is placed anew.")
                        font: Theme.fontCaption
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        Accessible.ignored: true
                    }
                }
            }
            GridView {
                id: nodes
                objectName: "clusterNodes"
                readonly property int columns: Math.max(1, Math.floor(width / Theme.px(232)))
                anchors {
                    left: view.wide ? master.right : parent.left
                    leftMargin: 12
                    right: waiting.visible && view.wide ? waiting.left : parent.right
                    rightMargin: 4
                    top: view.wide ? edge.bottom : master.bottom
                    topMargin: 12
                    bottom: waiting.visible && !view.wide ? waiting.top : legend.top
                }
                clip: true
                focus: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                cellWidth: Math.floor(width / columns)
                cellHeight: Theme.px(126) + 20
                model: view.cluster
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Nodes")
                Keys.onSpacePressed: if (nodes.currentItem) (nodes.currentItem as ClusterNode).clicked()
                Keys.onReturnPressed: if (nodes.currentItem) (nodes.currentItem as ClusterNode).clicked()
                delegate: ClusterNode {
                    objectName: "clusterNode-" + index
                    width: nodes.cellWidth
                    height: nodes.cellHeight
                    onClicked: {
                        nodes.currentIndex = index;
                        nodes.forceActiveFocus();
                        view.cluster.toggleNode(name);
                    }
                }
                FocusRing { shown: nodes.activeFocus && nodes.currentIndex < 0; gap: -4 }
            }
            WhatIfTable {
                id: waiting
                objectName: "clusterPending"
                anchors { right: parent.right; bottom: legend.top }
                visible: rows.count > 0
                width: view.wide ? Math.min(Theme.px(300), Math.round(view.width * 0.3)) : view.width
                height: view.wide ? legend.y - edge.y - 8 : Theme.px(96)
                waves: true
                title: qsTr("Without a place")
                rows: view.cluster.pending
                onChosen: (element) => view.whatIf.select(element)
            }
            ClusterLegend {
                id: legend
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 16; rightMargin: 16; bottomMargin: 8 }
                cluster: view.cluster
            }
        }
    }
}
