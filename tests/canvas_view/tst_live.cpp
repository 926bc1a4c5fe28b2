#include <QQuickWindow>
#include <QtTest>

#include "canvas/designs.h"
#include "ui/canvas/canvas_map.h"
#include "ui/canvas/canvas_view.h"

using namespace moldloft;
using namespace moldloft::testing;
using ui::CanvasView;
using ui::Editor;

/// What the canvas draws above the tiles, and how it moves.
class LiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }
    void init();
    void cleanup();

    void aRestingPointerLightsWhatItIsConnectedTo();
    void whatIsDraggedIsSeenWhereThePointerIs();
    void onlyOneMeaningIsShownWhereThatIsAskedFor();
    void theTextSizeStretchesTheWholePicture();
    void fittingFliesButThePlacesAreThereAtOnce();
    void withoutTimeNothingFlies();
    void theMapShowsTheDesignAndTakesTheCanvasThere();

private:
    ElementId object(const std::string &ns, const std::string &name) const
    {
        return m_editor->document().findObject(ns, name)->id;
    }
    /// Inside the box, clear of words and ports.
    QPoint plain(ElementId id) const
    {
        const QRectF box = m_view->elementRect(id.value);
        return (box.topLeft() + QPointF(box.width() * 0.92, box.height() * 0.12)).toPoint();
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
