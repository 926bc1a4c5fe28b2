#include "ui/canvas/scene_source.h"

#include <QtConcurrentRun>

#include "canvas/auto_layout.h"
#include "ui/free_later.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

namespace
{

/// Up to this many nodes the whole scene is built anew at each change; beyond, only the lines that
/// are concerned are routed.
constexpr std::size_t liveLimit = 250;
constexpr int restTime = 300; ///< ms without a change

/// Fonts and words for the thread that asks.
const WindowMeasure &threadsMeasure()
{
    static const thread_local WindowMeasure measure;
    return measure;
}

Drawing drawingOf(canvas::Scene scene)
{
    Drawing drawing;
    drawing.scene = sharedAndFreedLater(std::move(scene));
    drawing.index = sharedAndFreedLater(canvas::HitTest(*drawing.scene));
    return drawing;
}

Drawing drawingAfter(const canvas::Scene &before, const Document &document, const Layout &layout,
                     const canvas::TextMeasure &measure,
                     canvas::Others others = canvas::Others::Follow)
{
    return drawingOf(before.nodes.size() > liveLimit
                         ? canvas::updateScene(document, layout, measure, before, others)
                         : canvas::buildScene(document, layout, measure));
}

/// What a frame would have to find out otherwise.
void addStep(Drawing &drawing, const std::shared_ptr<const canvas::Scene> &shown)
{
    drawing.step = sharedAndFreedLater(SceneStep{shown, render::changeOf(*shown, *drawing.scene)});
}

} // namespace

SceneSource::SceneSource(QObject *parent)
    : QObject(parent), m_drawing{std::make_shared<canvas::Scene>(),
                                 std::make_shared<canvas::HitTest>(),
                                 std::make_shared<render::FindingMarks>()}
{
    m_pool.setMaxThreadCount(2); // what is edited need not wait for what settles
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &SceneSource::settle);
}

SceneSource::~SceneSource()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SceneSource::setEditor(Editor *editor)
{
    m_editor = editor;
    m_dirty = true;
}

void SceneSource::completeLayout()
{
    if (!m_editor || m_completing || m_editor->inGesture())
        return;
    const WatchedWork watched("placing new elements");
    m_completing = true; // adoptLayout tells us of the change that we make
    m_editor->adoptLayout(
        canvas::completeLayout(m_editor->document(), m_editor->layout(), m_measure));
    m_completing = false;
}

void SceneSource::rebuild()
{
    m_document = {};
    m_layout = {};
    m_coming.reset();
    m_ground.reset();
    adopt(drawingOf(canvas::Scene()));
    m_dirty = true;
}

void SceneSource::refresh(bool wait)
{
    if (isReady() || (!m_dirty && !wait))
        return;
    m_dirty = false;
    if (!m_editor) {
        m_coming.reset();
        m_ground.reset();
        m_document = {};
        m_layout = {};
        return adopt(drawingOf(canvas::Scene()));
    }
    const Document &document = m_editor->document();
    const Layout &layout = m_editor->layout();
    const bool rough = m_ground && !m_editor->inGesture();
    if (rough && document == m_ground->document && layout == m_ground->layout) {
        m_coming.reset();
        m_document = document;
        m_layout = layout;
        adopt(std::exchange(m_ground, std::nullopt)->drawing);
    } else if (document == m_document && layout == m_layout && !rough) {
        m_coming.reset();
    } else if (m_coming && (document == m_coming->document && layout == m_coming->layout)) {
        if (wait)
            take();
    } else if (!wait && isMuchToBuild()) {
        if (!m_coming) // one at a time; when it is there, the next one is begun
            start();
    } else {
        m_coming.reset();
        build();
    }
    if (m_loose && !m_editor->inGesture())
        m_rest.start();
}

bool SceneSource::isMuchToBuild() const
{
    const Document &document = m_editor->document();
    return document.records().size() > liveLimit && !m_editor->inGesture() &&
           !canvas::isSmallChange(document, m_editor->layout(), previous());
}

void SceneSource::build()
{
    const WatchedWork watched("building the scene");
    const bool dragged = m_editor->inGesture();
    if (dragged && !m_ground)
        m_ground = Ground{m_document, m_layout, m_drawing};
    m_document = m_editor->document();
    m_layout = m_editor->layout();
    m_loose = previous().nodes.size() > liveLimit;
    adopt(drawingAfter(previous(), m_document, m_layout, m_measure,
                       dragged ? canvas::Others::Stay : canvas::Others::Follow));
    if (!dragged)
        m_ground.reset();
}

void SceneSource::start()
{
    const auto shown = m_drawing.scene;
    const auto before = m_ground ? m_ground->drawing.scene : shown;
    m_coming = {++m_started,
                m_editor->document(),
                m_editor->layout(),
                before->nodes.size() > liveLimit,
                {}};
    m_coming->drawing =
        QtConcurrent::run(&m_pool, [before, shown, document = m_coming->document,
                                    layout = m_coming->layout, number = m_started, this] {
            Drawing drawing = drawingAfter(*before, document, layout, threadsMeasure());
            addStep(drawing, shown);
            QMetaObject::invokeMethod(
                this,
                [this, number] {
                    if (!m_coming || m_coming->number != number)
                        return; // it was waited for, or something else was built at once
                    take();
                    m_dirty = true; // somebody may have gone on editing
                    Q_EMIT arrived();
                },
                Qt::QueuedConnection);
            return drawing;
        });
}

/// Waits for what a thread builds.
void SceneSource::take()
{
    const Coming coming = std::move(*std::exchange(m_coming, std::nullopt));
    m_document = coming.document;
    m_layout = coming.layout;
    m_loose = coming.loose;
    m_ground.reset();
    adopt(coming.drawing.result());
}

void SceneSource::adopt(Drawing drawing)
{
    ++m_version;
    m_drawing.index = std::move(drawing.index);
    m_drawing.scene = std::move(drawing.scene);
    m_drawing.step = std::move(drawing.step);
}

void SceneSource::settle()
{
    if (!m_editor || m_editor->inGesture() || !isReady() || !m_loose)
        return;
    m_pool.start([this, version = m_version, shown = m_drawing.scene, document = m_document,
                  layout = m_layout] {
        Drawing drawing = drawingOf(canvas::buildPlacedScene(document, layout, threadsMeasure()));
        addStep(drawing, shown);
        QMetaObject::invokeMethod(
            this,
            [this, version, drawing = std::move(drawing)]() mutable {
                if (version != m_version || !isReady() || !m_editor || m_editor->inGesture())
                    return; // somebody went on editing
                m_loose = false;
                adopt(std::move(drawing));
                Q_EMIT arrived();
            },
            Qt::QueuedConnection);
    });
}

const Drawing &SceneSource::drawing()
{
    refresh(true);
    return m_drawing;
}

const Drawing &SceneSource::latest()
{
    refresh(false);
    return m_drawing;
}

void SceneSource::readFindings()
{
    const auto marks = std::make_shared<render::FindingMarks>();
    m_drawing.marks = marks;
    if (!m_editor)
        return;
    for (const RecordPtr &record : m_editor->document().records()) {
        const ElementFindings found = m_editor->findingsOf(record->id);
        if (!(found == ElementFindings{}))
            marks->elements[record->id] = {found.errors, found.warnings};
    }
    marks->edges = m_editor->faultyEdges();
}

std::optional<Edge> SceneSource::modelEdge(const canvas::SceneEdge &edge) const
{
    const Record *holder = m_editor ? m_editor->document().find(edge.from) : nullptr;
    if (!holder)
        return std::nullopt;
    for (Edge &found : edgesOf(m_editor->document(), *holder)) {
        if (found.path == edge.path)
            return std::move(found);
    }
    return std::nullopt;
}

std::optional<std::size_t> SceneSource::drawnEdge(const Edge &edge)
{
    return drawnEdge(scene(), edge);
}

std::optional<std::size_t> SceneSource::drawnEdge(const canvas::Scene &scene, const Edge &edge)
{
    const auto &edges = scene.edges;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].from == edge.from && edges[i].path == edge.path)
            return i;
    }
    return std::nullopt;
}

} // namespace moldloft::ui
