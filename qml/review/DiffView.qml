pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The lines of a file before and after, beside each other or one under the other. What is the same
// is folded; F7 goes to the next change, Left and Right along a long line.
FocusScope {
    id: view

    required property ProjectReview review
    readonly property DiffModel diff: review.diff
    readonly property bool isWide: width >= Theme.px(720)
    property bool wantsUnified: false
    property real shift: 0 ///< of long lines, to the left

    readonly property real unit: Math.ceil(view.metrics.advanceWidth("0"))
    readonly property real room: (diff.unified ? width : width / 2) - unit * 8
    readonly property real longest: Math.max(0, diff.longest * view.metrics.advanceWidth("0") - room + 24)

    Binding { target: view.diff; property: "unified"; value: view.wantsUnified || !view.isWide || view.diff.oneSided }
    onLongestChanged: shift = Math.min(shift, longest)

    function jump(by: int) {
        const line = view.diff.changeFrom(list.currentIndex, by);
        if (line < 0)
            return;
        list.currentIndex = line;
        list.positionViewAtIndex(line, ListView.Center);
    }
    function slide(by: real) {
        view.shift = Math.max(0, Math.min(view.longest, view.shift + by));
    }

    readonly property FontMetrics metrics: FontMetrics { font: Theme.fontCodeSmall }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.inset
        border { width: 1; color: Theme.border }
        FocusRing { shown: list.activeFocus; gap: -1 }
    }
    Label {
        objectName: "reviewNothing"
        anchors { fill: parent; margins: 16 }
        visible: text !== ""
        text: view.review.nothing
        font: Theme.fontSmall
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        verticalAlignment: Text.AlignTop
    }
    ListView {
        id: list
        objectName: "diffLines"
        anchors { fill: parent; margins: 1 }
        clip: true
        focus: true
        activeFocusOnTab: true
        reuseItems: true
        visible: view.review.nothing === ""
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: view.diff
        currentIndex: -1
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lines")

        Keys.onPressed: (event) => {
            const page = Math.max(1, Math.floor(list.height / Theme.px(18)) - 2);
            const go = (line) => { list.currentIndex = Math.max(0, Math.min(list.count - 1, line)); };
            event.accepted = !(event.modifiers & Qt.ControlModifier);
            if (!event.accepted)
                return;
            if (event.key === Qt.Key_PageDown)
                go(list.currentIndex + page);
            else if (event.key === Qt.Key_PageUp)
                go(list.currentIndex - page);
            else if (event.key === Qt.Key_Home)
                go(0);
            else if (event.key === Qt.Key_End)
                go(list.count - 1);
            else if (event.key === Qt.Key_Right)
                view.slide(view.metrics.advanceWidth("0") * 8);
            else if (event.key === Qt.Key_Left)
                view.slide(-view.metrics.advanceWidth("0") * 8);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Space)
                view.diff.unfold(list.currentIndex);
            else
                event.accepted = false;
        }
        WheelHandler {
            acceptedModifiers: Qt.ShiftModifier
            orientation: Qt.Vertical
            onWheel: (event) => view.slide(-event.angleDelta.y)
        }
        WheelHandler {
            orientation: Qt.Horizontal
            onWheel: (event) => view.slide(-event.angleDelta.x)
        }
        TapHandler {
            onTapped: (point) => {
                const line = list.indexAt(point.position.x, point.position.y + list.contentY);
                list.forceActiveFocus();
                list.currentIndex = line;
                view.diff.unfold(line);
            }
        }
        delegate: DiffRow {
            width: ListView.view.width
            metrics: view.metrics
            unified: view.diff.unified
            shift: view.shift
            unit: view.unit
            current: ListView.isCurrentItem && list.activeFocus
        }
    }
    Rectangle {
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; bottom: parent.bottom; margins: 1 }
        visible: !view.diff.unified && view.diff.lines > 0
        width: 1
        color: Theme.border
    }
    Connections {
        target: view.diff
        function onModelReset() {
            view.shift = 0;
            list.currentIndex = -1;
            list.positionViewAtBeginning();
        }
    }
}
