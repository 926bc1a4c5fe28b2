#include <QAccessible>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QtTest>

#include "canvas/designs.h"
#include "ui/canvas/canvas_view.h"
#include "ui/language.h"

using namespace moldloft;
using namespace moldloft::testing;
using ui::CanvasView;
using ui::Editor;

/// Real mouse and key events on the canvas in a window, without the rest of the program.
class InteractionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        m_language.choose(QStringLiteral("en")); // plurals come with it
    }
    void init();
    void cleanup();

    void theDesignIsShownAsAWhole();
    void aClickSelectsAndTheFloorClears();
    void draggingANodeIsOneUndoStep();
    void escapeLeavesNoTraceOfADrag();
    void draggingANamespaceTakesItsElementsAlong();
    void droppingOnANamespaceMovesIntoIt();
    void theCornerResizesANamespace();
    void aRubberBandSelectsWhatItTouches();
    void shiftAddsToTheSelection();
    void aLineFromAHandleConnects();
    void severalMeaningsAskForAChoice();
    void anInvalidTargetSaysWhy();
    void escapeCancelsALine();
    void theWheelPansAndWithControlZoomsToThePointer();
    void twoFingersOnATrackpadScrollByTheirPixels();
    void aPinchZoomsWhereThePointerIs();
    void twoFingersOnAScreenPanAndStretch();
    void theMiddleButtonPans();
    void arrowsMoveTheFocusAndControlNudges();
    void doubleClickAsksForANewName();
    void theRightButtonAsksForAMenu();
    void aLineIsSelectedAndDeleted();
    void aPaletteItemLandsInTheNamespaceUnderIt();
    void aServiceTypeIsDroppedOntoAService();
    void theDescriptionNamesWhatHasTheFocus();

private:
    ElementId object(const std::string &ns, const std::string &name) const
    {
        return m_editor->document().findObject(ns, name)->id;
    }
    QPoint centre(ElementId id) const { return m_view->elementRect(id.value).center().toPoint(); }
    /// Below the name, clear of the handles at the right.
    QPoint grip(ElementId id) const
    {
        const QRectF box = m_view->elementRect(id.value);
        return (box.topLeft() + QPointF(box.width() * 0.3, box.height() * 0.6)).toPoint();
    }
    void drag(QPoint from, QPoint to, bool release = true)
    {
        QTest::mousePress(m_window.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(m_window.get(), from + (to - from) * i / 4);
        if (release)
            QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, to);
    }
    void wheel(QPointF at, int notches, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, m_window->mapToGlobal(at), {}, {0, notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }
    Placement placed(ElementId id) const { return *m_editor->layout().find(id); }

    std::unique_ptr<Editor> m_editor;
    std::unique_ptr<QQuickWindow> m_window;
    ui::Language m_language;
    CanvasView *m_view = nullptr;
};

void InteractionTest::init()
{
    m_editor = std::make_unique<Editor>();
    m_editor->newDesign();
    m_editor->apply(QStringLiteral("Draw"), ticketing());
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(1500, 640);
    m_view = new CanvasView(m_window->contentItem());
    m_view->setSize({1500, 640});
    m_view->setEditor(m_editor.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_view->forceActiveFocus();
    m_view->fit();
}

void InteractionTest::cleanup()
{
    m_window.reset();
    m_editor.reset();
}

void InteractionTest::theDesignIsShownAsAWhole()
{
    for (const RecordPtr &record : m_editor->document().records()) {
        const QRectF box = m_view->elementRect(record->id.value);
        QVERIFY2(m_view->boundingRect().contains(box), record->name.c_str());
    }
    QTRY_VERIFY(m_view->settled());
    const QImage picture = m_window->grabWindow();
    QCOMPARE(picture.pixelColor(2, 2).rgb(), render::lightColors().canvas.rgb());
    QCOMPARE(picture.pixelColor(grip(object("tickets", "auth")) + QPoint(40, 2)).rgb(),
             render::lightColors().raised.rgb());
    m_view->setDark(true);
    QTRY_COMPARE(m_window->grabWindow().pixelColor(2, 2).rgb(), render::darkColors().canvas.rgb());
}

void InteractionTest::aClickSelectsAndTheFloorClears()
{
    const ElementId orders = object("tickets", "orders");
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, grip(orders));
    QCOMPARE(m_editor->selectedId(), orders.value);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {3, 3});
    QCOMPARE(m_editor->selectionCount(), 0);
}

void InteractionTest::draggingANodeIsOneUndoStep()
{
    const ElementId auth = object("tickets", "auth");
    const Placement before = placed(auth);
    const QPoint from = grip(auth);
    drag(from, from + QPoint(37, 11));
    const Placement after = placed(auth);
    QVERIFY(after.x > before.x && after.y > before.y);
    QCOMPARE(std::fmod(after.x, 4), 0.0);
    QCOMPARE(std::fmod(after.y, 4), 0.0);
    m_editor->undo();
    QCOMPARE(placed(auth), before);
    m_editor->redo();
    QCOMPARE(placed(auth), after);
}

void InteractionTest::escapeLeavesNoTraceOfADrag()
{
    const ElementId auth = object("tickets", "auth");
    const Placement before = placed(auth);
    const QString undo = m_editor->undoLabel();
    const QPoint from = grip(auth);
    drag(from, from + QPoint(60, 60), false);
    QVERIFY(m_view->busy());
    QVERIFY(!(placed(auth) == before)); // the preview follows the pointer
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_view->busy());
    QCOMPARE(placed(auth), before);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, from + QPoint(60, 60));
    QCOMPARE(placed(auth), before);
    QCOMPARE(m_editor->undoLabel(), undo);
}

void InteractionTest::draggingANamespaceTakesItsElementsAlong()
{
    const ElementId ns = m_editor->document().findNamespace("payments")->id;
    const ElementId payments = object("payments", "payments");
    const ElementId orders = object("tickets", "orders");
    const Placement before = placed(payments);
    const Placement other = placed(orders);
    const QPoint from = m_view->elementRect(ns.value).topLeft().toPoint() + QPoint(70, 14);
    drag(from, from + QPoint(0, 40));
    QVERIFY(placed(payments).y > before.y);
    QCOMPARE(placed(payments).x, before.x);
    QCOMPARE(placed(orders), other);
}

void InteractionTest::droppingOnANamespaceMovesIntoIt()
{
    const ElementId client = object("tickets", "client");
    const ElementId ns = m_editor->document().findNamespace("payments")->id;
    const QRectF box = m_view->elementRect(ns.value);
    drag(grip(client), (box.bottomLeft() + QPointF(60, -20)).toPoint());
    const Record *moved = m_editor->document().findObject("payments", "client");
    QVERIFY(moved);
    QCOMPARE(moved->id, client);
    const auto *ingress = m_editor->document().find(ElementKind::Ingress, "tickets", "public");
    QCOMPARE(ingress->as<Ingress>()->rules[0].to.text, std::string("payments/client"));
    QVERIFY(m_view->elementRect(ns.value).contains(m_view->elementRect(client.value)));
    m_editor->undo();
    QVERIFY(m_editor->document().findObject("tickets", "client"));
}

void InteractionTest::theCornerResizesANamespace()
{
    const ElementId ns = m_editor->document().findNamespace("payments")->id;
    const QRectF before = m_view->elementRect(ns.value);
    const QPoint corner = before.bottomRight().toPoint() - QPoint(2, 2);
    drag(corner, corner + QPoint(12, 40));
    QVERIFY(m_view->elementRect(ns.value).height() > before.height() + 30);
    m_editor->undo();
    QCOMPARE(m_view->elementRect(ns.value), before);
}

void InteractionTest::aRubberBandSelectsWhatItTouches()
{
    const QRectF auth = m_view->elementRect(object("tickets", "auth").value);
    const QRectF tickets = m_view->elementRect(object("tickets", "tickets").value);
    drag((auth.topLeft() - QPointF(8, 8)).toPoint(), tickets.center().toPoint());
    const auto &selection = m_editor->selection();
    const auto has = [&](ElementId id) {
        return std::find(selection.begin(), selection.end(), id) != selection.end();
    };
    QCOMPARE(selection.size(), std::size_t{2});
    QVERIFY(has(object("tickets", "auth")) && has(object("tickets", "tickets")));
}

void InteractionTest::shiftAddsToTheSelection()
{
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, grip(object("tickets", "auth")));
    QTest::mouseClick(m_window.get(), Qt::LeftButton, Qt::ShiftModifier,
                      grip(object("tickets", "orders")));
    QCOMPARE(m_editor->selectionCount(), 2);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, Qt::ShiftModifier,
                      grip(object("tickets", "auth")));
    QCOMPARE(m_editor->selectedId(), object("tickets", "orders").value);
}

void InteractionTest::aLineFromAHandleConnects()
{
    const ElementId client = object("tickets", "client");
    const ElementId auth = object("tickets", "auth");
    const QPoint handle = m_view->handlePosition(client.value, QStringLiteral("sync")).toPoint();
    drag(handle, grip(auth));
    const auto *service = m_editor->document().find(client)->as<Service>();
    QCOMPARE(service->calls.size(), std::size_t{1});
    QCOMPARE(service->calls[0].to.text, std::string("auth"));
    m_editor->undo();
    QVERIFY(m_editor->document().find(client)->as<Service>()->calls.empty());
}

void InteractionTest::severalMeaningsAskForAChoice()
{
    QSignalSpy asked(m_view, &CanvasView::connectionMenuRequested);
    const ElementId auth = object("tickets", "auth");
    const ElementId channel =
        m_editor->document().find(ElementKind::Channel, "tickets", "order-expired")->id;
    drag(m_view->handlePosition(auth.value, QStringLiteral("async")).toPoint(), centre(channel));
    QCOMPARE(asked.count(), 1);
    const QVariantList choices = asked[0][2].toList();
    QCOMPARE(choices.size(), 2);
    QVERIFY(m_editor->document().find(auth)->as<Service>()->publishes.empty());
    m_view->chooseConnection(auth.value, channel.value, static_cast<int>(EdgeKind::Subscribe));
    QCOMPARE(m_editor->document().find(auth)->as<Service>()->subscribes.size(), std::size_t{1});
}

void InteractionTest::anInvalidTargetSaysWhy()
{
    const ElementId auth = object("tickets", "auth");
    const ElementId gate = m_editor->document().find(ElementKind::Ingress, "tickets", "public")->id;
    const Document before = m_editor->document();
    drag(m_view->handlePosition(auth.value, QStringLiteral("sync")).toPoint(), centre(gate), false);
    QVERIFY2(m_view->tooltip().contains(QLatin1String("auth")) &&
                 m_view->tooltip().contains(QLatin1String("public")),
             qPrintable(m_view->tooltip()));
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, centre(gate));
    QVERIFY(m_view->tooltip().isEmpty());
    QVERIFY(m_editor->document() == before);
}

void InteractionTest::escapeCancelsALine()
{
    const ElementId client = object("tickets", "client");
    const Document before = m_editor->document();
    const QPoint target = grip(object("tickets", "auth"));
    drag(m_view->handlePosition(client.value, QStringLiteral("sync")).toPoint(), target, false);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, target);
    QVERIFY(m_editor->document() == before);
}

void InteractionTest::theWheelPansAndWithControlZoomsToThePointer()
{
    const ElementId orders = object("tickets", "orders");
    const QPointF before = m_view->elementRect(orders.value).topLeft();
    const qreal zoom = m_view->zoom();
    wheel({400, 300}, -120, {});
    QCOMPARE(m_view->zoom(), zoom);
    QCOMPARE(m_view->elementRect(orders.value).topLeft(), before - QPointF(0, 60));

    const QPointF corner = m_view->elementRect(orders.value).topLeft();
    wheel(corner, 240, Qt::ControlModifier);
    QVERIFY(m_view->zoom() > zoom * 1.2);
    QVERIFY(QLineF(m_view->elementRect(orders.value).topLeft(), corner).length() < 0.5);
}

/// Kinetic scrolling is the platform's: its events go on after the fingers, and pan likewise.
void InteractionTest::twoFingersOnATrackpadScrollByTheirPixels()
{
    const ElementId orders = object("tickets", "orders");
    const QPointF before = m_view->elementRect(orders.value).topLeft();
    const QPointF at(400, 300);
    const auto scroll = [&](QPoint pixels, Qt::ScrollPhase phase) {
        QWheelEvent event(at, m_window->mapToGlobal(at), pixels, pixels * 2, Qt::NoButton, {},
                          phase, false);
        QCoreApplication::sendEvent(m_window.get(), &event);
    };
    scroll({0, 0}, Qt::ScrollBegin);
    scroll({-7, -3}, Qt::ScrollUpdate);
    scroll({-4, 12}, Qt::ScrollUpdate);
    scroll({-2, 0}, Qt::ScrollMomentum);
    scroll({0, 0}, Qt::ScrollEnd);
    QCOMPARE(m_view->elementRect(orders.value).topLeft(), before + QPointF(-13, 9));
}

void InteractionTest::aPinchZoomsWhereThePointerIs()
{
    const ElementId orders = object("tickets", "orders");
    const QPointF corner = m_view->elementRect(orders.value).topLeft();
    const qreal zoom = m_view->zoom();
    const auto pinch = [&](Qt::NativeGestureType type, qreal value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, corner, corner,
                                  m_window->mapToGlobal(corner), value, {});
        QCoreApplication::sendEvent(m_window.get(), &event);
    };
    pinch(Qt::BeginNativeGesture, 0);
    pinch(Qt::ZoomNativeGesture, 0.25);
    pinch(Qt::ZoomNativeGesture, 0.2);
    pinch(Qt::EndNativeGesture, 0);
    QVERIFY(std::abs(m_view->zoom() - zoom * 1.25 * 1.2) < 1e-6);
    QVERIFY(QLineF(m_view->elementRect(orders.value).topLeft(), corner).length() < 0.5);
    QVERIFY(m_editor->selection().empty());
}

void InteractionTest::twoFingersOnAScreenPanAndStretch()
{
    static QPointingDevice *const screen = QTest::createTouchDevice();
    const ElementId orders = object("tickets", "orders");
    const QPointF corner = m_view->elementRect(orders.value).topLeft();
    const qreal zoom = m_view->zoom();
    QTest::touchEvent(m_window.get(), screen).press(1, {300, 300}).press(2, {500, 300});
    QTest::touchEvent(m_window.get(), screen).move(1, {310, 320}).move(2, {510, 320});
    QTRY_COMPARE(m_view->elementRect(orders.value).topLeft(), corner + QPointF(10, 20)); // a frame
    QCOMPARE(m_view->zoom(), zoom);
    QTest::touchEvent(m_window.get(), screen).move(1, {210, 320}).move(2, {610, 320});
    QTRY_VERIFY(std::abs(m_view->zoom() - zoom * 2) < 1e-6);
    QTest::touchEvent(m_window.get(), screen).release(1, {210, 320}).release(2, {610, 320});
    QVERIFY(!m_view->busy());
}

void InteractionTest::theMiddleButtonPans()
{
    const ElementId orders = object("tickets", "orders");
    const QPointF before = m_view->elementRect(orders.value).topLeft();
    QTest::mousePress(m_window.get(), Qt::MiddleButton, {}, {300, 300});
    QTest::mouseMove(m_window.get(), {340, 290});
    QTest::mouseRelease(m_window.get(), Qt::MiddleButton, {}, {340, 290});
    QCOMPARE(m_view->elementRect(orders.value).topLeft(), before + QPointF(40, -10));
}

void InteractionTest::arrowsMoveTheFocusAndControlNudges()
{
    m_editor->selectElement(object("tickets", "auth").value);
    QTest::keyClick(m_window.get(), Qt::Key_Down);
    QCOMPARE(m_editor->selectedId(), object("tickets", "tickets").value);
    QTest::keyClick(m_window.get(), Qt::Key_Right);
    QCOMPARE(m_editor->selectedId(), object("tickets", "tickets-db").value);
    const Placement before = placed(object("tickets", "tickets-db"));
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(placed(object("tickets", "tickets-db")).x, before.x + 8); // one step of the grid
    QCOMPARE(placed(object("tickets", "tickets-db")).y, before.y);
    m_editor->undo();
    QCOMPARE(placed(object("tickets", "tickets-db")), before);
}

void InteractionTest::doubleClickAsksForANewName()
{
    QSignalSpy asked(m_view, &CanvasView::renameRequested);
    const ElementId orders = object("tickets", "orders");
    QTest::mouseDClick(m_window.get(), Qt::LeftButton, {}, grip(orders));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toULongLong(), orders.value);
    QVERIFY(m_view->rename(orders.value, QStringLiteral("bookings")));
    QVERIFY(m_editor->document().findObject("tickets", "bookings"));
    QVERIFY(!m_view->rename(orders.value, QStringLiteral("auth"))); // taken
}

void InteractionTest::theRightButtonAsksForAMenu()
{
    QSignalSpy asked(m_view, &CanvasView::menuRequested);
    const ElementId orders = object("tickets", "orders");
    QTest::mouseClick(m_window.get(), Qt::RightButton, {}, grip(orders));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toULongLong(), orders.value);
    QCOMPARE(m_editor->selectedId(), orders.value);
}

void InteractionTest::aLineIsSelectedAndDeleted()
{
    const ElementId auth = object("tickets", "auth");
    const QRectF from = m_view->elementRect(auth.value);
    const QRectF to = m_view->elementRect(object("tickets", "auth-db").value);
    const QPointF middle((from.right() + to.left()) / 2, to.center().y());
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, middle.toPoint());
    QVERIFY(m_editor->selectedEdge());
    QCOMPARE(m_editor->selectedEdge()->kind, EdgeKind::Owns);
    m_editor->deleteSelection();
    QVERIFY(m_editor->document().find(auth)->as<Service>()->owns.empty());
}

void InteractionTest::aPaletteItemLandsInTheNamespaceUnderIt()
{
    const QRectF box =
        m_view->elementRect(m_editor->document().findNamespace("payments")->id.value);
    const QPointF place = box.bottomLeft() + QPointF(60, -16);
    QVERIFY(m_view->dragPaletteItem(QStringLiteral("service"), place.x(), place.y()));
    const quint64 id = m_view->dropPaletteItem(QStringLiteral("service"), place.x(), place.y());
    QVERIFY(id);
    QCOMPARE(m_editor->document().find(ElementId{id})->ns, std::string("payments"));
    QVERIFY(m_view->elementRect(id).marginsAdded(QMarginsF(2, 2, 2, 2)).contains(place));
}

void InteractionTest::aServiceTypeIsDroppedOntoAService()
{
    const ElementId expiration = object("tickets", "expiration");
    const QPoint place = centre(expiration);
    QVERIFY(!m_view->dragPaletteItem(QStringLiteral("nodeport"), 3, 3));
    QVERIFY(m_view->dragPaletteItem(QStringLiteral("nodeport"), place.x(), place.y()));
    QVERIFY(m_view->dropPaletteItem(QStringLiteral("nodeport"), place.x(), place.y()));
    const auto *service = m_editor->document().find(expiration)->as<Service>();
    QCOMPARE(service->expose.size(), std::size_t{1});
    QCOMPARE(service->expose[0].type, ServiceType::NodePort);
}

void InteractionTest::theDescriptionNamesWhatHasTheFocus()
{
    m_editor->selectElement(object("tickets", "tickets-db").value);
    QCOMPARE(m_view->description(),
             QStringLiteral("Database tickets-db in tickets, PostgreSQL 16"));
    m_editor->selectElement(object("tickets", "orders-db").value); // it has two clients
    QTRY_COMPARE(m_view->description(),
                 QStringLiteral("Database orders-db in tickets, PostgreSQL 16, 1 error"));
}

QTEST_MAIN(InteractionTest)
#include "tst_interaction.moc"
