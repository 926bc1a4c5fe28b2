#include "git/git_fixture.h"

#include <unistd.h>

#include <utime.h>

using namespace moldloft;
using namespace moldloft::git;

namespace
{

bool says(const Error &error, const char *words)
{
    return (error.message.text() + ' ' + error.hint.text()).find(words) != std::string::npos;
}

} // namespace

class RepositoryTest : public QObject
{
    Q_OBJECT

    Fixture m_fixture;

    Repository make() { return std::move(*Repository::init(m_fixture.folder())); }
    void commitByGit(const char *name)
    {
        m_fixture.write(name, name);
        m_fixture.git({"add", name});
        m_fixture.git(
            {"-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", name});
    }

private slots:
    void init() { m_fixture.freshFolder(); }

    void aFolderWithoutRepositoryIsNone()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        const auto found = Repository::openIfAny(m_fixture.folder());
        QVERIFY(found.has_value());
        QVERIFY(!found->has_value());
        const auto opened = Repository::open(m_fixture.folder());
        QVERIFY(!opened.has_value());
        QVERIFY(says(opened.error(), "no git repository"));
    }

    void aRepositoryFurtherUpIsDiscoveredButNotOpened()
    {
        make();
        QVERIFY(QDir().mkpath(m_fixture.path("sub/folder")));
        const std::string sub = m_fixture.path("sub/folder").toStdString();
        QVERIFY(!Repository::openIfAny(sub)->has_value());
        QCOMPARE(
            Repository::discover(sub + "/not/there/yet"),
            std::optional<std::string>(QDir(m_fixture.path()).canonicalPath().toStdString() + '/'));
    }

    void anUnbornBranchIsReady()
    {
        const Repository repository = make();
        QCOMPARE(repository.head()->branch, std::string("main"));
        QVERIFY(!repository.head()->commit);
        QVERIFY(repository.checkReady().has_value());
        QVERIFY(repository.status()->empty());
    }

    void anExistingRepositoryKeepsItsBranch()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        m_fixture.git({"init", "-q", "-b", "trunk"});
        commitByGit("old");
        Repository repository = std::move(*Repository::open(m_fixture.folder()));
        QVERIFY(repository.commit(m_fixture.request({{"new", TreeFile{"x"}}}))->has_value());
        QCOMPARE(m_fixture.git({"log", "--format=%s", "trunk"}), QByteArray("A message\nold\n"));
        QVERIFY(!Repository::init(m_fixture.folder()).has_value());
        QCOMPARE(*repository.trackedPaths(), (std::vector<std::string>{"new", "old"}));
    }

    void aDetachedHeadIsRefusedWithAWayOut()
    {
        const Repository repository = make();
        commitByGit("a");
        m_fixture.git({"checkout", "-q", "--detach"});
        const auto ready = repository.checkReady();
        QVERIFY(!ready.has_value());
        QCOMPARE(ready.error().code, ErrorCode::Environment);
        QVERIFY(says(ready.error(), "detached"));
        QVERIFY(says(ready.error(), "switch -c"));
    }

    void aBareRepositoryIsRefused()
    {
        QVERIFY(QDir().mkpath(m_fixture.path()));
        m_fixture.git({"init", "-q", "--bare"});
        const auto repository = Repository::open(m_fixture.folder());
        QVERIFY(repository.has_value());
        const auto ready = repository->checkReady();
        QVERIFY(!ready.has_value());
        QVERIFY(says(ready.error(), "bare"));
    }

    void aMergeUnderWayIsRefused()
    {
        const Repository repository = make();
        commitByGit("a");
        m_fixture.git({"checkout", "-q", "-b", "other"});
        m_fixture.write("a", "other");
        commitByGit("b");
        m_fixture.write("a", "theirs");
        m_fixture.git(
            {"-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "t"});
        m_fixture.git({"checkout", "-q", "main"});
        m_fixture.write("a", "ours");
        m_fixture.git(
            {"-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qam", "o"});
        m_fixture.git({"-c", "user.name=A", "-c", "user.email=a@example.com", "merge", "other"});
        const auto ready = repository.checkReady();
        QVERIFY(!ready.has_value());
        QVERIFY(says(ready.error(), "merge"));
    }

    void aStaleLockIsShownWithOwnerAndAge()
    {
        Repository repository = make();
        commitByGit("a");
        m_fixture.write(".git/index.lock", "");
        utimbuf times{};
        times.actime = times.modtime = std::time(nullptr) - 3 * 3600 - 5;
        QVERIFY(::utime(m_fixture.path(".git/index.lock").toLocal8Bit().constData(), &times) == 0);
        const auto refused = repository.commit(m_fixture.request({{"b", TreeFile{"x"}}}));
        QVERIFY(!refused.has_value());
        QVERIFY(says(refused.error(), "3 hours"));
        QVERIFY(says(refused.error(), "index.lock"));
        const std::optional<Lock> lock = repository.findLock();
        QVERIFY(lock.has_value());
        const auto whoami = run({{"id", "-un"}, {}, {}, {}}, {});
        QCOMPARE(lock->owner + '\n', whoami->output);
        QVERIFY(QFile::exists(m_fixture.path(".git/index.lock")));
        QVERIFY(repository.removeLock(*lock).has_value());
        QVERIFY(repository.commit(m_fixture.request({{"b", TreeFile{"x"}}}))->has_value());
    }

    void aLockTakenInTheMeantimeStays()
    {
        const Repository repository = make();
        m_fixture.write(".git/index.lock", "");
        Lock shown = *repository.findLock();
        shown.ageSeconds = 10'000; // what was confirmed is an older one
        QVERIFY(!repository.removeLock(shown).has_value());
        QVERIFY(QFile::exists(m_fixture.path(".git/index.lock")));
    }

    void aRepositoryOfAnotherOwnerIsRefusedWithTheCommand()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        if (Fixture::machineConfigures("safe.directory"))
            QSKIP("this machine trusts folders of others");
        make();
        QCOMPARE(run({{"chown", "-R", "12345", m_fixture.folder()}, {}, {}, {}}, {})->status, 0);
        const auto opened = Repository::openIfAny(m_fixture.folder());
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, ErrorCode::Environment);
        QVERIFY(says(opened.error(), "another user"));
        QVERIFY(says(opened.error(), "git config --global --add safe.directory"));
    }

    void identityComesFromSettingsThenEnvironmentThenConfiguration()
    {
        const Repository repository = make();
        m_fixture.git({"config", "user.name", "Config"});
        m_fixture.git({"config", "user.email", "config@example.com"});
        QCOMPARE(*repository.identity({}), (Identity{"Config", "config@example.com"}));
        qputenv("GIT_AUTHOR_NAME", "Environment");
        QCOMPARE(*repository.identity({}), (Identity{"Environment", "config@example.com"}));
        QCOMPARE(*repository.identity(Identity{"Settings", "s@example.com"}),
                 (Identity{"Settings", "s@example.com"}));
        qunsetenv("GIT_AUTHOR_NAME");
        if (Fixture::machineConfigures("user.name") || Fixture::machineConfigures("user.email"))
            QSKIP("this machine gives everybody a name");
        QVERIFY(!Repository::identityOutside({}, "new").has_value());
        m_fixture.git({"config", "--global", "user.name", "Home"});
        m_fixture.git({"config", "--global", "user.email", "home@example.com"});
        const auto outside = Repository::identityOutside({}, "new");
        m_fixture.git({"config", "--global", "--remove-section", "user"});
        QCOMPARE(*outside, (Identity{"Home", "home@example.com"}));
    }

    void ignoredPathsAreKnown()
    {
        const Repository repository = make();
        m_fixture.write(".gitignore", "/secrets/\n");
        QVERIFY(*repository.isIgnored("secrets/password"));
        QVERIFY(!*repository.isIgnored("src/main.cpp"));
    }

    void noIdentityAnywhereNamesTheTwoCommands()
    {
        if (Fixture::machineConfigures("user.name") || Fixture::machineConfigures("user.email"))
            QSKIP("this machine gives everybody a name");
        Repository repository = make();
        CommitRequest request = m_fixture.request({{"a", TreeFile{"x"}}});
        request.identity.reset();
        const auto refused = repository.commit(request);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Environment);
        QVERIFY(says(refused.error(), "git config --global user.name"));
        QVERIFY(says(refused.error(), "git config --global user.email"));
        // Nothing was written before it was asked.
        QVERIFY(m_fixture.git({"count-objects"}).startsWith("0 objects"));
    }

    void configurationInTheEnvironmentIsGitsToRead()
    {
        const Repository repository = make();
        const QString config = m_fixture.beside("config");
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[user]\n\tname = Elsewhere\n\temail = e@example.com\n");
        file.close();
        qputenv("GIT_CONFIG_GLOBAL", config.toUtf8());
        const auto who = repository.identity({});
        qunsetenv("GIT_CONFIG_GLOBAL");
        QVERIFY(who.has_value());
        QCOMPARE(*who, (Identity{"Elsewhere", "e@example.com"}));
    }

    void datesOfTheEnvironmentAreKept_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("seconds") << QByteArray("1700000000 +0200")
                                 << QByteArray("1700000000 +0200");
        QTest::newRow("with @") << QByteArray("@42 -0330") << QByteArray("42 -0330");
        QTest::newRow("ISO") << QByteArray("2026-01-31T12:00:00+01:00")
                             << QByteArray("1769857200 +0100");
        QTest::newRow("UTC") << QByteArray("2026-01-31 11:00:00Z")
                             << QByteArray("1769857200 +0000");
    }
    void datesOfTheEnvironmentAreKept()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, shown);
        Repository repository = make();
        qputenv("GIT_AUTHOR_DATE", given);
        const auto made = repository.commit(m_fixture.request({{"a", TreeFile{"x"}}}));
        qunsetenv("GIT_AUTHOR_DATE");
        QVERIFY(made.has_value());
        QCOMPARE(m_fixture.git({"log", "-1", "--date=raw", "--format=%ad"}).trimmed(), shown);
    }

    void aDateThatIsNoneIsNamed()
    {
        Repository repository = make();
        qputenv("GIT_AUTHOR_DATE", "the day after tomorrow");
        const auto made = repository.commit(m_fixture.request({{"a", TreeFile{"x"}}}));
        qunsetenv("GIT_AUTHOR_DATE");
        QVERIFY(!made.has_value());
        QVERIFY(says(made.error(), "GIT_AUTHOR_DATE"));
    }
};

QTEST_APPLESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
