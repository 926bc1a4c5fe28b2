#include "qml/history_fixture.h"
#include "qml/project_fixture.h"

#include "ui/history/conflicted_design.h"
#include "ui/review/conflict_solver.h"
#include "ui/review/repository_job.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

/// A bare remote, and what another person does in a clone of it.
template<class Place>
class Other
{
public:
    Other(Place &place, const QString &folder) : m_place(place), m_folder(folder) {}

    QString remote() const { return m_place.place.filePath("../" + name("remote.git")); }
    QString clone() const { return m_place.place.filePath("../" + name("other")); }
    void share()
    {
        QVERIFY(!git({"init", "-q", "-b", "main", "--bare", remote()}).startsWith("failed"));
        QVERIFY(!git({"-C", m_folder, "remote", "add", "origin", remote()}).startsWith("failed"));
        QVERIFY(!git({"-C", m_folder, "push", "-q", "-u", "origin", "main"}).startsWith("failed"));
        QVERIFY(!git({"clone", "-q", remote(), clone()}).startsWith("failed"));
    }
    void change(const QString &file, const QByteArray &what, const QByteArray &by)
    {
        replace(clone() + "/" + file, what, by);
        QVERIFY(!git({"-C", clone(), "commit", "-qam", "Theirs"}).startsWith("failed"));
        QVERIFY(!git({"-C", clone(), "push", "-q"}).startsWith("failed"));
    }
    void changeHere(const QString &file, const QByteArray &what, const QByteArray &by)
    {
        replace(m_folder + "/" + file, what, by);
        QVERIFY(!git({"-C", m_folder, "commit", "-qam", "Mine"}).startsWith("failed"));
    }
    QByteArray git(const QStringList &arguments) const { return m_place.git(arguments); }
    ~Other()
    {
        QDir(remote()).removeRecursively();
        QDir(clone()).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(Other)

private:
    QString name(const char *what) const
    {
        return QDir(m_place.place.path()).dirName() + "-" + QString::fromLatin1(what);
    }
    static void replace(const QString &path, const QByteArray &what, const QByteArray &by)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY2(text.contains(what), what);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.replace(what, by));
    }

    Place &m_place;
    QString m_folder;
};

/// By its key, up to the word of it; the dialog is closed then.
template<class Place>
void pull(Place &place)
{
    place.studio->item("canvas")->forceActiveFocus();
    place.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(place.studio->window->template findChild<RepositoryJob *>());
    RepositoryJob &job = *place.studio->window->template findChild<RepositoryJob *>();
    QTRY_VERIFY_WITH_TIMEOUT(!job.isBusy() && (!job.word().isEmpty() || !job.error().isEmpty()),
                             60000);
}

} // namespace

/// Two people, a real bare remote: what both changed comes with a pull, is solved in the window and
/// committed; the window may be closed in the middle.
class TestPull : public QObject
{
    Q_OBJECT

private slots:
    void aFileThatBothChangedIsSolvedHunkByHunk()
    {
        ProjectStudio place;
        place.open();
        place.exportAndCommit("First");
        QByteArray text;
        for (int i = 0; i < 20; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        place.write("NOTES.txt", text);
        place.git({"add", "NOTES.txt"});
        place.git({"commit", "-qm", "Notes"});
        Other other(place, place.folder());
        other.share();
        other.change("NOTES.txt", "line 2\n", "line 2 of theirs\n");
        other.change("NOTES.txt", "line 15\n", "line 15 of theirs\n");
        other.changeHere("NOTES.txt", "line 2\n", "line 2 of mine\n");
        other.changeHere("NOTES.txt", "line 15\n", "line 15 of mine\n");

        pull(place);
        const auto job = [&] { return place.studio->window->findChild<RepositoryJob *>(); };
        QVERIFY2(job()->error().contains("NOTES.txt"), qPrintable(job()->error()));
        QVERIFY(job()->hint().contains("pull again"));
        QVERIFY(place.read("NOTES.txt").contains("<<<<<<<"));
        place.key(Qt::Key_Escape);
        QTRY_VERIFY(!place.studio->item("repositoryClose"));

        const auto solver = [&] { return place.studio->window->findChild<ConflictSolver *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(place.studio->item("bannerSolve"), 30000);
        QVERIFY(place.studio->click("bannerSolve"));
        QTRY_VERIFY(place.studio->item("mergeHunks"));
        QTRY_COMPARE(solver()->hunks()->count(), 2);
        QTRY_VERIFY(place.studio->item("hunkChoice0-generated"));
        QVERIFY(place.studio->click("hunkChoice0-generated")); // theirs
        QTRY_COMPARE(solver()->hunks()->at(0).choice, QString("generated"));
        QTRY_VERIFY(place.read(".moldloft/conflicts.json").contains("generated"));

        place.open(); // closed in the middle
        QTRY_VERIFY_WITH_TIMEOUT(place.studio->item("bannerSolve"), 30000);
        QVERIFY(place.studio->click("bannerSolve"));
        QTRY_VERIFY(place.studio->item("mergeHunkList"));
        QTRY_COMPARE(solver()->hunks()->count(), 2);
        QCOMPARE(solver()->hunks()->at(0).choice, QString("generated"));
        QCOMPARE(solver()->hunks()->at(1).choice, QString("open"));
        place.studio->item("mergeHunkList")->forceActiveFocus();
        place.key(Qt::Key_F8);
        place.key(Qt::Key_M);
        QTRY_COMPARE(solver()->hunks()->at(1).choice, QString("mine"));
        QVERIFY(place.studio->click("mergeWrite"));
        QTRY_VERIFY_WITH_TIMEOUT(!place.read("NOTES.txt").contains("<<<<<<<"), 30000);
        QVERIFY(place.studio->click("mergeLater"));

        pull(place); // finishes the merge
        QCOMPARE(job()->word(), QString("The merge is finished."));
        const QByteArray there = place.git({"show", "HEAD:NOTES.txt"});
        QVERIFY(there.contains("line 2 of theirs\n") && there.contains("line 15 of mine\n"));
        QVERIFY(!there.contains("<<<<<<<") && !there.contains("of mine\nline 2 "));
        QCOMPARE(place.git({"rev-list", "--parents", "-1", "HEAD"}).count(' '), 2);
        QCOMPARE(place.git({"status", "--porcelain"}), QByteArray());
        QCOMPARE(place.studio->warnings, QStringList());
    }

    void aDesignThatBothChangedIsSolvedOnTheCanvas()
    {
        HistoryStudio place;
        place.git({"init", "-q", "-b", "main"});
        place.commit("Begin");
        Other other(place, place.place.path());
        other.share();
        const QByteArray orders = "      orders:\n        replicas: 2\n";
        const QString file = "ticketing.moldloft.yaml";
        other.change(file, orders, "      orders:\n        replicas: 4\n");
        other.changeHere(file, orders, "      orders:\n        replicas: 3\n");
        place.open();
        place.studio->editor->project()->setFolder(place.place.path());
        QTRY_VERIFY(place.studio->item("canvas"));
        pull(place);
        const auto job = [&] { return place.studio->window->findChild<RepositoryJob *>(); };
        QVERIFY2(job()->error().contains(file), qPrintable(job()->error()));
        QVERIFY(place.read().contains("<<<<<<<"));
        place.key(Qt::Key_Escape);
        QTRY_VERIFY(!place.studio->item("repositoryClose"));

        const auto conflicted = [&] {
            return place.studio->window->findChild<ConflictedDesign *>();
        };
        const auto replicas = [&] {
            const Record *record = place.studio->editor->document().find(place.id("orders"));
            return record ? record->as<Service>()->replicas.value_or(0) : -1;
        };
        QTRY_COMPARE(conflicted()->state(), QString("unsolved"));
        place.open(); // closed in the middle: both sides are still there
        QTRY_VERIFY_WITH_TIMEOUT(place.studio->item("brokenSolve"), 30000);
        QVERIFY(place.studio->click("brokenSolve"));
        QTRY_VERIFY(place.studio->item("conflictPanel"));
        QCOMPARE(conflicted()->conflicts()->count(), 1);
        QCOMPARE(replicas(), 3);
        QVERIFY(place.studio->click("theirs-0"));
        QTRY_COMPARE(replicas(), 4);
        QVERIFY(place.studio->click("conflictSave"));
        QTRY_COMPARE(conflicted()->state(), QString("clean"));

        place.open(); // and again: the file is clean, git is not told yet
        place.studio->editor->project()->setFolder(place.place.path());
        QTRY_VERIFY_WITH_TIMEOUT(place.studio->item("conflictedTell"), 30000);
        QVERIFY(place.studio->click("conflictedTell"));
        QTRY_COMPARE(conflicted()->state(), QString("none"));
        pull(place);
        QCOMPARE(job()->word(), QString("The merge is finished."));
        QVERIFY(place.git({"show", "HEAD:" + file}).contains("replicas: 4"));
        QCOMPARE(place.git({"rev-list", "--parents", "-1", "HEAD"}).count(' '), 2);
        QCOMPARE(place.studio->warnings, QStringList());
    }
};

MOLDLOFT_WINDOW_MAIN(TestPull)
#include "tst_pull.moc"
