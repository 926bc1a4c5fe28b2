#include "qml/history_fixture.h"

#include <QImage>

#include "ui/canvas/canvas_view.h"
#include "ui/history/comparison.h"

using namespace moldloft;
using namespace moldloft::ui;

/// Two versions on the canvas, by mouse and keyboard: what differs is seen, found, and restored.
class TestVisualDiff : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryStudio> m_place;

    Studio &studio() { return *m_place->studio; }
    Editor &editor() { return *studio().editor; }
    Comparison &comparison() { return *studio().window->findChild<Comparison *>(); }
    CanvasView *canvas(const char *name) { return qobject_cast<CanvasView *>(studio().item(name)); }
    QString label(const char *name)
    {
        const QQuickItem *item = studio().item(name);
        return item ? item->property("text").toString() : QString();
    }
    const ChangeRow *row(const QString &role, const QString &title)
    {
        for (const ChangeRow &one : comparison().changes()->rows()) {
            if (one.role == role && one.title == title)
                return &one;
        }
        return nullptr;
    }
    int rowNumber(const QString &role, const QString &title)
    {
        const ChangeRow *one = row(role, title);
        return one ? static_cast<int>(one - comparison().changes()->rows().data()) : -1;
    }
    /// Opens the history by key and compares its n-th version with what is open.
    void compare(int version)
    {
        m_place->key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(studio().item("historyList"));
        QTRY_COMPARE(studio().item("historyList")->property("count").toInt(), 4);
        for (int i = 0; i < version; ++i)
            m_place->key(Qt::Key_Down);
        m_place->key(Qt::Key_Return);
        QTRY_VERIFY(studio().item("compareView"));
        QTRY_VERIFY(!comparison().isBusy());
        QTRY_VERIFY(comparison().changes()->count() > 3);
    }
    static bool has(const QImage &image, const QColor &color)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor one = image.pixelColor(x, y);
                if (std::abs(one.red() - color.red()) < 3 &&
                    std::abs(one.green() - color.green()) < 3 &&
                    std::abs(one.blue() - color.blue()) < 3)
                    return true;
            }
        }
        return false;
    }

private slots:
    void init()
    {
        m_place = std::make_unique<HistoryStudio>();
        m_place->threeCommits();
        m_place->open();
    }
    void cleanup()
    {
        if (m_place->studio)
            QCOMPARE(studio().warnings, QStringList());
        m_place.reset();
    }

    void whatDiffersIsListedWithOldAndNewValues()
    {
        compare(3);
        const ChangeRow *orders = row("element", "tickets/orders");
        QVERIFY(orders && orders->change == "changed");
        const ChangeRow *replicas = row("field", "Replicas");
        QVERIFY(replicas);
        QCOMPARE(replicas->before, QString("2"));
        QCOMPARE(replicas->after, QString("3"));
        const ChangeRow *auditor = row("element", "tickets/auditor");
        QVERIFY(auditor && auditor->change == "added");
        QCOMPARE(label("compareSummary"), QString("1 added, 1 changed"));
        QTRY_VERIFY_WITH_TIMEOUT(!row("note", "Computing…"), 30000); // the numbers come later
        int later = 0;                                               // its own 180 ms more
        for (const ChangeRow &one : comparison().changes()->rows())
            later += one.detail == "95th percentile" && one.before != one.after;
        QVERIFY(later > 0);
    }

    void signsAreDrawnInTheirColours()
    {
        compare(3);
        CanvasView *overlay = canvas("compareOverlay");
        QVERIFY(overlay);
        QTRY_VERIFY(overlay->settled());
        studio().settle();
        const QImage picture = studio().window->grabWindow();
        const QRectF auditor = overlay->elementRect(m_place->id("auditor").value);
        QVERIFY(!auditor.isEmpty());
        const auto cut = [&](const QRectF &box) {
            const QRectF there = overlay->mapRectToScene(box.adjusted(-4, -14, 4, 4));
            return picture.copy(there.toAlignedRect());
        };
        QVERIFY(has(cut(auditor), QColor("#2B7336")));
        QVERIFY(has(cut(overlay->elementRect(m_place->id("orders").value)), QColor("#41607A")));
        QVERIFY(!has(cut(overlay->elementRect(m_place->id("payments").value)), QColor("#41607A")));
    }

    void aClickOnAnEntryZoomsToItOnEveryCanvas()
    {
        compare(3);
        CanvasView *overlay = canvas("compareOverlay");
        const qreal before = overlay->zoom();
        QVERIFY(
            studio().click("change-" + QString::number(rowNumber("element", "tickets/orders"))));
        const quint64 orders = m_place->id("orders").value;
        QTRY_COMPARE(comparison().overlay()->selectedId(), orders);
        QCOMPARE(comparison().before()->selectedId(), orders);
        QVERIFY(overlay->zoom() > before);
        QVERIFY(overlay->boundingRect().contains(overlay->elementRect(orders)));
        // And back: what is clicked on the canvas is found in the list.
        overlay->fit();
        studio().settle();
        const QPointF at =
            overlay->mapToScene(overlay->elementRect(m_place->id("auditor").value).center());
        QTest::mouseClick(studio().window, Qt::LeftButton, {}, at.toPoint());
        QTRY_COMPARE(studio().item("compareChanges")->property("currentIndex").toInt(),
                     rowNumber("element", "tickets/auditor"));
    }

    void sidesMoveTogether()
    {
        compare(3);
        QVERIFY(studio().click("compareLayout-sides"));
        CanvasView *before = canvas("compareBeforeCanvas"), *after = canvas("compareAfterCanvas");
        QVERIFY(before && after);
        QTRY_VERIFY(before->settled() && after->settled());
        QCOMPARE(before->visibleWorld(), after->visibleWorld());
        studio().settle();
        const QImage picture = studio().window->grabWindow();
        for (CanvasView *side : {before, after}) { // each draws orders, and its namespace around it
            const QRectF box = side->elementRect(m_place->id("tickets").value);
            const QRectF orders = side->elementRect(m_place->id("orders").value);
            QVERIFY(has(
                picture.copy(side->mapRectToScene(orders.adjusted(-4, -14, 4, 4)).toAlignedRect()),
                QColor("#41607A")));
            QVERIFY(
                has(picture.copy(side->mapRectToScene(box).toAlignedRect()), QColor("#868071")));
        }
        QVERIFY(after->elementRect(m_place->id("auditor").value).isValid());
        QVERIFY(before->elementRect(m_place->id("auditor").value).isEmpty());
        const QPoint at = after->mapToScene(QPointF(100, 100)).toPoint();
        QWheelEvent wheel(at, studio().window->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(studio().window, &wheel);
        QTRY_COMPARE(before->zoom(), after->zoom());
        const QRectF was = after->visibleWorld();
        studio().drag(before->mapToScene(QPointF(20, 200)).toPoint(),
                      before->mapToScene(QPointF(120, 260)).toPoint());
        QTRY_VERIFY(after->visibleWorld() != was);
        QCOMPARE(before->visibleWorld(), after->visibleWorld());
    }

    void nothingCanBeEdited()
    {
        compare(3);
        const Document open = editor().document();
        const Layout layout = editor().layout();
        CanvasView *overlay = canvas("compareOverlay");
        QTRY_VERIFY(overlay->settled());
        const Document shown = comparison().overlay()->document();
        const QPointF node =
            overlay->mapToScene(overlay->elementRect(m_place->id("orders").value).center());
        studio().drag(node.toPoint(), node.toPoint() + QPoint(80, 60));
        QTest::mouseDClick(studio().window, Qt::LeftButton, {}, node.toPoint());
        QTest::mouseClick(studio().window, Qt::RightButton, {}, node.toPoint());
        overlay->forceActiveFocus();
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_S, Qt::Key_F2, Qt::Key_Return, Qt::Key_D})
            m_place->key(key);
        m_place->key(Qt::Key_Right, Qt::ControlModifier); // would nudge
        m_place->key(Qt::Key_D, Qt::ControlModifier);     // would duplicate
        m_place->key(Qt::Key_X, Qt::ControlModifier);
        studio().settle();
        QVERIFY(editor().document() == open);
        QVERIFY(editor().layout() == layout);
        QVERIFY(comparison().overlay()->document() == shown);
        QVERIFY(!editor().canUndo());
        QVERIFY(studio().item("compareView"));
        m_place->key(Qt::Key_Escape);
        QTRY_VERIFY(!studio().item("compareView"));
        QTRY_VERIFY(studio().item("canvas"));
        m_place->key(Qt::Key_S); // drawing goes on
        QTRY_VERIFY(editor().canUndo());
    }

    void anElementIsRestoredAsOneStep()
    {
        compare(3);
        const Document open = editor().document();
        const int at = rowNumber("element", "tickets/orders");
        QVERIFY(studio().click("change-" + QString::number(at)));
        QVERIFY(studio().click("restore-" + QString::number(at)));
        QTRY_VERIFY(editor().undoLabel().startsWith("Restore orders from "));
        QCOMPARE(editor().document().find(m_place->id("orders"))->as<Service>()->replicas,
                 std::optional<int>(2));
        QTRY_VERIFY(!comparison().isBusy());
        QTRY_VERIFY(!row("element", "tickets/orders")); // the same in both now
        QVERIFY(label("compareWord").contains("Ctrl+Z"));
        m_place->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(row("element", "tickets/orders"));
        QVERIFY(editor().document() == open);
        QVERIFY(!editor().canUndo());
    }

    void allIsRestoredAsOneStepByKey()
    {
        compare(3);
        const Document open = editor().document();
        m_place->key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QTRY_VERIFY(editor().undoLabel().startsWith("Restore the design from "));
        QVERIFY(!m_place->id("auditor"));
        QTRY_COMPARE(label("compareSummary"), QString("Both versions say the same."));
        m_place->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor().document() == open);
        QVERIFY(!editor().canUndo());
    }

    void anElementThatWasRemovedIsShownAndComesBack()
    {
        editor().select({m_place->id("payments")});
        editor().deleteSelection();
        QVERIFY(!m_place->id("payments"));
        compare(1);
        const ChangeRow *gone = row("element", "tickets/payments");
        QVERIFY(gone && gone->change == "removed");
        QVERIFY(!canvas("compareOverlay")->elementRect(gone->element).isEmpty());
        const int at = rowNumber("element", "tickets/payments");
        QVERIFY(studio().click("change-" + QString::number(at)));
        m_place->key(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(m_place->id("payments"));
        QCOMPARE(editor().undoLabel().section(' ', 0, 1), QString("Restore payments"));
    }

    void whatIsOpenIsComparedWithWhatWasSaved()
    {
        studio().editor->addFromKeyboard("service");
        compare(0);
        QCOMPARE(label("compareBefore"), QString("saved file"));
        QCOMPARE(label("compareSummary"), QString("1 added"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestVisualDiff)
#include "tst_visual_diff.moc"
