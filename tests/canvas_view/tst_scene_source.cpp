#include <QSignalSpy>
#include <QtTest>

#include <random>

#include "canvas/designs.h"
#include "canvas/scene.h"
#include "ui/canvas/scene_source.h"

using namespace moldloft;
using namespace moldloft::testing;
using ui::Editor;
using ui::SceneSource;

/// The scene of a large design, which a thread builds where elements come or go.
class SceneSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aLargeEditIsBuiltByAThread();
    void whoNeedsItNowWaits();
    void aMoveIsDoneAtOnce();
    void aGestureIsDoneAtOnce();
    void whileSomethingIsDraggedOnlyItsOwnLinesMove();
    void whatIsDroppedIsAsIfItWasMovedAtOnce();
    void aDragThatIsGivenUpLeavesTheSceneThatItFound();
    void onlyTheLastOfManyEditsIsLeft();
    void randomEditsEndAsIfBuiltAnew_data();
    void randomEditsEndAsIfBuiltAnew();
    void whatIsNotLargeIsDoneAtOnce();

private:
    quint64 add()
    {
        const Record *ns = m_editor->document().all(ElementKind::Namespace).front();
        return m_editor->dropPaletteItem(QStringLiteral("service"), 40, 60, ns->id.value);
    }
    void drag(ElementId id, int steps);
    bool isShown(quint64 id) { return m_source->latest().scene->node(ElementId{id}); }
    /// What differs from the scene that is built from nothing; empty: nothing.
    QString difference();

    std::unique_ptr<Editor> m_editor;
    std::unique_ptr<SceneSource> m_source;
};

void SceneSourceTest::init()
{
    m_source.reset();
    m_editor = std::make_unique<Editor>();
    m_editor->newDesign();
    m_source = std::make_unique<SceneSource>();
    m_source->setEditor(m_editor.get());
    const auto outdate = [this] {
        m_source->completeLayout();
        m_source->markDirty();
    };
    QObject::connect(m_editor.get(), &Editor::documentChanged, m_source.get(), outdate);
    QObject::connect(m_editor.get(), &Editor::layoutChanged, m_source.get(),
                     [this] { m_source->markDirty(); });
    m_editor->apply(QStringLiteral("Draw"), randomDesign(200, 1));
    QVERIFY(m_editor->elementCount() > 260);
    QVERIFY(!m_source->drawing().scene->nodes.empty());
}

QString SceneSourceTest::difference()
{
    const ui::WindowMeasure measure;
    const canvas::Scene anew =
        canvas::buildScene(m_editor->document(), m_editor->layout(), measure);
    const canvas::Scene &scene = m_source->scene();
    if (scene.nodes.size() != anew.nodes.size())
        return QStringLiteral("%1 nodes, not %2").arg(scene.nodes.size()).arg(anew.nodes.size());
    for (std::size_t i = 0; i < anew.nodes.size(); ++i) {
        if (scene.nodes[i].id != anew.nodes[i].id || !(scene.nodes[i].box == anew.nodes[i].box) ||
            scene.nodes[i].name != anew.nodes[i].name)
            return QString::fromStdString(anew.nodes[i].name);
    }
    if (scene.namespaces != anew.namespaces)
        return QStringLiteral("the namespaces");
    return scene.edges.size() == anew.edges.size() ? QString() : QStringLiteral("the lines");
}

void SceneSourceTest::aLargeEditIsBuiltByAThread()
{
    QSignalSpy arrived(m_source.get(), &SceneSource::arrived);
    const auto before = m_source->latest().scene;
    const quint64 id = add();
    QCOMPARE(m_source->latest().scene, before); // what was there is shown as long
    QVERIFY(!m_source->isReady());
    QTRY_COMPARE(arrived.count(), 1);
    QVERIFY(isShown(id));
    QVERIFY(m_source->isReady());
    QCOMPARE(difference(), QString());
}

void SceneSourceTest::whoNeedsItNowWaits()
{
    QSignalSpy arrived(m_source.get(), &SceneSource::arrived);
    const quint64 id = add();
    QVERIFY(!isShown(id)); // it is begun
    QVERIFY(m_source->scene().node(ElementId{id}));
    QVERIFY(m_source->isReady());
    const auto scene = m_source->latest().scene;
    QTest::qWait(50); // the thread's own word comes too late for it
    QCOMPARE(arrived.count(), 0);
    QCOMPARE(m_source->latest().scene, scene);
}

void SceneSourceTest::aMoveIsDoneAtOnce()
{
    const ElementId id = m_editor->document().all(ElementKind::Service).front()->id;
    Placement at = *m_editor->layout().find(id);
    at.x += 40;
    m_editor->apply(QStringLiteral("Move"), m_editor->document(), m_editor->layout().with(id, at));
    QCOMPARE(m_source->latest().scene->node(id)->box.x, at.x);
    QVERIFY(m_source->isReady());
}

void SceneSourceTest::aGestureIsDoneAtOnce()
{
    m_editor->beginGesture(QStringLiteral("Test"));
    const Document changed = removeElements(
        m_editor->document(), {m_editor->document().all(ElementKind::Service).front()->id});
    m_editor->updateGesture(changed, m_editor->layout());
    m_source->latest();
    QVERIFY(m_source->isReady());
    QCOMPARE(difference(), QString());
    m_editor->cancelGesture();
}

/// Over the middle of the design, where many lines are in its way.
void SceneSourceTest::drag(ElementId id, int steps)
{
    const canvas::Point middle = m_source->scene().bounds.center();
    const Placement from = *m_editor->layout().find(id);
    const Layout start = m_editor->layout();
    m_editor->beginGesture(QStringLiteral("Move"));
    for (int i = 1; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        Placement at = from;
        at.x += std::round((middle.x - from.x) * part);
        at.y += std::round((middle.y - from.y) * part);
        m_editor->updateGesture(start.with(id, at));
        m_source->latest();
    }
}

void SceneSourceTest::whileSomethingIsDraggedOnlyItsOwnLinesMove()
{
    const ElementId id = m_editor->document().all(ElementKind::Service).front()->id;
    const auto before = m_source->drawing().scene;
    drag(id, 6);
    const auto now = m_source->latest().scene;
    QCOMPARE(difference(), QString());
    std::unordered_set<ElementId> near{id}; // lines that share their port follow with it
    for (const canvas::SceneEdge &edge : now->edges) {
        if (edge.start == id || edge.end == id)
            near.insert({edge.start, edge.end});
    }
    int moved = 0;
    for (std::size_t i = 0; i < now->edges.size(); ++i) {
        const canvas::SceneEdge &edge = now->edges[i];
        if (edge.points == before->edges[i].points)
            continue;
        ++moved;
        QVERIFY(near.contains(edge.start) || near.contains(edge.end));
    }
    QVERIFY(moved > 0);
    m_editor->cancelGesture();
}

void SceneSourceTest::whatIsDroppedIsAsIfItWasMovedAtOnce()
{
    const auto before = m_source->drawing().scene;
    drag(m_editor->document().all(ElementKind::Service).front()->id, 6);
    const auto dragged = m_source->latest().scene;
    m_editor->commitGesture();
    m_source->markDirty(); // as the canvas does when the history changes
    const canvas::Scene &now = m_source->scene();
    const canvas::Scene atOnce =
        canvas::updateScene(m_editor->document(), m_editor->layout(), ui::WindowMeasure(), *before);
    QVERIFY(now.edges == atOnce.edges);
    QVERIFY(now.nodes == atOnce.nodes);
    QVERIFY(!(now.edges == dragged->edges)); // it stood in the way of some
}

void SceneSourceTest::aDragThatIsGivenUpLeavesTheSceneThatItFound()
{
    const auto before = m_source->drawing().scene;
    drag(m_editor->document().all(ElementKind::Service).front()->id, 3);
    QVERIFY(m_source->latest().scene != before);
    m_editor->cancelGesture();
    m_source->markDirty();
    QCOMPARE(m_source->latest().scene, before);
}

void SceneSourceTest::onlyTheLastOfManyEditsIsLeft()
{
    const quint64 first = add();
    m_source->latest();
    const quint64 second = add();
    m_source->latest();
    m_editor->undo();
    m_editor->undo();
    const quint64 third = add();
    m_source->latest();
    QTRY_VERIFY((m_source->latest(), m_source->isReady()));
    QVERIFY(isShown(third));
    QVERIFY(first == third || !isShown(first));
    QVERIFY(second == third || !isShown(second));
    QCOMPARE(difference(), QString());
}

void SceneSourceTest::randomEditsEndAsIfBuiltAnew_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U, 4U})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void SceneSourceTest::randomEditsEndAsIfBuiltAnew()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 30; ++round) {
        const auto &records = m_editor->document().records();
        if (records.size() < 2) { // all was undone
            m_editor->redo();
            continue;
        }
        const ElementId id = records[random() % records.size()]->id;
        switch (random() % 4) {
        case 0:
            add();
            break;
        case 1:
            if (m_editor->document().find(id)->kind() != ElementKind::Namespace)
                m_editor->apply(QStringLiteral("Remove"),
                                removeElements(m_editor->document(), {id}));
            break;
        case 2:
            m_editor->undo();
            break;
        default:
            if (const auto place = m_editor->layout().find(id)) {
                Placement moved = *place;
                moved.y += 16;
                m_editor->apply(QStringLiteral("Move"), m_editor->document(),
                                m_editor->layout().with(id, moved));
            }
        }
        switch (random() % 4) {
        case 0:
            QCOMPARE(difference(), QString());
            break;
        case 1:
            QTest::qWait(static_cast<int>(random() % 8));
            break;
        default:
            m_source->latest();
        }
    }
    QTRY_VERIFY((m_source->latest(), m_source->isReady()));
    QCOMPARE(difference(), QString());
}

void SceneSourceTest::whatIsNotLargeIsDoneAtOnce()
{
    m_editor->apply(QStringLiteral("Draw"), ticketing());
    m_source->drawing();
    const quint64 id = add();
    QVERIFY(isShown(id));
    QVERIFY(m_source->isReady());
}

QTEST_MAIN(SceneSourceTest)
#include "tst_scene_source.moc"
