// Lines on the canvas: drawn, dropped on nothing, taken to something else, deleted.

#include "qml/gestures_fixture.h"

using namespace moldloft;

class TestGestureLines : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aLineConnects()
    {
        m->drag(m->handle("shop/orders", "sync"), m->at("shop/stock"));
        QCOMPARE(m->lastCall("shop/orders"), std::string("stock"));
        QVERIFY(m->isOneStep("Connect: orders calls stock"));
    }

    void whatMakesNoSenseIsRefusedWithAReason()
    {
        m->press(m->handle("shop/orders", "sync"));
        m->move(m->handle("shop/orders", "sync"), m->at("shop/public"));
        QVERIFY(m->canvas->busy());
        QCOMPARE(m->canvas->tooltip(), QString("orders cannot be connected to public."));
        QVERIFY(m->studio.item("canvasTooltip") || m->popup("canvasTooltip"));
        QVERIFY(m->canvas->hoverText().contains("Esc cancels"));
        m->release(m->at("shop/public"));
        QVERIFY(m->nothingHappened());
    }

    void aLineOnTheFloorOffersWhatCouldStandThere()
    {
        const QPoint floor = m->world(300, 330);
        m->drag(m->handle("shop/orders", "sync"), floor);
        QVERIFY(m->isOpen("quickAdd"));
        QTRY_VERIFY(m->studio.item("quickAdd-service"));
        QTRY_VERIFY(m->studio.item("quickAdd-postgresql")); // also what another handle is for
        QVERIFY(!m->studio.item("quickAdd-ingress"));
        m->studio.type("serv");
        QTRY_VERIFY(!m->studio.item("quickAdd-postgresql"));
        m->key(Qt::Key_Return);
        QVERIFY(!m->isOpen("quickAdd"));
        QCOMPARE(m->lastCall("shop/orders"), std::string("service"));
        QVERIFY(m->selectionIs({"shop/service"}));
        // The line ends at the side of the new element.
        const QRectF box = m->canvas->elementRect(m->id("shop/service").value);
        QVERIFY(std::abs(m->in(box.topLeft()).x() - floor.x()) <= 4);
        QVERIFY(std::abs(m->in(box.center()).y() - floor.y()) <= 4);
        QVERIFY(m->isOneStep("Add service and connect orders"));
    }

    void whatIsAddedStandsInTheNamespaceUnderThePointer()
    {
        m->drag(m->handle("shop/orders", "sync"), m->world(700, 160));
        QVERIFY(m->isOpen("quickAdd"));
        QTRY_VERIFY(m->studio.item("quickAdd-service"));
        QVERIFY(m->studio.click("quickAdd-service"));
        QCOMPARE(m->lastCall("shop/orders"), std::string("pay/service"));
        QVERIFY(m->isOneStep("Add service and connect orders"));
    }

    void aDatabaseAtTheEndOfItsHandleIsOwned()
    {
        m->drag(m->handle("shop/stock", "data"), m->world(240, 300));
        QTRY_VERIFY(m->studio.item("quickAdd-mongodb"));
        QVERIFY(m->studio.click("quickAdd-mongodb"));
        QCOMPARE(m->service("shop/stock").owns, (std::vector<Ref>{{"db"}}));
        QVERIFY(m->isOneStep("Add db and connect stock"));
    }

    void aChannelCanBePublishedToOrHeard()
    {
        m->drag(m->handle("shop/stock", "async"), m->world(240, 300));
        QVERIFY(m->isOpen("quickAdd"));
        m->studio.type("chan");
        m->key(Qt::Key_Down);
        m->key(Qt::Key_Return);
        QCOMPARE(m->service("shop/stock").subscribes, (std::vector<Ref>{{"channel"}}));
        QCOMPARE(m->body<Channel>("shop/channel").broker.text, std::string("events"));
        QVERIFY(m->isOneStep("Add channel and connect stock"));
    }

    void escapeInTheListLeavesNothing()
    {
        m->drag(m->handle("shop/orders", "sync"), m->world(300, 330));
        QVERIFY(m->isOpen("quickAdd"));
        m->studio.type("ser");
        m->key(Qt::Key_Escape);
        QVERIFY(!m->isOpen("quickAdd"));
        QVERIFY(m->nothingHappened());
        QVERIFY(m->canvas->hasActiveFocus());
    }

    void escapeInTheMiddleOfALineLeavesNothing()
    {
        m->dragAndEscape(m->handle("shop/orders", "sync"), m->at("shop/stock"));
        QVERIFY(m->nothingHappened());
        m->dragAndEscape(m->handle("shop/orders", "sync"), m->world(300, 330));
        QVERIFY(m->nothingHappened());
        QVERIFY(!m->isOpen("quickAdd"));
    }

    void theEndOfALineGoesToSomethingElse()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        QVERIFY(m->studio.editor->selectedEdge());
        m->drag(m->grip("shop/client", "calls/0/to", false), m->at("shop/stock"));
        const Call &call = m->service("shop/client").calls.at(0);
        QCOMPARE(call.to.text, std::string("stock"));
        QCOMPARE(call.retries, std::optional(2)); // with all that is said of it
        QVERIFY(call.timeout.has_value());
        QVERIFY(m->isOneStep("Reconnect client"));
    }

    void theBeginningOfALineGoesToSomethingElse()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        m->drag(m->grip("shop/client", "calls/0/to", true), m->at("shop/stock"));
        QVERIFY(m->service("shop/client").calls.empty());
        QCOMPARE(m->service("shop/stock").calls.at(0).retries, std::optional(2));
        QVERIFY(m->isOneStep("Reconnect client"));
    }

    void aRuleKeepsItsPathAtItsNewService()
    {
        m->click(m->line("shop/public", "rules/0/to"));
        m->drag(m->grip("shop/public", "rules/0/to", false), m->at("shop/stock"));
        const IngressRule &rule = m->body<Ingress>("shop/public").rules.at(0);
        QCOMPARE(rule.path, std::string("/shop"));
        QCOMPARE(rule.to.text, std::string("stock"));
        QVERIFY(m->isOneStep("Reconnect public"));
    }

    void theGripsOfALineUnderThePointerWorkWithoutAClick()
    {
        QTest::mouseMove(m->studio.window, m->line("shop/client", "calls/0/to"));
        QTRY_VERIFY(m->canvas->hoverText().contains("client"));
        m->drag(m->grip("shop/client", "calls/0/to", false), m->at("shop/stock"));
        QCOMPARE(m->firstCall("shop/client"), std::string("stock"));
        QVERIFY(m->isOneStep("Reconnect client"));
    }

    void anEndDroppedOnNothingStaysWhereItWas()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        m->drag(m->grip("shop/client", "calls/0/to", false), m->world(300, 330));
        QVERIFY(m->nothingHappened());
        QVERIFY(!m->isOpen("quickAdd"));
    }

    void anEndDroppedWhereItCannotBeSaysWhy()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        const QPoint grip = m->grip("shop/client", "calls/0/to", false);
        m->press(grip);
        m->move(grip, m->at("shop/public"));
        QCOMPARE(m->canvas->tooltip(), QString("client cannot be connected to public."));
        m->release(m->at("shop/public"));
        QVERIFY(m->nothingHappened());
        QVERIFY(m->studio.editor->status().contains("cannot be connected"));
    }

    void escapeInTheMiddleOfReconnectingLeavesNothing()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        m->dragAndEscape(m->grip("shop/client", "calls/0/to", false), m->at("shop/stock"));
        QVERIFY(m->nothingHappened());
    }

    void theAliasKeepsItsOwnEnd()
    {
        const QPoint line = m->line("shop/charges", "alias");
        m->click(line);
        QVERIFY(m->studio.editor->selectedEdge());
        m->drag(m->grip("shop/charges", "alias", true), m->at("shop/stock"));
        QVERIFY(m->nothingHappened());
    }

    void deleteRemovesTheSelectedLine()
    {
        m->click(m->line("shop/client", "calls/0/to"));
        m->key(Qt::Key_Delete);
        QVERIFY(m->service("shop/client").calls.empty());
        QVERIFY(m->isOneStep("Disconnect client"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureLines)
#include "tst_gestures_lines.moc"
