// Moving, copying, resizing and selecting with the mouse.

#include "qml/gestures_fixture.h"

using namespace moldloft;

class TestGestureMoving : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aDragMoves()
    {
        const QPoint from = m->at("shop/stock");
        m->press(from);
        m->move(from, from + QPoint(36, 18));
        QCOMPARE(m->canvas->hoverText(),
                 QString("Moves stock. Shift keeps one axis, Ctrl moves freely, Alt duplicates, "
                         "Esc cancels."));
        m->release(from + QPoint(36, 18));
        QCOMPARE(m->canvas->hoverText(), QString());
        QVERIFY(std::abs(m->placed("shop/stock").x - 60) <= 6);
        QVERIFY(m->isOneStep("Move stock"));
    }

    void escapeLeavesNoTraceOfADrag()
    {
        const QPoint from = m->at("shop/stock");
        m->dragAndEscape(from, from + QPoint(90, 60));
        QVERIFY(m->nothingHappened());
        QCOMPARE(m->placed("shop/stock").x, 20.0);
    }

    void shiftKeepsOneAxis()
    {
        const QPoint from = m->at("shop/stock");
        m->drag(from, from + QPoint(20, 54), Qt::ShiftModifier);
        QCOMPARE(m->placed("shop/stock").x, 20.0);
        QVERIFY(m->placed("shop/stock").y > 168 + 50);
        QVERIFY(m->selectionIs({"shop/stock"}));
        QVERIFY(m->isOneStep("Move stock"));
    }

    void whatIsNearItsNeighboursEdgeSnapsToIt()
    {
        // 4 px short of the left edge of orders.
        const QPoint from = m->at("shop/stock");
        const QPoint by = (QPointF(236, 130) * m->canvas->zoom()).toPoint();
        m->press(from);
        m->move(from, from + by);
        QCOMPARE(m->placed("shop/stock").x, 260.0);
        const QImage guides = m->studio.window->grabWindow();
        m->release(from + by);
        QCOMPARE(m->placed("shop/stock").x, 260.0);
        QVERIFY(m->isOneStep("Move stock"));
        // A guide stands in ink on that edge, between two of them.
        bool drawn = false;
        for (const double y : {125.0, 150.0, 165.0, 220.0, 228.0, 282.0, 290.0}) {
            for (int x = -2; x <= 2; ++x)
                drawn =
                    drawn || guides.pixelColor(m->world(260, y) + QPoint(x, 0)).lightness() < 110;
        }
        QVERIFY(drawn);
    }

    void controlMovesFreely()
    {
        const QPoint from = m->at("shop/stock");
        const QPoint by = (QPointF(237, 131) * m->canvas->zoom()).toPoint();
        m->press(from);
        m->move(from, from + by);
        QTest::keyPress(m->studio.window, Qt::Key_Control);
        const double x = m->placed("shop/stock").x;
        QVERIFY2(x != 260 && std::abs(x - 257) <= 2, qPrintable(QString::number(x)));
        QTest::keyRelease(m->studio.window, Qt::Key_Control);
        QCOMPARE(m->placed("shop/stock").x, 260.0);
        m->release(from + by);
        QVERIFY(m->isOneStep("Move stock"));
    }

    void withoutSnappingNothingAttracts()
    {
        m->studio.preferences->setSnapping(false);
        const QPoint from = m->at("shop/stock");
        m->drag(from, from + (QPointF(236, 130) * m->canvas->zoom()).toPoint());
        QVERIFY(m->placed("shop/stock").x != 260);
        QVERIFY(m->isOneStep("Move stock"));
    }

    void altDragsACopy()
    {
        const Placement before = m->placed("shop/client");
        const QPoint from = m->at("shop/client");
        const QPoint to = from + (QPointF(244, 272) * m->canvas->zoom()).toPoint();
        m->drag(from, to, Qt::AltModifier);
        QCOMPARE(m->placed("shop/client"), before);
        const Placement copy = m->placed("shop/client-2");
        QVERIFY(std::abs(copy.x - 264) <= 8 && std::abs(copy.y - 320) <= 8);
        QCOMPARE(m->firstCall("shop/client-2"), std::string("orders"));
        QVERIFY(m->selectionIs({"shop/client-2"}));
        QVERIFY(m->isOneStep("Duplicate client"));
        m->remember();
        m->dragAndEscape(from, to, Qt::AltModifier);
        QVERIFY(m->nothingHappened());
        m->drag(from, m->world(760, 140), Qt::AltModifier); // a copy in another namespace
        QVERIFY(m->document().find(ElementKind::Service, "pay", "client"));
        QCOMPARE(m->placed("shop/client"), before);
        QVERIFY(m->isOneStep("Duplicate client"));
    }

    void altMayBeHeldAndLetGoOnTheWay()
    {
        const QPoint from = m->at("shop/stock");
        m->press(from);
        m->move(from, from + QPoint(230, 40));
        QTest::keyPress(m->studio.window, Qt::Key_Alt);
        QVERIFY(m->document().find(ElementKind::Service, "shop", "stock-2"));
        QCOMPARE(m->placed("shop/stock").x, 20.0);
        QTest::keyRelease(m->studio.window, Qt::Key_Alt);
        QVERIFY(!m->document().find(ElementKind::Service, "shop", "stock-2"));
        m->release(from + QPoint(230, 40));
        QVERIFY(m->placed("shop/stock").x > 200);
        QVERIFY(m->isOneStep("Move stock"));
    }

    void theGridOfTheSettingsHolds()
    {
        // Far from everything that attracts; 714, 250 lies next to 720, 240.
        m->studio.preferences->setGridSize(24);
        m->drag(m->header("pay"), m->header("pay") + (QPointF(50, 250) * 0.9).toPoint());
        QCOMPARE(m->placed("pay").x, 720.0);
        QCOMPARE(m->placed("pay").y, 240.0);
        QVERIFY(m->isOneStep("Move pay"));
        m->remember();
        const QPoint corner = m->at("pay", 1, 1) - QPoint(1, 1);
        m->drag(corner, corner + (QPointF(30, 30) * 0.9).toPoint());
        const Placement pay = m->placed("pay");
        QCOMPARE(std::fmod(pay.x + pay.width, 24), 0.0);
        QCOMPARE(std::fmod(pay.y + pay.height, 24), 0.0);
        QVERIFY(m->isOneStep("Resize pay"));
        m->remember();
        m->studio.preferences->setSnapping(false);
        m->drag(m->header("pay"), m->header("pay") + (QPointF(-13, 0) * 0.9).toPoint());
        QVERIFY(std::fmod(m->placed("pay").x, 24) != 0);
    }

    void theDotsAreThoseOfTheSettings()
    {
        const auto dots = [this] {
            const QImage image =
                m->studio.window->grabWindow().copy(QRect(m->in({}), m->canvas->size().toSize()));
            const QRgb color = m->canvas->colors().dots.rgb();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    found += image.pixelColor(x, y).rgb() == color;
            }
            return found;
        };
        m->canvas->zoomTo(1.5);
        QTRY_VERIFY(m->canvas->settled());
        const int usual = dots();
        QVERIFY(usual > 100);
        m->studio.preferences->setGridSize(48);
        QTRY_VERIFY(m->canvas->settled());
        QVERIFY(dots() > 0 && dots() < usual / 2);
        m->studio.preferences->setGridShown(false);
        QTRY_VERIFY(m->canvas->settled());
        QCOMPARE(dots(), 0);
        m->studio.preferences->setGridShown(true);
        m->studio.preferences->setGridSize(8); // as close as the usual ones: no texture
        QTRY_VERIFY(m->canvas->settled());
        QCOMPARE(dots(), usual);
    }

    void aDragOutOfANamespaceTakesTheReferencesAlong()
    {
        // pay/charges goes to shop: the call, and the alias that leads to it, follow.
        m->studio.editor->selectElement(m->id("shop/charges").value);
        m->key(Qt::Key_Delete); // its name is free then
        m->remember();
        const QPoint from = m->at("pay/charges");
        m->press(from);
        m->move(from, m->world(300, 330));
        QCOMPARE(m->canvas->hoverText(), QString("Moves charges into shop. Esc cancels."));
        m->release(m->world(300, 330));
        QCOMPARE(m->record("shop/charges").kind(), ElementKind::Service);
        QCOMPARE(m->firstCall("shop/orders"), std::string("charges"));
        QVERIFY(m->isOneStep("Move charges"));
    }

    void aDragIntoANamespaceTakesTheReferencesAlong()
    {
        const QPoint from = m->at("shop/orders");
        m->drag(from, m->at("pay", 0.5, 0.9));
        QCOMPARE(m->service("pay/orders").owns, (std::vector<Ref>{{"shop/orders-db"}}));
        QCOMPARE(m->service("pay/orders").publishes, (std::vector<Ref>{{"shop/created"}}));
        QCOMPARE(m->firstCall("pay/orders"), std::string("charges"));
        QCOMPARE(m->firstCall("shop/client"), std::string("pay/orders"));
        QVERIFY(m->isOneStep("Move orders"));
        m->remember();
        m->dragAndEscape(m->at("pay/orders"), m->world(300, 330));
        QVERIFY(m->nothingHappened());
    }

    void anAliasFollowsWhatItLeadsTo()
    {
        // Another namespace, into which the target goes by hand.
        m->studio.editor->dropPaletteItem("namespace", 664, 480, 0);
        m->canvas->fit();
        m->remember();
        m->drag(m->at("pay/charges"), m->at("namespace", 0.5, 0.7));
        QCOMPARE(m->body<External>("shop/charges").alias->text, std::string("namespace/charges"));
        QCOMPARE(m->firstCall("shop/orders"), std::string("namespace/charges"));
        QVERIFY(m->isOneStep("Move charges"));
    }

    void whatHasATakenNameIsRefusedWithTheReason()
    {
        const QPoint from = m->at("pay/charges");
        m->press(from);
        m->move(from, m->world(300, 330));
        QVERIFY2(m->canvas->tooltip().contains("taken"), qPrintable(m->canvas->tooltip()));
        m->key(Qt::Key_Escape);
        m->release(m->world(300, 330));
        QVERIFY(m->nothingHappened());
    }

    void outsideOfAllNamespacesAnElementKeepsItsOwn()
    {
        m->drag(m->at("pay/charges"), m->world(760, 300));
        QCOMPARE(m->record("pay/charges").ns, std::string("pay"));
        // The box has grown around it.
        const QRectF box = m->canvas->elementRect(m->id("pay").value);
        QVERIFY(box.contains(m->canvas->elementRect(m->id("pay/charges").value)));
        QVERIFY(m->isOneStep("Move charges"));
    }

    void aNamespaceGrowsWhileSomethingIsDraggedInIt()
    {
        const QRectF before = m->canvas->elementRect(m->id("shop").value);
        const QPoint from = m->at("shop/stock");
        m->press(from);
        m->move(from, from + QPoint(60, 160));
        QVERIFY(m->canvas->elementRect(m->id("shop").value).height() > before.height());
        m->key(Qt::Key_Escape);
        m->release(from);
        QCOMPARE(m->canvas->elementRect(m->id("shop").value), before);
        QVERIFY(m->nothingHappened());
    }

    void nearTheBorderTheViewScrolls()
    {
        const QPoint from = m->at("shop/stock");
        const QPoint border = m->in({m->canvas->width() - 4, m->canvas->height() / 2});
        m->press(from);
        m->move(from, border);
        const double soFar = m->placed("shop/stock").x;
        QTRY_VERIFY(m->placed("shop/stock").x > soFar + 100); // the pointer stands still
        m->release(border);
        const double there = m->placed("shop/stock").x;
        QTest::qWait(60);
        QCOMPARE(m->placed("shop/stock").x, there);
        QVERIFY(m->isOneStep("Move stock"));
    }

    void everySideAndCornerOfANamespaceResizes_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        for (const double x : {0.0, 0.5, 1.0}) {
            for (const double y : {0.0, 0.5, 1.0}) {
                if (x != 0.5 || y != 0.5)
                    QTest::addRow("at %.1f, %.1f", x, y) << x << y;
            }
        }
    }
    void everySideAndCornerOfANamespaceResizes()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        const Placement before = m->placed("pay");
        const double across = 0.9, along = 0.8; // a side, clear of the lines that cross it
        const auto place = [&] {
            return m->at("pay", x == 0.5 ? across : x, y == 0.5 ? along : y);
        };
        const QPoint from = place();
        const QPoint outwards(x == 0 ? -36 : x == 1 ? 36 : 0, y == 0 ? -18 : y == 1 ? 36 : 0);
        QTest::mouseMove(m->studio.window, from);
        const bool both = x != 0.5 && y != 0.5;
        const Qt::CursorShape shape = both ? (x == y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor)
                                      : x != 0.5 ? Qt::SizeHorCursor
                                                 : Qt::SizeVerCursor;
        QTRY_COMPARE(m->canvas->cursor().shape(), shape);
        m->drag(from, from + outwards);
        const Placement after = m->placed("pay");
        const double wide = after.width - before.width, high = after.height - before.height;
        QVERIFY(x == 0.5 ? wide == 0 : std::abs(wide - 40) <= 4);
        QVERIFY(y == 0.5 ? high == 0 : std::abs(high - (y == 0 ? 20 : 40)) <= 4);
        QCOMPARE(after.x < before.x, x == 0);
        QCOMPARE(after.y < before.y, y == 0);
        QCOMPARE(m->placed("pay/charges"), (Placement{684, 48, 0, 0}));
        QVERIFY(m->isOneStep("Resize pay"));
        m->remember();
        const QPoint again = place();
        m->dragAndEscape(again, again + outwards);
        QVERIFY(m->nothingHappened());
    }

    void aNamespaceIsNoSmallerThanWhatStandsInIt()
    {
        const QPoint corner = m->at("pay", 1, 1);
        m->drag(corner, m->at("pay/charges", 0.2, 0.2));
        const QRectF box = m->canvas->elementRect(m->id("pay").value);
        QVERIFY(box.contains(m->canvas->elementRect(m->id("pay/charges").value)));
        QVERIFY(m->isOneStep("Resize pay"));
    }

    void aHeaderSelectsAndMovesItsNamespace()
    {
        m->click(m->header("pay"));
        QVERIFY(m->selectionIs({"pay"}));
        m->remember();
        m->drag(m->header("pay"), m->header("pay") + QPoint(0, 200));
        QVERIFY(m->placed("pay").y > 180);
        QCOMPARE(m->placed("pay/charges").y - m->placed("pay").y, 48.0);
        QVERIFY(m->isOneStep("Move pay"));
        m->click(m->world(740, 8)); // the floor
        QVERIFY(m->selectionIs({}));
    }

    void aRubberBandSelectsAddsAndToggles()
    {
        const QPoint a = m->world(230, 300), b = m->world(100, 200); // stock
        m->drag(a, b);
        QVERIFY(m->selectionIs({"shop/stock"}));
        m->drag(m->world(410, 300), m->world(300, 190), Qt::ShiftModifier); // both databases
        QVERIFY(m->selectionIs({"shop/stock", "shop/orders-db", "shop/spare-db"}));
        m->drag(m->world(410, 300), m->world(300, 225), Qt::ControlModifier);
        QVERIFY(m->selectionIs({"shop/stock", "shop/orders-db"}));
        m->dragAndEscape(a, m->world(400, 290));
        QVERIFY(m->selectionIs({"shop/stock", "shop/orders-db"}));
        QVERIFY(m->nothingHappened());
    }

    void shiftClicksAddAndTakeAway()
    {
        m->click(m->at("shop/stock"));
        m->click(m->at("shop/orders"), Qt::ShiftModifier);
        QVERIFY(m->selectionIs({"shop/stock", "shop/orders"}));
        m->click(m->at("shop/orders"), Qt::ShiftModifier);
        QVERIFY(m->selectionIs({"shop/stock"}));
        m->click(m->at("shop/orders"), Qt::ControlModifier);
        m->remember();
        const QPoint from = m->at("shop/orders");
        m->drag(from, from + QPoint(0, 27)); // both
        QVERIFY(m->placed("shop/stock").y > 168);
        QVERIFY(m->isOneStep("Move 2 elements"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureMoving)
#include "tst_gestures_moving.moc"
