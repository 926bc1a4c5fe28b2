// Why a line of the preview says what it says: under the pointer, at the caret, and for a screen
// reader.

#include <QAccessible>

#include "qml/studio_fixture.h"
#include "ui/preview_model.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestPreviewWhy : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newFromTemplate(QStringLiteral("ticketing"));
        QTRY_VERIFY(m_studio->item("canvas"));
        QVERIFY(m_studio->click("previewTab"));
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void thePointerAsksForTheLineBelowIt()
    {
        show("orders", "deploy/base/tickets/orders/deployment.yaml");
        hover("replicas:");
        QTRY_COMPARE(why().place(), QString("spec.replicas"));
        QCOMPARE(why().at(0).word, QString("field"));
        QCOMPARE(why().at(0).text, QString("`replicas: 2` of tickets/orders"));
        QCOMPARE(why().rows().back().word, QString("in prod"));
        QCOMPARE(why().rows().back().text, QString("3"));
        QTRY_VERIFY(m_studio->item("why-0"));
        QCOMPARE(m_studio->item("whyPlace")->property("text").toString(), QString("spec.replicas"));
        hover("revisionHistoryLimit:");
        QTRY_COMPARE(why().place(), QString("spec.revisionHistoryLimit"));
        QCOMPARE(why().at(0).word, QString("rule"));
        // away from the text it is the caret's line again
        QTest::mouseMove(m_studio->window, Studio::centreOf(m_studio->item("canvas")));
        QTRY_COMPARE(why().place(), QString("apiVersion"));
    }

    void theCaretAsksByKeysAlone()
    {
        show("orders", "deploy/base/tickets/orders/deployment.yaml");
        QTest::mouseMove(m_studio->window, Studio::centreOf(m_studio->item("canvas")));
        QQuickItem *text = m_studio->item("previewText");
        text->forceActiveFocus(Qt::TabFocusReason);
        QTRY_COMPARE(why().line(), 0);
        QTest::keyClick(m_studio->window, Qt::Key_Down);
        QTRY_COMPARE(why().place(), QString("kind"));
        QVERIFY(text->property("cursorVisible").toBool());
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(m_studio->window, Qt::Key_Down);
        QTRY_VERIFY(why().line() > 90);
        // what is asked for is in view, and said
        const QRectF caret = text->property("cursorRectangle").toRectF();
        const QQuickItem *page = m_studio->item("previewWhy");
        const double y = text->mapToItem(page, caret.center()).y();
        QVERIFY2(y > 0 && y < page->height(), qPrintable(QString::number(y)));
        QAccessibleInterface *said = QAccessible::queryAccessibleInterface(text);
        QVERIFY(said);
        QCOMPARE(said->text(QAccessible::Description), why().spoken());
        QVERIFY(why().spoken().startsWith(why().place()));
    }

    void aReasonLeadsToItsElement()
    {
        show("orders-db", "deploy/base/tickets/orders-db/network-policy.yaml");
        hover("app.kubernetes.io/name: orders\n");
        QTRY_COMPARE(why().rows().empty() ? QString() : why().at(0).word, QString("line"));
        QCOMPARE(why().at(0).text, QString("tickets/orders owns orders-db"));
        const quint64 orders = element("orders");
        QCOMPARE(why().at(0).element, orders);
        m_studio->item("whyReasons")->forceActiveFocus(Qt::TabFocusReason);
        m_studio->item("whyReasons")->setProperty("currentIndex", 0);
        QTest::keyClick(m_studio->window, Qt::Key_Return);
        QTRY_COMPARE(m_studio->editor->selectedId(), orders);
    }

    void whatIsNoObjectHasNoReasons()
    {
        show("orders", "deploy/base/tickets/orders/kustomization.yaml", false);
        QTRY_VERIFY(!why().isWorking());
        QVERIFY(!why().isReady());
        QTRY_VERIFY(!m_studio->item("previewWhy"));
    }

private:
    PreviewModel &preview() { return *m_studio->editor->preview(); }
    PreviewReasons &why() { return *preview().reasons(); }

    quint64 element(const QString &name)
    {
        return m_studio->editor->document().findObject("tickets", name.toStdString())->id.value;
    }

    void show(const QString &name, const QString &path, bool explained = true)
    {
        m_studio->editor->selectElement(element(name));
        QTRY_VERIFY(row(path) >= 0);
        preview().setCurrent(row(path));
        if (explained)
            QTRY_VERIFY_WITH_TIMEOUT(why().isReady(), 30000);
        m_studio->settle();
    }

    int row(const QString &path)
    {
        for (int i = 0; i < preview().count(); ++i) {
            if (preview().at(i).key == path)
                return i;
        }
        return -1;
    }

    /// The pointer goes to the line that holds the words.
    void hover(const QString &words)
    {
        QQuickItem *text = m_studio->item("previewText");
        const QString all = preview().text();
        const auto line = all.left(all.indexOf(words)).count('\n');
        const double height = text->property("lineHeight").toDouble();
        const double y = text->property("topPadding").toDouble() + (line + 0.5) * height;
        QQuickItem *scroller = text->parentItem()->parentItem();
        scroller->setProperty("contentY", qMax(0.0, y - 40));
        m_studio->settle();
        QTest::mouseMove(m_studio->window, text->mapToScene(QPointF(60, y)).toPoint());
    }

    std::unique_ptr<Studio> m_studio;
};

MOLDLOFT_WINDOW_MAIN(TestPreviewWhy)
#include "tst_preview_why.moc"
