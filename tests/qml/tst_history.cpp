#include "qml/history_fixture.h"

#include "ui/history/design_history.h"

using namespace moldloft;
using namespace moldloft::ui;

/// The timeline in the drawer: what git has of the design, read on another thread.
class TestHistory : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryStudio> m_place;

    Studio &studio() { return *m_place->studio; }
    DesignHistory &history() { return *studio().window->findChild<DesignHistory *>(); }
    QQuickItem *list() { return studio().item("historyList"); }
    void show()
    {
        m_place->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(studio().window->findChild<QQuickItem *>("drawer")->property("page").toInt(),
                     3);
        QTRY_VERIFY(!history().isReading());
    }
    QStringList keysToTitles()
    {
        QStringList titles;
        for (int i = 0; i < history().revisions()->count(); ++i) {
            const RevisionRow &row = history().revisions()->at(i);
            titles += row.isCommit() ? row.subject : row.key;
        }
        return titles;
    }
    QString label(const char *name)
    {
        const QQuickItem *item = studio().item(name);
        return item ? item->property("text").toString() : QString();
    }

private slots:
    void init() { m_place = std::make_unique<HistoryStudio>(); }
    void cleanup()
    {
        if (m_place->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_place.reset();
    }

    void commitsStandNewestFirstWithWhatEachChanged()
    {
        m_place->threeCommits();
        m_place->open();
        show();
        QTRY_COMPARE(keysToTitles(),
                     (QStringList{"open", "Add an auditor", "Three orders", "Begin the design"}));
        const auto &rows = history().revisions()->rows();
        QCOMPARE(rows[1].added, 1);
        QCOMPARE(rows[1].changed, 0);
        QCOMPARE(rows[2].added, 0);
        QCOMPARE(rows[2].changed, 1);
        QCOMPARE(rows[2].author, QString("A Drafter"));
        QCOMPARE(rows[3].added, studio().editor->elementCount() - 1);
        QVERIFY(rows[0].isSame);
        QCOMPARE(rows[1].key.toLatin1() + '\n', m_place->git({"rev-parse", "HEAD"}));
    }

    void whatIsOpenAndWhatIsSavedAreToldFromTheNewestCommit()
    {
        m_place->threeCommits();
        m_place->open();
        show();
        QTRY_COMPARE(history().revisions()->count(), 4);
        studio().editor->addFromKeyboard("service");
        QTRY_COMPARE(history().revisions()->rows()[0].added, 1);
        QVERIFY(!history().revisions()->rows()[0].isSame);
        studio().editor->save();
        QTRY_COMPARE(keysToTitles().mid(0, 3), (QStringList{"open", "saved", "Add an auditor"}));
        QTRY_COMPARE(history().revisions()->rows()[1].added, 1);
        QTRY_VERIFY(history().revisions()->rows()[0].isSame);
    }

    void aRenamedFileIsFollowed()
    {
        m_place->git({"init", "-q", "-b", "main"});
        QVERIFY(QFile::rename(m_place->path(), m_place->path("old.moldloft.yaml")));
        m_place->commit("Under the old name");
        m_place->git({"mv", "old.moldloft.yaml", "ticketing.moldloft.yaml"});
        m_place->commit("Rename the file");
        m_place->open();
        show();
        QTRY_COMPARE(keysToTitles(),
                     (QStringList{"open", "Rename the file", "Under the old name"}));
        QCOMPARE(history().revisions()->rows()[1].pathBefore, QString("old.moldloft.yaml"));
        QCOMPARE(history().revisions()->rows()[1].added, 0);
        QCOMPARE(history().revisions()->rows()[2].path, QString("old.moldloft.yaml"));
    }

    void aTextThatWasNoDesignIsSaidToBeNone()
    {
        m_place->git({"init", "-q", "-b", "main"});
        const QByteArray design = m_place->read();
        m_place->write("moldloft: 1\nname: [\n");
        m_place->commit("Broken");
        m_place->write(design);
        m_place->commit("Mended");
        m_place->open();
        show();
        QTRY_COMPARE(keysToTitles(), (QStringList{"open", "Mended", "Broken"}));
        QVERIFY(!history().revisions()->rows()[2].fault.isEmpty());
        QVERIFY(history().revisions()->rows()[1].added > 0);
    }

    void emptyStatesSayWhatToDo()
    {
        m_place->open();
        show();
        QTRY_VERIFY2(label("historyTitle").contains("in no git repository"),
                     qPrintable(label("historyTitle")));
        QVERIFY(label("historyHint").contains("Ctrl+Return"));
        m_place->git({"init", "-q", "-b", "main"});
        history().read();
        QTRY_VERIFY2(label("historyTitle").contains("No commit has ticketing.moldloft.yaml"),
                     qPrintable(label("historyTitle")));
        studio().editor->newFromTemplate("shop");
        QTRY_VERIFY2(label("historyTitle").contains("has no file yet"),
                     qPrintable(label("historyTitle")));
        QVERIFY(label("historyHint").contains("Ctrl+S"));
    }

    void theKeyboardWalksTheListAndReturnCompares()
    {
        m_place->threeCommits();
        m_place->open();
        show();
        QTRY_VERIFY(list());
        QTRY_VERIFY(list()->property("activeFocus").toBool());
        m_place->key(Qt::Key_Down);
        m_place->key(Qt::Key_Down);
        QTRY_COMPARE(list()->property("currentIndex").toInt(), 2);
        m_place->key(Qt::Key_Return);
        QTRY_VERIFY(studio().item("compareView"));
        QTRY_COMPARE(label("compareBefore").section(' ', 1), QString("Three orders"));
        QCOMPARE(label("compareAfter"), QString("open here"));
        m_place->key(Qt::Key_Escape);
        QTRY_VERIFY(!studio().item("compareView"));
        m_place->key(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE(label("compareAfter").section(' ', 1), QString("Three orders"));
        QCOMPARE(label("compareBefore").section(' ', 1), QString("Begin the design"));
    }

    void designsAreMergedByElementFromNowOn()
    {
        m_place->threeCommits();
        m_place->write("*.png binary", ".gitattributes");
        // As in a build tree: this program lies in tests/qml, git looks for `moldloft` in PATH.
        qputenv("PATH",
                QCoreApplication::applicationDirPath().toUtf8() + "/../../bin:" + qgetenv("PATH"));
        m_place->open();
        m_place->key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY2(label("mergeByElementState").contains("element by element"),
                     qPrintable(label("mergeByElementState")));
        QVERIFY(!studio().item("mergeByElement"));
        QCOMPARE(m_place->read(".gitattributes"),
                 QByteArray("*.png binary\n*.moldloft.yaml merge=moldloft\n"
                            "*.layout.yaml merge=moldloft\n"));
        QVERIFY(m_place->git({"config", "merge.moldloft.driver"})
                    .contains("moldloft merge-driver %O %A %B %P"));
        m_place->commit("Attributes");
        // And git does: each side adds a service, at the same place.
        for (const char *name : {"one", "two"}) {
            m_place->git({"switch", "-q", "-c", name, "main"});
            m_place->replace("    services:\n", QByteArray("    services:\n      ") + name +
                                                    ": {api: [\"GET /" + name + "\"]}\n");
            m_place->commit(name);
        }
        QVERIFY2(!m_place->git({"merge", "-q", "--no-edit", "one"}).startsWith("failed"),
                 m_place->git({"status"}));
        QVERIFY(m_place->read().contains("GET /one") && m_place->read().contains("GET /two"));
    }

    void withoutARepositoryMergingByElementIsRefused()
    {
        m_place->open();
        m_place->key(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(studio().item("repositoryError"));
        QVERIFY(!QFile::exists(m_place->path(".gitattributes")));
    }

    void manyCommitsMakeFewItems()
    {
        m_place->git({"init", "-q", "-b", "main"});
        m_place->commit("0");
        QByteArray stream;
        QByteArray design = m_place->read();
        for (int i = 1; i <= 400; ++i) {
            const QByteArray text = "# " + QByteArray::number(i) + "\n" + design;
            stream += "commit refs/heads/main\ncommitter A <a@b.c> " +
                      QByteArray::number(1700000000 + i) + " +0000\ndata 2\nc\n" +
                      (i == 1 ? "from refs/heads/main^0\n" : "") +
                      "M 100644 inline ticketing.moldloft.yaml\ndata " +
                      QByteArray::number(text.size()) + "\n" + text + "\n";
        }
        QProcess import;
        import.start("git", {"-C", m_place->place.path(), "fast-import", "--quiet", "--force"});
        import.write(stream);
        import.closeWriteChannel();
        QVERIFY(import.waitForFinished() && import.exitCode() == 0);
        m_place->git({"reset", "-q", "--hard"});
        m_place->open();
        show();
        QTRY_COMPARE_WITH_TIMEOUT(history().revisions()->count(), 402, 30000);
        studio().settle();
        int items = 0;
        for (const QQuickItem *child :
             list()->property("contentItem").value<QQuickItem *>()->childItems())
            items += child->objectName().startsWith("revision-");
        QVERIFY2(items > 0 && items < 40, qPrintable(QString::number(items)));
    }
};

MOLDLOFT_WINDOW_MAIN(TestHistory)
#include "tst_history.moc"
