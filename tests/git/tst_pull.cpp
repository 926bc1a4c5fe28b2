#include "git/git_fixture.h"

#include "git/user_git.h"

using namespace moldloft;
using namespace moldloft::git;
using Kind = Pulled::Kind;

/// What others have pushed comes into the branch and its files, by the real git.
class PullTest : public QObject
{
    Q_OBJECT

    Fixture m_repository;

    GitTask task() const { return {m_repository.folder(), {}}; }
    void userCommits(const QString &name, const QByteArray &bytes)
    {
        m_repository.write(name, bytes);
        m_repository.git({"add", "-A"});
        m_repository.git({"commit", "-q", "-m", "mine"});
    }
    /// Somebody else pushes a change of a file.
    void othersPush(const QString &name, const QByteArray &bytes)
    {
        const std::string other = m_repository.beside("other").toStdString();
        m_repository.git({"clone", "-q", m_repository.beside("remote.git").toStdString(), other});
        QFile file(m_repository.beside("other/" + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_repository.git({"-C", other, "add", "-A"});
        m_repository.git({"-C", other, "-c", "user.name=O", "-c", "user.email=o@example.com",
                          "commit", "-q", "-m", "theirs"});
        m_repository.git({"-C", other, "push", "-q"});
    }
    Pulled pulled(const std::string &driver = {})
    {
        const auto done = pull(task(), driver);
        if (!done)
            qWarning("%s", done.error().message.c_str());
        return done.value_or(Pulled{Kind::Nothing, -1, {}});
    }
    QByteArray at(const QString &name)
    {
        QFile file(m_repository.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }

private slots:
    void init()
    {
        m_repository.freshFolder();
        QDir().mkpath(m_repository.path());
        const std::string remote = m_repository.beside("remote.git").toStdString();
        m_repository.git({"init", "-q", "-b", "main"});
        m_repository.git({"config", "user.name", "U"});
        m_repository.git({"config", "user.email", "u@example.com"});
        userCommits("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        m_repository.git({"init", "-q", "--bare", "-b", "main", remote});
        m_repository.git({"remote", "add", "origin", remote});
        QVERIFY(push(task(), "origin").has_value());
    }

    void nothingNewIsSaid() { QCOMPARE(pulled().kind, Kind::Nothing); }

    void aBranchThatIsBehindMovesOn()
    {
        othersPush("b.txt", "b\n");
        const Pulled done = pulled();
        QCOMPARE(done.kind, Kind::FastForward);
        QCOMPARE(done.commits, 1);
        QCOMPARE(at("b.txt"), QByteArray("b\n"));
        QCOMPARE(m_repository.git({"rev-list", "--count", "--merges", "HEAD"}), QByteArray("0\n"));
    }

    void bothSidesAreMerged()
    {
        othersPush("b.txt", "b\n");
        userCommits("c.txt", "c\n");
        m_repository.write("a.txt", "not committed\n");
        QCOMPARE(pulled().kind, Kind::Merged);
        QCOMPARE(at("b.txt"), QByteArray("b\n"));
        QCOMPARE(at("a.txt"), QByteArray("not committed\n"));
        QCOMPARE(m_repository.git({"rev-list", "--count", "--merges", "HEAD"}), QByteArray("1\n"));
        QVERIFY(push(task(), "origin").has_value());
    }

    void conflictsStandInTheFilesUntilTheyAreSettled()
    {
        othersPush("a.txt", "theirs\n2\n3\n4\n5\n6\n7\n8\n9\n");
        userCommits("a.txt", "mine\n2\n3\n4\n5\n6\n7\n8\n9\n");
        const Pulled done = pulled();
        QCOMPARE(done.kind, Kind::Conflicts);
        QCOMPARE(done.open, std::vector<std::string>{"a.txt"});
        for (const char *part : {"mine", "theirs", "|||||||", "\n1\n"})
            QVERIFY2(at("a.txt").contains(part), at("a.txt"));
        const QByteArray head = m_repository.git({"rev-parse", "HEAD"});
        QCOMPARE(pulled().kind, Kind::Conflicts); // still
        QCOMPARE(m_repository.git({"rev-parse", "HEAD"}), head);
        m_repository.write("a.txt", "both\n2\n");
        QCOMPARE(pulled().kind, Kind::Finished);
        QCOMPARE(m_repository.git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(m_repository.git({"rev-list", "--count", "--merges", "HEAD"}), QByteArray("1\n"));
        QCOMPARE(pulled().kind, Kind::Nothing);
    }

    void aFileDeletedOnOneSideIsAConflictToo()
    {
        othersPush("a.txt", "theirs\n");
        m_repository.git({"rm", "-q", "a.txt"});
        m_repository.git({"commit", "-q", "-m", "goes"});
        QCOMPARE(pulled().kind, Kind::Conflicts);
        QFile::remove(m_repository.path("a.txt"));
        QCOMPARE(pulled().kind, Kind::Finished);
        QCOMPARE(at("a.txt"), QByteArray("(missing)"));
    }

    void theDriverMergesWhatTheAttributesName()
    {
        userCommits(".gitattributes", "*.txt merge=moldloft\n");
        QVERIFY(push(task(), "origin").has_value());
        othersPush("a.txt", "theirs\n");
        userCommits("a.txt", "mine\n");
        QCOMPARE(pulled("cat %A %B > %A.new && mv %A.new %A").kind, Kind::Merged);
        QCOMPARE(at("a.txt"), QByteArray("mine\ntheirs\n"));
    }

    void whatStandsInTheWayIsSaid_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("hint");
        QTest::newRow("not committed")
            << QByteArray("dirty") << QByteArray("would overwrite what you have not committed")
            << QByteArray("stash");
        QTest::newRow("detached") << QByteArray("detached") << QByteArray("HEAD is detached")
                                  << QByteArray("Switch");
        QTest::newRow("no upstream")
            << QByteArray("new") << QByteArray("has no upstream") << QByteArray("push");
        QTest::newRow("nothing in common")
            << QByteArray("unrelated") << QByteArray("nothing in common") << QByteArray("allow-un");
    }
    void whatStandsInTheWayIsSaid()
    {
        QFETCH(QByteArray, way);
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, hint);
        if (way == "dirty") {
            othersPush("a.txt", "theirs\n");
            m_repository.write("a.txt", "not committed\n");
        } else if (way == "detached") {
            m_repository.git({"checkout", "-q", "--detach"});
        } else if (way == "new") {
            m_repository.git({"switch", "-q", "-c", "new"});
        } else {
            m_repository.git({"checkout", "-q", "--orphan", "fresh"});
            m_repository.git({"commit", "-q", "-m", "from scratch"});
            m_repository.git({"branch", "-q", "-M", "fresh", "main"});
            m_repository.git({"branch", "-q", "--set-upstream-to=origin/main"});
        }
        const QByteArray before = at("a.txt");
        const auto refused = pull(task(), {});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.text().find(words.toStdString()) != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY2(refused.error().hint.text().find(hint.toStdString()) != std::string::npos,
                 refused.error().hint.c_str());
        QCOMPARE(at("a.txt"), before);
    }
};

QTEST_APPLESS_MAIN(PullTest)
#include "tst_pull.moc"
