#include "git/git_fixture.h"

using namespace moldloft;
using namespace moldloft::git;

class ExtrasTest : public QObject
{
    Q_OBJECT

    Fixture m_fixture;

    Repository make() { return std::move(*Repository::init(m_fixture.folder())); }
    void hook(const char *path, const QByteArray &script)
    {
        m_fixture.write(path, "#!/bin/sh\n" + script);
        QFile::setPermissions(m_fixture.path(path),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private slots:
    void init() { m_fixture.freshFolder(); }

    void aPlainRepositoryNeedsNothing()
    {
        const Repository repository = make();
        QVERIFY(!repository.extras({{"a", TreeFile{"x"}}})->any());
    }

    void hooksRunAndMayChangeTheMessage()
    {
        Repository repository = make();
        hook(".git/hooks/pre-commit", "echo ran > ../pre-commit-ran\n");
        hook(".git/hooks/commit-msg", "echo 'By-Hook: yes' >> \"$1\"\n");
        QCOMPARE(repository.extras({})->hooks,
                 (std::vector<std::string>{"pre-commit", "commit-msg"}));
        m_fixture.write("untouched", "user's");
        const auto made =
            repository.commit(m_fixture.request({{"dir/a", TreeFile{"x\n"}}}, "Subject"));
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QVERIFY(made->has_value());
        QVERIFY(QFile::exists(m_fixture.beside("pre-commit-ran")));
        QVERIFY(m_fixture.git({"log", "-1", "--format=%B"}).contains("By-Hook: yes"));
        QCOMPARE(m_fixture.git({"log", "-1", "--format=%an <%ae>"}),
                 QByteArray("Ada Test <ada@example.com>\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray("?? untouched\n"));
        const auto again = repository.commit(m_fixture.request({{"dir/a", TreeFile{"x\n"}}}));
        QVERIFY(again.has_value());
        QVERIFY(!again->has_value());
    }

    void anAuthorAloneIsTheCommitterToo()
    {
        Repository repository = make();
        hook(".git/hooks/pre-commit", "exit 0\n");
        qputenv("GIT_AUTHOR_NAME", "Grace Test");
        qputenv("GIT_AUTHOR_EMAIL", "grace@example.com");
        CommitRequest request = m_fixture.request({{"a", TreeFile{"x"}}});
        request.identity.reset();
        const auto made = repository.commit(request);
        qunsetenv("GIT_AUTHOR_NAME");
        qunsetenv("GIT_AUTHOR_EMAIL");
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QCOMPARE(m_fixture.git({"log", "-1", "--format=%an %ae %cn %ce"}),
                 QByteArray("Grace Test grace@example.com Grace Test grace@example.com\n"));
    }

    void aHookThatRefusesIsHeard()
    {
        Repository repository = make();
        hook(".git/hooks/pre-commit", "echo 'the linter says no' >&2\nexit 1\n");
        const auto refused = repository.commit(m_fixture.request({{"a", TreeFile{"x"}}}));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Environment);
        QVERIFY(refused.error().message.find("the linter says no") != std::string::npos);
        QVERIFY(m_fixture.git({"rev-parse", "--verify", "HEAD"}).startsWith("(failed)"));
    }

    void aHookFolderElsewhereIsFound()
    {
        Repository repository = make();
        m_fixture.git({"config", "core.hooksPath", "githooks"});
        hook("githooks/pre-commit", "exit 1\n");
        QCOMPARE(repository.extras({})->hooks, std::vector<std::string>{"pre-commit"});
        QVERIFY(!repository.commit(m_fixture.request({{"a", TreeFile{"x"}}})).has_value());
    }

    void aHookThatIsNotExecutableIsNone()
    {
        const Repository repository = make();
        m_fixture.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        QVERIFY(!repository.extras({})->any());
    }

    void onlyTheGivenPathsAreCommittedWithHooksToo()
    {
        Repository repository = make();
        QVERIFY(
            repository.commit(m_fixture.request({{"a", TreeFile{"1"}}, {"gone", TreeFile{"1"}}}))
                ->has_value());
        hook(".git/hooks/pre-commit", "exit 0\n");
        m_fixture.write("staged", "s");
        m_fixture.git({"add", "staged"});
        const auto made = repository.commit(m_fixture.request(
            {{"a", TreeFile{"2"}}, {"gone", std::nullopt}, {"never", std::nullopt}}));
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QCOMPARE(m_fixture.git({"show", "--format=", "--name-status", "HEAD"}),
                 QByteArray("M\ta\nD\tgone\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray("A  staged\n"));
    }

    void aSignatureIsAskedOfGit()
    {
        Repository repository = make();
        m_fixture.git({"config", "commit.gpgsign", "true"});
        // A signer of our own: what git calls, and what it expects to hear back.
        const QString signer = m_fixture.beside("signer");
        QFile file(signer);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncat >/dev/null\necho '-----BEGIN PGP SIGNATURE-----'\n"
                   "echo '-----END PGP SIGNATURE-----'\necho '[GNUPG:] SIG_CREATED ' >&2\n");
        file.close();
        QFile::setPermissions(signer, QFile::ReadOwner | QFile::ExeOwner);
        m_fixture.git({"config", "gpg.program", signer.toStdString()});
        QVERIFY(repository.extras({})->signing);
        const auto made = repository.commit(m_fixture.request({{"a", TreeFile{"x"}}}));
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QVERIFY(m_fixture.git({"cat-file", "commit", "HEAD"}).contains("gpgsig"));
    }

    void aCleanFilterIsApplied()
    {
        Repository repository = make();
        m_fixture.git({"config", "filter.upper.clean", "tr a-z A-Z"});
        QVERIFY(
            repository
                .commit(m_fixture.request({{".gitattributes", TreeFile{"*.up filter=upper\n"}}}))
                ->has_value());
        const Changes changes{{"a.up", TreeFile{"small\n"}}};
        QCOMPARE(repository.extras(changes)->filters, std::vector<std::string>{"upper"});
        QVERIFY(repository.commit(m_fixture.request(changes))->has_value());
        QCOMPARE(m_fixture.git({"show", "HEAD:a.up"}), QByteArray("SMALL\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
    }

    void gitsOwnVariablesDoNotLeadElsewhere()
    {
        Repository repository = make();
        hook(".git/hooks/pre-commit", "exit 0\n");
        qputenv("GIT_DIR", "/nowhere");
        qputenv("GIT_INDEX_FILE", "/nowhere/index");
        const auto made = repository.commit(m_fixture.request({{"a", TreeFile{"x"}}}));
        qunsetenv("GIT_DIR");
        qunsetenv("GIT_INDEX_FILE");
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QCOMPARE(m_fixture.git({"show", "HEAD:a"}), QByteArray("x"));
    }
};

QTEST_APPLESS_MAIN(ExtrasTest)
#include "tst_extras.moc"
