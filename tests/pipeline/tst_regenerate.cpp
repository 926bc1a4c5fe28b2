#include "pipeline/regenerate_fixture.h"

#include <fcntl.h>

using namespace moldloft;
using namespace moldloft::pipeline;

namespace
{

std::string lines(const std::string &first, int count = 12, const std::string &last = "end")
{
    std::string text = first + "\n";
    for (int i = 0; i < count; ++i)
        text += "line " + std::to_string(i) + "\n";
    return text + last + "\n";
}

} // namespace

/// A generated tree that is made again while somebody works in it by hand.
class RegenerateTest : public QObject
{
    Q_OBJECT

    Regeneration m_project;

    QByteArray status() { return m_project.git({"status", "--porcelain"}); }
    void first(const std::string &bytes = lines("one"))
    {
        m_project.generated["a.txt"].bytes = bytes;
        m_project.commit();
        QCOMPARE(status(), QByteArray());
    }
    /// Nothing changes, and nothing is said, where the same is exported again.
    void again(std::size_t conflicts = 0)
    {
        const QByteArray refs = m_project.git({"show-ref"});
        const QByteArray before = status();
        const ExportPlan plan = m_project.commit();
        for (const PlannedFile &file : plan.files)
            QVERIFY2(!file.changesDisk(), file.path->c_str());
        QCOMPARE(plan.conflicts().size(), conflicts);
        QCOMPARE(m_project.git({"show-ref"}), refs);
        QCOMPARE(status(), before);
        QCOMPARE(m_project.git({"fsck", "--strict"}), QByteArray());
    }

private slots:
    void init() { m_project.fresh(); }

    void aCommittedEditIsKeptAndTheNewComesIn()
    {
        first();
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        const ExportPlan plan = m_project.commit();
        QCOMPARE(Regeneration::actionOf(plan, "a.txt"), Action::Merge);
        QVERIFY(plan.conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", 12, "mine").c_str()));
        QCOMPARE(m_project.head("a.txt"), m_project.at("a.txt"));
        QCOMPARE(status(), QByteArray());
        again();
    }

    void anUncommittedEditIsMergedAndStaysUncommitted()
    {
        first();
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.commit();
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", 12, "mine").c_str()));
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("two").c_str()));
        QCOMPARE(status(), QByteArray(" M a.txt\n"));
        again();
    }

    void aStagedEditStaysStaged()
    {
        first();
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.git({"add", "a.txt"});
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.commit();
        QCOMPARE(status(), QByteArray("M  a.txt\n"));
        QCOMPARE(m_project.git({"diff", "--cached", "--unified=0"}).count("\n+mine"), 1);
        QCOMPARE(m_project.git({"show", ":a.txt"}), QByteArray(lines("two", 12, "mine").c_str()));
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("two").c_str()));
    }

    void committedStagedAndUnstagedEditsEachStayWhatTheyAre()
    {
        std::string text = lines("one", 30);
        first(text);
        const auto put = [&text](const std::string &line, const std::string &by) {
            text.replace(text.find(line + "\n"), line.size(), by);
        };
        put("line 4", "committed");
        m_project.repository.write("a.txt", text.c_str());
        m_project.userCommits();
        put("line 12", "staged");
        m_project.repository.write("a.txt", text.c_str());
        m_project.git({"add", "a.txt"});
        put("line 20", "unstaged");
        m_project.repository.write("a.txt", text.c_str());
        m_project.generated["a.txt"].bytes = lines("two", 30);
        m_project.commit();
        QCOMPARE(status(), QByteArray("MM a.txt\n"));
        const auto has = [](const QByteArray &bytes) {
            return QByteArrayList{bytes.left(3), bytes.contains("committed") ? "c" : "",
                                  bytes.contains("\nstaged") ? "s" : "",
                                  bytes.contains("unstaged") ? "u" : ""}
                .join();
        };
        QCOMPARE(has(m_project.head("a.txt")), QByteArray("twoc"));
        QCOMPARE(has(m_project.git({"show", ":a.txt"})), QByteArray("twocs"));
        QCOMPARE(has(m_project.at("a.txt")), QByteArray("twocsu"));
    }

    void theSameLinesAreAConflictThatIsNeverCommitted()
    {
        first();
        m_project.repository.write("a.txt", lines("mine").c_str());
        m_project.userCommits();
        const QByteArray head = m_project.git({"rev-parse", "main"});
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.generated["b.txt"].bytes = "new\n";
        const ExportPlan plan = m_project.commit();
        QCOMPARE(Regeneration::actionOf(plan, "a.txt"), Action::Conflict);
        QCOMPARE(plan.conflicts(), std::vector<std::string>{"a.txt"});
        QVERIFY(plan.hasMarkers());
        QVERIFY2(m_project.at("a.txt").startsWith("<<<<<<< yours (main)\n"
                                                  "mine\n"
                                                  "||||||| generated before\n"
                                                  "one\n"
                                                  "=======\n"
                                                  "two\n"
                                                  ">>>>>>> generated now\n"
                                                  "line 0\n"),
                 m_project.at("a.txt"));
        QCOMPARE(m_project.git({"rev-parse", "main"}), head);
        again(1); // it is said until it is settled
        RealDisk disk;
        const auto refused =
            commitProject(disk, m_project.repository.folder(), m_project.request, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Design);
        QVERIFY(refused.error().message.find("a.txt") != std::string::npos);
        QCOMPARE(m_project.git({"rev-parse", "main"}), head);
        m_project.repository.write("a.txt", lines("mine and two").c_str());
        QVERIFY(commitProject(disk, m_project.repository.folder(), m_project.request, {}));
        QCOMPARE(status(), QByteArray());
        again();
        m_project.generated["a.txt"].bytes = lines("two", 12, "three");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("mine and two", 12, "three").c_str()));
    }

    void aDeletedFileStaysDeleted()
    {
        m_project.generated["once.cpp"] = {"skeleton\n", FilePolicy::WriteOnce, false};
        first();
        m_project.git({"rm", "-q", "a.txt", "once.cpp"});
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = "something else\n";
        const ExportPlan plan = m_project.commit();
        QCOMPARE(Regeneration::actionOf(plan, "a.txt"), Action::KeptDeleted);
        QCOMPARE(Regeneration::actionOf(plan, "once.cpp"), Action::KeptDeleted);
        QVERIFY(plan.conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray("(missing)"));
        QCOMPARE(m_project.at("once.cpp"), QByteArray("(missing)"));
        again();
    }

    void aRenamedFileIsFollowed_data()
    {
        QTest::addColumn<bool>("committed");
        QTest::addColumn<bool>("edited");
        QTest::addColumn<bool>("twice");
        for (const bool committed : {false, true}) {
            for (const bool edited : {false, true})
                QTest::addRow("%d %d", committed, edited) << committed << edited << false;
        }
        QTest::newRow("and renamed again") << true << true << true;
    }
    void aRenamedFileIsFollowed()
    {
        QFETCH(bool, committed);
        QFETCH(bool, edited);
        QFETCH(bool, twice);
        first();
        QVERIFY(QDir().mkpath(m_project.repository.path("there")));
        m_project.git({"mv", "a.txt", "there/ünïcode name.txt"});
        if (edited)
            m_project.repository.write("there/ünïcode name.txt", lines("one", 12, "mine").c_str());
        if (committed)
            m_project.userCommits();
        QString at = "there/ünïcode name.txt";
        m_project.generated["a.txt"].bytes = lines("two");
        QVERIFY(m_project.commit().conflicts().empty());
        const char *last = edited ? "mine" : "end";
        QCOMPARE(m_project.at(at), QByteArray(lines("two", 12, last).c_str()));
        QCOMPARE(m_project.at("a.txt"), QByteArray("(missing)"));
        if (twice) {
            m_project.git({"mv", at.toStdString(), "b.txt"});
            at = "b.txt";
            m_project.userCommits();
            QVERIFY(m_project.commit().conflicts().empty()); // the list learns of it
        }
        again();
        m_project.generated["a.txt"].bytes = lines("three");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at(at), QByteArray(lines("three", 12, last).c_str()));
        again();
    }

    void whatIsNoLongerGeneratedGoesUnlessSomebodyChangedIt()
    {
        m_project.generated["old.txt"].bytes = lines("old");
        m_project.generated["edited.txt"].bytes = lines("edited");
        first();
        m_project.repository.write("edited.txt", lines("mine").c_str());
        m_project.userCommits();
        m_project.generated.erase("old.txt");
        m_project.generated.erase("edited.txt");
        const ExportPlan plan = m_project.commit();
        QCOMPARE(plan.conflicts(), std::vector<std::string>{"edited.txt"});
        QCOMPARE(m_project.at("old.txt"), QByteArray("(missing)"));
        QVERIFY(m_project.head("old.txt").startsWith("(failed)"));
        QCOMPARE(m_project.head("edited.txt"), QByteArray(lines("mine").c_str()));
        QCOMPARE(status(), QByteArray());
        again();
    }

    void aFileOfTheUsersInTheWayIsLeftAndSaidOnce()
    {
        first();
        m_project.repository.write("b.txt", "mine\n");
        m_project.generated["b.txt"].bytes = "generated\n";
        const ExportPlan plan = m_project.commit();
        QCOMPARE(plan.conflicts(), std::vector<std::string>{"b.txt"});
        QCOMPARE(m_project.at("b.txt"), QByteArray("mine\n"));
        QCOMPARE(status(), QByteArray("?? b.txt\n"));
        again();
        m_project.generated["b.txt"].bytes = "generated anew\n";
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("b.txt"), QByteArray("mine\n"));
        QVERIFY(QFile::remove(m_project.repository.path("b.txt")));
        m_project.commit();
        QCOMPARE(m_project.at("b.txt"), QByteArray("generated anew\n"));
    }

    void whoeverAddedTheSameFileAddedOurs()
    {
        first();
        m_project.repository.write("b.txt", "same\n");
        m_project.generated["b.txt"].bytes = "same\n";
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(status(), QByteArray());
        again();
    }

    void aModeOfTheUsersStays()
    {
        m_project.generated["run.sh"] = {"#!/bin/sh\n", FilePolicy::Regenerated, true};
        first();
        QCOMPARE(::chmod(m_project.repository.path("a.txt").toUtf8(), 0755), 0);
        QCOMPARE(::chmod(m_project.repository.path("run.sh").toUtf8(), 0644), 0);
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.generated["run.sh"].bytes = "#!/bin/sh\ntrue\n";
        m_project.commit();
        QCOMPARE(status(), QByteArray());
        QVERIFY(m_project.git({"ls-tree", "HEAD", "a.txt"}).startsWith("100755"));
        QVERIFY(m_project.git({"ls-tree", "HEAD", "run.sh"}).startsWith("100644"));
        m_project.generated["a.txt"].executable = true;
        m_project.generated["b.sh"] = {"x\n", FilePolicy::Regenerated, false};
        m_project.commit();
        m_project.generated["b.sh"].executable = true; // by a newer generator
        m_project.commit();
        QVERIFY(m_project.git({"ls-tree", "HEAD", "b.sh"}).startsWith("100755"));
        QCOMPARE(status(), QByteArray());
        again();
    }

    void aLinkInPlaceOfAFileIsLeft()
    {
        first();
        m_project.repository.write("beside.txt", "mine\n");
        QVERIFY(QFile::remove(m_project.repository.path("a.txt")));
        QVERIFY(QFile::link("beside.txt", m_project.repository.path("a.txt")));
        m_project.userCommits();
        again();
        m_project.generated["a.txt"].bytes = lines("two");
        QCOMPARE(m_project.commit().conflicts(), std::vector<std::string>{"a.txt"});
        QVERIFY(QFileInfo(m_project.repository.path("a.txt")).isSymLink());
        QCOMPARE(m_project.at("beside.txt"), QByteArray("mine\n"));
    }

    void aLinkedFolderLeadsNothingOutside()
    {
        m_project.generated["sub/b.txt"].bytes = lines("one");
        first();
        QVERIFY(QDir().mkpath(m_project.repository.beside("elsewhere")));
        QVERIFY(QDir().rename(m_project.repository.path("sub/b.txt"),
                              m_project.repository.beside("elsewhere/b.txt")));
        QVERIFY(QDir().rmdir(m_project.repository.path("sub")));
        QVERIFY(QFile::link(m_project.repository.beside("elsewhere"),
                            m_project.repository.path("sub")));
        m_project.generated["sub/b.txt"].bytes = lines("two");
        m_project.generated["sub/c.txt"].bytes = lines("new");
        QCOMPARE(m_project.commit().conflicts().size(), std::size_t(2));
        QFile outside(m_project.repository.beside("elsewhere/b.txt"));
        QVERIFY(outside.open(QIODevice::ReadOnly));
        QCOMPARE(outside.readAll(), QByteArray(lines("one").c_str()));
        QVERIFY(!QFile::exists(m_project.repository.beside("elsewhere/c.txt")));
    }

    void carriageReturnsOfTheUsersStay()
    {
        first();
        QByteArray wide = lines("one", 12, "mine").c_str();
        wide.replace("\n", "\r\n");
        m_project.repository.write("a.txt", wide);
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), wide.replace("one", "two"));
        again();
    }

    void aBinaryFileIsLeftAndNamed()
    {
        first(std::string("one\0two\n", 8));
        m_project.repository.write("a.txt", QByteArray("mine\0two\n", 9));
        m_project.userCommits();
        again();
        m_project.generated["a.txt"].bytes = std::string("one\0three\n", 10);
        const ExportPlan plan = m_project.commit();
        QCOMPARE(plan.conflicts(), std::vector<std::string>{"a.txt"});
        QVERIFY(!plan.hasMarkers());
        QCOMPARE(m_project.at("a.txt"), QByteArray("mine\0two\n", 9));
        QCOMPARE(status(), QByteArray());
    }

    void whatIsWrittenOnceIsNeverTouchedAgain()
    {
        m_project.generated["src/h.cpp"] = {lines("skeleton"), FilePolicy::WriteOnce, false};
        first();
        m_project.repository.write("src/h.cpp", lines("work").c_str());
        m_project.userCommits();
        m_project.generated["src/h.cpp"].bytes = lines("better skeleton");
        m_project.commit();
        QCOMPARE(m_project.at("src/h.cpp"), QByteArray(lines("work").c_str()));
        QCOMPARE(status(), QByteArray());
        again();
    }

    void anExportWithoutCommitIsABaseToo()
    {
        first();
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.write();
        QCOMPARE(status(), QByteArray(" M .moldloft/generated.json\n M a.txt\n"));
        m_project.repository.write("a.txt", lines("two", 12, "mine").c_str());
        m_project.generated["a.txt"].bytes = lines("three");
        QVERIFY(m_project.write().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("three", 12, "mine").c_str()));
        QCOMPARE(m_project.git({"rev-list", "--count", "moldloft/generated"}), QByteArray("3\n"));
        QCOMPARE(m_project.git({"rev-list", "--count", "main"}), QByteArray("1\n"));
        m_project.commit(); // of what two exports made
        QCOMPARE(m_project.head("a.txt"), QByteArray(lines("three").c_str()));
        QCOMPARE(status(), QByteArray(" M a.txt\n"));
    }

    void eachBranchHasItsOwnBase()
    {
        first();
        m_project.git({"branch", "other"});
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.commit();
        m_project.git({"switch", "-q", "other"});
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("three");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("three", 12, "mine").c_str()));
    }

    void aCloneFindsTheBaseAtTheRemote_data()
    {
        QTest::addColumn<bool>("shallow");
        QTest::newRow("whole") << false;
        QTest::newRow("shallow") << true;
    }
    void aCloneFindsTheBaseAtTheRemote()
    {
        QFETCH(bool, shallow);
        first();
        const QString origin = m_project.repository.beside("origin");
        QVERIFY(QDir().rename(m_project.repository.path(), origin));
        QVERIFY(QDir().mkpath(m_project.repository.path()));
        std::vector<std::string> clone{"clone", "-q", "file://" + origin.toStdString(), "."};
        if (shallow)
            clone.insert(clone.end() - 2, {"--depth", "1", "--no-single-branch"});
        m_project.git(clone);
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", 12, "mine").c_str()));
        QCOMPARE(m_project.git({"merge-base", "moldloft/generated", "origin/moldloft/generated"}),
                 m_project.git({"rev-parse", "origin/moldloft/generated"}));
        QVERIFY(
            !m_project.git({"push", "-q", "origin", "moldloft/generated"}).startsWith("(failed)"));
        again();
    }

    void withoutTheBranchTheCommittedFileIsTheBase()
    {
        first();
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.userCommits();
        m_project.git({"branch", "-D", "moldloft/generated"});
        m_project.generated["a.txt"].bytes = lines("two");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", 12, "mine").c_str()));
    }

    void withoutABaseAnEditIsLeftAndNamed()
    {
        first();
        m_project.git({"branch", "-D", "moldloft/generated"});
        m_project.repository.write("a.txt", lines("mine").c_str());
        m_project.git({"checkout", "-q", "--orphan", "anew"}); // a history that never had it
        m_project.userCommits();
        QVERIFY(m_project.commit().conflicts().empty()); // nothing new is generated
        m_project.git({"branch", "-D", "moldloft/generated"});
        m_project.generated["a.txt"].bytes = lines("two");
        QCOMPARE(m_project.commit().conflicts(), std::vector<std::string>{"a.txt"});
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("mine").c_str()));
    }

    void whatIsNoLongerGeneratedStaysCommittedWhereItWasChanged()
    {
        m_project.generated["b.txt"].bytes = lines("one");
        first();
        const QByteArray made = m_project.at("b.txt");
        m_project.repository.write("b.txt", made + "mine\n");
        m_project.userCommits();
        m_project.repository.write("b.txt", made);
        m_project.generated.erase("b.txt");
        m_project.commit();
        QCOMPARE(m_project.head("b.txt"), made + "mine\n");
        QVERIFY(m_project.committed.notes.size() == 1 &&
                m_project.committed.notes[0].text().find("b.txt") != std::string::npos);
    }

    void whatIsKnownByHeartIsNotBelievedBlindly_data()
    {
        QTest::addColumn<bool>("damaged");
        QTest::newRow("changed, with size and time as before") << false;
        QTest::newRow("the list is damaged") << true;
    }
    void whatIsKnownByHeartIsNotBelievedBlindly()
    {
        QFETCH(bool, damaged);
        first();
        QTest::qWait(60); // longer than a tick of the file system's clock
        again();
        const QString seen = m_project.repository.path(".git/moldloft/seen");
        QFile list(seen);
        QVERIFY(list.open(QIODevice::ReadWrite));
        const QByteArray text = list.readAll();
        QVERIFY(text.contains(" a.txt\n"));
        if (damaged) { // by hand, or by a disk
            list.seek(text.size() / 2);
            list.write("x");
        }
        list.close();
        const QByteArray path = m_project.repository.path("a.txt").toUtf8();
        struct stat before {
        };
        QCOMPARE(::stat(path, &before), 0);
        QByteArray mine = m_project.at("a.txt");
        mine.replace("line 9", "mine 9");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(mine);
        file.close();
        const timespec times[] = {before.st_atim, before.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, path, times, 0), 0);
        m_project.generated["a.txt"].bytes = lines("two");
        m_project.commit();
        QVERIFY(m_project.at("a.txt").contains("mine 9"));
        QVERIFY(m_project.at("a.txt").contains("two"));
    }

    void aFileBecomesAFolderAndBack()
    {
        first();
        m_project.generated.erase("a.txt");
        m_project.generated["a.txt/b.txt"].bytes = "inside\n";
        m_project.commit();
        QCOMPARE(m_project.git({"show", "moldloft/generated:a.txt/b.txt"}), QByteArray("inside\n"));
        m_project.generated.erase("a.txt/b.txt");
        m_project.generated["a.txt"].bytes = lines("one");
        m_project.commit();
        QCOMPARE(m_project.git({"show", "moldloft/generated:a.txt"}),
                 QByteArray::fromStdString(lines("one")));
        QVERIFY(m_project.git({"fsck", "--strict", "--no-dangling"}).isEmpty());
    }

    void aLostListIsMadeAgainFromTheBranch()
    {
        first();
        m_project.git({"rm", "-q", ".moldloft/generated.json"});
        m_project.repository.write("a.txt", lines("one", 12, "mine").c_str());
        m_project.userCommits();
        m_project.generated["a.txt"].bytes = lines("two");
        QVERIFY(m_project.commit().conflicts().empty());
        QCOMPARE(m_project.at("a.txt"), QByteArray(lines("two", 12, "mine").c_str()));
        again();
    }

    void aRenamedElementTakesItsFilesAlong()
    {
        FileSet &files = m_project.generated;
        files["services/shop/orders/gen/s.h"].bytes = lines("namespace orders");
        files["services/shop/orders/src/h.cpp"] = {lines("orders", 12, "skeleton"),
                                                   FilePolicy::WriteOnce, false};
        files["deploy/base/shop/orders/d.yaml"].bytes = lines("name: orders");
        first();
        const auto write = [this](const char *path, const std::string &bytes) {
            m_project.repository.write(path, bytes.c_str());
        };
        write("services/shop/orders/src/h.cpp", lines("orders", 12, "work"));
        write("services/shop/orders/src/own/x.cpp", "own\n");
        write("deploy/base/shop/orders/d.yaml", lines("name: orders", 12, "mine"));
        m_project.userCommits();
        write("services/shop/orders/notes.txt", "not in git\n");

        const auto move = [&files](const std::string &from, const std::string &to,
                                   const std::string &bytes) {
            files[to] = files[from];
            files[to].bytes = bytes;
            files.erase(from);
        };
        move("services/shop/orders/gen/s.h", "services/shop/sales/gen/s.h",
             lines("namespace sales"));
        move("services/shop/orders/src/h.cpp", "services/shop/sales/src/h.cpp",
             lines("sales", 12, "skeleton"));
        move("deploy/base/shop/orders/d.yaml", "deploy/base/shop/sales/d.yaml",
             lines("name: sales"));
        Record space;
        space.name = "shop";
        Record sales;
        sales.ns = "shop";
        sales.name = "sales";
        sales.body = Service{};
        sales.was = "orders";
        m_project.moves = FolderMoves(Document().with(space).with(sales));
        const ExportPlan plan = m_project.commit();
        QVERIFY(plan.conflicts().empty());
        QCOMPARE(m_project.at("services/shop/sales/gen/s.h"),
                 QByteArray(lines("namespace sales").c_str()));
        QCOMPARE(m_project.at("services/shop/sales/src/h.cpp"),
                 QByteArray(lines("sales", 12, "work").c_str()));
        QCOMPARE(m_project.at("services/shop/sales/src/own/x.cpp"), QByteArray("own\n"));
        QCOMPARE(m_project.at("services/shop/sales/notes.txt"), QByteArray("not in git\n"));
        QCOMPARE(m_project.at("deploy/base/shop/sales/d.yaml"),
                 QByteArray(lines("name: sales", 12, "mine").c_str()));
        QVERIFY(!QDir(m_project.repository.path("services/shop/orders")).exists());
        QVERIFY(!QDir(m_project.repository.path("deploy/base/shop/orders")).exists());
        QCOMPARE(status(), QByteArray("?? services/shop/sales/notes.txt\n"));
        QCOMPARE(m_project.git({"log", "--follow", "--format=%s", "services/shop/sales/src/h.cpp"}),
                 QByteArray("Export\nmine\nExport\n"));
        again(); // also while the design still says `was`
        files["deploy/base/shop/sales/d.yaml"].bytes = lines("name: sales", 12, "x");
        files["services/shop/sales/gen/s.h"].bytes = "two\n";
        QCOMPARE(m_project.commit().conflicts(),
                 std::vector<std::string>{"deploy/base/shop/sales/d.yaml"});
    }
};

QTEST_APPLESS_MAIN(RegenerateTest)
#include "tst_regenerate.moc"
