#include "git/git_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace moldloft;
using namespace moldloft::git;

class CommitTest : public QObject
{
    Q_OBJECT

    Fixture m_fixture;

    Repository make() { return std::move(*Repository::init(m_fixture.folder())); }
    bool isSound() { return !m_fixture.git({"fsck", "--strict"}).startsWith("(failed)"); }

private slots:
    void init() { m_fixture.freshFolder(); }

    void theFirstCommitIsOnMainAndLeavesNothingBehind()
    {
        Repository repository = make();
        const auto made = repository.commit(m_fixture.request(
            {{"a/b/c.txt", TreeFile{"deep\n"}}, {"run", TreeFile{"#!/bin/sh\n"}}}, "First"));
        QVERIFY2(made.has_value(), made ? "" : made.error().message.c_str());
        QVERIFY(made->has_value());
        QVERIFY(isSound());
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(m_fixture.git({"log", "--format=%an|%ae|%cn|%s|%D"}),
                 QByteArray("Ada Test|ada@example.com|Ada Test|First|HEAD -> main\n"));
        QCOMPARE(m_fixture.git({"show", "HEAD:a/b/c.txt"}), QByteArray("deep\n"));
        QCOMPARE(m_fixture.git({"rev-parse", "HEAD"}).trimmed().toStdString(), (*made)->hex);
    }

    void theSameAgainMakesNoCommit()
    {
        Repository repository = make();
        const Changes changes{{"a", TreeFile{"x\n"}}};
        QVERIFY(repository.commit(m_fixture.request(changes))->has_value());
        const auto again = repository.commit(m_fixture.request(changes));
        QVERIFY(again.has_value());
        QVERIFY(!again->has_value());
        QCOMPARE(m_fixture.git({"rev-list", "--count", "HEAD"}), QByteArray("1\n"));
    }

    void onlyTheGivenPathsAreCommitted()
    {
        Repository repository = make();
        QVERIFY(
            repository.commit(m_fixture.request({{"a", TreeFile{"1\n"}}, {"b", TreeFile{"1\n"}}}))
                .has_value());
        m_fixture.write("b", "unstaged\n");
        m_fixture.write("staged", "staged\n");
        m_fixture.write("untracked", "untracked\n");
        QCOMPARE(m_fixture.git({"add", "staged"}), QByteArray());
        QVERIFY(repository.commit(m_fixture.request({{"a", TreeFile{"2\n"}}}))->has_value());
        QCOMPARE(m_fixture.git({"status", "--porcelain"}),
                 QByteArray(" M b\nA  staged\n?? untracked\n"));
        QCOMPARE(m_fixture.git({"show", "--format=", "--name-status", "HEAD"}),
                 QByteArray("M\ta\n"));
    }

    void aRemovalTakesEmptyFoldersOutOfTheTree()
    {
        Repository repository = make();
        QVERIFY(repository
                    .commit(m_fixture.request({{"a/b/c", TreeFile{"x"}}, {"keep", TreeFile{"y"}}}))
                    ->has_value());
        QVERIFY(repository.commit(m_fixture.request({{"a/b/c", std::nullopt}}))->has_value());
        QVERIFY(isSound());
        QCOMPARE(m_fixture.git({"ls-tree", "-r", "-t", "--name-only", "HEAD"}),
                 QByteArray("keep\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
        const auto again = repository.commit(m_fixture.request({{"never/there", std::nullopt}}));
        QVERIFY(again.has_value());
        QVERIFY(!again->has_value());
    }

    void aFileThatBecomesAFolderIsNamedNotLost()
    {
        Repository repository = make();
        QVERIFY(repository.commit(m_fixture.request({{"a", TreeFile{"file"}}}))->has_value());
        CommitRequest request = m_fixture.request({});
        request.changes = {{"a/b", TreeFile{"x"}}};
        const auto refused = repository.commit(request);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.find("`a`") != std::string::npos);
    }

    void aLinkInTheTreeIsNotReplacedByAFolder()
    {
        Repository repository = make();
        QVERIFY(repository.commit(m_fixture.request({{"x", TreeFile{"y"}}}))->has_value());
        QVERIFY(::symlink("/etc", m_fixture.path("link").toLocal8Bit().constData()) == 0);
        m_fixture.git({"add", "link"});
        m_fixture.git({"-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-m", "l"});
        CommitRequest request = m_fixture.request({});
        request.changes = {{"link/passwd", TreeFile{"x"}}};
        const auto refused = repository.commit(request);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.find("symbolic link") != std::string::npos);
    }

    void hostilePathsNeverEnterATree_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/etc/passwd", "../x", ".git/config", "a/.GIT/x", "con", "a\\b"})
            QTest::newRow(path) << path;
    }
    void hostilePathsNeverEnterATree()
    {
        QFETCH(QString, path);
        Repository repository = make();
        CommitRequest request = m_fixture.request({});
        request.changes = {{path.toStdString(), TreeFile{"x"}}};
        QVERIFY(!repository.commit(request).has_value());
        QVERIFY(!repository.record("moldloft/generated", request).has_value());
    }

    void windowsLineEndsBecomeGitsOwnAsTheAttributesSay()
    {
        Repository repository = make();
        m_fixture.write(".gitattributes", "* text=auto eol=lf\n");
        QVERIFY(repository
                    .commit(m_fixture.request({{".gitattributes", TreeFile{"* text=auto eol=lf\n"}},
                                               {"a", TreeFile{"one\r\ntwo\r\n"}}}))
                    ->has_value());
        QCOMPARE(m_fixture.git({"show", "HEAD:a"}), QByteArray("one\ntwo\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
    }

    void theGeneratedTreeHasAChainOfItsOwn()
    {
        Repository repository = make();
        QVERIFY(repository.commit(m_fixture.request({{"mine", TreeFile{"x"}}}))->has_value());
        const auto record = [&](const std::string &bytes) {
            CommitRequest request = m_fixture.request({}, "Generated\n\nMoldloft-Version: 0.1.0\n");
            request.changes = {{"gen/a", TreeFile{bytes}}};
            return repository.record("moldloft/generated", request);
        };
        QVERIFY(record("1")->has_value());
        QVERIFY(!record("1")->has_value());
        QVERIFY(record("2")->has_value());
        QVERIFY(isSound());
        QCOMPARE(m_fixture.git({"rev-list", "--count", "moldloft/generated"}), QByteArray("2\n"));
        QCOMPARE(m_fixture.git({"ls-tree", "-r", "--name-only", "moldloft/generated"}),
                 QByteArray("gen/a\n"));
        QCOMPARE(m_fixture.git({"rev-list", "--count", "main"}), QByteArray("1\n"));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
        CommitRequest more = m_fixture.request({}, "More");
        more.changes = {{"gen/b", TreeFile{"3"}}};
        QVERIFY(
            repository.record("moldloft/generated", more, Repository::Base::OnTop)->has_value());
        QCOMPARE(m_fixture.git({"ls-tree", "-r", "--name-only", "moldloft/generated"}),
                 QByteArray("gen/a\ngen/b\n"));
        m_fixture.git({"branch", "-f", "moldloft/generated", "moldloft/generated~1"});
        const auto tip = repository.tip("moldloft/generated");
        QCOMPARE((*tip)->trailer("Moldloft-Version"), std::optional<std::string>("0.1.0"));
        QCOMPARE((*tip)->trailer("Other"), std::optional<std::string>());
    }

    void theGeneratedBranchIsNotCommittedToWhileItIsCheckedOut()
    {
        Repository repository = make();
        m_fixture.git({"symbolic-ref", "HEAD", "refs/heads/moldloft/generated"});
        CommitRequest request = m_fixture.request({{"a", TreeFile{"x"}}});
        const auto refused = repository.record("moldloft/generated", request);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().hint.find("switch") != std::string::npos);
    }

    void cancellingCommitsNothing()
    {
        Repository repository = make();
        CommitRequest request = m_fixture.request({{"a", TreeFile{"x"}}, {"b", TreeFile{"y"}}});
        request.progress = [](std::size_t done, std::size_t) { return done == 0; };
        const auto cancelled = repository.commit(request);
        QVERIFY(!cancelled.has_value());
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(m_fixture.git({"rev-parse", "HEAD"}).startsWith("(failed)"));
    }

    void historyIsReadNewestFirstAndByPath()
    {
        Repository repository = make();
        QVERIFY(repository.log({})->empty());
        for (const char *step : {"1", "2", "3"}) {
            qputenv("GIT_COMMITTER_DATE", QByteArray("@170000000") + step + " +0100");
            const bool design = QByteArray(step) != "2";
            QVERIFY(repository
                        .commit(m_fixture.request({{design ? "design" : "other", TreeFile{step}}},
                                                  step))
                        ->has_value());
        }
        qunsetenv("GIT_COMMITTER_DATE");
        const auto all = repository.log({});
        QCOMPARE(all->size(), std::size_t(3));
        QCOMPARE(all->front().subject(), std::string("3"));
        QCOMPARE(all->front().committer.seconds, std::int64_t(1700000003));
        QCOMPARE(all->front().committer.offsetMinutes, 60);
        const auto design = repository.log({{}, "design", 0});
        QCOMPARE(design->size(), std::size_t(2));
        QCOMPARE(design->back().subject(), std::string("1"));
        QCOMPARE(repository.log({{}, "design", 1})->size(), std::size_t(1));
        QCOMPARE(*repository.fileAt("HEAD~2", "design"), std::optional<std::string>("1"));
        QCOMPARE(*repository.fileAt("HEAD", "absent"), std::optional<std::string>());
        QVERIFY(!repository.fileAt("no-such-revision", "design").has_value());
    }

    void manyFilesAreCommittedQuickly()
    {
        Repository repository = make();
        Changes changes;
        for (int i = 0; i < 2000; ++i)
            changes["deploy/base/ns" + std::to_string(i % 50) + "/f" + std::to_string(i)] =
                TreeFile{"content " + std::to_string(i) + '\n'};
        QElapsedTimer timer;
        const CommitRequest request = m_fixture.request(changes);
        timer.start();
        QVERIFY(repository.commit(request)->has_value());
        qInfo("2,000 files: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(m_fixture.git({"status", "--porcelain"}), QByteArray());
        QVERIFY(isSound());
    }
};

QTEST_APPLESS_MAIN(CommitTest)
#include "tst_commit.moc"
