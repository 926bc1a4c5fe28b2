#include <QQuickWindow>
#include <QtTest>

#include <random>

#include "canvas/designs.h"
#include "ui/canvas/canvas_view.h"

using namespace moldloft;
using namespace moldloft::testing;
using ui::CanvasView;
using ui::Editor;

/// After any edit, once the canvas has settled, it shows what a painter that knows of no tiles
/// paints.
class StaleTilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }
    void init();
    void cleanup();

    void theCanvasShowsWhatThePainterPaints_data();
    void theCanvasShowsWhatThePainterPaints();
    void randomEditsLeaveNothingBehind_data();
    void randomEditsLeaveNothingBehind();
    void whatIsDraggedIsDrawnWhole_data();
    void whatIsDraggedIsDrawnWhole();
    void whatTheRulesSayDuringADragIsShown();
    void whatIsDraggedLeavesNothingBehind();
    void theOtherThemeReachesEveryTile();

private:
    QImage expected(const render::SceneState &live) const;
    /// What differs by more than a rounding, as "n pixels, the first at x, y"; empty: nothing.
    QString difference(const render::SceneState &live = {});
    void editAtRandom(std::mt19937 &random);
    void show(qreal zoom);

    std::unique_ptr<Editor> m_editor;
    std::unique_ptr<QQuickWindow> m_window;
    CanvasView *m_view = nullptr;
};

void StaleTilesTest::init()
{
    m_editor = std::make_unique<Editor>();
    m_editor->newDesign();
    m_editor->apply(QStringLiteral("Draw"), ticketing());
    m_window = std::make_unique<QQuickWindow>();
    m_window->resize(1460, 820);
    auto *frame = new QQuickItem(m_window->contentItem()); // as in the window: set in, and cut
    frame->setPosition({80, 60});
    frame->setSize({1300, 700});
    frame->setClip(true);
    m_view = new CanvasView(frame);
    m_view->setSize({1300, 700});
    m_view->setEditor(m_editor.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_view->fit();
    QTest::mouseMove(m_window.get(), QPoint(1458, 818)); // on nothing
}

void StaleTilesTest::cleanup()
{
    m_window.reset();
    m_editor.reset();
}

QImage StaleTilesTest::expected(const render::SceneState &live) const
{
    const render::FontMeasure measure;
    const canvas::Scene scene =
        canvas::buildScene(m_editor->document(), m_editor->layout(), measure);
    render::FindingMarks marks;
    for (const RecordPtr &record : m_editor->document().records()) {
        const ui::ElementFindings found = m_editor->findingsOf(record->id);
        if (found.errors + found.warnings > 0)
            marks.elements[record->id] = {found.errors, found.warnings};
        for (const Edge &edge : edgesOf(m_editor->document(), *record)) {
            if (m_editor->isFaulty(edge))
                marks.edges.emplace(edge.from, edge.path);
        }
    }
    const QRectF world = m_view->visibleWorld();
    const double zoom = m_view->zoom();
    QImage image(1300, 700, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setTransform(
        QTransform(zoom, 0, 0, zoom, -std::round(world.x() * zoom), -std::round(world.y() * zoom)));
    render::View view;
    view.zoom = zoom;
    view.detail = render::detailFor(zoom);
    view.visible = {world.x() - 8, world.y() - 8, world.width() + 16, world.height() + 16};
    const render::ThemeColors &colors = m_view->colors();
    image.fill(colors.canvas);
    const render::ScenePainter scenePainter(colors, measure);
    scenePainter.paint(painter, scene, nullptr, {}, marks, view);
    scenePainter.paintLive(painter, scene, live, marks, view);
    return image;
}

QString StaleTilesTest::difference(const render::SceneState &live)
{
    if (!QTest::qWaitFor([this] { return m_view->settled(); }))
        return QStringLiteral("the canvas does not settle");
    const QImage window = m_window->grabWindow().convertToFormat(QImage::Format_RGB32);
    const QImage seen = window.copy(80, 60, 1300, 700);
    if (window.pixel(79, 400) != qRgb(255, 255, 255) ||
        window.pixel(1381, 400) != window.pixel(79, 400))
        return QStringLiteral("it is drawn beyond its frame");
    const QImage wanted = expected(live);
    if (seen.size() != wanted.size())
        return QStringLiteral("the sizes differ");
    int count = 0;
    QPoint first;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QRgb a = seen.pixel(x, y);
            const QRgb b = wanted.pixel(x, y);
            const int apart =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                          std::abs(qBlue(a) - qBlue(b))});
            if (apart > 48 && count++ == 0)
                first = {x, y};
        }
    }
    // Where the edge of a picture cuts a dotted line, its dots are set off by part of a dot.
    const double dots = 150 * std::max(1.0, m_view->zoom() * m_view->zoom());
    if (count <= dots)
        return {};
    return QStringLiteral("%1 pixels, the first at %2, %3")
        .arg(count)
        .arg(first.x())
        .arg(first.y());
}

void StaleTilesTest::show(qreal zoom)
{
    m_view->fit();
    if (zoom > 0)
        m_view->zoomTo(zoom);
    m_editor->clearSelection();
}

void StaleTilesTest::theCanvasShowsWhatThePainterPaints_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.06, 0.1, 0.25, 0.5, 0.7, 1.0, 1.3, 2.0})
        QTest::newRow(qPrintable(QString::number(zoom))) << zoom;
}

void StaleTilesTest::theCanvasShowsWhatThePainterPaints()
{
    QFETCH(double, zoom);
    show(zoom);
    QCOMPARE(difference(), QString());
}

void StaleTilesTest::editAtRandom(std::mt19937 &random)
{
    const auto &records = m_editor->document().records();
    const RecordPtr record = records[random() % records.size()];
    const auto offset = [&random] { return static_cast<double>(random() % 60) * 4 - 120; };
    switch (random() % 6) {
    case 0:
        m_view->rename(record->id.value, QStringLiteral("name-%1").arg(random() % 1000));
        break;
    case 1:
        m_editor->selectElement(record->id.value);
        m_editor->deleteSelection();
        break;
    case 2:
        m_editor->undo();
        break;
    case 3: {
        const std::vector<Record const *> all = m_editor->document().all(ElementKind::Namespace);
        if (!all.empty())
            m_editor->dropPaletteItem(QStringLiteral("service"), 400 + offset(), 200 + offset(),
                                      all[random() % all.size()]->id.value);
        break;
    }
    case 4: {
        const RecordPtr other = records[random() % records.size()];
        const QVariantList choices = m_editor->connectionChoices(record->id.value, other->id.value);
        if (!choices.isEmpty())
            m_editor->connectElements(
                record->id.value, other->id.value,
                choices.front().toMap().value(QStringLiteral("kind")).toInt());
        break;
    }
    default:
        if (const auto place = m_editor->layout().find(record->id)) {
            Placement moved = *place;
            moved.x += offset();
            moved.y += offset();
            m_editor->apply(QStringLiteral("Move"), m_editor->document(),
                            m_editor->layout().with(record->id, moved));
        }
    }
}

void StaleTilesTest::randomEditsLeaveNothingBehind_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<int>("seed");
    for (const double zoom : {0.15, 0.3, 0.6, 1.0, 1.7}) {
        for (const int seed : {1, 2})
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(zoom).arg(seed))) << zoom << seed;
    }
}

void StaleTilesTest::randomEditsLeaveNothingBehind()
{
    QFETCH(double, zoom);
    QFETCH(int, seed);
    show(zoom);
    std::mt19937 random(static_cast<unsigned>(seed));
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 3; ++i) {
            editAtRandom(random);
            QTest::qWait(static_cast<int>(random() % 12)); // some frames between, or none
        }
        m_editor->clearSelection();
        QTest::qWait(150); // what the rules say
        QCOMPARE(difference(), QString());
    }
}

void StaleTilesTest::whatIsDraggedIsDrawnWhole_data()
{
    theCanvasShowsWhatThePainterPaints_data();
}

/// While it is dragged too: it and its lines are above the tiles then.
void StaleTilesTest::whatIsDraggedIsDrawnWhole()
{
    QFETCH(double, zoom);
    QTRY_VERIFY(m_editor->problems()->count() > 0); // what the rules say
    show(zoom);
    const ElementId id = m_editor->document().findObject("tickets", "orders")->id;
    const QRectF box = m_view->mapRectToScene(m_view->elementRect(id.value));
    m_view->centreOn(m_view->visibleWorld().center() + // it stands in the middle
                     (box.center() - QPointF(730, 410)) / m_view->zoom());
    const QPoint from = m_view->mapRectToScene(m_view->elementRect(id.value)).center().toPoint();
    const auto mouse = [&](QTest::MouseAction action, QPoint at) {
        QTest::mouseEvent(action, m_window.get(), Qt::LeftButton, Qt::ControlModifier, at);
    };
    mouse(QTest::MousePress, from);
    for (int i = 1; i <= 4; ++i) // freely, so that no guides are drawn
        mouse(QTest::MouseMove, from + QPoint(-10, 30) * i);
    QVERIFY(m_view->busy());
    render::SceneState live;
    live.selected = {id};
    QCOMPARE(difference(live), QString());
    m_view->cancel();
    mouse(QTest::MouseRelease, from);
}

void StaleTilesTest::whatTheRulesSayDuringADragIsShown()
{
    QTRY_VERIFY(m_editor->problems()->count() > 0);
    m_editor->adoptProblems({}); // as if they were not there yet
    show(1);
    QCOMPARE(difference(), QString()); // without a mark
    const ElementId id = m_editor->document().findObject("tickets", "orders")->id;
    const QPoint from = m_view->mapRectToScene(m_view->elementRect(id.value)).center().toPoint();
    const auto mouse = [&](QTest::MouseAction action, QPoint at) {
        QTest::mouseEvent(action, m_window.get(), Qt::LeftButton, Qt::ControlModifier, at);
    };
    mouse(QTest::MousePress, from);
    mouse(QTest::MouseMove, from + QPoint(-20, 60));
    mouse(QTest::MouseMove, from + QPoint(-40, 120));
    QVERIFY(m_view->busy());
    QTRY_VERIFY(m_view->settled());
    m_editor->adoptProblems(m_editor->problems()->rows());
    render::SceneState live;
    live.selected = {id};
    QCOMPARE(difference(live), QString());
    m_view->cancel();
    mouse(QTest::MouseRelease, from);
}

void StaleTilesTest::whatIsDraggedLeavesNothingBehind()
{
    show(1);
    const ElementId id = m_editor->document().findObject("tickets", "orders")->id;
    const QRectF box = m_view->mapRectToScene(m_view->elementRect(id.value));
    const QPoint from = (box.topLeft() + QPointF(box.width() * 0.3, box.height() * 0.6)).toPoint();
    QTest::mousePress(m_window.get(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 12; ++i) {
        QTest::mouseMove(m_window.get(), from + QPoint(14, 9) * i);
        QTest::qWait(8);
    }
    QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, from + QPoint(168, 108));
    QTest::mouseMove(m_window.get(), QPoint(1458, 818));
    m_editor->clearSelection();
    QTest::qWait(150);
    QCOMPARE(difference(), QString());
    m_editor->undo();
    QTest::qWait(150);
    QCOMPARE(difference(), QString());
}

void StaleTilesTest::theOtherThemeReachesEveryTile()
{
    show(0.7);
    QCOMPARE(difference(), QString());
    m_view->setDark(true);
    QCOMPARE(difference(), QString());
}

QTEST_MAIN(StaleTilesTest)
#include "tst_stale_tiles.moc"
