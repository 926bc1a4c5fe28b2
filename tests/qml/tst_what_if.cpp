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
        QCOMPARE(m_whatIf->failures(), QString("catalog down"));
        QTRY_COMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("down"));
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
        QCOMPARE(m_whatIf->failures(), QString("4 nodes of general down"));
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

    void timeIsScrubbedFromTheFailureToWhereAllIsWellAgain()
    {
        m_studio->preferences->setReducedMotion(true);
        select("catalog-db");
        press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY(m_whatIf->lastWave() > 1);
        WhatIfTime &time = *m_whatIf->time();
        QTRY_COMPARE(time.position(), time.lastWavePosition());
        QVERIFY(time.last() > time.lastWavePosition()); // it is started again
        QCOMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("down"));
        QTRY_VERIFY(m_studio->item("whatIfScrubber"));
        m_studio->settle();
        QQuickItem *slider = m_studio->item("whatIfScrubber");
        slider->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Home, Qt::NoModifier);
        QCOMPARE(time.position(), 0.0);
        QCOMPARE(m_whatIf->wave(), 0);
        QCOMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("up")); // not yet
        QCOMPARE(row(*m_whatIf->cascade(), "shop/catalog").state, QString("coming"));
        press(Qt::Key_PageUp, Qt::NoModifier);
        QCOMPARE(m_whatIf->wave(), 1);
        QCOMPARE(row(*m_whatIf->cascade(), "shop/catalog").state, QString("down"));
        press(Qt::Key_End, Qt::NoModifier);
        QCOMPARE(time.position(), time.last());
        QCOMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("up")); // no longer
        QVERIFY(time.seconds() >= 15); // its start and a period of its probe
        const QImage well = picture();
        press(Qt::Key_Home, Qt::NoModifier);
        QVERIFY(red(picture()) > red(well));

        // by the pointer, too: the middle of the rail lies between two moments
        QTest::mouseClick(m_studio->window, Qt::LeftButton, {}, Studio::centreOf(slider));
        QVERIFY(time.position() > 0 && time.position() < time.last());
    }

    void timeRunsAndCanBeStopped()
    {
        select("catalog-db");
        press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY(m_whatIf->lastWave() > 1);
        WhatIfTime &time = *m_whatIf->time();
        QTRY_COMPARE(time.position(), time.lastWavePosition()); // its waves, one after the other
        QVERIFY(m_studio->click("whatIfPlay"));
        QTRY_VERIFY(time.position() > time.lastWavePosition());
        QTRY_COMPARE(time.position(), time.last());
    }

    void anElementIsSlowedByTheSwitchAndByItsKey()
    {
        select("catalog");
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady());
        QVERIFY(m_studio->click("whatIfState-slow"));
        QTRY_COMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("slow"));
        QVERIFY(m_whatIf->failures().startsWith("catalog slower by 300"));
        const QString later = row(*m_whatIf->entries(), "/api/products").cells[1];
        QTRY_VERIFY(m_studio->item("whatIfSlowBy"));
        m_whatIf->setSlowBy(700);
        QTRY_VERIFY(row(*m_whatIf->entries(), "/api/products").cells[1] != later);
        QVERIFY(m_studio->click("runState-up")); // of the inspector
        QTRY_VERIFY(!m_whatIf->hasFailure());
        m_studio->item("canvas")->forceActiveFocus();
        press(Qt::Key_S, Qt::ShiftModifier);
        QTRY_COMPARE(m_whatIf->selectedState(), QString("slow"));
        QVERIFY(!editor().canUndo());
        // arrows walk among the three
        QVERIFY(m_studio->click("runState-slow"));
        press(Qt::Key_Right, Qt::NoModifier);
        QTRY_COMPARE(m_whatIf->selectedState(), QString("down"));
        QTRY_COMPARE(row(*m_whatIf->entries(), "/api/products").state, QString("down"));
    }

    void theInspectorSaysWhatFallsWithTheSelection()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady());
        select("catalog-db");
        const QStringList reach = m_whatIf->reach();
        QCOMPARE(reach.size(), 6);
        QCOMPARE(reach[1], QString("3 of 12"));
        QCOMPARE(reach[5], QString("3 of 8"));
        editor().clearSelection();
        QVERIFY(m_whatIf->reach().isEmpty());
    }

    void linesCarryFigures()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady() && !m_whatIf->isRunning());
        const QImage time = picture();
        QVERIFY(m_studio->click("whatIfFigures-none"));
        const QImage none = picture();
        QVERIFY(none != time);
        QVERIFY(m_studio->click("whatIfFigures-rate"));
        QVERIFY(picture() != time);
        QVERIFY(picture() != none);
        QVERIFY(m_studio->click("problemsTab")); // and none while nobody looks
        const QImage away = picture();
        m_whatIf->setFigures("none");
        QVERIFY(picture() == away);
    }

    void theLastChangeIsSaidInASentenceAndATable()
    {
        QVERIFY(m_studio->click("whatIfTab"));
        QTRY_VERIFY(m_whatIf->isReady() && !m_whatIf->isRunning());
        QCOMPARE(m_whatIf->change(), QString());
        select("catalog");
        editor().inspector()->setValue("latency/p50", "30ms");
        const QString time = QString("20") + QChar(0x2009) + "ms";
        QTRY_VERIFY2(m_whatIf->change().startsWith("The last change adds " + time + " to /api/"),
                     qPrintable(m_whatIf->change()));
        QTRY_VERIFY(m_studio->item("whatIfWords"));
        QCOMPARE(m_studio->item("whatIfWords")->property("text").toString(), m_whatIf->change());
        QVERIFY(m_studio->click("whatIfCompare"));
        const WhatIfRow &products = row(*m_whatIf->comparison(), "/api/products");
        QCOMPARE(products.cells.size(), 4);
        QVERIFY(products.cells[0] != products.cells[1]);
        QCOMPARE(products.state, QString("slow"));
        QCOMPARE(row(*m_whatIf->comparison(), "/api/accounts").state, QString("up"));
        // a call more widens what falls with what is called
        const quint64 accounts = idOf("accounts");
        Document more = editor().document();
        Record record = *more.find(ElementId{accounts});
        Call call;
        call.to = Ref{"catalog"};
        record.as<Service>()->calls.push_back(call);
        QVERIFY(editor().apply("Call", more.with(record)));
        QTRY_VERIFY2(m_whatIf->change().contains("to the blast radius of shop/catalog"),
                     qPrintable(m_whatIf->change()));
        editor().undo();
        QTRY_VERIFY(!m_whatIf->change().contains("blast radius"));
    }

    void theClusterIsShownInsteadOfTheDrawing()
    {
        select("catalog");
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->item("clusterNode-3"));
        QVERIFY(m_studio->item("controlPlane"));
        WhatIfCluster &cluster = *m_whatIf->cluster();
        QCOMPARE(cluster.count(), 4);
        int pods = 0;
        for (const NodeBox &node : cluster.rows())
            pods += int(node.pods.size());
        QVERIFY(pods > 10);
        QCOMPARE(cluster.pending()->count(), 0);
        QVERIFY(cluster.summary().contains("4 nodes"));

        QVERIFY(m_studio->click("clusterNode-1")); // that one dies
        QTRY_VERIFY(cluster.at(1).dead && !cluster.at(0).dead);
        QCOMPARE(m_whatIf->failures(), QString("1 node of general down"));
        QVERIFY(std::any_of(cluster.rows().begin(), cluster.rows().end(),
                            [](const NodeBox &node) { return node.states.contains("moved"); }));
        QTRY_VERIFY(cluster.pending()->count() > 0); // a database waits for its node
        QTRY_VERIFY(m_studio->item("clusterPending-0"));
        press(Qt::Key_Space, Qt::NoModifier); // and lives again, by its key
        QTRY_VERIFY(!m_whatIf->hasFailure());
        QTRY_COMPARE(cluster.pending()->count(), 0);

        m_studio->item("podsOfSelected-slider")->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Right, Qt::NoModifier);
        QTRY_COMPARE(m_whatIf->selectedPods(), 3);
        m_studio->item("nodesOf-0-slider")->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Left, Qt::NoModifier);
        QTRY_COMPARE(cluster.count(), 3);
        QVERIFY(!editor().canUndo());
        press(Qt::Key_Escape, Qt::NoModifier);
        QTRY_VERIFY(!m_studio->item("clusterView"));
        QVERIFY(m_studio->item("canvas")->hasActiveFocus());
    }

    void autoscalersFollowTheRequests()
    {
        select("catalog");
        editor().inspector()->setValue("autoscale/min", "2");
        editor().inspector()->setValue("autoscale/max", "9");
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_studio->item("autoscaled"));
        WhatIfCluster &cluster = *m_whatIf->cluster();
        QVERIFY(cluster.rate().contains("requests a second"));
        const QString usual = cluster.rate();
        m_whatIf->cluster()->setLoad(2000);
        QTRY_VERIFY(cluster.rate() != usual);
        QVERIFY(cluster.scaled().isEmpty());
        QVERIFY(m_studio->click("autoscaled"));
        QTRY_VERIFY2(cluster.scaled().startsWith("catalog: 2 to "), qPrintable(cluster.scaled()));
        QVERIFY(m_studio->click("clusterReset"));
        QTRY_COMPARE(cluster.rate(), usual);
    }

private:
    Editor &editor() { return *m_studio->editor; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(m_studio->window, key, modifiers);
    }
    quint64 idOf(ElementKind kind) { return editor().document().all(kind).front()->id.value; }
    quint64 idOf(const std::string &name)
    {
        for (const RecordPtr &record : editor().document().records()) {
            if (record->path() == "shop/" + name)
                return record->id.value;
        }
        return 0;
    }
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
