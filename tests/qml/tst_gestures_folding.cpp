// Namespaces folded into one box and back.

#include "qml/gestures_fixture.h"

using namespace moldloft;

class TestGestureFolding : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theChevronFoldsAndUnfolds()
    {
        const QRectF before = m->canvas->elementRect(m->id("shop").value);
        QTest::mouseMove(m->studio.window, m->chevron("shop"));
        QTRY_COMPARE(m->canvas->cursor().shape(), Qt::PointingHandCursor);
        QCOMPARE(m->canvas->tooltip(), QString("Fold shop"));
        m->click(m->chevron("shop"));
        QVERIFY(m->placed("shop").folded);
        QVERIFY(m->canvas->elementRect(m->id("shop").value).height() < 80);
        QVERIFY(m->canvas->elementRect(m->id("shop/stock").value).isNull());
        QVERIFY(m->isOneStep("Fold shop"));
        m->remember();
        m->click(m->chevron("shop"));
        QVERIFY(!m->placed("shop").folded);
        QCOMPARE(m->canvas->elementRect(m->id("shop").value), before);
        QVERIFY(m->isOneStep("Unfold shop"));
    }

    void aDoubleClickUnfolds()
    {
        m->click(m->chevron("pay"));
        QVERIFY(m->placed("pay").folded);
        m->remember();
        m->doubleClick(m->header("pay"));
        QVERIFY(!m->placed("pay").folded);
        QVERIFY(!m->studio.item("renameField"));
        QVERIFY(m->isOneStep("Unfold pay"));
    }

    void aKeyFoldsTheNamespaceOfTheSelection()
    {
        m->click(m->at("shop/stock"));
        m->key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(m->placed("shop").folded);
        QVERIFY(m->selectionIs({"shop"})); // what is hidden is not selected any more
        QVERIFY(m->isOneStep("Fold shop"));
        m->remember();
        m->key(Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(m->isOneStep("Unfold shop"));
    }

    void whatIsFoldedMovesAsOneAndKeepsItsContents()
    {
        m->click(m->chevron("pay"));
        m->remember();
        const QPoint from = m->header("pay");
        m->drag(from, from + QPoint(0, 180));
        QVERIFY(m->placed("pay").folded && m->placed("pay").y > 150);
        QCOMPARE(m->placed("pay/charges").y - m->placed("pay").y, 48.0);
        QCOMPARE(m->placed("pay").width, 216.0);
        QVERIFY(m->isOneStep("Move pay"));
    }

    void whatIsSoughtComesToLight()
    {
        m->click(m->chevron("pay"));
        m->canvas->reveal(m->id("pay/charges").value);
        QVERIFY(!m->placed("pay").folded);
        QVERIFY(!m->canvas->elementRect(m->id("pay/charges").value).isNull());
    }

    void foldedStaysFoldedInTheFile()
    {
        m->click(m->chevron("pay"));
        const QTemporaryDir folder;
        const QString path = folder.filePath("folded.moldloft.yaml");
        m->studio.editor->saveAs(path);
        QTRY_VERIFY(!m->studio.editor->isBusy());
        m->studio.editor->newDesign();
        m->studio.editor->open(path);
        QTRY_VERIFY(!m->studio.editor->isBusy());
        QVERIFY(m->placed("pay").folded && !m->placed("shop").folded);
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureFolding)
#include "tst_gestures_folding.moc"
