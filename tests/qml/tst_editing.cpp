// Editing that is no drag: the clipboard, copies, aligning, selecting, renaming; with the keyboard
// on the real window, and checked in the design.

#include <QClipboard>
#include <QMimeData>

#include "qml/shop.h"
#include "ui/arrangement.h"
#include "ui/clipboard.h"
#include "ui/renaming.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_shop = std::make_unique<Shop>();
        QVERIFY(m_shop->isOpen());
    }
    void init()
    {
        m_shop->open(Shop::text);
        m_shop->studio.window->requestActivate(); // another window may have been
        QVERIFY(QTest::qWaitForWindowActive(m_shop->studio.window));
    }
    void cleanup() { QCOMPARE(m_shop->studio.warnings, QStringList()); }
    void cleanupTestCase() { m_shop.reset(); }

    // --- clipboard

    void whatIsCopiedIsAPieceOfADesignFile()
    {
        select({"shop/orders", "shop/mail"});
        press(Qt::Key_C);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith("namespaces:\n  shop:\n    services:\n      orders:\n"),
                 qPrintable(text));
        QVERIFY(!editor().canUndo()); // copying is no edit
        press(Qt::Key_V);
        QCOMPARE(editor().undoLabel(), QString("Paste 2 elements"));
        QCOMPARE(callsOf("shop/orders-2"), (QStringList{"mail-2", "pay/charges"}));
        QCOMPARE(editor().selectionCount(), 2);
        const auto was = placeOf("shop/orders");
        const auto is = placeOf("shop/orders-2");
        QCOMPARE(is - was, placeOf("shop/mail-2") - placeOf("shop/mail"));
        QVERIFY(is != was);
        press(Qt::Key_Z);
        QVERIFY(!idOf("shop/orders-2"));
        QVERIFY(!editor().isEdited());
    }

    void cutAndPasteBringsBackAllButTheNamesOfOthers()
    {
        select({"shop/mail"});
        press(Qt::Key_X);
        QCOMPARE(editor().undoLabel(), QString("Cut mail"));
        QVERIFY(!idOf("shop/mail"));
        press(Qt::Key_V);
        QVERIFY(idOf("shop/mail"));
        press(Qt::Key_Z);
        press(Qt::Key_Z);
        QCOMPARE(callsOf("shop/orders"), (QStringList{"mail", "pay/charges"}));
    }

    void aDuplicateLeavesTheClipboardAlone()
    {
        QGuiApplication::clipboard()->setText("mine");
        select({"shop/orders"});
        press(Qt::Key_D);
        QVERIFY(idOf("shop/orders-2"));
        QCOMPARE(editor().undoLabel(), QString("Duplicate orders"));
        press(Qt::Key_D);
        QVERIFY(placeOf("shop/orders-3") != placeOf("shop/orders-2"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("mine"));
    }

    void aNamespaceIsCopiedWithAllInsideAndPastedBeside()
    {
        select({"shop"});
        press(Qt::Key_C);
        press(Qt::Key_V);
        QVERIFY(idOf("shop-2/orders-db"));
        QCOMPARE(callsOf("shop-2/orders"), (QStringList{"mail", "pay/charges"}));
        QCOMPARE(editor().undoLabel(), QString("Paste shop-2"));
    }

    void elementsArePastedIntoTheSelectedNamespace()
    {
        select({"shop/mail", "shop/orders"});
        press(Qt::Key_C);
        const QPointF apart = placeOf("shop/mail") - placeOf("shop/orders");
        select({"pay"});
        press(Qt::Key_V);
        QCOMPARE(callsOf("pay/orders"), (QStringList{"mail", "charges"}));
        QCOMPARE(placeOf("pay/mail") - placeOf("pay/orders"), apart);
        QVERIFY(placeOf("pay/orders").y() > placeOf("pay/charges").y()); // below what is there
    }

    void anotherWindowTakesThePlacesOver()
    {
        select({"shop/orders", "shop/mail"});
        press(Qt::Key_C);
        const QPointF apart = placeOf("shop/mail") - placeOf("shop/orders");
        Studio other;
        QVERIFY(other.active);
        QVERIFY(other.click("newButton"));
        QTRY_VERIFY(other.item("canvas"));
        QTest::keyClick(other.window, Qt::Key_V, Qt::ControlModifier);
        const Document &document = other.editor->document();
        const Record *orders = document.find(ElementKind::Service, "shop", "orders");
        const Record *mail = document.find(ElementKind::Service, "shop", "mail");
        QVERIFY(orders && mail);
        const auto at = other.editor->layout().find(orders->id);
        const auto to = other.editor->layout().find(mail->id);
        QVERIFY(at && to);
        QCOMPARE(QPointF(to->x - at->x, to->y - at->y), apart);
        QVERIFY2(other.editor->status().startsWith("3 references"), // orders-db, charges, created
                 qPrintable(other.editor->status()));
        QCOMPARE(other.warnings, QStringList());
    }

    void yamlFromAReadmeIsPasted()
    {
        QGuiApplication::clipboard()->setText("```yaml\nreports:\n  replicas: 2\n  calls: [mail]\n"
                                              "```\n");
        select({"shop/mail"});
        press(Qt::Key_V);
        QCOMPARE(callsOf("shop/reports"), QStringList{"mail"});
        QTRY_VERIFY(!placeOf("shop/reports").isNull()); // the canvas finds a place for it
    }

    void textThatIsNoPieceChangesNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("a wrong value") << "services:\n  x:\n    replicas: many\n"
                                       << "Line 3, column 15:";
        QTest::newRow("a wrong key") << "services:\n  x:\n    replica: 2\n"
                                     << "Did you mean `replicas`?";
        QTest::newRow("prose") << "See you at noon"
                               << "no piece of a design";
        QTest::newRow("deep") << QString(200'000, '[') << "nested";
        QTest::newRow("huge") << QString(8 << 20, 'a') << "8 MiB";
        QTest::newRow("nothing") << "  "
                                 << "no text";
    }
    void textThatIsNoPieceChangesNothing()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        QGuiApplication::clipboard()->setText(text);
        press(Qt::Key_V);
        QVERIFY2(editor().status().contains(said), qPrintable(editor().status()));
        QVERIFY(!editor().canUndo() && !editor().isEdited());
    }

    void whatStandsBesideTheTextIsNotTrusted()
    {
        auto *data = new QMimeData;
        data->setText("services: {x: {}}\n");
        data->setData(Clipboard::placesType, "{\"layout\": \"][\", \"namespaces\": [1, {}]}");
        QGuiApplication::clipboard()->setMimeData(data);
        select({"shop/mail"});
        press(Qt::Key_V);
        QVERIFY(idOf("shop/x"));
    }

    // --- arranging and selecting

    void elementsAlignAndDistributeInOneStep()
    {
        select({"shop/orders", "shop/mail", "shop/orders-db"});
        m_shop->press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(placeOf("shop/orders").x(), placeOf("shop/mail").x());
        QCOMPARE(placeOf("shop/orders").x(), placeOf("shop/orders-db").x());
        QCOMPARE(editor().undoLabel(), QString("Align 3 elements at the left"));
        editor().arrangement()->distribute(Qt::Vertical);
        press(Qt::Key_Z);
        QVERIFY(!editor().isEdited() ||
                editor().undoLabel() == QString("Align 3 elements at the left"));
        select({"shop/orders"});
        QVERIFY(!editor().arrangement()->canAlign());
    }

    void keysPressedInARowNudgeInOneStep()
    {
        const QPointF before = placeOf("shop/mail");
        select({"shop/mail"});
        m_shop->studio.item("canvas")->forceActiveFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_shop->studio.window, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(m_shop->studio.window, Qt::Key_Down,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(placeOf("shop/mail") - before, QPointF(24, 1));
        QCOMPARE(editor().undoLabel(), QString("Nudge mail"));
        press(Qt::Key_Z);
        QCOMPARE(placeOf("shop/mail"), before);
        QVERIFY(!editor().canUndo());
    }

    void nudgingANamespaceTakesItsElementsAlong()
    {
        const QPointF inside = placeOf("shop/mail");
        const QPointF outside = placeOf("pay/charges");
        select({"shop"});
        editor().arrangement()->nudge(8, 8);
        QCOMPARE(placeOf("shop/mail") - inside, QPointF(8, 8));
        QCOMPARE(placeOf("pay/charges"), outside);
    }

    void selectingGoesAlongTheLinesStepByStep()
    {
        select({"shop/orders-db"});
        press(Qt::Key_L);
        QCOMPARE(selected(), (QStringList{"shop/orders-db", "shop/orders"}));
        press(Qt::Key_L);
        QCOMPARE(editor().selectionCount(), 8); // all but the two namespaces
        select({"shop/mail"});
        editor().arrangement()->selectSameKind();
        QCOMPARE(selected(), (QStringList{"shop/orders", "shop/mail", "pay/charges"}));
        press(Qt::Key_I);
        QCOMPARE(editor().selectionCount(), 5);
        QVERIFY(!editor().canUndo());
    }

    // --- renaming

    void aRenameIsFollowedEverywhereAndBadNamesAreNone()
    {
        Renaming &renaming = *editor().renaming();
        const quint64 charges = idOf("pay/charges").value;
        QVERIFY(renaming.problem(charges, "Charges_2").contains("capital letter `C`"));
        QVERIFY(!renaming.rename(charges, "Charges_2"));
        QVERIFY(renaming.problem(idOf("shop/mail").value, "orders").contains("taken"));
        QVERIFY(renaming.problem(idOf("shop/mail").value, "orders-db").contains("share"));
        QVERIFY(renaming.rename(charges, "billing"));
        QCOMPARE(callsOf("shop/orders"), (QStringList{"mail", "pay/billing"}));
        QCOMPARE(editor().document().find(ElementId{charges})->was,
                 std::optional<std::string>("charges"));
        QCOMPARE(editor().undoLabel(), QString("Rename charges to billing"));
    }

    void theRenameOfADatabaseWarnsAboutItsVolume()
    {
        const quint64 database = idOf("shop/orders-db").value;
        QVERIFY(editor().renaming()->warning(database, "orders-db").isEmpty());
        QVERIFY(editor().renaming()->warning(idOf("shop/mail").value, "post").isEmpty());
        select({"shop/orders-db"});
        m_shop->studio.item("canvas")->forceActiveFocus();
        QTest::keyClick(m_shop->studio.window, Qt::Key_F2);
        QTRY_VERIFY(m_shop->studio.item("renameField"));
        m_shop->studio.type("store");
        QTest::keyClick(m_shop->studio.window, Qt::Key_Return);
        QTRY_VERIFY(idOf("shop/store"));
        QVERIFY2(editor().status().contains("volume"), qPrintable(editor().status()));
    }

private:
    Editor &editor() { return m_shop->editor(); }
    void press(Qt::Key key) { m_shop->press(key); }
    ElementId idOf(const char *path) const { return m_shop->idOf(path); }
    QPointF placeOf(const char *path) const { return m_shop->placeOf(path); }
    QStringList callsOf(const char *path) const { return m_shop->callsOf(path); }
    void select(std::initializer_list<const char *> paths) { m_shop->select(paths); }
    QStringList selected() const { return m_shop->selected(); }

    std::unique_ptr<Shop> m_shop;
};

MOLDLOFT_WINDOW_MAIN(TestEditing)
#include "tst_editing.moc"
