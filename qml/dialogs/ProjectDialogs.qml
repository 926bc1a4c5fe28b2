pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// The way of a design into its project: what is made, the review, conflicts, and the repository.
Item {
    id: dialogs

    required property Editor editor
    readonly property ConflictSolver solver: ConflictSolver { editor: dialogs.editor }
    signal folderRequested()

    function start(commit: bool) {
        project.start(commit);
    }
    function solve() {
        merge.start();
    }
    function openRepository(pull: bool) {
        if (pull)
            repository.pull();
        else
            repository.start();
    }
    function mergeByElement() {
        repository.startMerging();
    }

    ProjectDialog {
        id: project
        objectName: "projectDialog"
        editor: dialogs.editor
        onFolderRequested: dialogs.folderRequested()
        onReviewRequested: (message) => review.start(message)
    }
    ReviewDialog {
        id: review
        objectName: "reviewDialog"
        editor: dialogs.editor
        onBackRequested: (commit) => project.start(commit)
        onClosed: if (dialogs.editor.project.conflictCount > 0) dialogs.solver.look(dialogs.editor.project.folder)
        onConflictsRequested: merge.start()
    }
    MergeDialog {
        id: merge
        objectName: "mergeDialog"
        solver: dialogs.solver
    }
    RepositoryDialog {
        id: repository
        objectName: "repositoryDialog"
        job: RepositoryJob { editor: dialogs.editor }
        onClosed: dialogs.solver.look()
    }
}
