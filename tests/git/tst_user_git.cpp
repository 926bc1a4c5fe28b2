#include "git/git_fixture.h"

#include "git/user_git.h"

using namespace moldloft;
using namespace moldloft::git;

/// Branches, stash, fetch and push by the real git; what it says is put in words.
class UserGitTest : public QObject
{
    Q_OBJECT

    Fixture m_repository;

    GitTask task() const { return {m_repository.folder(), {}}; }
    RepositoryView view() const { return *lookAt(task()); }
    void userCommits(const char *message)
    {
        m_repository.git({"add", "-A"});
        m_repository.git({"commit", "-q", "--allow-empty", "-m", message});
    }

private slots:
    void init()
    {
        m_repository.freshFolder();
        QDir().mkpath(m_repository.path());
        m_repository.git({"init", "-q", "-b", "main"});
        m_repository.git({"config", "user.name", "U"});
        m_repository.git({"config", "user.email", "u@example.com"});
        m_repository.write("a.txt", "one\n");
        userCommits("first");
    }

    void aFolderThatIsNoRepositoryHasNothing()
    {
        const QTemporaryDir empty;
        const auto found = lookAt({empty.path().toStdString(), {}});
        QVERIFY(found.has_value() && found->branch.empty() && found->branches.empty());
    }

    void branchesAreMadeAndOurOwnAreNotShown()
    {
        QVERIFY(switchBranch(task(), {"try", true, false}).has_value());
        m_repository.git({"branch", "moldloft/generated"});
        const RepositoryView seen = view();
        QCOMPARE(seen.branch, std::string("try"));
        QCOMPARE(seen.branches.size(), 2u);
        m_repository.git({"checkout", "-q", "--detach"});
        QCOMPARE(view().branch, std::string());
    }

    void whatIsNotCommittedIsStashedAndComesBack()
    {
        QVERIFY(switchBranch(task(), {"try", true, false}).has_value());
        m_repository.write("a.txt", "two\n");
        userCommits("second");
        m_repository.write("a.txt", "mine\n");
        m_repository.write("new.txt", "new\n");
        QCOMPARE(view().uncommitted, 2);
        const auto refused = switchBranch(task(), {"main", false, false});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.text().find("would overwrite") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY(switchBranch(task(), {"main", false, true}).has_value());
        QCOMPARE(view().stashes, 1);
        QVERIFY(!QFile::exists(m_repository.path("new.txt")));
        QVERIFY(switchBranch(task(), {"try", false, false}).has_value());
        QVERIFY(unstash(task()).has_value());
        QCOMPARE(view().uncommitted, 2);
        // A switch that fails brings it back by itself.
        QVERIFY(!switchBranch(task(), {"nowhere", false, true}));
        QCOMPARE(view().stashes, 0);
        QCOMPARE(view().uncommitted, 2);
        QVERIFY(!switchBranch(task(), {"--help", true, false}));
    }

    void aPushSetsTheUpstreamAndTellsHowFarItIs()
    {
        const std::string remote = m_repository.beside("remote.git").toStdString();
        m_repository.git({"init", "-q", "--bare", remote});
        m_repository.git({"remote", "add", "origin", remote});
        m_repository.git({"config", "push.default", "nothing"}); // it is not asked
        std::vector<std::string> steps;
        GitTask work = task();
        work.progress = [&](const std::string &step, int, int) { steps.push_back(step); };
        const auto pushed = push(work, "origin");
        QVERIFY2(pushed.has_value(), pushed ? "" : pushed.error().message.c_str());
        QVERIFY(std::find(steps.begin(), steps.end(), "Writing objects") != steps.end());
        QCOMPARE(view().branches[0].upstream, std::string("origin/main"));
        userCommits("more");
        QCOMPARE(view().branches[0].ahead, 1);
        QVERIFY(push(task(), "origin").has_value());
        QCOMPARE(view().branches[0].ahead, 0);
        QVERIFY(fetch(task()).has_value());

        m_repository.git({"reset", "-q", "--hard", "HEAD~1"});
        userCommits("another");
        const auto refused = push(task(), "origin");
        QVERIFY(!refused && refused.error().hint.text().find("git pull") != std::string::npos);
    }

    void aHookOfTheRemoteRefuses()
    {
        const QString remote = m_repository.beside("remote.git");
        m_repository.git({"init", "-q", "--bare", remote.toStdString()});
        m_repository.git({"remote", "add", "origin", remote.toStdString()});
        QFile hook(remote + "/hooks/pre-receive");
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\necho no ticket in the message\nexit 1\n");
        hook.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        hook.close();
        const auto refused = push(task(), "origin");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.text().find("own rules") != std::string::npos &&
                     refused.error().message.text().find("no ticket") != std::string::npos,
                 refused.error().message.c_str());
    }

    void aStopEndsIt()
    {
        m_repository.git({"remote", "add", "slow", "ext::sh -c 'sleep 60'"});
        m_repository.git({"config", "protocol.ext.allow", "always"});
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = fetch({m_repository.folder(), stop.get_token()});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }

    void itsWordsAreExplained_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("host") << QByteArray("ssh: Could not resolve hostname nowhere: Name or "
                                            "service not known\n")
                              << QByteArray("host of the remote is not known");
        QTest::newRow("https") << QByteArray("fatal: unable to access 'https://x/': Could not "
                                             "resolve host: x\n")
                               << QByteArray("host of the remote is not known");
        QTest::newRow("keys") << QByteArray("git@x: Permission denied (publickey).\n")
                              << QByteArray("none of your SSH keys");
        QTest::newRow("credentials")
            << QByteArray("fatal: could not read Username for 'https://x': terminal prompts "
                          "disabled\n")
            << QByteArray("no credential helper");
        QTest::newRow("password") << QByteArray("fatal: Authentication failed for 'https://x/'\n")
                                  << QByteArray("does not accept your name");
        QTest::newRow("host key") << QByteArray("Host key verification failed.\n")
                                  << QByteArray("host key is not known");
        QTest::newRow("other") << QByteArray("fatal: something nobody has seen\n")
                               << QByteArray("something nobody has seen");
    }
    void itsWordsAreExplained()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, words);
        const Error error = explained("push", "/p", 128, said.toStdString());
        QVERIFY2(QByteArray::fromStdString(error.message.text()).contains(words),
                 error.message.c_str());
    }

    void progressIsReadFromWhatItSays()
    {
        GitProgress progress;
        QVERIFY(!readProgress("To example.com\n", progress));
        QVERIFY(readProgress("remote: Counting objects:  10% (1/10)\rremote: Counting objects:  "
                             "40% (4/10)\r",
                             progress));
        QCOMPARE(progress.step, std::string("Counting objects"));
        QCOMPARE(progress.done, 4);
        QCOMPARE(progress.total, 10);
        QVERIFY(readProgress("Writing objects: 100% (3/3), 250 bytes | 250.00 KiB/s, done.\n",
                             progress));
        QCOMPARE(progress.step, std::string("Writing objects"));
    }
};

QTEST_APPLESS_MAIN(UserGitTest)
#include "tst_user_git.moc"
