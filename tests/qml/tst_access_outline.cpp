// The outline: in step with the canvas, by keyboard and by mouse, for ten thousand elements, and as
// a screen reader sees it.

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSignalSpy>

#include <ctime>
#include <random>

#include "model/edits.h"
#include "qml/studio_fixture.h"
#include "ui/outline_model.h"

using namespace moldloft;
using namespace moldloft::ui;

namespace
{

QStringList wordsOf(const OutlineModel &model)
{
    const int role = model.roleNames().key("words");
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words += model.data(model.index(row), role).toString();
    return words;
}

double milliseconds(std::clock_t since)
{
    return 1000.0 * static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

Record serviceRecord(const std::string &name)
{
    Record record;
    record.ns = "shop";
    record.name = name;
    record.body = Service{};
    return record;
}

Document smallDesign()
{
    Record ns;
    ns.name = "shop";
    ns.body = Namespace{};
    Record orders = serviceRecord("orders");
    orders.as<Service>()->owns = {{"orders-db"}};
    orders.as<Service>()->calls = {Call{{"charges"}, {}, {}, {}}};
    Record db;
    db.ns = "shop";
    db.name = "orders-db";
    db.body = Database{};
    return Document().with({ns, db, orders, serviceRecord("charges")});
}

} // namespace

class TestAccessOutline : public QObject
{
    Q_OBJECT

private slots:
    void linesStandByNamespaceAndKindWithTheirRelations()
    {
        Editor editor;
        editor.newDesign();
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEditor(&editor);
        editor.apply("draw", smallDesign());
        QCOMPARE(wordsOf(model), (QStringList{"shop", "orders", "charges", "orders-db"}));
        model.setExpanded(1, true);
        QCOMPARE(wordsOf(model), (QStringList{"shop", "orders", "owns orders-db", "calls charges",
                                              "charges", "orders-db"}));
        model.setExpanded(4, true);
        model.setExpanded(6, true);
        QCOMPARE(wordsOf(model).mid(4),
                 (QStringList{"charges", "called by orders", "orders-db", "owned by orders"}));
        QCOMPARE(model.parentRow(5), 4);
        QCOMPARE(model.parentRow(4), 0);
        model.setExpanded(0, false);
        QCOMPARE(wordsOf(model), QStringList{"shop"});
        // What is selected elsewhere opens its namespace.
        const Record *db = editor.document().find(ElementKind::Database, "shop", "orders-db");
        editor.selectElement(db->id.value);
        QCOMPARE(wordsOf(model).value(model.selectedRow()), QString("orders-db"));
    }

    void aFilterShowsWhatFitsAndWhereItStands()
    {
        Editor editor;
        editor.newDesign();
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEditor(&editor);
        editor.apply("draw", smallDesign());
        model.setFilter("ORDERS");
        QCOMPARE(wordsOf(model), (QStringList{"shop", "orders", "orders-db"}));
        model.setFilter("data");
        QCOMPARE(wordsOf(model), (QStringList{"shop", "orders-db"}));
        model.setFilter("nothing of the kind");
        QCOMPARE(model.rowCount(), 0);
        model.setFilter("");
        QCOMPARE(model.rowCount(), 4);
    }

    /// Any sequence of edits, undone and redone: the lines are those of a new model each time, and
    /// the model was never reset.
    void whateverHappensTheLinesAreThoseOfTheDesign()
    {
        Editor editor;
        editor.newDesign();
        OutlineModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setEditor(&editor);
        editor.newFromTemplate("ticketing");
        std::mt19937 random(7);
        const auto pick = [&random](std::size_t size) {
            return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
        };
        for (int step = 0; step < 300; ++step) {
            const Document &document = editor.document();
            const auto &records = document.records();
            const ElementId id = records.empty() ? ElementId{} : records[pick(records.size())]->id;
            switch (pick(7)) {
            case 0:
                editor.selectElement(id.value);
                editor.deleteSelection();
                break;
            case 1:
                editor.addFromKeyboard("service");
                break;
            case 2:
                editor.addFromKeyboard("postgresql");
                break;
            case 3:
                if (const Result<Document> renamed =
                        renameElement(document, id, "renamed-" + std::to_string(step)))
                    editor.apply("rename", *renamed);
                break;
            case 4:
                editor.undo();
                break;
            case 5:
                editor.redo();
                break;
            case 6:
                if (model.rowCount() > 0) {
                    const int row = static_cast<int>(pick(model.rows().size()));
                    model.setExpanded(row, !model.isOpen(row));
                }
                break;
            }
            OutlineModel fresh;
            OutlineState all;
            fresh.setEditor(&editor);
            if (step % 10 == 0) { // open and closed alike
                for (int row = 0; row < model.rowCount(); ++row) {
                    if (model.rows()[static_cast<std::size_t>(row)].kind ==
                        OutlineRow::Kind::Namespace)
                        model.setExpanded(row, true);
                }
                const QStringList now = wordsOf(model);
                for (const QString &word : wordsOf(fresh))
                    QVERIFY2(now.contains(word), qPrintable(word));
            }
        }
        editor.closeDesign();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void tenThousandElementsOpenWithinAFrame()
    {
        std::vector<Record> records;
        for (int n = 0; n < 20; ++n) {
            Record ns;
            ns.name = "ns-" + std::to_string(n);
            ns.body = Namespace{};
            records.push_back(ns);
            for (int i = 0; i < 500; ++i) {
                Record service = serviceRecord("service-" + std::to_string(i));
                service.ns = ns.name;
                service.as<Service>()->calls = {
                    Call{{"service-" + std::to_string((i + 1) % 500)}, {}, {}, {}}};
                records.push_back(service);
            }
        }
        Editor editor;
        editor.newDesign();
        editor.apply("draw", Document().with(std::move(records)));
        const ElementId id = editor.document().records()[5000]->id;
        editor.document().find(id);        // its index is not the outline's doing
        std::clock_t start = std::clock(); // of this process: tests run on busy machines
        OutlineModel model;
        model.setEditor(&editor);
        const double opening = milliseconds(start);
        QCOMPARE(model.rowCount(), 10020);
        const Result<Document> renamed = renameElement(editor.document(), id, "another");
        QVERIFY(renamed);
        renamed->find(id);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        editor.apply("rename", *renamed);
        QCOMPARE(inserted.count(), 0);
        QVERIFY2(changed.count() <= 4, qPrintable(QString::number(changed.count())));
        start = std::clock();
        model.setFilter("anot");
        const double filtering = milliseconds(start);
        QCOMPARE(model.rowCount(), 2);
        qInfo("10,000 elements: opened in %.2f ms, filtered in %.2f ms", opening, filtering);
        QVERIFY2(opening < 16, qPrintable(QString::number(opening)));
        QVERIFY2(filtering < 33, qPrintable(QString::number(filtering)));
    }

    void theKeysWalkAndRename()
    {
        start();
        QTest::keyClick(m_studio->window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->item("outlineList"));
        QTRY_VERIFY(m_studio->item("outlineList")->hasActiveFocus());
        key(Qt::Key_Home);
        const Editor &editor = *m_studio->editor;
        const ElementId first = editor.document().all(ElementKind::Namespace).front()->id;
        QCOMPARE(editor.selectedId(), first.value);
        const auto lines = [this] {
            return m_studio->item("outlineList")->property("count").toInt();
        };
        const int open = lines();
        key(Qt::Key_Left); // closes
        QTRY_VERIFY(lines() < open);
        key(Qt::Key_Right);
        QTRY_COMPARE(lines(), open);
        key(Qt::Key_Right); // goes in
        const quint64 inside = editor.selectedId();
        QVERIFY(inside != first.value);
        key(Qt::Key_Left);
        QCOMPARE(editor.selectedId(), first.value);
        key(Qt::Key_Down);
        QCOMPARE(editor.selectedId(), inside);

        key(Qt::Key_F2);
        QTRY_VERIFY(m_studio->item("outlineRename"));
        QTRY_VERIFY(m_studio->item("outlineRename")->hasActiveFocus());
        m_studio->type("renamed");
        key(Qt::Key_Return);
        QCOMPARE(editor.document().find(ElementId{inside})->name, std::string("renamed"));
        QTRY_VERIFY(m_studio->item("outlineList")->hasActiveFocus());
        key(Qt::Key_F2);
        m_studio->type("not this");
        key(Qt::Key_Escape);
        QCOMPARE(editor.document().find(ElementId{inside})->name, std::string("renamed"));
        QTRY_VERIFY(m_studio->item("outlineList")->hasActiveFocus());
        finish();
    }

    void selectionGoesBothWays()
    {
        start();
        QTest::keyClick(m_studio->window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->item("outline-orders"));
        m_studio->editor->clearSelection();
        QVERIFY(m_studio->click("outline-orders"));
        const Record *orders =
            m_studio->editor->document().find(ElementKind::Service, "tickets", "orders");
        QVERIFY(orders);
        QCOMPARE(m_studio->editor->selectedId(), orders->id.value);
        const Record *payments =
            m_studio->editor->document().find(ElementKind::Service, "tickets", "payments");
        QVERIFY(payments);
        m_studio->editor->selectElement(payments->id.value);
        QTRY_VERIFY(m_studio->item("outline-payments")->property("selected").toBool());
        QVERIFY(!m_studio->item("outline-orders")->property("selected").toBool());
        QTRY_VERIFY(m_studio->item("outline-payments")->property("current").toBool());
        finish();
    }

    void aScreenReaderSeesATree()
    {
        QAccessible::setActive(true);
        start();
        QTest::keyClick(m_studio->window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->item("outline-tickets"));
        QAccessibleInterface *tree =
            QAccessible::queryAccessibleInterface(m_studio->item("outlineList"));
        QVERIFY(tree);
        QCOMPARE(tree->role(), QAccessible::Tree);
        QCOMPARE(tree->text(QAccessible::Name), QString("Outline of ticketing"));
        QQuickItem *line = m_studio->item("outline-tickets");
        QAccessibleInterface *row = QAccessible::queryAccessibleInterface(line);
        QVERIFY(row);
        QCOMPARE(row->role(), QAccessible::TreeItem);
        QVERIFY2(row->text(QAccessible::Name).startsWith("Namespace tickets, "),
                 qPrintable(row->text(QAccessible::Name)));
        QVERIFY(row->state().expandable && row->state().expanded && !row->state().collapsed);
        QVERIFY(!row->rect().isEmpty());
        QCOMPARE(row->parent()->object(), tree->object());
        QVERIFY(tree->indexOfChild(row) >= 0);
        row->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_VERIFY(row->state().collapsed);
        row->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(row->state().selected);
        QTRY_VERIFY(row->state().focused);
        finish();
    }

private:
    void start()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newFromTemplate("ticketing");
        QTRY_VERIFY(m_studio->item("canvas"));
    }
    void finish()
    {
        QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }
    void key(Qt::Key key) { QTest::keyClick(m_studio->window, key); }

    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestAccessOutline)
#include "tst_access_outline.moc"
