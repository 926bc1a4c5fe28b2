#include "qml/history_fixture.h"

#include "ui/canvas/canvas_view.h"
#include "ui/history/conflicted_design.h"

using namespace moldloft;
using namespace moldloft::ui;

/// A design that git's merge has left in conflict, from the window: both sides, a choice, a clean
/// file, and git told only when it is said.
class TestConflictedDesign : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryStudio> m_place;

    Studio &studio() { return *m_place->studio; }
    Editor &editor() { return *studio().editor; }
    ConflictedDesign &conflicted() { return *studio().window->findChild<ConflictedDesign *>(); }
    QString label(const char *name)
    {
        const QQuickItem *item = studio().item(name);
        return item ? item->property("text").toString() : QString();
    }
    std::optional<int> replicas()
    {
        const Record *orders = editor().document().find(m_place->id("orders"));
        return orders ? orders->as<Service>()->replicas : std::nullopt;
    }
    bool isUnmerged() const { return !m_place->git({"ls-files", "-u"}).isEmpty(); }

    /// Both change the replicas of orders, and each does something of its own.
    void merge()
    {
        const QByteArray before = "      orders:\n        replicas: 2\n";
        m_place->git({"init", "-q", "-b", "main"});
        m_place->commit("Begin");
        m_place->git({"switch", "-q", "-c", "other"});
        m_place->replace(before, "      orders:\n        replicas: 4\n");
        m_place->replace("    services:\n",
                         "    services:\n      auditor: {api: [\"GET /audit\"]}\n");
        m_place->commit("Theirs");
        m_place->git({"switch", "-q", "main"});
        m_place->replace(before, "      orders:\n        replicas: 3\n");
        m_place->replace("latency: 30ms", "latency: 35ms");
        m_place->commit("Mine");
        QVERIFY(m_place->git({"merge", "other"}).startsWith("failed"));
        QVERIFY(isUnmerged());
        QVERIFY(m_place->read().contains("<<<<<<<"));
    }

private slots:
    void init()
    {
        m_place = std::make_unique<HistoryStudio>();
        merge();
    }
    void cleanup()
    {
        if (m_place->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_place.reset();
    }

    void aFileWithMarkersOpensOnTheCanvasWithBothSides()
    {
        m_place->open();
        QTRY_VERIFY(studio().item("brokenSolve"));
        QVERIFY(studio().click("brokenSolve"));
        QTRY_VERIFY(studio().item("conflictPanel"));
        QCOMPARE(conflicted().conflicts()->count(), 1);
        const ConflictRow row = conflicted().conflicts()->at(0);
        QCOMPARE(row.element, QString("tickets/orders"));
        QCOMPARE(row.field, QString("Replicas"));
        QCOMPARE(row.mine, QString("3"));
        QCOMPARE(row.theirs, QString("4"));
        auto *mine = qobject_cast<CanvasView *>(studio().item("compareBeforeCanvas"));
        auto *theirs = qobject_cast<CanvasView *>(studio().item("compareAfterCanvas"));
        QVERIFY(mine && theirs);
        QTRY_VERIFY(!theirs->elementRect(m_place->id("auditor").value).isEmpty());
        QVERIFY(mine->elementRect(m_place->id("auditor").value).isEmpty());
        // The merge is open: what each did alone, and mine where both did something.
        QVERIFY(m_place->id("auditor"));
        QCOMPARE(replicas(), std::optional<int>(3));
        QVERIFY(editor().isEdited());

        QVERIFY(studio().click("theirs-0"));
        QTRY_COMPARE(replicas(), std::optional<int>(4));
        QVERIFY(editor().undoLabel().startsWith("Take theirs"));
        QVERIFY(studio().click("mine-0"));
        QTRY_COMPARE(replicas(), std::optional<int>(3));
        QVERIFY(studio().click("theirs-0"));
        QTRY_COMPARE(replicas(), std::optional<int>(4));

        const QByteArray marked = m_place->read();
        QVERIFY(marked.contains("<<<<<<<")); // nothing is written until then
        QVERIFY(studio().click("conflictSave"));
        QTRY_COMPARE(conflicted().state(), QString("clean"));
        const QByteArray clean = m_place->read();
        for (const char *sign : {"<<<<<<<", "=======", ">>>>>>>", "# Conflict"})
            QVERIFY2(!clean.contains(sign), clean);
        QVERIFY(clean.contains("      orders:\n        replicas: 4\n"));
        QVERIFY(clean.contains("auditor:") && clean.contains("latency: 35ms"));
        QVERIFY(clean.startsWith("# A ticket shop")); // comments are kept
        QVERIFY(isUnmerged());                        // git is told when it is said
        QTRY_VERIFY(studio().item("conflictedTell"));
        QVERIFY(studio().click("conflictedTell"));
        QTRY_COMPARE(conflicted().state(), QString("none"));
        QVERIFY(!isUnmerged());
        QVERIFY(!studio().item("conflictedTell"));
        QVERIFY(!m_place->git({"commit", "-q", "--no-edit"}).startsWith("failed"));
    }

    void whatOurDriverLeftIsSolvedFromABannerByKey()
    {
        const QByteArray mine = m_place->git({"show", ":2:ticketing.moldloft.yaml"});
        m_place->write("# Conflict: orders: replicas is 3 in yours and 4 in theirs; yours stands "
                       "here.\n" +
                       mine);
        m_place->open();
        QTRY_VERIFY(studio().item("conflictedSolve"));
        QVERIFY(label("conflictedTitle").contains("ticketing.moldloft.yaml in conflict"));
        QTRY_VERIFY(!conflicted().isBusy());
        m_place->key(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(studio().item("conflictChoices"));
        studio().item("theirs-0")->forceActiveFocus(Qt::TabFocusReason);
        m_place->key(Qt::Key_Return);
        QTRY_COMPARE(replicas(), std::optional<int>(4));
        m_place->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(replicas(), std::optional<int>(3));
        QVERIFY(!conflicted().conflicts()->at(0).takesTheirs); // the choice follows
        m_place->key(Qt::Key_Escape);
        QTRY_VERIFY(!studio().item("conflictPanel"));
        QVERIFY(studio().item("conflictedSolve")); // still to be done
        QVERIFY(studio().click("conflictedSolve"));
        QTRY_VERIFY(studio().item("conflictPanel"));
        QVERIFY(studio().click("conflictAllTheirs"));
        QTRY_COMPARE(replicas(), std::optional<int>(4));
        QVERIFY(studio().click("conflictSave"));
        QTRY_COMPARE(conflicted().state(), QString("clean"));
        QVERIFY(!m_place->read().contains("# Conflict"));
        QVERIFY(isUnmerged());
    }

    /// git add too early: the marks would be committed.
    void whatWasAddedWithItsMarkersIsOfferedToo()
    {
        m_place->git({"add", "ticketing.moldloft.yaml"});
        QVERIFY(!isUnmerged());
        m_place->open();
        QTRY_VERIFY(studio().item("brokenSolve"));
        QVERIFY(studio().click("brokenSolve"));
        QTRY_VERIFY(studio().item("conflictPanel"));
        QCOMPARE(conflicted().conflicts()->count(), 1);
        QCOMPARE(conflicted().conflicts()->at(0).theirs, QString("4"));
        QVERIFY(studio().click("theirs-0"));
        QTRY_COMPARE(replicas(), std::optional<int>(4));
        QVERIFY(studio().click("conflictSave"));
        QTRY_COMPARE(conflicted().state(), QString("clean")); // the index still has the marks
        QTRY_VERIFY(studio().item("conflictedTell"));
        QVERIFY(studio().click("conflictedTell"));
        QTRY_COMPARE(conflicted().state(), QString("none"));
        QVERIFY(!m_place->git({"show", ":ticketing.moldloft.yaml"}).contains("<<<<<<<"));
        QVERIFY(m_place->git({"show", ":ticketing.moldloft.yaml"}).contains("replicas: 4"));
    }

    void aSideThatIsNoDesignIsLeftToTheText()
    {
        m_place->git({"merge", "--abort"});
        m_place->git({"switch", "-q", "other"});
        m_place->write("moldloft: 1\nname: [broken\n");
        m_place->commit("No design");
        m_place->git({"switch", "-q", "main"});
        QVERIFY(m_place->git({"merge", "other"}).startsWith("failed"));
        m_place->open();
        QTRY_VERIFY(studio().item("brokenRetry"));
        QTRY_VERIFY(!conflicted().fault().isEmpty());
        QVERIFY(!studio().item("brokenSolve"));
        QTRY_VERIFY(label("brokenFault").contains(conflicted().fault())); // why not on the canvas
    }
};

MOLDLOFT_WINDOW_MAIN(TestConflictedDesign)
#include "tst_conflicted_design.moc"
