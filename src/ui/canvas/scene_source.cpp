#include "ui/canvas/scene_source.h"

#include "canvas/auto_layout.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

namespace
{

/// Up to this many nodes the whole scene is built anew at each change; beyond, only the lines that
/// are concerned are routed.
constexpr std::size_t liveLimit = 250;
constexpr int restTime = 300; ///< ms without a change

} // namespace

SceneSource::SceneSource(QObject *parent)
    : QObject(parent), m_drawing{std::make_shared<canvas::Scene>(),
                                 std::make_shared<canvas::HitTest>(),
                                 std::make_shared<render::FindingMarks>()}
{
    m_pool.setMaxThreadCount(1);
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
    m_drawing.scene = std::make_shared<canvas::Scene>();
    m_drawing.index = std::make_shared<canvas::HitTest>();
    m_dirty = true;
}

void SceneSource::refresh()
{
    if (!m_dirty)
        return;
    m_dirty = false;
    if (!m_editor) {
        m_document = {};
        m_layout = {};
        return adopt(std::make_shared<canvas::Scene>());
    }
    const bool large = m_drawing.scene->nodes.size() > liveLimit;
    const Document &document = m_editor->document();
    const Layout &layout = m_editor->layout();
    if (!(document == m_document) || !(layout == m_layout)) {
        const WatchedWork watched("building the scene");
        m_document = document;
        m_layout = layout;
        m_loose = large;
        adopt(std::make_shared<const canvas::Scene>(
            large ? canvas::updateScene(document, layout, m_measure, *m_drawing.scene)
                  : canvas::buildScene(document, layout, m_measure)));
    }
    if (m_loose && !m_editor->inGesture())
        m_rest.start();
}

void SceneSource::adopt(std::shared_ptr<const canvas::Scene> scene)
{
    ++m_version;
    m_drawing.index = std::make_shared<const canvas::HitTest>(*scene);
    m_drawing.scene = std::move(scene);
}

void SceneSource::settle()
{
    if (!m_editor || m_editor->inGesture() || m_dirty || !m_loose)
        return;
    m_pool.start([this, version = m_version, document = m_document, layout = m_layout] {
        static const thread_local render::FontMeasure measure;
        auto scene = std::make_shared<const canvas::Scene>(
            canvas::buildPlacedScene(document, layout, measure));
        auto index = std::make_shared<const canvas::HitTest>(*scene);
        QMetaObject::invokeMethod(
            this,
            [this, version, scene = std::move(scene), index = std::move(index)] {
                if (version != m_version || m_dirty || !m_editor || m_editor->inGesture())
                    return; // somebody went on editing
                ++m_version;
                m_loose = false;
                m_drawing.scene = scene;
                m_drawing.index = index;
                Q_EMIT settled();
            },
            Qt::QueuedConnection);
    });
}

const Drawing &SceneSource::drawing()
{
    refresh();
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
        if (found == ElementFindings{})
            continue;
        marks->elements[record->id] = {found.errors, found.warnings};
        for (const Edge &edge : edgesOf(m_editor->document(), *record)) {
            if (m_editor->isFaulty(edge))
                marks->edges.emplace(edge.from, edge.path);
        }
    }
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
    const auto &edges = scene().edges;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].from == edge.from && edges[i].path == edge.path)
            return i;
    }
    return std::nullopt;
}

} // namespace moldloft::ui
