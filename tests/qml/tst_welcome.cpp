// The first page, and the guided example, in the whole window.
#include <QDir>
#include <QFile>

#include "model/edits.h"
#include "qml/studio_fixture.h"
#include "ui/guide.h"

using namespace moldloft;

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recentDesignsAreListedAndOpened();
    void aMissingDesignIsRemovedFromTheList();
    void theKeyboardReachesEverything();
    void arrowsWalkOverThePage();
    void theGuideTicksWhatReallyHappened();
    void theGuideCanBeSkippedLeftAndResumed();
    void anotherDesignEndsTheGuide();

private:
    ui::Editor &editor() const { return *m_studio->editor; }
    QString designFile(const QString &name)
    {
        const QString path = m_folder->filePath(name + ".moldloft.yaml");
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("moldloft: 1\nname: " + name.toUtf8() +
                       "\nnamespaces:\n  a:\n    services:\n      one: {}\n");
        return path;
    }
    ui::Guide *guide() const
    {
        QQuickItem *panel = m_studio->window->findChild<QQuickItem *>("guide");
        return panel ? panel->property("guide").value<ui::Guide *>() : nullptr;
    }
    bool isDone(int step) const { return (guide()->done() >> step) & 1; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Studio> m_studio;
};

void TestWelcome::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_studio = std::make_unique<Studio>();
}

void TestWelcome::cleanup()
{
    QCOMPARE(m_studio->warnings, QStringList());
    m_studio.reset();
}

void TestWelcome::recentDesignsAreListedAndOpened()
{
    editor().recentDesigns()->add(designFile("first"));
    editor().recentDesigns()->add(designFile("second"));
    QTRY_VERIFY(m_studio->item("recent-first"));
    QTRY_VERIFY(m_studio->item("recent-second")->y() < m_studio->item("recent-first")->y());
    QVERIFY(m_studio->click("recent-first"));
    QTRY_VERIFY(editor().hasDesign());
    QCOMPARE(editor().title(), QString("first"));
}

void TestWelcome::aMissingDesignIsRemovedFromTheList()
{
    const QString path = designFile("gone");
    editor().recentDesigns()->add(path);
    editor().recentDesigns()->add(designFile("there"));
    QVERIFY(QFile::remove(path));
    m_studio->reopen();
    QCOMPARE(editor().recentDesigns()->rowCount(), 2);
    QTRY_VERIFY(m_studio->item("removeRecent-gone"));
    QVERIFY(!m_studio->item("removeRecent-there"));
    QVERIFY(m_studio->click("recent-gone")); // opens nothing, says nothing is wrong
    QTest::qWait(50);
    QVERIFY(!editor().hasDesign() && !editor().broken().isBroken);
    QVERIFY(m_studio->click("removeRecent-gone"));
    QTRY_COMPARE(editor().recentDesigns()->rowCount(), 1);
    m_studio->reopen();
    QCOMPARE(editor().recentDesigns()->rowCount(), 1);
}

void TestWelcome::theKeyboardReachesEverything()
{
    editor().recentDesigns()->add(designFile("first"));
    QTRY_VERIFY(m_studio->item("recent-first"));
    QTRY_VERIFY(m_studio->item("newButton")->hasActiveFocus());
    QStringList reached;
    for (int i = 0; i < 16; ++i) {
        const QQuickItem *focus = m_studio->window->activeFocusItem();
        QVERIFY(focus);
        reached += focus->objectName();
        QTest::keyClick(m_studio->window, Qt::Key_Tab);
    }
    for (const char *name : {"newButton", "openButton", "guideButton", "recent-first",
                             "template-ticketing", "template-empty"})
        QVERIFY2(reached.contains(name), name);
}

void TestWelcome::arrowsWalkOverThePage()
{
    editor().recentDesigns()->add(designFile("first"));
    editor().recentDesigns()->add(designFile("second"));
    QTRY_VERIFY(m_studio->item("recent-first") && m_studio->item("recent-second"));
    QTRY_VERIFY(m_studio->item("newButton")->hasActiveFocus());
    m_studio->settle();
    const auto at = [this](Qt::Key key) {
        QTest::keyClick(m_studio->window, key);
        const QQuickItem *focus = m_studio->window->activeFocusItem();
        return focus ? focus->objectName() : QString();
    };
    QCOMPARE(at(Qt::Key_Down), QString("openButton"));
    QCOMPARE(at(Qt::Key_Up), QString("newButton"));
    QVERIFY(at(Qt::Key_Right).startsWith("recent-"));
    QTest::keyClick(m_studio->window, Qt::Key_Up);
    QCOMPARE(at(Qt::Key_Down), QString("recent-first"));
    QVERIFY(at(Qt::Key_Down).startsWith("template-"));
    m_studio->item("template-ticketing")->forceActiveFocus();
    QCOMPARE(at(Qt::Key_Right), QString("template-shop"));
    QCOMPARE(at(Qt::Key_Left), QString("template-ticketing"));
    QCOMPARE(at(Qt::Key_Up), QString("recent-first"));
    QCOMPARE(at(Qt::Key_Left), QString("newButton"));
}

void TestWelcome::theGuideTicksWhatReallyHappened()
{
    QVERIFY(m_studio->click("guideButton"));
    QTRY_VERIFY(editor().hasDesign());
    QTRY_VERIFY(m_studio->item("guide"));
    QVERIFY(!editor().isEdited());
    QTRY_COMPARE(editor().problems()->rowCount(), 0); // it starts without a fault
    QCOMPARE(guide()->step(), 0);

    // Draw: with the palette's key, as the step says.
    m_studio->item("canvas")->forceActiveFocus();
    QVERIFY(editor().addFromKeyboard("service") != 0);
    QTRY_VERIFY(isDone(0));
    const Record *added = editor().document().all(ElementKind::Service).back();
    const ElementId id = added->id;
    QVERIFY(m_studio->click("guideNext"));
    QCOMPARE(guide()->step(), 1);

    // Break a rule: a second client of the database.
    const Record *database = editor().document().find(ElementKind::Database, "shop", "orders-db");
    QVERIFY(editor().connectElements(id.value, database->id.value));
    QTRY_VERIFY(guide()->isBroken());
    QVERIFY(!isDone(1));
    // Mend it: by a quick fix of the problem.
    int row = -1;
    for (int i = 0; i < editor().problems()->rowCount(); ++i) {
        if (editor().problems()->at(i).ruleId == "database-shared")
            row = i;
    }
    QVERIFY(row >= 0);
    editor().problems()->applyFix(row, 0);
    QTRY_VERIFY(isDone(1));
    QVERIFY(m_studio->click("guideNext"));

    // Export.
    editor().project()->setFolder(m_folder->filePath("project"));
    QVERIFY(!m_studio->window->findChild<QObject *>("projectDialog")); // not made before
    m_studio->item("canvas")->forceActiveFocus();
    QTest::keyClick(m_studio->window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(m_studio->window->findChild<QObject *>("projectDialog"));
    QTRY_VERIFY(editor().project()->isReady());
    editor().project()->write();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(2), 20000);
    QVERIFY(QDir(m_folder->filePath("project/deploy")).exists());
    QVERIFY(QMetaObject::invokeMethod(m_studio->window->findChild<QObject *>("projectDialog"),
                                      "close"));
    QTRY_VERIFY(m_studio->item("guideNext"));
    m_studio->settle();
    QVERIFY(m_studio->click("guideNext"));
    QCOMPARE(guide()->step(), 3);
    QTRY_VERIFY(m_studio->item("guideDone"));
    m_studio->settle();
    QVERIFY(m_studio->click("guideClose"));
    QTRY_VERIFY(!m_studio->item("guide"));
    editor().discardEdits();
}

void TestWelcome::theGuideCanBeSkippedLeftAndResumed()
{
    QVERIFY(m_studio->click("guideButton"));
    QTRY_VERIFY(m_studio->item("guideNext"));
    m_studio->settle();
    QVERIFY(m_studio->click("guideNext"));
    QCOMPARE(guide()->step(), 1);
    QVERIFY(!isDone(0)); // skipped, not done
    QVERIFY(m_studio->click("guideLeave"));
    QTRY_VERIFY(!m_studio->item("guide"));
    QVERIFY(editor().hasDesign()); // drawing goes on
    editor().addFromKeyboard("service");
    QVERIFY(editor().isEdited());
    const int elements = editor().elementCount();
    guide()->start();
    QTRY_VERIFY(m_studio->item("guide"));
    QCOMPARE(guide()->step(), 1);
    QCOMPARE(editor().elementCount(), elements); // nothing was opened anew
    editor().discardEdits();
}

void TestWelcome::anotherDesignEndsTheGuide()
{
    QVERIFY(m_studio->click("guideButton"));
    QTRY_VERIFY(m_studio->item("guide"));
    editor().newFromTemplate("ticketing");
    QTRY_VERIFY(!m_studio->item("guide"));
    QCOMPARE(guide()->done(), 0);
}

MOLDLOFT_WINDOW_MAIN(TestWelcome)
#include "tst_welcome.moc"
