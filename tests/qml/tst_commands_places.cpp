// Finding one's way: search, places visited, breadcrumbs, map, and the filter of meanings.

#include "qml/commands_fixture.h"
#include "ui/design_search.h"

using namespace moldloft;
using namespace moldloft::ui;

class TestCommandsPlaces : public CommandTest
{
    Q_OBJECT

private slots:
    void cleanup() { closeWindow(); }

    void aSearchFindsStepsAndGoesBack()
    {
        openTemplate("ticketing");
        canvas()->zoomTo(0.6);
        const QRectF before = canvas()->visibleWorld();
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("searchField") && studio->item("searchField")->hasActiveFocus());
        studio->type("order");
        auto *search = studio->window->findChild<DesignSearch *>();
        QTRY_VERIFY(!search->isRunning() && search->total() > 1);
        key(Qt::Key_Return);
        QCOMPARE(search->current(), 0);
        QCOMPARE(studio->editor->selectedId(), search->at(0).element);
        key(Qt::Key_F3);
        QCOMPARE(search->current(), 1);
        key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(search->current(), 0);
        key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(search->current(), search->rowCount() - 1);
        QCOMPARE(studio->editor->selectedId(), search->at(search->current()).element);
        key(Qt::Key_Escape);
        QTRY_VERIFY(!studio->item("searchField"));
        QVERIFY(studio->item("canvas")->hasActiveFocus());
        QCOMPARE(studio->editor->selectedId(), quint64(0));
        QVERIFY(QLineF(canvas()->visibleWorld().center(), before.center()).length() < 1);
        QVERIFY(std::abs(canvas()->visibleWorld().width() - before.width()) < 1);
    }

    void aSearchFollowsTheDesign()
    {
        openWindow();
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("searchField") && studio->item("searchField")->hasActiveFocus());
        studio->type("service");
        auto *search = studio->window->findChild<DesignSearch *>();
        QTRY_VERIFY(!search->isRunning());
        QTRY_COMPARE(search->total(), 0); // what the first letters found may be shown still
        studio->editor->addFromKeyboard("service");
        QTRY_COMPARE(search->total(), 1);
        studio->editor->undo();
        QTRY_COMPARE(search->total(), 0);
    }

    void whatIsNotFoundIsDimmed()
    {
        openTemplate("ticketing");
        canvas()->fit();
        QTRY_VERIFY(canvas()->settled());
        const QImage plain = studio->window->grabWindow();
        key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("searchField") && studio->item("searchField")->hasActiveFocus());
        studio->type("orders");
        auto *search = studio->window->findChild<DesignSearch *>();
        QTRY_VERIFY(!search->isRunning() && search->total() > 0);
        const quint64 lit = search->at(0).element;
        quint64 dim = 0;
        for (const Record *one : studio->editor->document().all(ElementKind::Service)) {
            const bool hit =
                std::any_of(search->hits().begin(), search->hits().end(),
                            [&](const SearchHit &found) { return found.id == one->id; });
            if (!hit)
                dim = one->id.value;
        }
        QVERIFY(dim);
        const auto same = [&](quint64 id) {
            const QRectF box = canvas()->elementRect(id).adjusted(4, 4, -4, -4);
            const QPoint corner = canvas()->mapToScene(box.topLeft()).toPoint();
            const QRect area(corner, box.size().toSize());
            return plain.copy(area) == studio->window->grabWindow().copy(area);
        };
        QTRY_VERIFY(!same(dim));
        Q_UNUSED(lit);
        key(Qt::Key_Escape);
        QTRY_VERIFY(same(dim));
    }

    void visitedPlacesAreGoneBackTo()
    {
        openTemplate("shop");
        QTRY_VERIFY(!canvas()->visibleWorld().isEmpty());
        QTest::qWait(700); // a place counts once the view has rested there
        const QRectF first = canvas()->visibleWorld();
        canvas()->centreOn(QPointF(5000, 5000));
        QVERIFY(command("back")->property("enabled").toBool());
        const QRectF second = canvas()->visibleWorld();
        key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QVERIFY(QLineF(canvas()->visibleWorld().center(), first.center()).length() < 1);
        QVERIFY(!command("back")->property("enabled").toBool());
        key(Qt::Key_BracketRight, Qt::ControlModifier);
        QVERIFY(QLineF(canvas()->visibleWorld().center(), second.center()).length() < 1);
        QVERIFY(!command("forward")->property("enabled").toBool());
    }

    void theViewZoomsToWhatIsSelected()
    {
        openTemplate("shop");
        const quint64 id = studio->editor->document().all(ElementKind::Service).front()->id.value;
        key(Qt::Key_0, Qt::ControlModifier);
        studio->editor->selectElement(id);
        key(Qt::Key_8, Qt::ControlModifier);
        const QPointF centre = canvas()->elementRect(id).center();
        QVERIFY(QLineF(centre, canvas()->boundingRect().center()).length() < 2);
        QVERIFY(canvas()->zoom() > 0.9);
        key(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(canvas()->zoom(), 1.0);
        key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(canvas()->zoom() < 1);
    }

    void breadcrumbsSayWhereOneIs()
    {
        openTemplate("ticketing");
        const Record &service = *studio->editor->document().all(ElementKind::Service).front();
        studio->editor->selectElement(service.id.value);
        QTRY_COMPARE(textOf("crumb2"), QString::fromStdString(service.name));
        QCOMPARE(textOf("crumb1"), QString::fromStdString(service.ns));
        QCOMPARE(textOf("crumb0"), QString("ticketing"));
        QVERIFY(studio->click("crumb1"));
        const Record *ns = studio->editor->document().findNamespace(service.ns);
        QTRY_COMPARE(studio->editor->selectedId(), ns->id.value);
        QTRY_VERIFY(!studio->item("crumb2"));
        const auto all = edges(studio->editor->document());
        QVERIFY(!all.empty());
        studio->editor->selectEdge(all.front());
        QTRY_VERIFY(studio->item("crumb3"));
        QVERIFY(studio->click("crumb0"));
        QTRY_COMPARE(studio->editor->selectionCount(), 0);
    }

    void aFitKeepsClearOfTheMap()
    {
        openWindow();
        const QQuickItem *map = studio->item("minimap");
        QVERIFY(map);
        const QRectF covered = canvas()->mapRectFromItem(map, map->boundingRect());
        // Four services as far from each other as the canvas is long and high.
        const double wide = 3 * canvas()->width(), high = 3 * canvas()->height();
        const quint64 ns = studio->editor->dropPaletteItem("namespace", 0, 0, 0);
        std::vector<quint64> corners;
        for (const double x : {20.0, wide - 200}) {
            for (const double y : {48.0, high - 120})
                corners.push_back(studio->editor->dropPaletteItem("service", x, y, ns));
        }
        const auto hidden = [&] {
            return std::any_of(corners.begin(), corners.end(), [&](quint64 id) {
                return canvas()->elementRect(id).intersects(covered);
            });
        };
        const auto inView = [&] {
            return std::all_of(corners.begin(), corners.end(), [&](quint64 id) {
                return canvas()->boundingRect().contains(canvas()->elementRect(id));
            });
        };
        canvas()->setCovered({});
        canvas()->fit();
        QVERIFY(inView());
        QVERIFY(hidden()); // so it would be, were the map not kept clear of
        canvas()->setCovered({covered});
        canvas()->fit();
        QVERIFY(inView());
        QVERIFY(!hidden());
        // The same for a second one in the corner below, and where there is no room at all.
        const QRectF card(canvas()->width() - 300, canvas()->height() - 200, 284, 184);
        const auto covers = [&](const QRectF &cover) {
            return std::any_of(corners.begin(), corners.end(), [&](quint64 id) {
                return canvas()->elementRect(id).intersects(cover);
            });
        };
        QVERIFY(covers(card));
        canvas()->setCovered({covered, card});
        canvas()->fit();
        QVERIFY(inView());
        QVERIFY(!hidden());
        QVERIFY(!covers(card));
        canvas()->setCovered({canvas()->boundingRect()});
        canvas()->fit();
        QVERIFY(inView());
        canvas()->setCovered({covered});
        canvas()->fit();
        // Without the map there is more room, and it is taken.
        const double zoom = canvas()->zoom();
        command("showMinimap")->metaObject()->invokeMethod(command("showMinimap"), "trigger");
        QTRY_VERIFY(!studio->item("minimap"));
        QTRY_VERIFY(canvas()->zoom() > zoom);
        QVERIFY(inView());
    }

    void theMapTakesTheCanvasThere()
    {
        openTemplate("shop");
        QQuickItem *map = studio->item("canvasMap");
        QVERIFY(map);
        canvas()->zoomTo(1);
        const QPoint corner = map->mapToScene(QPointF(20, 20)).toPoint();
        const QPoint other =
            map->mapToScene(QPointF(map->width() - 20, map->height() - 20)).toPoint();
        QTest::mouseClick(studio->window, Qt::LeftButton, {}, corner);
        const QPointF first = canvas()->visibleWorld().center();
        studio->drag(corner, other);
        const QPointF second = canvas()->visibleWorld().center();
        QVERIFY(second.x() > first.x() && second.y() > first.y());
        const double zoom = canvas()->zoom();
        QWheelEvent wheel(corner, studio->window->mapToGlobal(corner), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(studio->window, &wheel);
        QTRY_VERIFY(canvas()->zoom() > zoom);
        studio->item("minimap")->forceActiveFocus();
        const double x = canvas()->visibleWorld().center().x();
        key(Qt::Key_Left);
        QVERIFY(canvas()->visibleWorld().center().x() < x);
        key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(!studio->item("minimap"));
        key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(studio->item("minimap"));
        studio->window->resize(1000, 800); // less than 720 px are left for the canvas
        QTRY_VERIFY(!studio->item("minimap"));
    }

    void aLineIsDrawnFromAnywhereWithItsTool()
    {
        openWindow();
        key(Qt::Key_S);
        key(Qt::Key_P);
        QTRY_COMPARE(studio->editor->elementCount(), 3);
        canvas()->fit();
        const auto &document = studio->editor->document();
        const quint64 from = document.all(ElementKind::Service).front()->id.value;
        const quint64 to = document.all(ElementKind::Database).front()->id.value;
        QVERIFY(studio->click("connectToolButton"));
        QTRY_COMPARE(canvas()->tool(), QString("connect"));
        const auto middle = [&](quint64 id) {
            return canvas()->mapToScene(canvas()->elementRect(id).center()).toPoint();
        };
        studio->drag(middle(from), middle(to));
        QTRY_COMPARE(edges(studio->editor->document()).size(), std::size_t(1));
        key(Qt::Key_Escape);
        QTRY_COMPARE(canvas()->tool(), QString("select"));
        const QPointF before = canvas()->elementRect(from).center();
        studio->drag(middle(from), middle(from) + QPoint(0, 60));
        QTRY_VERIFY(canvas()->elementRect(from).center() != before); // it is moved again
    }

    void aNoteStandsWhereItsToolWasPressed()
    {
        openWindow();
        key(Qt::Key_T, Qt::ShiftModifier);
        QTRY_COMPARE(canvas()->tool(), QString("note"));
        const QPoint place = canvas()->mapToScene(QPointF(400, 500)).toPoint();
        QTest::mouseClick(studio->window, Qt::LeftButton, {}, place);
        QTRY_COMPARE(studio->editor->document().all(ElementKind::Note).size(), std::size_t(1));
        QCOMPARE(canvas()->tool(), QString("select"));
        const quint64 id = studio->editor->document().all(ElementKind::Note).front()->id.value;
        QVERIFY(canvas()->elementRect(id).adjusted(-30, -30, 30, 30).contains(QPointF(400, 500)));
        key(Qt::Key_Escape);
    }

    void theKeyOfTheLinesFilters()
    {
        openTemplate("shop");
        QVERIFY(studio->click("key-async"));
        QTRY_COMPARE(canvas()->meaningFilter(), QString("async"));
        QVERIFY(studio->item("allLinesButton"));
        QVERIFY(studio->click("key-async"));
        QTRY_COMPARE(canvas()->meaningFilter(), QString());
        focusCanvas();
        key(Qt::Key_4, Qt::AltModifier);
        QTRY_COMPARE(canvas()->meaningFilter(), QString("data"));
        QVERIFY(command("dataLines")->property("isOn").toBool());
        QVERIFY(studio->click("allLinesButton"));
        QTRY_COMPARE(canvas()->meaningFilter(), QString());
    }
};

MOLDLOFT_WINDOW_MAIN(TestCommandsPlaces)
#include "tst_commands_places.moc"
