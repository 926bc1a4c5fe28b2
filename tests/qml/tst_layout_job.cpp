// Automatic layout from the window: one undo step, the selection alone, and no trace when
// cancelled.

#include "model/edits.h"
#include "qml/studio_fixture.h"
#include "ui/layout_job.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestLayoutJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newFromTemplate(QStringLiteral("ticketing"));
        QTRY_VERIFY(m_studio->item("canvas"));
        m_studio->item("canvas")->forceActiveFocus();
        QTRY_VERIFY(editor().layout().contains(id("orders")));
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void everythingIsLaidOutAsOneStep()
    {
        displace("orders");
        const Layout before = editor().layout();
        QTest::keyClick(m_studio->window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!(editor().layout() == before));
        QVERIFY(!editor().layoutJob()->isRunning());
        QCOMPARE(editor().undoLabel(), QStringLiteral("Arrange"));
        editor().undo();
        QVERIFY(editor().layout() == before);
    }

    void theSelectionIsLaidOutAndTheRestStays()
    {
        displace("orders");
        const Layout before = editor().layout();
        editor().select({id("orders"), id("tickets")});
        QTest::keyClick(m_studio->window, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!(editor().layout() == before));
        for (const ElementId changed : editor().layout().changedSince(before))
            QVERIFY(changed == id("orders") || changed == id("tickets"));
        QCOMPARE(editor().undoLabel(), QStringLiteral("Arrange"));
        editor().undo();
        QVERIFY(editor().layout() == before);
    }

    void cancelledItLeavesNoTrace()
    {
        displace("orders");
        const Layout before = editor().layout();
        const QString label = editor().undoLabel();
        editor().layoutJob()->arrangeAll();
        QVERIFY(editor().layoutJob()->isRunning());
        editor().layoutJob()->cancel();
        QVERIFY(!editor().layoutJob()->isRunning());
        QVERIFY(!editor().status().isEmpty());
        // A layout that finds everything in its place records nothing; and what the cancelled one
        // would still say is not heard.
        editor().select({id("orders")});
        editor().layoutJob()->arrangeSelection();
        QTRY_VERIFY(!editor().layoutJob()->isRunning());
        QVERIFY(editor().layout() == before);
        QCOMPARE(editor().undoLabel(), label);
    }

private:
    Editor &editor() const { return *m_studio->editor; }
    ElementId id(const std::string &name) const
    {
        for (const Record *record : editor().document().all(ElementKind::Service)) {
            if (record->name == name)
                return record->id;
        }
        return {};
    }
    /// So that a layout has something to do.
    void displace(const std::string &name)
    {
        const Placement place = *editor().layout().find(id(name));
        editor().apply(QStringLiteral("Test"), editor().document(),
                       editor().layout().with(id(name), {place.x + 2000, place.y + 1600, 0, 0}));
    }

    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestLayoutJob)
#include "tst_layout_job.moc"
