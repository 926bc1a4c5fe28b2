// The what-if from the window: what is taken down, what falls with it, on the canvas and in words.

#include <algorithm>

#include "qml/studio_fixture.h"
#include "ui/what_if.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->window && m_studio->active);
        m_studio->editor->newFromTemplate(QStringLiteral("shop"));
        QTRY_VERIFY(m_studio->item("canvas"));
        m_studio->item("canvas")->forceActiveFocus();
        m_whatIf = m_studio->window->findChild<WhatIf *>();
        QVERIFY(m_whatIf);
    }
    void cleanup()
    {
        if (m_studio)
            QCOMPARE(m_studio->warnings, QStringList());
        m_studio.reset();
    }

    void nothingIsComputedWhileNobodyLooks()
    {
        QVERIFY(!m_whatIf->isRunning());
        QVERIFY(!m_whatIf->isReady());
    }

    void itsPageShowsEveryEntryPoint()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady());
        QCOMPARE(m_whatIf->entries()->count(), 8);
        const WhatIfRow &orders = row(*m_whatIf->entries(), "/api/orders");
        QCOMPARE(orders.cells.size(), 5);
        QVERIFY2(orders.cells[0].endsWith("ms"), qPrintable(orders.cells[0]));
        QCOMPARE(orders.state, QString("up"));
        QCOMPARE(m_whatIf->blasts()->at(0).name, QString("shop"));
        QTRY_VERIFY(m_studio->item("whatIfEntries-0"));
    }

    void theSelectedElementIsTakenDownByItsKeyAndUpAgain()
    {
        const Document before = editor().document();
        select("catalog");
        press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY(m_whatIf->isReady() && !m_whatIf->isRunning());
        QVERIFY(m_whatIf->isShown()); // its page has opened
        QVERIFY(m_whatIf->hasFailure());
        QCOMPARE(m_whatIf->failures(), QString("catalog"));
        QCOMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("down"));
        QCOMPARE(row(*m_whatIf->entries(), "/api/accounts").state, QString("up"));
        QCOMPARE(m_whatIf->cascade()->at(0).name, QString("shop/catalog"));
        QCOMPARE(m_whatIf->cascade()->at(0).wave, 0);
        QVERIFY(row(*m_whatIf->cascade(), "shop/carts").wave == 1);
        QTRY_COMPARE(m_whatIf->wave(), m_whatIf->lastWave());
        QVERIFY(editor().document() == before); // it is no edit
        QVERIFY(!editor().canUndo());

        m_studio->item("canvas")->forceActiveFocus();
        press(Qt::Key_D, Qt::ShiftModifier);
        QVERIFY(!m_whatIf->hasFailure());
        QTRY_COMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("up"));
        QCOMPARE(m_whatIf->cascade()->count(), 0);
    }

    void whatCannotFailSaysWhy()
    {
        editor().clearSelection();
        QVERIFY(!m_whatIf->selectionReason().isEmpty());
        editor().selectElement(idOf(ElementKind::Ingress));
        QVERIFY(!m_whatIf->selectionReason().isEmpty());
        press(Qt::Key_D, Qt::ShiftModifier);
        QVERIFY(!m_whatIf->hasFailure());
        editor().selectElement(idOf(ElementKind::Broker));
        QVERIFY(m_whatIf->selectionReason().isEmpty());
    }

    void wavesAreSteppedAndShownOnTheCanvas()
    {
        m_studio->preferences->setReducedMotion(true);
        select("catalog-db");
        const QImage calm = picture();
        press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY(m_whatIf->lastWave() > 1);
        QTRY_COMPARE(m_whatIf->wave(), m_whatIf->lastWave());
        QVERIFY(m_studio->click("whatIfBack"));
        QCOMPARE(m_whatIf->wave(), m_whatIf->lastWave() - 1);
        m_whatIf->setWave(0);
        const QImage first = picture();
        m_whatIf->setWave(m_whatIf->lastWave());
        const QImage last = picture();
        const int calmRed = red(calm), firstRed = red(first), lastRed = red(last);
        QVERIFY2(firstRed > calmRed, qPrintable(QString("%1 %2").arg(calmRed).arg(firstRed)));
        QVERIFY2(lastRed > firstRed, qPrintable(QString("%1 %2").arg(firstRed).arg(lastRed)));
        QVERIFY(m_studio->click("whatIfReset"));
        QVERIFY(!m_whatIf->hasFailure());
    }

    void anEditShowsWhatItDidToEveryEntryPoint()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady() && !m_whatIf->isRunning());
        QCOMPARE(row(*m_whatIf->entries(), "/api/products").cells[4], QString("–"));
        select("catalog");
        editor().inspector()->setValue("latency/p50", "150ms");
        QTRY_COMPARE(row(*m_whatIf->entries(), "/api/products").cells[4],
                     QString("+140") + QChar(0x2009) + "ms");
        QCOMPARE(row(*m_whatIf->entries(), "/api/accounts").cells[4], QString("–"));
    }

    void aRowSelectsWhatItIsAbout()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_studio->item("whatIfEntries-1"));
        QVERIFY(m_studio->click("whatIfEntries-1"));
        QCOMPARE(editor().selectedId(), m_whatIf->entries()->at(1).element);
    }

    void podsStandOnNodes()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady());
        QVERIFY(m_studio->click("whatIfCluster"));
        QTRY_VERIFY(m_studio->item("whatIfNodes-0"));
        QCOMPARE(m_whatIf->nodes()->count(), 4);
        QCOMPARE(m_whatIf->nodes()->at(0).name, QString("general-1"));
        QVERIFY(m_whatIf->nodes()->at(0).detail.contains("shop/"));
    }

    void nodesDieAndPodsAreAddedWithoutAnyEdit()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady());
        QVERIFY(m_studio->click("whatIfCluster"));
        QTRY_VERIFY(m_studio->item("poolDead-0"));
        m_studio->item("poolDead-0")->forceActiveFocus(Qt::TabFocusReason);
        for (int i = 0; i < 4; ++i)
            press(Qt::Key_Up, Qt::NoModifier);
        QTRY_COMPARE(m_whatIf->nodes()->at(3).state, QString("down"));
        QVERIFY(m_whatIf->hasFailure());
        QCOMPARE(m_whatIf->failures(), QString("4 nodes of general"));
        QCOMPARE(row(*m_whatIf->entries(), "/api/accounts").state, QString("down"));
        QVERIFY(m_whatIf->nodes()->count() > 4); // and what is pending
        QVERIFY(m_studio->click("whatIfReset"));
        QTRY_COMPARE(m_whatIf->nodes()->count(), 4);

        const QString few = m_whatIf->nodes()->at(0).cells[0];
        select("catalog");
        QTRY_VERIFY(m_studio->item("whatIfPods"));
        m_whatIf->setSelectedPods(40);
        QTRY_VERIFY(m_whatIf->nodes()->at(0).cells[0] != few);
        QVERIFY(!editor().canUndo());
    }

private:
    Editor &editor() { return *m_studio->editor; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_studio->window, key, modifiers);
    }
    quint64 idOf(ElementKind kind) { return editor().document().all(kind).front()->id.value; }
    void select(const std::string &name)
    {
        for (const RecordPtr &record : editor().document().records()) {
            if (record->path() == "shop/" + name)
                editor().selectElement(record->id.value);
        }
    }
    const WhatIfRow &row(const WhatIfRows &model, const QString &name)
    {
        static const WhatIfRow none;
        const auto it = std::find_if(model.rows().begin(), model.rows().end(),
                                     [&](const WhatIfRow &row) { return row.name == name; });
        return it == model.rows().end() ? none : *it;
    }
    QImage picture()
    {
        m_studio->settle();
        m_studio->settle();
        const QQuickItem *canvas = m_studio->item("canvas");
        const QRectF area = canvas->mapRectToScene(canvas->boundingRect());
        return m_studio->window->grabWindow().copy(area.toRect());
    }
    /// Pixels of the error colour of the light theme.
    static int red(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor("#BE1E2D");
        }
        return count;
    }

    std::unique_ptr<Studio> m_studio;
    WhatIf *m_whatIf = nullptr;
};

MOLDLOFT_WINDOW_MAIN(TestWhatIf)
#include "tst_what_if.moc"
