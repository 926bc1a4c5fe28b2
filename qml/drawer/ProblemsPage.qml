pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

FocusScope {
    id: page

    required property Editor editor
    signal mended() ///< the row that had the focus may be gone

    // The problem of what is selected opens by itself.
    function follow() {
        list.currentIndex = page.editor.problems.rowAboutSelection(list.currentIndex);
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    Connections {
        target: page.editor
        function onSelectionChanged() { page.follow(); }
        function onFindingsChanged() { page.follow(); }
    }

    ListView {
        id: list
        objectName: "problemsList"
        anchors.fill: parent
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.editor.problems
        currentIndex: -1
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Problems")
        Keys.onReturnPressed: page.editor.problems.selectElement(list.currentIndex)
        T.ScrollBar.vertical: ScrollBar {}
        delegate: ProblemRow {
            objectName: "problem-" + index
            width: ListView.view ? ListView.view.width : 0
            preview: page.editor.problems.preview
            onFixConsidered: (fix) => page.editor.problems.previewFix(index, fix)
            onClicked: {
                list.currentIndex = index;
                page.editor.problems.selectElement(index);
            }
            onFixRequested: (fix) => {
                page.editor.problems.applyFix(index, fix);
                page.mended();
            }
        }
        FocusRing { shown: list.activeFocus && list.currentIndex < 0; gap: -4 }
    }
    Column {
        visible: list.count === 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(4, Math.round((page.height - height) / 2))
        spacing: 4
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8
            Icon { name: "check"; size: Theme.px(20); color: Theme.ok; anchors.verticalCenter: parent.verticalCenter }
            Label { text: qsTr("No problems"); font: Theme.fontBodyStrong }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, page.width - 32)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: qsTr("Every rule holds. Ctrl+E exports the project.")
            font: Theme.fontSmall
            color: Theme.text2
        }
    }
}
