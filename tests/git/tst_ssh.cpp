#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <pwd.h>
#include <unistd.h>

#include "git/git_fixture.h"
#include "git/user_git.h"

using namespace moldloft;
using namespace moldloft::git;

/// A remote over SSH: a server of the test's own, with its own port and keys, and the real `git`.
class SshTest : public QObject
{
    Q_OBJECT

    Fixture m_repository;
    std::unique_ptr<QProcess> m_server;
    int m_port = 0;

    GitTask task() const { return {m_repository.folder(), {}}; }
    QString place(const QString &name) const { return m_repository.beside(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(place(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
    QByteArray get(const QString &name) const
    {
        QFile file(place(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void key(const QString &name, const QString &passphrase = {}) const
    {
        QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-t", "ed25519", "-N", passphrase, "-C", "",
                                                  "-f", place(name)}),
                 0);
    }
    /// The server's key as the client's list of known hosts has it.
    QByteArray known(const QString &name) const
    {
        return "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + get(name + ".pub");
    }
    static QString server()
    {
        return QStandardPaths::findExecutable("sshd", {"/usr/sbin", "/usr/local/sbin"});
    }
    void startServer();
    void stopServer()
    {
        if (m_server) {
            m_server->terminate();
            m_server->waitForFinished();
            m_server.reset();
        }
    }
    void refusedWith(const Result<void> &done, const char *words, const char *hint)
    {
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Environment);
        QVERIFY2(done.error().message.text().find(words) != std::string::npos,
                 done.error().message.c_str());
        QVERIFY2(done.error().hint.text().find(hint) != std::string::npos,
                 done.error().hint.c_str());
    }
    QByteArray remoteHead() const { return m_repository.git({"ls-remote", "origin", "main"}); }
    void userCommits(const char *message)
    {
        m_repository.git({"commit", "-q", "--allow-empty", "-m", message});
    }

private slots:
    void initTestCase()
    {
        if (server().isEmpty() || QStandardPaths::findExecutable("ssh").isEmpty())
            QSKIP("sshd is not installed");
        if (::geteuid() == 0)
            QDir().mkpath("/run/sshd"); // root's server wants it
        for (const char *name : {"SSH_AUTH_SOCK", "SSH_ASKPASS", "DISPLAY", "GIT_SSH_COMMAND"})
            qunsetenv(name);
    }
    void init();
    void cleanup() { stopServer(); }

    void whatIsPushedIsFetchedAndPulled()
    {
        const auto pushed = push(task(), "origin");
        QVERIFY2(pushed.has_value(), pushed ? "" : pushed.error().message.c_str());
        QVERIFY(remoteHead().startsWith(m_repository.git({"rev-parse", "HEAD"}).trimmed()));
        userCommits("more");
        QVERIFY(push(task(), "origin").has_value());
        m_repository.git({"reset", "-q", "--hard", "HEAD~1"});
        QVERIFY(fetch(task()).has_value());
        QCOMPARE(lookAt(task())->branches[0].behind, 1);
        const auto done = pull(task(), {});
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        QCOMPARE(done->kind, Pulled::Kind::FastForward);
        QCOMPARE(lookAt(task())->branches[0].behind, 0);
    }

    void aKeyOfTheAgentIsEnough()
    {
        key("locked", "secret");
        put("authorized", get("locked.pub"));
        put("config", get("config").replace(place("key").toUtf8(), place("locked").toUtf8()));
        refusedWith(push(task(), "origin"), "none of your SSH keys", "ssh-add");
        put("askpass", "#!/bin/sh\necho secret\n");
        QFile::setPermissions(place("askpass"), QFile::ReadOwner | QFile::ExeOwner);
        QProcess agent;
        agent.start("ssh-agent", {"-D", "-a", place("agent")});
        QVERIFY(agent.waitForStarted());
        QTRY_VERIFY(QFile::exists(place("agent")));
        qputenv("SSH_AUTH_SOCK", place("agent").toUtf8());
        qputenv("SSH_ASKPASS", place("askpass").toUtf8());
        qputenv("SSH_ASKPASS_REQUIRE", "force");
        const int added = QProcess::execute("ssh-add", {"-q", place("locked")});
        qunsetenv("SSH_ASKPASS");
        qunsetenv("SSH_ASKPASS_REQUIRE");
        const auto pushed = push(task(), "origin");
        qunsetenv("SSH_AUTH_SOCK");
        agent.terminate();
        agent.waitForFinished();
        QCOMPARE(added, 0);
        QVERIFY2(pushed.has_value(), pushed ? "" : pushed.error().message.c_str());
    }

    void aKeyThatIsNotAcceptedIsSaid()
    {
        key("other");
        put("authorized", get("other.pub"));
        refusedWith(push(task(), "origin"), "none of your SSH keys", "ssh-add");
    }

    void aHostThatIsNotKnownIsSaid()
    {
        put("known", "");
        refusedWith(push(task(), "origin"), "host key is not known", "fingerprint");
    }

    void aHostThatHasAnotherKeyIsSaid()
    {
        key("impostor");
        put("known", known("impostor"));
        refusedWith(fetch(task()), "another than before", "ssh-keygen -R");
    }

    void aServerThatDoesNotAnswerIsSaid()
    {
        stopServer();
        refusedWith(push(task(), "origin"), "does not answer", "network");
    }

    void aHostThatNobodyKnowsIsSaid()
    {
        m_repository.git({"remote", "set-url", "origin", "ssh://nowhere.invalid/repo.git"});
        const auto refused = fetch(task());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.text().find("host of the remote") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY(!refused.error().hint.empty());
    }

    void aRepositoryThatIsNotThereIsSaid()
    {
        m_repository.git(
            {"remote", "set-url", "origin", "box:" + place("nowhere.git").toStdString()});
        refusedWith(fetch(task()), "no repository at the address", "set-url");
    }

    void theRemoteHasMore()
    {
        QVERIFY(push(task(), "origin").has_value());
        userCommits("theirs");
        QVERIFY(push(task(), "origin").has_value());
        m_repository.git({"reset", "-q", "--hard", "HEAD~1"});
        userCommits("ours");
        refusedWith(push(task(), "origin"), "commits that you do not have", "pull");
        const auto done = pull(task(), {});
        QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        QCOMPARE(done->kind, Pulled::Kind::Merged);
        QVERIFY(push(task(), "origin").has_value());
    }

    void aRuleOfTheRemoteIsHeard()
    {
        put("remote.git/hooks/pre-receive", "#!/bin/sh\necho no ticket in the message\nexit 1\n");
        QFile::setPermissions(place("remote.git/hooks/pre-receive"),
                              QFile::ReadOwner | QFile::ExeOwner);
        const auto refused = push(task(), "origin");
        refusedWith(refused, "own rules", "Mend");
        QVERIFY(refused.error().message.text().find("no ticket") != std::string::npos);
    }
};

void SshTest::startServer()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
    free.close();
    put("sshd_config", "Port " + QByteArray::number(m_port) +
                           "\nListenAddress 127.0.0.1\nHostKey " + place("host").toUtf8() +
                           "\nPidFile none\nAuthorizedKeysFile " + place("authorized").toUtf8() +
                           "\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                           "KbdInteractiveAuthentication no\nPermitRootLogin yes\n");
    m_server = std::make_unique<QProcess>();
    m_server->start(server(), {"-D", "-e", "-f", place("sshd_config")});
    QVERIFY(m_server->waitForStarted());
    for (int i = 0; i < 100; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
        if (socket.waitForConnected(1000))
            return;
        QTest::qWait(50);
    }
    QFAIL(m_server->readAllStandardError());
}

void SshTest::init()
{
    m_repository.freshFolder();
    key("host");
    key("key");
    put("authorized", get("key.pub"));
    startServer();
    put("known", known("host"));
    const passwd *me = ::getpwuid(::geteuid());
    QVERIFY(me);
    put("config", "Host box\nHostName 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nUser " +
                      me->pw_name + "\nIdentityFile " + place("key").toUtf8() +
                      "\nIdentitiesOnly yes\nUserKnownHostsFile " + place("known").toUtf8() +
                      "\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\n"
                      "ConnectTimeout 10\n");
    QDir().mkpath(m_repository.path());
    m_repository.git({"init", "-q", "-b", "main"});
    m_repository.git({"config", "user.name", "U"});
    m_repository.git({"config", "user.email", "u@example.com"});
    m_repository.git({"config", "core.sshCommand", "ssh -F " + place("config").toStdString()});
    userCommits("first");
    const std::string remote = place("remote.git").toStdString();
    m_repository.git({"init", "-q", "--bare", "-b", "main", remote});
    m_repository.git({"remote", "add", "origin", "box:" + remote});
}

QTEST_GUILESS_MAIN(SshTest)
#include "tst_ssh.moc"
