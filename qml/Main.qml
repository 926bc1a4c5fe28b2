pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Moldloft

// The window: welcome, an unreadable file, or the design.
Window {
    id: window

    required property Editor editor
    required property Preferences preferences
    readonly property bool drawing: editor.hasDesign && !editor.broken.isBroken

    title: editor.hasDesign ? qsTr("%1%2 – Moldloft").arg(editor.title).arg(editor.edited ? "*" : "") : qsTr("Moldloft")
    width: 1440
    height: 900
    minimumWidth: 900
    minimumHeight: 560
    visible: true
    color: Theme.panel

    Binding { target: Theme; property: "scheme"; value: window.preferences.scheme }
    Binding { target: Theme; property: "textScale"; value: window.preferences.textScale }
    Binding { target: Theme; property: "compact"; value: window.preferences.compact }
    Binding { target: Theme; property: "reducedMotion"; value: window.preferences.reducedMotion }

    function save() {
        if (window.editor.filePath === "")
            files.saveDesign();
        else
            window.editor.save();
    }

    onClosing: (close) => {
        close.accepted = !window.editor.edited;
        if (!close.accepted)
            leaving.ask("quit", "");
    }

    Welcome {
        objectName: "welcome"
        anchors.fill: parent
        visible: !window.editor.hasDesign && !window.editor.broken.isBroken
        focus: visible
        editor: window.editor
        onNewRequested: leaving.ask("new", "")
        onOpenRequested: leaving.ask("open", "")
        onRecentRequested: (path) => leaving.ask("path", path)
        onTemplateRequested: (name) => leaving.ask("template", name)
        onCompareRequested: (entry) => safety.compareRecovered(entry)
        onGuideRequested: workspace.guide.start()
    }
    BrokenFile {
        objectName: "broken"
        anchors.fill: parent
        visible: window.editor.broken.isBroken
        focus: visible
        editor: window.editor
        conflicted: workspace.conflicted
        onRetryRequested: window.editor.open(window.editor.broken.path)
        onOpenRequested: files.openDesign()
        onBackRequested: window.editor.dismissBroken()
    }
    FocusScope {
        objectName: "page"
        anchors.fill: parent
        visible: window.drawing
        focus: visible
        TopBar {
            id: topBar
            width: parent.width
            editor: window.editor
            commands: commands
        }
        Banners {
            id: banners
            anchors.top: topBar.bottom
            width: parent.width
            editor: window.editor
            solver: project.solver
            conflicted: workspace.conflicted
            onSaveRequested: window.save()
            onSaveAsRequested: files.saveDesign()
            onSolveRequested: project.solve()
        }
        Workspace {
            id: workspace
            objectName: "workspace"
            anchors { left: parent.left; right: parent.right; top: banners.bottom; bottom: statusBar.top }
            editor: window.editor
            commands: commands
            focus: true
        }
        StatusBar {
            id: statusBar
            width: parent.width
            anchors.bottom: parent.bottom
            editor: window.editor
            view: commands.view
            zoom: workspace.zoom
            hint: workspace.hint
            onProblemsRequested: workspace.showProblems()
        }
    }

    Commands {
        id: commands
        objectName: "commands"
        desk: Desk {
            editor: window.editor
            preferences: window.preferences
            canvas: workspace.canvas
            visits: workspace.visits
            whatIf: workspace.whatIf
            history: workspace.history
            comparison: workspace.comparison
            conflicted: workspace.conflicted
            sideBySide: workspace.sideBySide
            drawing: window.drawing
            paletteShown: workspace.paletteShown
            inspectorShown: workspace.inspectorShown
            drawerShown: workspace.drawerShown
            minimapShown: workspace.minimapShown
            clusterShown: workspace.clusterShown
            searching: workspace.searching
            onNewRequested: leaving.ask("new", "")
            onOpenRequested: leaving.ask("open", "")
            onSaveRequested: window.save()
            onSaveAsRequested: files.saveDesign()
            onCloseRequested: leaving.ask("close", "")
            onQuitRequested: window.close()
            onExportRequested: project.start(false)
            onCommitRequested: project.start(true)
            onPictureRequested: project.exportPicture()
            onConflictsRequested: project.solve()
            onRepositoryRequested: (pull) => project.openRepository(pull)
            onMenuRequested: topBar.openMenu()
            onPanelToggled: (panel) => workspace.toggle(panel)
            onAddRequested: workspace.canvas.requestQuickAdd()
            onOutlineRequested: workspace.focusOutline()
            onProblemsRequested: workspace.showProblems()
            onWhatIfRequested: workspace.showWhatIf()
            onClusterToggled: workspace.toggleCluster()
            onMergeByElementRequested: project.mergeByElement()
            onHistoryRequested: workspace.showHistory()
            onCompareLayoutToggled: workspace.toggleCompareLayout()
            onGuideRequested: workspace.guide.isOpen ? workspace.guide.start() : leaving.ask("guide", "")
            onSearchRequested: workspace.search()
            onSearchStepped: (by) => workspace.searchStep(by)
            onConnectRequested: workspace.connectFromSelection()
            onDesignChosen: (path) => leaving.ask("path", path)
            onTemplateChosen: (name) => leaving.ask("template", name)
        }
    }
    SafetyDialogs {
        id: safety
        editor: window.editor
        preferences: window.preferences
    }
    Sheets { commands: commands }
    Tooltip { id: tip; beside: Tips.beside; Component.onCompleted: Tips.sheet = tip }
    FileDrop {
        anchors.fill: parent
        editor: window.editor
        onFileDropped: (path) => leaving.ask("path", path)
    }
    ProjectDialogs {
        id: project
        editor: window.editor
        onFolderRequested: files.chooseFolder()
        onPictureFileRequested: (current, format) => files.choosePicture(current, format)
    }
    UnsavedEdits {
        id: leaving
        editor: window.editor
        onSaveRequested: window.save()
        onOpenRequested: files.openDesign()
        onGuideRequested: workspace.guide.start()
    }
    AltKey {
        window: window
        onPressedAlone: if (window.drawing && !keeper.isAbove(window.activeFocusItem)) commands.go.menu.trigger()
    }
    FocusKeeper {
        id: keeper
        current: window.activeFocusItem
        content: window.contentItem
        above: T.Overlay.overlay
        onLost: commands.desk.focusCanvas()
    }
    FileDialogs {
        id: files
        editor: window.editor
        onOpenChosen: (path) => window.editor.open(path)
        onSaveChosen: (path) => window.editor.saveAs(path)
        onFolderChosen: (path) => window.editor.project.folder = path
        onPictureChosen: (path) => project.choosePicture(path)
    }
}
