// The commits that changed one file: renames, merges, shallow clones, many of them.
#include <QElapsedTimer>

#include "git/git_fixture.h"

using namespace moldloft;
using namespace moldloft::git;

class FileHistoryTest : public QObject
{
    Q_OBJECT

    Fixture m_fixture;

    void init(const char *branch = "main")
    {
        m_fixture.freshFolder();
        QDir().mkpath(m_fixture.path());
        m_fixture.git({"init", "-q", "-b", branch});
        m_fixture.git({"config", "user.name", "Ada Test"});
        m_fixture.git({"config", "user.email", "ada@example.com"});
    }
    void commit(const QString &name, const QByteArray &bytes, const std::string &message)
    {
        m_fixture.write(name, bytes);
        m_fixture.git({"add", "-A"});
        m_fixture.git({"commit", "-q", "-m", message});
    }
    QStringList subjects(const std::string &path, Repository::FileHistory *end = nullptr,
                         const std::string &folder = {}, int most = 1 << 20)
    {
        const auto repository = Repository::open(folder.empty() ? m_fixture.folder() : folder);
        if (!repository)
            return {"no repository"};
        QStringList list;
        const auto walked = repository->fileHistory(path, [&](const FileRevision &revision) {
            list += QString::fromStdString(revision.commit.subject() + '@' + revision.path) +
                    (revision.removed ? " removed" : "");
            return list.size() < most;
        });
        if (!walked)
            return {QString::fromStdString(walked.error().message.text())};
        if (end)
            *end = *walked;
        return list;
    }
    static QByteArray longText(const char *end)
    {
        return QByteArray("a line of the file\nand another one\nand a third of them\n") + end;
    }

private slots:
    void onlyCommitsThatChangeTheFileNewestFirst()
    {
        init();
        commit("a.yaml", "1", "first");
        commit("b.yaml", "1", "another file");
        commit("a.yaml", "2", "second");
        QCOMPARE(subjects("a.yaml"), (QStringList{"second@a.yaml", "first@a.yaml"}));
        QCOMPARE(subjects("none.yaml"), QStringList());
    }

    void aRenamedFileIsFollowed()
    {
        init();
        commit("old.yaml", longText("1"), "first");
        commit("old.yaml", longText("2"), "second");
        QDir(m_fixture.path()).mkdir("designs");
        QVERIFY(m_fixture.git({"mv", "old.yaml", "designs/new.yaml"}).isEmpty());
        commit("designs/new.yaml", longText("3"), "moved");
        commit("designs/new.yaml", longText("4"), "last");
        QCOMPARE(subjects("designs/new.yaml"),
                 (QStringList{"last@designs/new.yaml", "moved@designs/new.yaml", "second@old.yaml",
                              "first@old.yaml"}));
    }

    void aMergeThatTookOneSideIsNoChange()
    {
        init();
        commit("a.yaml", "1", "first");
        m_fixture.git({"checkout", "-q", "-b", "side"});
        commit("a.yaml", "2", "on the side");
        m_fixture.git({"checkout", "-q", "main"});
        commit("b.yaml", "1", "elsewhere");
        m_fixture.git({"merge", "-q", "--no-ff", "-m", "merge", "side"});
        QCOMPARE(subjects("a.yaml"), (QStringList{"on the side@a.yaml", "first@a.yaml"}));
    }

    void aFileThatCameBackHasBothLives()
    {
        init();
        commit("a.yaml", "1", "first");
        QFile::remove(m_fixture.path("a.yaml"));
        m_fixture.git({"commit", "-q", "-a", "-m", "gone"});
        commit("a.yaml", "2", "back");
        QCOMPARE(subjects("a.yaml"),
                 (QStringList{"back@a.yaml"})); // as `git log --follow`: another file
    }

    void aShallowCloneSaysWhereItEnds()
    {
        init();
        for (const char *text : {"1", "2", "3", "4"})
            commit("a.yaml", text, std::string("state ") + text);
        Repository::FileHistory end;
        QCOMPARE(subjects("a.yaml", &end).size(), 4);
        QVERIFY(!end.endsShallow);
        const std::string clone = m_fixture.beside("clone").toStdString();
        m_fixture.git({"clone", "-q", "--depth", "2", "file://" + m_fixture.folder(), clone});
        QCOMPARE(subjects("a.yaml", &end, clone), QStringList{"state 4@a.yaml"});
        QVERIFY(end.endsShallow);
    }

    void noCommitYetIsNoError()
    {
        init();
        QCOMPARE(subjects("a.yaml"), QStringList());
    }

    void itStopsWhenNobodyWantsMore()
    {
        init();
        for (const char *text : {"1", "2", "3"})
            commit("a.yaml", text, text);
        Repository::FileHistory end;
        QCOMPARE(subjects("a.yaml", &end, {}, 1), QStringList{"3@a.yaml"});
        QVERIFY(end.stopped);
    }

    void fiveThousandCommitsAreWalked()
    {
        init();
        QByteArray stream;
        for (int i = 1; i <= 5000; ++i) {
            const QByteArray text = "state " + QByteArray::number(i) + '\n';
            stream += "commit refs/heads/main\ncommitter Ada <ada@example.com> " +
                      QByteArray::number(1700000000 + i) +
                      " +0000\ndata 1\nm\nM 100644 inline a.yaml\ndata " +
                      QByteArray::number(text.size()) + '\n' + text;
        }
        const auto imported = run(
            {{"git", "fast-import", "--quiet"}, m_fixture.folder(), stream.toStdString(), {}}, {});
        QVERIFY(imported && imported->status == 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(subjects("a.yaml").size(), 5000);
        qInfo("5,000 commits in %lld ms", timer.elapsed());
    }

    void aConflictHasItsThreeSides()
    {
        init();
        commit("a.yaml", "base", "first");
        m_fixture.git({"checkout", "-q", "-b", "side"});
        commit("a.yaml", "theirs", "theirs");
        m_fixture.git({"checkout", "-q", "main"});
        commit("a.yaml", "ours", "ours");
        const auto repository = Repository::open(m_fixture.folder());
        QVERIFY(repository);
        auto sides = repository->conflictOf("a.yaml");
        QVERIFY(sides && !*sides);
        QVERIFY(m_fixture.git({"merge", "side"}).startsWith("(failed)"));
        sides = repository->conflictOf("a.yaml");
        QVERIFY(sides && *sides);
        QCOMPARE((*sides)->base, std::optional<std::string>("base"));
        QCOMPARE((*sides)->ours, std::optional<std::string>("ours"));
        QCOMPARE((*sides)->theirs, std::optional<std::string>("theirs"));
    }
};

QTEST_APPLESS_MAIN(FileHistoryTest)
#include "tst_file_history.moc"
