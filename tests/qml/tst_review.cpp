#include "qml/project_fixture.h"

#include "ui/canvas/canvas_view.h"
#include "ui/review/project_review.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const char *const deployment = "deploy/base/tickets/orders/deployment.yaml";

} // namespace

/// The review before an export and a commit, by mouse and by keyboard, in a real repository.
class TestReview : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectStudio> m_project;

    Studio &studio() { return *m_project->studio; }
    ProjectReview &review() { return *studio().editor->project()->review(); }
    ReviewFiles &files() { return *review().files(); }

    /// A second export, of a design with one more replica, up to the open review.
    void openReview(bool commit)
    {
        m_project->open();
        m_project->exportAndCommit("First");
        m_project->redesign("\n      orders:\n        replicas: 2\n",
                            "\n      orders:\n        replicas: 3\n");
        m_project->open();
        toReview(commit);
    }
    void toReview(bool commit)
    {
        m_project->key(commit ? Qt::Key_Return : Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(studio().item("projectRun"));
        QTRY_VERIFY_WITH_TIMEOUT(studio().item("projectRun")->isEnabled(), 30000);
        QVERIFY(studio().click("projectRun"));
        QTRY_VERIFY_WITH_TIMEOUT(review().isReady(), 30000);
    }
    QString chosen(const QString &path)
    {
        return files().data(files().index(files().rowOf(path)), ReviewFiles::Choice).toString();
    }
    void finish()
    {
        ProjectJob &job = *studio().editor->project();
        QTRY_VERIFY_WITH_TIMEOUT(job.state() != "running", 60000);
        QVERIFY2(job.state() == "done", qPrintable(job.error() + job.hint()));
    }

private slots:
    void init() { m_project = std::make_unique<ProjectStudio>(); }
    void cleanup()
    {
        if (m_project && m_project->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_project.reset();
    }

    void cancelLeavesNoTrace()
    {
        openReview(true);
        const auto before = m_project->everything();
        QVERIFY(before.size() > 100);
        const int row = files().rowOf(deployment);
        QVERIFY(row > 0);
        review().select(row);
        QTRY_VERIFY(review().diff()->lines() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!review().findsReasons(), 30000);
        m_project->key(Qt::Key_Space);
        m_project->key(Qt::Key_Escape);
        QTRY_VERIFY(!studio().item("reviewRun"));
        QCOMPARE(m_project->everything(), before);
        QTRY_VERIFY(studio().item("canvas")->hasActiveFocus());
    }

    void aFileIsShownWithItsChangeAndItsReason()
    {
        openReview(false);
        review().select(files().rowOf(deployment));
        QTRY_VERIFY(!review().isComparing() && review().diff()->lines() > 0);
        const DiffModel &diff = *review().diff();
        QCOMPARE(diff.added(), 1);
        QCOMPARE(diff.removed(), 1);
        const int line = diff.changeFrom(-1, 1);
        const auto at = [&](int role) { return diff.data(diff.index(line), role); };
        QCOMPARE(at(DiffModel::Kind).toString(), QString("changed"));
        QCOMPARE(at(DiffModel::LeftText).toString(), QString("  replicas: 2"));
        QCOMPARE(at(DiffModel::RightText).toString(), QString("  replicas: 3"));
        QCOMPARE(at(DiffModel::RightMarks).value<QList<int>>(), (QList<int>{12, 1}));
        QTRY_COMPARE_WITH_TIMEOUT(review().reasons(),
                                  QStringList{"orders, Replicas: 3 instead of 2"}, 30000);
        QTRY_COMPARE(studio().item("reviewReasons")->property("text").toString(),
                     QString("Why: orders, Replicas: 3 instead of 2"));

        // What is the same is folded, and unfolds by a click on it.
        const int folded = diff.lines();
        int fold = 0;
        while (diff.data(diff.index(fold), DiffModel::Kind) != "fold")
            ++fold;
        review().diff()->unfold(fold);
        QVERIFY(diff.lines() > folded + 3);
        // One under the other, the old line stands above the new one.
        QVERIFY(studio().click("diffLayout-unified"));
        QTRY_VERIFY(diff.isUnified());
        const int first = diff.changeFrom(-1, 1);
        QCOMPARE(diff.data(diff.index(first), DiffModel::Kind).toString(), QString("removed"));
        QCOMPARE(diff.data(diff.index(first + 1), DiffModel::Kind).toString(), QString("added"));
    }

    void aFileThatIsLeftByMouseStays()
    {
        openReview(true);
        review().select(files().rowOf(deployment));
        QTRY_VERIFY(studio().item("reviewChoice-leave"));
        QVERIFY(studio().click("reviewChoice-leave"));
        QCOMPARE(chosen(deployment), QString("leave"));
        QCOMPARE(files().leaving(), 1);
        QVERIFY(studio().click("reviewRun"));
        finish();
        QVERIFY(m_project->read(deployment).contains("replicas: 2"));
        QVERIFY(m_project->git({"show", QString("HEAD:") + deployment}).contains("replicas: 2"));
        QCOMPARE(m_project->git({"log", "-1", "--format=%s"}),
                 QByteArray("orders: change replicas\n")); // as it was proposed
        QCOMPARE(m_project->git({"status", "--porcelain"}), QByteArray());
        QVERIFY(studio().click("projectCancel"));
        toReview(false);
        QVERIFY(files().rowOf(deployment) > 0); // offered again
    }

    void everythingGoesByKeyboard()
    {
        openReview(true);
        QTRY_VERIFY(studio().item("reviewFiles")->property("activeFocus").toBool());
        m_project->key(Qt::Key_Slash); // to the filter
        QTRY_VERIFY(studio().item("reviewFilter")->hasActiveFocus());
        studio().type("base/tickets/orders/deployment");
        QTRY_COMPARE(files().found(), 1);
        m_project->key(Qt::Key_Down);
        QTRY_COMPARE(review().path(), QString(deployment));
        m_project->key(Qt::Key_Space);
        QTRY_COMPARE(chosen(deployment), QString("leave"));
        m_project->key(Qt::Key_Space);
        QTRY_COMPARE(chosen(deployment), QString("write"));
        m_project->key(Qt::Key_Left); // closes the group
        QTRY_COMPARE(files().rowCount(), 1);
        m_project->key(Qt::Key_Space); // and leaves all of it
        QTRY_COMPARE(files().leaving(), 1);
        m_project->key(Qt::Key_Space);
        m_project->key(Qt::Key_Right);
        QTRY_COMPARE(files().rowCount(), 2);
        m_project->key(Qt::Key_Return); // to the lines
        QTRY_COMPARE(m_project->focused()->objectName(), QString("diffLines"));
        m_project->key(Qt::Key_F7);
        QTRY_VERIFY(m_project->focused()->property("currentIndex").toInt() >= 0);
        m_project->key(Qt::Key_Return, Qt::ControlModifier);
        finish();
        QVERIFY(m_project->git({"show", QString("HEAD:") + deployment}).contains("replicas: 3"));
    }

    void aHandEditIsMergedLeftOrReplaced()
    {
        m_project->open();
        m_project->exportAndCommit("First");
        const QByteArray generated = m_project->read("deploy/README.md");
        m_project->write("deploy/README.md", generated + "By hand.\n");
        QVERIFY(QFile::remove(m_project->file("Makefile")));
        m_project->redesign("name: ticketing\n", "name: tickets\n");
        m_project->open();
        toReview(false);
        review().select(files().rowOf("Makefile"));
        QCOMPARE(review().able(), (QStringList{"leave", "take"}));
        QVERIFY(!review().remark().isEmpty());
        QTRY_VERIFY(studio().item("reviewChoice-take"));
        QVERIFY(studio().click("reviewChoice-take"));
        QTRY_COMPARE(chosen("Makefile"), QString("take"));
        QVERIFY(studio().click("reviewRun"));
        finish();
        QVERIFY(QFile::exists(m_project->file("Makefile")));
        QVERIFY(m_project->read("deploy/README.md").endsWith("By hand.\n"));
    }

    /// A renamed service takes its folder along, but for what is left there.
    void movedFilesAreLeftByMouseAndByKeyboard()
    {
        m_project->open();
        m_project->exportAndCommit("First");
        const QString old = "services/tickets/orders/";
        const QString now = "services/tickets/sales/";
        QStringList moving;
        QDirIterator it(m_project->file(old), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            moving += it.next().mid(m_project->file(old).size());
        moving.sort();
        QVERIFY(moving.size() > 3);
        const Record *orders = studio().editor->document().find(ElementKind::Service, "tickets", "orders");
        QVERIFY(orders);
        auto *canvas = qobject_cast<CanvasView *>(studio().item("canvas"));
        QVERIFY(canvas->rename(orders->id.value, "sales"));
        toReview(true);

        QVERIFY(files().rowOf(now + moving[0]) >= 0);
        review().select(files().rowOf(now + moving[0]));
        QCOMPARE(review().from(), old + moving[0]);
        QTRY_VERIFY(studio().item("reviewChoice-leave"));
        QVERIFY(studio().click("reviewChoice-leave"));
        QCOMPARE(chosen(now + moving[0]), QString("leave"));
        QVERIFY(review().remark().contains("stays where it is"));

        // To the next one by the keys of the list.
        QQuickItem *list = studio().item("reviewFiles");
        list->forceActiveFocus();
        QTRY_VERIFY(list->hasActiveFocus() || list->property("activeFocus").toBool());
        for (int i = 0; i < files().rowCount() && review().path() != now + moving[1]; ++i)
            m_project->key(Qt::Key_Down);
        QCOMPARE(review().path(), now + moving[1]);
        m_project->key(Qt::Key_Space);
        QTRY_COMPARE(chosen(now + moving[1]), QString("leave"));
        QCOMPARE(files().leaving(), 2);
        QVERIFY(studio().click("reviewRun"));
        finish();
        for (int i = 0; i < moving.size(); ++i) {
            QCOMPARE(QFile::exists(m_project->file(old + moving[i])), i < 2);
            QCOMPARE(QFile::exists(m_project->file(now + moving[i])), i >= 2);
        }
        QCOMPARE(m_project->git({"status", "--porcelain"}), QByteArray());
        QVERIFY(m_project->git({"ls-files", old}).contains(moving[1].toUtf8()));
        QVERIFY(studio().click("projectCancel"));
        toReview(false); // offered again
        review().select(files().rowOf(now + moving[1]));
        QCOMPARE(review().from(), old + moving[1]);
    }

    void backReturnsToTheChoices()
    {
        openReview(true);
        QVERIFY(studio().click("reviewBack"));
        QTRY_VERIFY(studio().item("commitMessage") && !studio().item("reviewRun"));
        QTRY_COMPARE(studio().item("commitMessage")->property("text").toString(),
                     QString("orders: change replicas"));
        QVERIFY(studio().click("commitMessage"));
        m_project->key(Qt::Key_A, Qt::ControlModifier);
        studio().type("In my words");
        QTRY_VERIFY_WITH_TIMEOUT(studio().editor->project()->isReady(), 30000);
        m_project->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(studio().item("reviewRun") && studio().item("reviewRun")->isEnabled());
        QVERIFY(studio().click("reviewRun"));
        finish();
        QCOMPARE(m_project->git({"log", "-1", "--format=%s"}), QByteArray("In my words\n"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestReview)
#include "tst_review.moc"
