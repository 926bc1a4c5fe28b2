#include <QQuickWindow>
#include <QtTest>

#include "canvas/designs.h"
#include "ui/canvas/canvas_map.h"
#include "ui/canvas/canvas_view.h"
#include "ui/layout_job.h"

using namespace moldloft;
using namespace moldloft::testing;
using ui::CanvasView;
using ui::Editor;

Q_DECLARE_METATYPE(moldloft::Document)

/// What the canvas draws above the tiles, and how it moves.
class LiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }
    void init();
    void cleanup();

    void aRestingPointerLightsWhatItIsConnectedTo();
    void aChannelWithoutAPartInItStaysDim();
    void whatIsDraggedIsSeenWhereThePointerIs();
    void onlyOneMeaningIsShownWhereThatIsAskedFor();
    void theTextSizeStretchesTheWholePicture();
    void fittingFliesButThePlacesAreThereAtOnce();
    void withoutTimeNothingFlies();
    void whatIsArrangedGoesToItsPlace_data();
    void whatIsArrangedGoesToItsPlace();
    void theWayIsAsLongAsItsTime();
    void theMapShowsTheDesignAndTakesTheCanvasThere();

private:
    /// To the left of everything, so that an automatic layout moves it back; all is in view.
    void displace(ElementId id)
    {
        Placement at = *m_editor->layout().find(id);
        at.x = m_view->worldBounds().left() - 500;
        m_editor->apply(QStringLiteral("Test"), m_editor->document(),
                        m_editor->layout().with(id, at));
        m_view->fit();
        QTRY_VERIFY(m_view->settled());
    }
    ElementId object(const std::string &ns, const std::string &name) const
    {
        return m_editor->document().findObject(ns, name)->id;
    }
    /// Inside the box, clear of words, ports and badges.
    QPoint plain(ElementId id) const
    {
        const QRectF box = m_view->elementRect(id.value);
        return (box.topLeft() + QPointF(box.width() * 0.6, box.height() * 0.1)).toPoint();
    }
    QColor seen(QPoint at) { return m_window->grabWindow().pixelColor(at).rgb(); }
    int count(const QColor &color)
    {
        const QImage image = m_window->grabWindow().convertToFormat(QImage::Format_RGB32);
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == color.rgb();
        }
        return found;
    }

    std::unique_ptr<Editor> m_editor;
    std::unique_ptr<QQuickWindow> m_window;
    CanvasView *m_view = nullptr;
};

void LiveTest::init()
{
    m_editor = std::make_unique<Editor>();
    m_editor->newDesign();
    m_editor->apply(QStringLiteral("Draw"), ticketing());
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(1500, 640);
    m_view = new CanvasView(m_window->contentItem());
    m_view->setSize({1500, 640});
    m_view->setEditor(m_editor.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_view->fit();
    QTRY_VERIFY(m_view->settled());
}

void LiveTest::cleanup()
{
    m_window.reset();
    m_editor.reset();
}

void LiveTest::aRestingPointerLightsWhatItIsConnectedTo()
{
    const QColor paper = render::lightColors().raised;
    const ElementId auth = object("tickets", "auth");
    const QPoint neighbour = plain(object("tickets", "auth-db"));
    const QPoint stranger = plain(object("payments", "payments"));
    QCOMPARE(seen(stranger), paper);
    const QRectF box = m_view->elementRect(auth.value);
    QTest::mouseMove(m_window.get(), box.center().toPoint());
    QTRY_VERIFY(seen(stranger) != paper);
    QCOMPARE(seen(plain(auth)), paper);
    QCOMPARE(seen(neighbour), paper);
    QTest::mouseMove(m_window.get(), {3, 3});
    QTRY_COMPARE(seen(stranger), paper);
}

void LiveTest::aChannelWithoutAPartInItStaysDim()
{
    const auto channel = [this](const char *name) {
        return plain(m_editor->document().find(ElementKind::Channel, "tickets", name)->id);
    };
    const QPoint its = channel("ticket-created"); // tickets publishes nothing else
    const QPoint other = channel("order-expired");
    const QColor paper = seen(its);
    QCOMPARE(seen(other), paper);
    const QRectF box = m_view->elementRect(object("tickets", "tickets").value);
    QTest::mouseMove(m_window.get(), box.center().toPoint());
    QTRY_VERIFY(seen(other) != paper);
    QCOMPARE(seen(its), paper);
    QTest::mouseMove(m_window.get(), {3, 3});
    QTRY_COMPARE(seen(other), paper);
}

void LiveTest::whatIsDraggedIsSeenWhereThePointerIs()
{
    const ElementId auth = object("tickets", "auth");
    const QRectF box = m_view->elementRect(auth.value);
    const QPoint from = (box.topLeft() + QPointF(box.width() * 0.3, box.height() * 0.6)).toPoint();
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(m_window.get(), from - QPoint(0, 22) * i);
    QVERIFY(m_view->elementRect(auth.value).top() < box.top() - 60);
    QCOMPARE(seen(plain(auth)), QColor(render::lightColors().raised)); // in the very next frame
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, from);
}

void LiveTest::onlyOneMeaningIsShownWhereThatIsAskedFor()
{
    const render::ThemeColors &colors = render::lightColors();
    QVERIFY(count(colors.sync) > 20);
    QVERIFY(count(colors.data) > 20);
    const int icons = count(colors.data);
    const int ports = count(colors.sync);
    m_view->setMeaningFilter(QStringLiteral("sync"));
    QTRY_VERIFY(count(colors.data) < icons);
    QVERIFY(count(colors.sync) > 20);
    m_view->setMeaningFilter(QStringLiteral("data"));
    QTRY_VERIFY(count(colors.sync) < ports); // the ports stay
    m_view->setMeaningFilter({});
    QTRY_COMPARE(count(colors.data), icons);
}

void LiveTest::theTextSizeStretchesTheWholePicture()
{
    m_view->zoomTo(0.5);
    const QSizeF before = m_view->elementRect(object("tickets", "orders").value).size();
    m_view->setTextScale(2);
    QCOMPARE(m_view->elementRect(object("tickets", "orders").value).size(), before * 2);
    QCOMPARE(m_view->zoom(), 0.5);
    QTRY_VERIFY(m_view->settled());
}

void LiveTest::fittingFliesButThePlacesAreThereAtOnce()
{
    const ElementId auth = object("tickets", "auth");
    const QRectF fitted = m_view->elementRect(auth.value);
    m_view->zoomTo(2);
    m_view->setAnimationTime(150);
    m_view->fit();
    QCOMPARE(m_view->elementRect(auth.value), fitted);
    QVERIFY(!m_view->settled());
    QTRY_VERIFY(m_view->settled());
    QCOMPARE(seen(plain(auth)), QColor(render::lightColors().raised));
    m_editor->selectElement(auth.value);
    m_view->zoomToSelection();
    QTRY_VERIFY(m_view->settled());
    QCOMPARE(m_view->zoom(), 1.0); // never larger than life
    QVERIFY(m_view->boundingRect().contains(m_view->elementRect(auth.value)));
}

void LiveTest::withoutTimeNothingFlies()
{
    m_view->zoomTo(2);
    m_view->setAnimationTime(0);
    m_view->fit();
    m_window->grabWindow(); // one frame
    QVERIFY(m_view->zoom() < 2);
    QTRY_VERIFY(m_view->settled());
}

void LiveTest::whatIsArrangedGoesToItsPlace_data()
{
    QTest::addColumn<Document>("document");
    QTest::newRow("few, which move") << ticketing();
    QTest::newRow("many, which fade") << randomDesign(420, 1);
}

/// So slowly that the way has just begun when one looks.
void LiveTest::whatIsArrangedGoesToItsPlace()
{
    QFETCH(Document, document);
    m_editor->apply(QStringLiteral("Draw"), document, Layout());
    m_view->fit();
    QTRY_VERIFY(m_view->settled());
    const ElementId id = document.all(ElementKind::Service).back()->id;
    const QColor node = seen(plain(id));
    displace(id);
    const QPoint away = plain(id);
    QCOMPARE(seen(away), node);
    const Layout before = m_editor->layout();

    m_view->setAnimationTime(200'000);
    m_editor->layoutJob()->arrangeAll();
    QTRY_VERIFY(!(m_editor->layout() == before));
    QVERIFY(QLineF(plain(id), away).length() > 40); // the design is there at once …
    QCOMPARE(m_editor->undoLabel(), QStringLiteral("Arrange"));
    const QColor leaving = seen(away); // … and the picture on its way, a fade just begun
    for (const auto part : {&QColor::red, &QColor::green, &QColor::blue})
        QVERIFY(std::abs((leaving.*part)() - (node.*part)()) <= 2);
    QVERIFY(!m_view->settled());
    m_editor->undo(); // at once, as ever
    QTRY_VERIFY(m_view->settled());
    QVERIFY(m_editor->layout() == before);
    QCOMPARE(seen(away), node);

    m_view->setAnimationTime(40);
    m_editor->layoutJob()->arrangeAll();
    QTRY_VERIFY(!(m_editor->layout() == before));
    QTRY_VERIFY(m_view->settled());
    const QImage arrived = m_window->grabWindow();
    m_editor->undo();
    QTRY_VERIFY(m_view->settled());
    QVERIFY(m_window->grabWindow() != arrived);
    m_editor->redo();
    QTRY_VERIFY(m_view->settled());
    QCOMPARE(m_window->grabWindow(), arrived); // nothing of the way is left
}

void LiveTest::theWayIsAsLongAsItsTime()
{
    const render::FontMeasure measure;
    const Layout layout = m_editor->layout();
    const ElementId auth = object("tickets", "auth");
    Placement place = *layout.find(auth);
    place.y += 400;
    const auto scene = [&](const Layout &of) {
        return std::make_shared<const canvas::Scene>(
            canvas::buildPlacedScene(m_editor->document(), of, measure));
    };
    const auto from = scene(layout);
    const auto to = scene(layout.with(auth, place));
    const canvas::Rect all = from->bounds.united(to->bounds);
    ui::LayoutMotion motion;
    motion.prepare(from, {}, 0);
    motion.follow(to, all);
    QVERIFY(!motion.isActive());
    motion.prepare(from, {}, 500);
    motion.follow(to, all);
    QVERIFY(motion.isActive() && motion.moves());
    bool between = false;
    double last = 0;
    connect(&motion, &ui::LayoutMotion::moved, this, [&] {
        const canvas::Scene now = motion.scene(all);
        for (const canvas::SceneNode &node : now.nodes) {
            const double y = node.id == auth ? node.box.y : last;
            QVERIFY(y >= last); // it never goes back
            last = y;
            between = between || (y > from->node(auth)->box.y && y < to->node(auth)->box.y);
        }
        for (const canvas::SceneEdge &edge : now.edges) // lines hold on to their nodes
            QVERIFY(edge.start != auth || to->node(auth)
                                              ->box.moved({0, last - place.y})
                                              .grown(1)
                                              .contains(edge.points.front()));
    });
    QTRY_COMPARE(last, place.y);
    QVERIFY(between);
    motion.landed();
    QVERIFY(!motion.isActive());
}

void LiveTest::theMapShowsTheDesignAndTakesTheCanvasThere()
{
    ui::CanvasMap map(m_window->contentItem());
    map.setSize({168, 112});
    map.setCanvas(m_view);
    m_view->zoomTo(1);
    QTRY_VERIFY(m_view->settled());
    const render::ThemeColors &colors = render::lightColors();
    const auto nodesOnMap = [&] {
        const QImage image = m_window->grabWindow().copy(0, 0, 168, 112);
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) != QColor(colors.canvas.rgb());
        }
        return found;
    };
    QTRY_VERIFY(nodesOnMap() > 500);
    QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {84, 56});
    QVERIFY(QLineF(m_view->visibleWorld().center(), m_view->worldBounds().center()).length() < 20);
}

QTEST_MAIN(LiveTest)
#include "tst_live.moc"
