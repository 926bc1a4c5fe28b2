// Aligning and distributing with the mouse alone, and what a drag from the palette leaves.

#include "qml/gestures_fixture.h"
#include "qml/screens.h"

using namespace moldloft;

class TestGestureArranging : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theMenuAlignsWhatTheMouseSelected()
    {
        select({"shop/client", "shop/orders", "shop/stock"});
        QVERIFY(m->placed("shop/stock").y != m->placed("shop/client").y);
        QVERIFY(choose("Align upper edges"));
        QCOMPARE(m->placed("shop/stock").y, 48.0);
        QCOMPARE(m->placed("shop/client"), (Placement{20, 48, 0, 0}));
        QCOMPARE(m->placed("shop/orders"), (Placement{260, 48, 0, 0}));
        QVERIFY(m->isOneStep("Align 3 elements at the top"));
        m->remember();
        QVERIFY(choose("Align right edges"));
        const double right = box("shop/orders").right();
        QVERIFY(std::abs(box("shop/client").right() - right) < 1);
        QVERIFY(std::abs(box("shop/stock").right() - right) < 1);
        QVERIFY(m->isOneStep("Align 3 elements at the right"));
    }

    void theMenuDistributesWhatTheMouseSelected()
    {
        select({"shop/client", "shop/orders", "shop/events"});
        const QRectF first = box("shop/client"), last = box("shop/events");
        const auto gaps = [this] {
            return std::pair{box("shop/orders").left() - box("shop/client").right(),
                             box("shop/events").left() - box("shop/orders").right()};
        };
        QVERIFY(std::abs(gaps().first - gaps().second) > 20);
        QVERIFY(choose("Distribute horizontally"));
        QVERIFY(std::abs(gaps().first - gaps().second) <= 1);
        QCOMPARE(box("shop/client"), first);
        QCOMPARE(box("shop/events"), last);
        QVERIFY(m->isOneStep(m->studio.editor->undoLabel()));
        QVERIFY(m->studio.editor->undoLabel().startsWith("Distribute"));
    }

    void whatIsTooLittleToAlignIsNotOffered()
    {
        m->click(m->at("shop/stock"));
        QVERIFY(open());
        QVERIFY(!line("Align left edges")->isEnabled());
        QVERIFY(!line("Distribute vertically")->isEnabled());
        m->key(Qt::Key_Escape);
        m->click(m->at("shop/client"), Qt::ShiftModifier);
        QVERIFY(open());
        QVERIFY(line("Align left edges")->isEnabled());
        QVERIFY(!line("Distribute vertically")->isEnabled());
        m->key(Qt::Key_Escape);
        QVERIFY(m->nothingHappened());
    }

    void escapeLeavesNoTraceOfADragFromThePalette()
    {
        const QQuickItem *row = m->studio.item("palette-service");
        QVERIFY(row);
        const QPoint from = Studio::centreOf(row), to = m->world(300, 340);
        hold(from, to);
        QVERIFY(isDraggedOver());
        m->key(Qt::Key_Escape);
        QTRY_VERIFY(!isDraggedOver());
        QTest::mouseMove(m->studio.window, to + QPoint(12, 6)); // the button is still down
        QTest::qWait(20);
        QVERIFY(!isDraggedOver());
        QTest::mouseRelease(m->studio.window, Qt::LeftButton, {}, to + QPoint(12, 6));
        QTest::qWait(20);
        QVERIFY(m->nothingHappened());
        // The next one is a drag as ever.
        hold(from, to);
        QTest::mouseRelease(m->studio.window, Qt::LeftButton, {}, to);
        QTRY_VERIFY(m->document().find(ElementKind::Service, "shop", "service"));
        QVERIFY(m->isOneStep("Add service"));
    }

private:
    void select(const std::vector<const char *> &paths)
    {
        m->click(m->header("pay"));
        for (std::size_t i = 0; i < paths.size(); ++i)
            m->click(m->at(paths[i], 0.6, 0.12), i ? Qt::ShiftModifier : Qt::NoModifier);
        QVERIFY(m->selectionIs(paths));
    }
    /// In the design's own px.
    QRectF box(const char *path) const
    {
        const QRectF item = m->canvas->elementRect(m->id(path).value);
        return {item.topLeft() / m->canvas->zoom(), item.size() / m->canvas->zoom()};
    }

    bool open()
    {
        return m->studio.click("arrangeButton") &&
               QTest::qWaitFor([this] { return line("Align left edges") != nullptr; });
    }
    /// Of the menu that is open.
    QQuickItem *line(const char *text) const
    {
        for (QQuickItem *item : screens::visibleItems(screens::front(m->studio))) {
            if (item->inherits("QQuickMenuItem") &&
                item->property("text").toString() == QLatin1String(text))
                return item;
        }
        return nullptr;
    }
    bool choose(const char *text)
    {
        if (!open() || !line(text) || !line(text)->isEnabled())
            return false;
        m->studio.settle(); // where it stands
        QTest::mouseClick(m->studio.window, Qt::LeftButton, {}, Studio::centreOf(line(text)));
        return QTest::qWaitFor([this, text] { return line(text) == nullptr; });
    }

    void hold(QPoint from, QPoint to)
    {
        QTest::mousePress(m->studio.window, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step) {
            QTest::mouseMove(m->studio.window, from + (to - from) * step / 8);
            QTest::qWait(10);
        }
    }
    /// Whether something of the palette is dragged over the canvas.
    bool isDraggedOver() const
    {
        const QObject *drop = m->studio.window->findChild<QObject *>(QStringLiteral("canvasDrop"));
        return drop && drop->property("containsDrag").toBool();
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureArranging)
#include "tst_gestures_arranging.moc"
