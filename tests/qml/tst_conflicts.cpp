#include "qml/project_fixture.h"

#include "ui/review/conflict_solver.h"

using namespace moldloft;
using namespace moldloft::ui;

/// Conflicts of an export, solved in the window: by mouse, by keyboard, over a restart, and by the
/// user's own merge tool.
class TestConflicts : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectStudio> m_project;

    Studio &studio() { return *m_project->studio; }
    ConflictSolver &solver() { return *studio().window->findChild<ConflictSolver *>(); }

    /// The user and the design change the same lines of two files.
    void makeConflicts()
    {
        m_project->open();
        m_project->exportAndCommit("First");
        for (const char *path : {"README.md", "CMakeLists.txt"}) {
            QByteArray text = m_project->read(path);
            QVERIFY(text.contains("ticketing"));
            m_project->write(path, text.replace("ticketing", "mine"));
        }
        m_project->redesign("name: ticketing\n", "name: tickets\n");
        m_project->open();
        m_project->key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(studio().item("projectRun"));
        QTRY_VERIFY_WITH_TIMEOUT(studio().item("projectRun")->isEnabled(), 30000);
        QVERIFY(studio().click("projectRun"));
        QTRY_VERIFY(studio().item("reviewRun") && studio().item("reviewRun")->isEnabled());
        QVERIFY(studio().click("reviewRun"));
        QTRY_VERIFY_WITH_TIMEOUT(studio().item("reviewConflicts"), 60000);
        QVERIFY(m_project->read("README.md").contains("<<<<<<< yours"));
    }
    void openSolver()
    {
        QVERIFY(studio().click("reviewConflicts"));
        QTRY_VERIFY(studio().item("mergeHunks"));
        QTRY_VERIFY_WITH_TIMEOUT(!solver().isBusy() && solver().files()->count() > 1, 30000);
    }
    int hunkOf(const QString &path)
    {
        for (int i = 0; i < solver().files()->count(); ++i) {
            if (solver().files()->at(i).key == path)
                return i;
        }
        return -1;
    }
    QByteArray commit()
    {
        ProjectJob &job = *studio().editor->project();
        job.begin();
        (void)QTest::qWaitFor([&] { return job.isReady(); }, 30000);
        job.commit("x");
        (void)QTest::qWaitFor([&] { return job.state() != "running"; }, 60000);
        return (job.summary() + job.error()).toUtf8();
    }

private slots:
    void init() { m_project = std::make_unique<ProjectStudio>(); }
    void cleanup()
    {
        if (m_project && m_project->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_project.reset();
    }

    void chosenByMouseAndWritten()
    {
        makeConflicts();
        openSolver();
        const QByteArray before = m_project->read("README.md");
        solver().setFile(hunkOf("README.md"));
        QTRY_VERIFY(studio().item("hunkChoice0-generated"));
        QVERIFY(studio().click("hunkChoice0-generated"));
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("generated"));
        QCOMPARE(m_project->read("README.md"), before); // not yet
        QVERIFY(studio().click("mergeUndo"));
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("open"));
        QVERIFY(studio().click("mergeRedo"));
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("generated"));
        QVERIFY(studio().click("mergeAllMine")); // what is open
        QTRY_COMPARE(solver().ready(), 1);
        QVERIFY(studio().click("mergeWrite"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_project->read("README.md").contains("<<<<<<<"), 30000);
        QVERIFY(m_project->read("README.md").startsWith("# tickets"));
        QTRY_COMPARE(solver().files()->count(), 1);

        // Nothing is committed as long as one is left, and it is named with its line.
        const QByteArray head = m_project->git({"rev-parse", "HEAD"});
        const QByteArray said = commit();
        QVERIFY2(said.contains("CMakeLists.txt") && said.contains("line "), said);
        QCOMPARE(m_project->git({"rev-parse", "HEAD"}), head);
    }

    void chosenByKeyboardWithBothAndByHand()
    {
        makeConflicts();
        openSolver();
        QTRY_VERIFY(studio().item("mergeHunkList")->property("activeFocus").toBool());
        solver().setFile(hunkOf("README.md"));
        m_project->key(Qt::Key_M);
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("mine"));
        m_project->key(Qt::Key_B);
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("both"));
        m_project->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("mine"));
        m_project->key(Qt::Key_E);
        QTRY_VERIFY(studio().item("hunkText0") && studio().item("hunkText0")->hasActiveFocus());
        m_project->key(Qt::Key_A, Qt::ControlModifier);
        studio().type("# by hand");
        m_project->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(solver().hunks()->at(0).choice, QString("edited"));
        QCOMPARE(solver().hunks()->at(0).result, QString("# by hand"));
        QTRY_VERIFY(studio().item("mergeHunkList")->property("activeFocus").toBool());
        const int open = solver().open();
        m_project->key(Qt::Key_F8); // the next open one, in whichever file
        m_project->key(Qt::Key_G);
        QTRY_COMPARE(solver().open(), open - 1);
    }

    void whatIsChosenSurvivesAKill()
    {
        makeConflicts();
        openSolver();
        solver().setFile(hunkOf("README.md"));
        solver().edit(0, "# kept over a restart");
        solver().setFile(hunkOf("CMakeLists.txt"));
        solver().choose(0, "generated");
        QTRY_VERIFY(m_project->read(".moldloft/conflicts.json").contains("\"generated\""));
        const QByteArray readme = m_project->read("README.md");
        QCOMPARE(m_project->git({"status", "--porcelain", ".moldloft/conflicts.json"}),
                 QByteArray());

        m_project->open();
        QTRY_VERIFY_WITH_TIMEOUT(studio().item("bannerSolve"), 30000);
        QVERIFY(studio().click("bannerSolve"));
        QTRY_VERIFY(studio().item("mergeHunks"));
        solver().setFile(hunkOf("README.md"));
        QCOMPARE(solver().hunks()->at(0).choice, QString("edited"));
        QCOMPARE(solver().hunks()->at(0).result, QString("# kept over a restart"));
        solver().setFile(hunkOf("CMakeLists.txt"));
        QCOMPARE(solver().hunks()->at(0).choice, QString("generated"));
        QCOMPARE(m_project->read("README.md"), readme);
    }

    void allSolvedIsCommittedAndForgotten()
    {
        makeConflicts();
        openSolver();
        for (int file = 0; file < solver().files()->count(); ++file) {
            solver().setFile(file);
            solver().chooseAll("mine");
        }
        QCOMPARE(solver().open(), 0);
        QVERIFY(studio().click("mergeWrite"));
        QTRY_COMPARE_WITH_TIMEOUT(solver().files()->count(), 0, 30000);
        QVERIFY(!QFile::exists(m_project->file(".moldloft/conflicts.json")));
        QVERIFY(studio().click("mergeLater"));
        QTRY_VERIFY(!studio().item("mergeHunks") && !studio().item("bannerSolve"));
        const QByteArray head = m_project->git({"rev-parse", "HEAD"});
        (void)commit();
        QVERIFY(m_project->git({"rev-parse", "HEAD"}) != head);
        QVERIFY(!m_project->git({"grep", "-n", "<<<<<<<", "HEAD"}).contains("README"));
    }

    void theUsersMergeToolIsCalled()
    {
        makeConflicts();
        m_project->git({"config", "merge.tool", "taker"});
        m_project->git({"config", "mergetool.taker.cmd", "cp \"$REMOTE\" \"$MERGED\""});
        m_project->git({"config", "mergetool.taker.trustExitCode", "true"});
        openSolver();
        const QByteArray staged = m_project->git({"ls-files", "--stage"});
        solver().setFile(hunkOf("README.md"));
        QVERIFY(studio().click("mergeTool"));
        QTRY_COMPARE_WITH_TIMEOUT(solver().files()->count(), 1, 60000);
        QVERIFY(m_project->read("README.md").startsWith("# tickets"));
        QVERIFY(!QFile::exists(m_project->file("README.md.orig")));
        QCOMPARE(m_project->git({"ls-files", "--stage"}), staged);

        // Without one, the words say how to name one.
        m_project->git({"config", "--unset", "merge.tool"});
        QVERIFY(studio().click("mergeTool"));
        QTRY_VERIFY_WITH_TIMEOUT(studio().item("mergeHint"), 30000);
        QVERIFY(studio().item("mergeHint")->property("text").toString().contains("merge.tool"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestConflicts)
#include "tst_conflicts.moc"
