// The canvas without a mouse, and without eyes: the keys that walk it, and what a screen reader is
// told.

#include <QAccessible>
#include <QRegularExpression>
#include <QSet>

#include "qml/studio_fixture.h"
#include "ui/canvas/canvas_view.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestAccessCanvas : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QAccessible::setActive(true);
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newFromTemplate("ticketing");
        QTRY_VERIFY(m_studio->item("canvas"));
        m_canvas = qobject_cast<CanvasView *>(m_studio->item("canvas"));
        QVERIFY(m_canvas);
        m_canvas->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_canvas->hasActiveFocus());
    }
    void cleanup()
    {
        QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void theTabKeyReadsThePictureAndLeavesAtItsEnd()
    {
        QList<quint64> read;
        const Editor &editor = *m_studio->editor;
        key(Qt::Key_Home);
        read += editor.selectedId();
        for (int i = 0; i < 200 && m_canvas->hasActiveFocus(); ++i) {
            key(Qt::Key_Tab);
            if (m_canvas->hasActiveFocus())
                read += editor.selectedId();
        }
        QVERIFY(!m_canvas->hasActiveFocus()); // no trap
        QCOMPARE(read.size(), m_studio->editor->elementCount());
        QCOMPARE(QSet<quint64>(read.begin(), read.end()).size(), read.size());
        // A namespace is read before what stands in it.
        QVERIFY(read.indexOf(idOf("tickets")) < read.indexOf(idOf("orders")));

        m_canvas->forceActiveFocus(Qt::BacktabFocusReason);
        key(Qt::Key_End);
        QCOMPARE(editor.selectedId(), read.last());
        key(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(editor.selectedId(), read.at(read.size() - 2));
        // Let go of, Tab leaves at once.
        key(Qt::Key_Escape);
        key(Qt::Key_Escape);
        QVERIFY(m_canvas->hasActiveFocus());
        key(Qt::Key_Tab);
        QVERIFY(!m_canvas->hasActiveFocus());
    }

    void arrowsGoWhereTheyPoint()
    {
        const quint64 orders = idOf("orders");
        m_studio->editor->selectElement(orders);
        const QRectF before = m_canvas->elementRect(orders);
        key(Qt::Key_Right);
        const quint64 right = m_studio->editor->selectedId();
        QVERIFY(right != orders);
        QVERIFY(m_canvas->elementRect(right).center().x() > before.center().x());
        m_studio->editor->selectElement(orders);
        key(Qt::Key_Up);
        QVERIFY(m_canvas->elementRect(m_studio->editor->selectedId()).center().y() <
                m_canvas->elementRect(orders).center().y());
        // With Shift what was selected stays selected.
        m_studio->editor->selectElement(orders);
        key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_studio->editor->selectionCount(), 2);
        QVERIFY(m_studio->editor->isSelected(ElementId{orders}));
        // Nothing has moved, and there is nothing to undo.
        QVERIFY(!m_studio->editor->canUndo());
    }

    void altArrowsFollowTheLines()
    {
        const quint64 orders = idOf("orders");
        m_studio->editor->selectElement(orders);
        const auto reaches = [this, orders] {
            QStringList names;
            for (const Edge &edge : edgesOf(m_studio->editor->document(),
                                            *m_studio->editor->document().find(ElementId{orders})))
                names += QString::fromStdString(edge.ref.name());
            return names;
        };
        key(Qt::Key_Right, Qt::AltModifier);
        const QString first = selected();
        QVERIFY2(reaches().contains(first), qPrintable(first));
        key(Qt::Key_Down, Qt::AltModifier);
        const QString second = selected();
        QVERIFY2(second != first && reaches().contains(second), qPrintable(second));
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(selected(), first);
        // Back along the line: among those that lead there is where we came from.
        key(Qt::Key_Left, Qt::AltModifier);
        for (int i = 0; i < 10 && m_studio->editor->selectedId() != orders; ++i)
            key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_studio->editor->selectedId(), orders);
    }

    void enterGoesInAndShiftEnterOut()
    {
        const Record *ns = m_studio->editor->document().all(ElementKind::Namespace).front();
        m_studio->editor->selectElement(ns->id.value);
        key(Qt::Key_Return);
        const Record *inside =
            m_studio->editor->document().find(ElementId{m_studio->editor->selectedId()});
        QCOMPARE(inside->ns, ns->name);
        key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_studio->editor->selectedId(), ns->id.value);
        key(Qt::Key_Return);
        key(Qt::Key_Return); // of an element: its name
        QTRY_VERIFY(m_studio->item("renameField"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_canvas->hasActiveFocus());
    }

    void pageKeysGoFromNamespaceToNamespace()
    {
        m_studio->editor->newFromTemplate("shop");
        QCoreApplication::processEvents();
        m_canvas->forceActiveFocus(Qt::TabFocusReason);
        key(Qt::Key_Home);
        QStringList seen;
        for (int i = 0; i < 20; ++i) {
            const Record *now =
                m_studio->editor->document().find(ElementId{m_studio->editor->selectedId()});
            if (now && now->kind() == ElementKind::Namespace && !seen.contains(selected()))
                seen += selected();
            key(Qt::Key_PageDown);
        }
        QCOMPARE(seen.size(),
                 static_cast<int>(m_studio->editor->document().all(ElementKind::Namespace).size()));
        key(Qt::Key_PageUp);
        QVERIFY(seen.size() < 2 || selected() == seen.at(seen.size() - 2));
    }

    void spaceTogglesAndControlNudges()
    {
        const quint64 orders = idOf("orders");
        m_studio->editor->selectElement(orders);
        key(Qt::Key_Space);
        QCOMPARE(m_studio->editor->selectionCount(), 0);
        key(Qt::Key_Space);
        QCOMPARE(m_studio->editor->selectedId(), orders);
        const auto at = [&] { return m_studio->editor->layout().find(ElementId{orders})->x; };
        const double before = at();
        key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(at() > before);
        QTest::keyClick(m_studio->window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(at(), before);
    }

    /// What a screen reader is told when it asks for the focus. That it is told of a change by
    /// itself takes a desktop that has one: QAccessible is not active on any platform of a test.
    void whatHasTheFocusIsNamed()
    {
        const auto named = [this] {
            QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(m_canvas);
            QAccessibleInterface *focus = canvas ? canvas->focusChild() : nullptr;
            return focus && focus->state().focused ? focus->text(QAccessible::Name) : QString();
        };
        m_studio->editor->selectElement(idOf("orders"));
        QVERIFY2(named().startsWith("Service orders in tickets, "), qPrintable(named()));
        key(Qt::Key_Home);
        const QString first = named();
        QVERIFY2(first.startsWith("Namespace "), qPrintable(first));
        key(Qt::Key_Tab);
        QVERIFY2(!named().isEmpty() && named() != first, qPrintable(named()));
        QVERIFY(m_canvas->rename(m_studio->editor->selectedId(), "another"));
        QVERIFY2(named().contains("another"), qPrintable(named()));
    }

    void everythingInViewIsAChildOfTheCanvas()
    {
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(m_canvas);
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        QCOMPARE(canvas->text(QAccessible::Name), QString("Canvas of ticketing"));
        const int elements = m_studio->editor->elementCount();
        QVERIFY(canvas->childCount() > elements); // and the lines
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i) {
            QAccessibleInterface *child = canvas->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(canvas->indexOfChild(child), i);
            QCOMPARE(child->parent(), canvas);
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(!child->rect().isEmpty() || child->role() == QAccessible::Graphic);
            names += child->text(QAccessible::Name);
        }
        QVERIFY2(names.filter("Service orders in tickets").size() == 1,
                 qPrintable(names.join('\n')));
        QVERIFY2(names.contains("orders owns orders-db"), qPrintable(names.join('\n')));

        QAccessibleInterface *orders =
            canvas->child(static_cast<int>(names.indexOf(QRegularExpression("^Service orders.*"))));
        QCOMPARE(canvas->childAt(orders->rect().center().x(), orders->rect().center().y()), orders);
        QCOMPARE(orders->role(), QAccessible::ListItem);
        orders->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_studio->editor->selectedId(), idOf("orders"));
        QVERIFY(orders->state().selected && orders->state().focused);
        QCOMPARE(canvas->focusChild(), orders);
        orders->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(m_studio->window->activeFocusItem() != m_canvas);
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_canvas->hasActiveFocus());
        m_studio->editor->deleteSelection();
        QVERIFY(!orders->isValid());
        QVERIFY(orders->state().invalid);
    }

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_studio->window, key, modifiers);
    }
    quint64 idOf(const std::string &name) const
    {
        for (const RecordPtr &record : m_studio->editor->document().records()) {
            if (record->name == name)
                return record->id.value;
        }
        return 0;
    }
    QString selected() const
    {
        const Record *record =
            m_studio->editor->document().find(ElementId{m_studio->editor->selectedId()});
        return record ? QString::fromStdString(record->name) : QString();
    }

    std::unique_ptr<Studio> m_studio;
    CanvasView *m_canvas = nullptr;
};

MOLDLOFT_WINDOW_MAIN(TestAccessCanvas)
#include "tst_access_canvas.moc"
