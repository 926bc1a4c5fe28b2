// Adding on the canvas, names and notes written where they stand, menus, folding.

#include "qml/gestures_fixture.h"

using namespace moldloft;

class TestGestureAdding : public QObject, GestureTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aDoubleClickOnTheFloorAsksWhatToAdd()
    {
        m->doubleClick(m->world(300, 330));
        QVERIFY(m->isOpen("quickAdd"));
        QTRY_VERIFY(m->studio.item("quickAdd-service"));
        QVERIFY(!m->studio.item("quickAdd-clusterip")); // it is for a service
        m->studio.type("redis");
        m->key(Qt::Key_Return);
        QCOMPARE(m->body<Database>("shop/db").engine, std::string("redis"));
        QVERIFY(m->selectionIs({"shop/db"}));
        const QPoint there = m->at("shop/db", 0, 0);
        QVERIFY((there - m->world(300, 330)).manhattanLength() < 80);
        QVERIFY(m->isOneStep("Add db"));
        m->remember();
        m->doubleClick(m->world(300, 380));
        QVERIFY(m->isOpen("quickAdd"));
        m->key(Qt::Key_Escape);
        QVERIFY(m->nothingHappened());
        QVERIFY(m->canvas->hasActiveFocus());
    }

    void aSlashAsksWhereThePointerIs()
    {
        QTest::mouseMove(m->studio.window, m->world(700, 150));
        QTest::mouseMove(m->studio.window, m->world(702, 150));
        QTRY_VERIFY(m->canvas->property("hoverText").isValid());
        m->key(Qt::Key_Slash);
        QVERIFY(m->isOpen("quickAdd"));
        m->studio.type("maria");
        m->key(Qt::Key_Return);
        QCOMPARE(m->body<Database>("pay/db").engine, std::string("mariadb"));
        QVERIFY(m->isOneStep("Add db"));
    }

    void whatIsNotThereIsSaid()
    {
        m->key(Qt::Key_Slash);
        m->studio.type("mainframe");
        m->key(Qt::Key_Return);
        QVERIFY(m->isOpen("quickAdd"));
        m->key(Qt::Key_Escape);
        QVERIFY(m->nothingHappened());
    }

    void aLetterAddsUnderThePointer()
    {
        QTest::mouseMove(m->studio.window, m->world(700, 150));
        QTest::mouseMove(m->studio.window, m->world(702, 152));
        QTRY_COMPARE(m->canvas->cursor().shape(), Qt::ArrowCursor);
        m->key(Qt::Key_S);
        QVERIFY(m->document().find(ElementKind::Service, "pay", "service"));
        const QRectF added = m->canvas->elementRect(m->id("pay/service").value);
        const QRectF other = m->canvas->elementRect(m->id("pay/charges").value);
        QVERIFY(!added.intersects(other));
        QVERIFY(m->isOneStep("Add service"));
    }

    void afterTheArrowKeysALetterAddsWhereTheSelectionIs()
    {
        QTest::mouseMove(m->studio.window, m->world(700, 150));
        QTest::mouseMove(m->studio.window, m->world(702, 152));
        m->studio.editor->selectElement(m->id("shop/stock").value);
        m->key(Qt::Key_Up);
        m->key(Qt::Key_S);
        QVERIFY(m->document().find(ElementKind::Service, "shop", "service"));
        QVERIFY(m->isOneStep("Add service"));
    }

    void aNoteIsAddedAndWrittenWithItsLetter()
    {
        QTest::mouseMove(m->studio.window, m->world(300, 330));
        QTest::mouseMove(m->studio.window, m->world(302, 330));
        m->key(Qt::Key_T);
        QTRY_VERIFY(m->studio.item("noteField"));
        QVERIFY(m->document().find(ElementKind::Note, "shop", "note"));
        m->key(Qt::Key_Escape); // it stays without a word
        QVERIFY(m->isOneStep("Add note"));
        m->click(m->at("shop/note"));
        m->key(Qt::Key_F2);
        m->remember();
        QTRY_VERIFY(m->studio.item("noteField") && m->studio.item("noteField")->hasActiveFocus());
        m->studio.type("two");
        m->key(Qt::Key_Return);
        m->studio.type("lines");
        m->key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m->studio.item("noteField"));
        QCOMPARE(m->body<Note>("shop/note").text, std::string("two\nlines"));
        QVERIFY(m->canvas->hasActiveFocus());
        QVERIFY(m->isOneStep("Write note"));
    }

    void aNoteIsWrittenByDoubleClickAndEscapeLeavesItAsItWas()
    {
        m->doubleClick(m->at("hello"));
        QTRY_VERIFY(m->studio.item("noteField"));
        m->studio.type(" twice");
        m->key(Qt::Key_Escape);
        QVERIFY(!m->studio.item("noteField"));
        QVERIFY(m->nothingHappened());
        m->doubleClick(m->at("hello"));
        QTRY_VERIFY(m->studio.item("noteField"));
        m->studio.type(" twice");
        m->click(m->world(632, 390)); // elsewhere: what was typed is kept
        QCOMPARE(m->body<Note>("hello").text, std::string("Read me twice"));
        QVERIFY(m->isOneStep("Write hello"));
    }

    void aNoteMovesIntoANamespaceAndOutAgain()
    {
        m->drag(m->at("hello"), m->world(300, 330));
        QCOMPARE(m->body<Note>("shop/hello").text, std::string("Read me"));
        QVERIFY(m->isOneStep("Move hello"));
        m->remember();
        m->drag(m->at("shop/hello"), m->world(740, 260));
        QCOMPARE(m->record("hello").ns, std::string());
        QVERIFY(m->isOneStep("Move hello"));
        m->remember();
        m->dragAndEscape(m->at("hello"), m->world(300, 330));
        QVERIFY(m->nothingHappened());
    }

    void aNoteIsDraggedFromThePaletteCopiedAndDeleted()
    {
        m->studio.drag(Studio::centreOf(m->studio.item("palette-note")), m->world(700, 150));
        QVERIFY(m->document().find(ElementKind::Note, "pay", "note"));
        if (m->studio.item("noteField"))
            m->key(Qt::Key_Escape);
        QVERIFY(m->isOneStep("Add note"));
        m->remember();
        m->click(m->at("pay/note"));
        m->key(Qt::Key_C, Qt::ControlModifier);
        m->key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m->document().find(ElementKind::Note, "pay", "note-2"));
        QVERIFY(m->isOneStep("Paste note-2"));
        m->remember();
        m->click(m->at("hello"));
        m->key(Qt::Key_Delete);
        QVERIFY(!m->document().find(ElementKind::Note, "", "hello"));
        QVERIFY(m->isOneStep("Delete hello"));
    }

    void namesAreWrittenWhereTheyStand_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a service") << "shop/stock";
        QTest::newRow("a channel") << "shop/created";
        QTest::newRow("a namespace") << "pay";
    }
    void namesAreWrittenWhereTheyStand()
    {
        QFETCH(QString, path);
        const QByteArray key = path.toLatin1();
        const ElementId id = m->id(key);
        m->doubleClick(path == "pay" ? m->header("pay") : m->at(key));
        QTRY_VERIFY(m->studio.item("renameField"));
        m->studio.type("fresh");
        m->key(Qt::Key_Escape);
        QVERIFY(m->nothingHappened());
        m->doubleClick(path == "pay" ? m->header("pay") : m->at(key));
        QTRY_VERIFY(m->studio.item("renameField"));
        m->studio.type("fresh");
        m->key(Qt::Key_Return);
        QCOMPARE(m->document().find(id)->name, std::string("fresh"));
        QVERIFY(m->studio.editor->undoLabel().startsWith("Rename"));
        QVERIFY(m->isOneStep(m->studio.editor->undoLabel()));
    }

    void eachPlaceHasItsMenu()
    {
        const auto commands = [this] {
            QStringList names;
            const QObject *menu = m->popup("canvasMenu");
            for (int i = 0; i < menu->property("count").toInt(); ++i) {
                QQuickItem *item = nullptr;
                QMetaObject::invokeMethod(m->popup("canvasMenu"), "itemAt",
                                          Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, i));
                if (const QObject *action =
                        item ? item->property("command").value<QObject *>() : nullptr)
                    names += action->objectName();
            }
            return names;
        };
        m->rightClick(m->at("shop/stock"));
        QTRY_VERIFY(m->isOpen("canvasMenu"));
        QVERIFY(m->selectionIs({"shop/stock"}));
        QVERIFY(commands().contains("rename") && commands().contains("remove"));
        QVERIFY(!commands().contains("fold"));
        m->key(Qt::Key_Escape);
        m->rightClick(m->header("pay"));
        QTRY_VERIFY(m->isOpen("canvasMenu"));
        QVERIFY(m->selectionIs({"pay"}));
        QVERIFY(commands().contains("rename") && commands().contains("fold"));
        m->key(Qt::Key_Escape);
        m->rightClick(m->line("shop/client", "calls/0/to"));
        QTRY_VERIFY(m->isOpen("canvasMenu"));
        QVERIFY(m->studio.editor->selectedEdge());
        QVERIFY(commands().contains("remove") && !commands().contains("rename"));
        m->key(Qt::Key_Escape);
        m->rightClick(m->world(632, 390));
        QTRY_VERIFY(m->isOpen("canvasMenu"));
        QVERIFY(m->studio.editor->selectionCount() == 0);
        QVERIFY(commands().contains("addByName") && commands().contains("paste"));
        m->key(Qt::Key_Escape);
        QVERIFY(m->nothingHappened());
    }

    void theMenuOfTheFloorAddsThere()
    {
        m->rightClick(m->world(820, 166));
        QTRY_VERIFY(m->isOpen("canvasMenu"));
        QQuickItem *entry = nullptr;
        for (int i = 0; !entry && i < m->popup("canvasMenu")->property("count").toInt(); ++i) {
            QQuickItem *item = nullptr;
            QMetaObject::invokeMethod(m->popup("canvasMenu"), "itemAt",
                                      Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, i));
            const QObject *action = item ? item->property("command").value<QObject *>() : nullptr;
            if (action && action->objectName() == "addByName")
                entry = item;
        }
        QVERIFY(entry);
        m->click(Studio::centreOf(entry));
        QTRY_VERIFY(m->isOpen("quickAdd"));
        m->studio.type("service");
        m->key(Qt::Key_Return);
        QVERIFY(m->document().find(ElementKind::Service, "pay", "service"));
        QVERIFY(m->isOneStep("Add service"));
    }

    void aServiceTypeIsDroppedOntoAService()
    {
        m->studio.drag(Studio::centreOf(m->studio.item("palette-nodeport")), m->at("shop/stock"));
        QCOMPARE(m->service("shop/stock").expose.size(), std::size_t(1));
        QVERIFY(m->isOneStep("Expose stock"));
        m->remember();
        m->studio.drag(Studio::centreOf(m->studio.item("palette-nodeport")),
                       m->at("shop/spare-db"));
        QVERIFY(m->nothingHappened());
        QVERIFY(!m->studio.editor->status().isEmpty());
    }

    void anExternalNameOnAServiceAsksWhichNamespaceShallReachIt()
    {
        m->studio.drag(Studio::centreOf(m->studio.item("palette-external")), m->at("shop/stock"));
        QTRY_VERIFY(m->isOpen("aliasDialog"));
        QVERIFY(m->nothingHappened());
        QVERIFY(m->studio.click("aliasAdd"));
        QTRY_VERIFY(!m->isOpen("aliasDialog"));
        QCOMPARE(m->body<External>("pay/stock").alias->text, std::string("shop/stock"));
        QVERIFY(m->isOneStep("Reach stock from pay"));
    }
};

MOLDLOFT_WINDOW_MAIN(TestGestureAdding)
#include "tst_gestures_adding.moc"
