// Editing that is no drag: the clipboard, copies, aligning, selecting, renaming; with the keyboard
// on the real window, and checked in the design.

#include <QClipboard>
#include <QMimeData>

#include "qml/studio_fixture.h"
#include "ui/arrangement.h"
#include "ui/clipboard.h"
#include "ui/renaming.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

const char *const shop = R"(moldloft: 1
name: shop
namespaces:
  shop:
    brokers:
      events: {engine: nats}
    channels:
      created: {broker: events}
    databases:
      orders-db: {engine: postgresql, version: "16"}
    services:
      orders:
        replicas: 2
        owns: [orders-db]
        calls: [mail, {to: pay/charges, timeout: 500ms}]
        publishes: [created]
      mail: {replicas: 3}
    externals:
      charges: {alias: pay/charges}
  pay:
    services:
      charges: {}
)";

} // namespace

class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        openShop(*m_studio);
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

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
        editor().clipboard()->duplicate();
        QVERIFY(idOf("shop/orders-2"));
        QCOMPARE(editor().undoLabel(), QString("Duplicate orders"));
        editor().clipboard()->duplicate();
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
        editor().arrangement()->align(Arrangement::Left);
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
        m_studio->item("canvas")->forceActiveFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_studio->window, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(m_studio->window, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
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
        editor().arrangement()->selectConnected();
        QCOMPARE(selected(), (QStringList{"shop/orders-db", "shop/orders"}));
        editor().arrangement()->selectConnected();
        QCOMPARE(editor().selectionCount(), 7); // all but the two namespaces
        select({"shop/mail"});
        editor().arrangement()->selectSameKind();
        QCOMPARE(selected(), (QStringList{"shop/orders", "shop/mail", "pay/charges"}));
        editor().arrangement()->invertSelection();
        QCOMPARE(editor().selectionCount(), 4);
        QVERIFY(!editor().canUndo());
    }

    // --- renaming

    void aRenameIsFollowedEverywhereAndBadNamesAreNone()
    {
        Renaming &renaming = *editor().renaming();
        const quint64 charges = idOf("pay/charges").value;
        QCOMPARE(renaming.problem(charges, "Charges_2"), QString("The name contains `C`."));
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
        m_studio->item("canvas")->forceActiveFocus();
        QTest::keyClick(m_studio->window, Qt::Key_F2);
        QTRY_VERIFY(m_studio->item("renameField"));
        m_studio->type("store");
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_VERIFY(idOf("shop/store"));
        QVERIFY2(editor().status().contains("volume"), qPrintable(editor().status()));
    }

private:
    void openShop(Studio &studio)
    {
        const QString path = m_folder.filePath("shop.moldloft.yaml");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(shop);
        file.close();
        QFile::remove(m_folder.filePath("shop.layout.yaml"));
        studio.editor->open(path);
        QTRY_VERIFY(studio.editor->hasDesign() && !studio.editor->isBusy());
        QTRY_VERIFY(studio.item("canvas"));
        QTRY_VERIFY(!placeOf("shop/orders").isNull());
    }

    Editor &editor() { return *m_studio->editor; }
    void press(Qt::Key key) { QTest::keyClick(m_studio->window, key, Qt::ControlModifier); }

    ElementId idOf(const char *path) const
    {
        for (const RecordPtr &record : m_studio->editor->document().records()) {
            if (record->path() == path)
                return record->id;
        }
        return {};
    }
    void select(std::initializer_list<const char *> paths)
    {
        std::vector<ElementId> ids;
        for (const char *path : paths) {
            QVERIFY2(idOf(path), path);
            ids.push_back(idOf(path));
        }
        editor().select(ids);
    }
    QStringList selected() const
    {
        QStringList paths;
        for (const ElementId id : m_studio->editor->selection())
            paths += QString::fromStdString(m_studio->editor->document().find(id)->path());
        return paths;
    }
    QPointF placeOf(const char *path) const
    {
        const auto place = m_studio->editor->layout().find(idOf(path));
        return place ? QPointF(place->x, place->y) : QPointF();
    }
    QStringList callsOf(const char *path) const
    {
        QStringList calls;
        const Record *record = m_studio->editor->document().find(idOf(path));
        for (const Call &call : record ? record->as<Service>()->calls : std::vector<Call>())
            calls += QString::fromStdString(call.to.text);
        return calls;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestEditing)
#include "tst_editing.moc"
