#include "qml/project_fixture.h"

#include "ui/review/repository_job.h"

using namespace moldloft;
using namespace moldloft::ui;

/// Branches, stash, fetch and push from the window, with a bare remote.
class TestRepository : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProjectStudio> m_project;

    Studio &studio() { return *m_project->studio; }
    RepositoryJob &job() { return *studio().window->findChild<RepositoryJob *>(); }
    QString remote() const { return m_project->place.filePath("remote.git"); }
    void open()
    {
        m_project->key(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(studio().item("branchName"));
        QTRY_VERIFY_WITH_TIMEOUT(!job().isBusy() && job().branch() == "main", 30000);
    }
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!job().isBusy(), 30000); }

private slots:
    void init()
    {
        m_project = std::make_unique<ProjectStudio>();
        m_project->open();
        m_project->exportAndCommit("First");
    }
    void cleanup()
    {
        if (m_project && m_project->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_project.reset();
    }

    void aBranchIsMadeAndLeftWithItsWorkStashed()
    {
        open();
        QVERIFY(studio().click("branchName"));
        studio().type("try-this");
        m_project->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(job().branch(), QString("try-this"), 30000);
        QCOMPARE(m_project->git({"branch", "--show-current"}), QByteArray("try-this\n"));
        QCOMPARE(job().branches()->count(), 2); // what Moldloft keeps is not shown

        m_project->write("README.md", "mine\n");
        job().open();
        QTRY_COMPARE_WITH_TIMEOUT(job().uncommitted(), 1, 30000);
        QVERIFY(studio().click("repositoryStashFirst"));
        QVERIFY(studio().click("switchTo-main"));
        QTRY_COMPARE_WITH_TIMEOUT(job().branch(), QString("main"), 30000);
        QVERIFY(m_project->read("README.md") != "mine\n");
        QTRY_COMPARE(job().stashes(), 1);
        QVERIFY(studio().click("repositoryUnstash"));
        QTRY_COMPARE_WITH_TIMEOUT(job().stashes(), 0, 30000);
        QCOMPARE(m_project->read("README.md"), QByteArray("mine\n"));
    }

    void aPushIsSeenAndARefusalIsExplained()
    {
        QVERIFY(m_project->git({"init", "-q", "-b", "main", "--bare", remote()}).isEmpty());
        m_project->git({"remote", "add", "origin", remote()});
        open();
        QVERIFY(studio().click("repositoryPush"));
        QTRY_VERIFY_WITH_TIMEOUT(!job().isBusy() && job().word().contains("Pushed"), 60000);
        const QByteArray there = m_project->git({"ls-remote", "origin"});
        QVERIFY2(there.contains("refs/heads/main") &&
                     there.contains("refs/heads/moldloft/generated"),
                 there);
        QCOMPARE(m_project->git({"rev-parse", "--abbrev-ref", "main@{u}"}),
                 QByteArray("origin/main\n"));

        // Somebody else pushes; then we have commits of our own, too.
        const QString other = m_project->place.filePath("other");
        m_project->git({"clone", "-q", remote(), other});
        m_project->git({"-C", other, "commit", "-q", "--allow-empty", "-m", "theirs"});
        m_project->git({"-C", other, "push", "-q"});
        m_project->git({"commit", "-q", "--allow-empty", "-m", "ours"});
        QVERIFY(studio().click("repositoryPush"));
        wait();
        QTRY_VERIFY2(job().error().contains("commits that you do not have"),
                     qPrintable(job().error()));
        QVERIFY(job().hint().contains("git pull"));
        QTRY_VERIFY(studio().item("repositoryError"));
        QVERIFY(studio().click("repositoryFetch"));
        QTRY_COMPARE_WITH_TIMEOUT(job().branches()->at(0).behind, 1, 30000);
        QCOMPARE(job().branches()->at(0).ahead, 1);

        // Theirs come in, and both go out.
        QVERIFY(studio().click("repositoryPull"));
        wait();
        QVERIFY2(job().word().contains("Merged 1 commit"), qPrintable(job().word() + job().error()));
        QCOMPARE(job().branches()->at(0).behind, 0);
        QVERIFY(studio().click("repositoryPush"));
        wait();
        QVERIFY2(job().word().contains("Pushed"), qPrintable(job().error()));
        QVERIFY(studio().click("repositoryPull"));
        wait();
        QVERIFY2(job().word().contains("nothing new"), qPrintable(job().word() + job().error()));

        m_project->git({"remote", "set-url", "origin", m_project->place.filePath("nowhere")});
        QVERIFY(studio().click("repositoryFetch"));
        wait();
        QVERIFY2(job().error().contains("no repository at the address"), qPrintable(job().error()));
    }

    void aBadNameIsRefusedInWords()
    {
        open();
        job().create("a..b", false);
        wait();
        QVERIFY2(job().error().contains("cannot be called so"), qPrintable(job().error()));
        job().create("main", false);
        wait();
        QVERIFY2(job().error().contains("of that name already"), qPrintable(job().error()));
        QCOMPARE(job().branch(), QString("main"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestRepository)
#include "tst_repository.moc"
