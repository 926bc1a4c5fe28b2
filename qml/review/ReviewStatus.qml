pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// Below the review: what would be done with it, how far it is, what came of it.
Column {
    id: status

    required property ProjectJob job
    required property bool committing
    required property string subject
    readonly property ReviewFiles files: job.review.files
    readonly property bool running: job.state === "running"

    spacing: 8

    Progress {
        visible: status.running
        width: parent.width
        value: status.job.progress
        indeterminate: status.job.progress <= 0
    }
    Label {
        objectName: "reviewSummary"
        width: parent.width
        text: status.running || status.job.state === "done" ? status.job.summary : status.plan
        font: Theme.fontSmall
        color: status.job.state === "done" ? Theme.text : Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: 3
        Accessible.role: Accessible.AlertMessage
    }
    Fault {
        width: parent.width
        message: status.job.error
        hint: status.job.hint
    }

    readonly property string counts: status.files.leaving > 0
        ? qsTr("%1; %2.").arg(qsTr("%n file(s) will be written", "", status.files.writing)).arg(qsTr("%n stay(s) as it is", "", status.files.leaving))
        : qsTr("%1.").arg(qsTr("%n file(s) will be written", "", status.files.writing))
    readonly property string conflicts: status.files.conflicting === 0 ? ""
        : " " + (status.committing ? qsTr("%n file(s) will have conflicts: nothing is committed until they are solved.", "", status.files.conflicting)
                                   : qsTr("%n file(s) will have conflicts to solve.", "", status.files.conflicting))
    readonly property string words: status.job.author !== ""
        ? qsTr("%1 commits: “%2”").arg(status.job.author).arg(status.subject) : qsTr("Message: “%1”").arg(status.subject)
    readonly property string plan: !status.job.review.ready ? qsTr("Making the list…")
        : status.files.total === 0 ? qsTr("The project is up to date: no file would change.")
        : status.committing ? status.counts + status.conflicts + " " + status.words : status.counts + status.conflicts
}
