pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What asks about a design before something is made of it: export and commit, the review,
// conflicts, the repository, pictures; and the namespace of an alias.
Item {
    id: dialogs

    required property Editor editor
    readonly property ConflictSolver solver: ConflictSolver { editor: dialogs.editor }
    signal folderRequested()
    signal pictureFileRequested(current: string, format: string)

    function start(commit: bool) { (project.made() as ProjectDialog).start(commit); }
    function review(message: string) { (review.made() as ReviewDialog).start(message); }
    function solve() { (merge.made() as MergeDialog).start(); }
    function openRepository(pull: bool) {
        if (pull)
            (repository.made() as RepositoryDialog).pull();
        else
            (repository.made() as RepositoryDialog).start();
    }
    function mergeByElement() { (repository.made() as RepositoryDialog).startMerging(); }
    function exportPicture() { (picture.made() as PictureDialog).start(); }
    function choosePicture(path: string) { (picture.made() as PictureDialog).choosePath(path); }

    DialogMaker {
        id: project
        ProjectDialog {
            objectName: "projectDialog"
            editor: dialogs.editor
            onFolderRequested: dialogs.folderRequested()
            onReviewRequested: (message) => dialogs.review(message)
        }
    }
    DialogMaker {
        id: review
        ReviewDialog {
            objectName: "reviewDialog"
            editor: dialogs.editor
            onBackRequested: (commit) => dialogs.start(commit)
            onClosed: if (dialogs.editor.project.conflictCount > 0) dialogs.solver.look(dialogs.editor.project.folder)
            onConflictsRequested: dialogs.solve()
        }
    }
    DialogMaker {
        id: merge
        MergeDialog { objectName: "mergeDialog"; solver: dialogs.solver }
    }
    DialogMaker {
        id: repository
        RepositoryDialog {
            objectName: "repositoryDialog"
            job: RepositoryJob { editor: dialogs.editor }
            onClosed: dialogs.solver.look()
        }
    }
    DialogMaker {
        id: picture
        PictureDialog {
            objectName: "pictureDialog"
            editor: dialogs.editor
            onFileRequested: (current, format) => dialogs.pictureFileRequested(current, format)
        }
    }
    DialogMaker {
        id: alias
        AliasDialog { objectName: "aliasDialog"; editor: dialogs.editor }
    }
    Connections {
        target: dialogs.editor
        function onAliasNamespaceNeeded(service: int) { (alias.made() as AliasDialog).ask(service); }
    }
}
