#include "ui/canvas/canvas_view.h"

#include "kinds/kind.h"
#include "ui/clipboard.h"
#include "ui/element_words.h"
#include "ui/language.h"
#include "ui/layout_job.h"
#include "ui/renaming.h"
#include "ui/translated.h"

namespace moldloft::ui
{

namespace
{

constexpr int restTime = 400; ///< ms on a node before its neighbours are lit

} // namespace

CanvasView::CanvasView(QQuickItem *parent)
    : QQuickItem(parent), m_tiles(new TileLayer(this)), m_overlay(new OverlayLayer(this))
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    connect(this, &CanvasView::descriptionChanged, this, &CanvasView::announce);
    setFlag(ItemIsFocusScope, false);
    connect(m_tiles, &TileLayer::missingChanged, this, [this] {
        if (missingTiles() == 0 && (m_motion.isActive() || !m_lift.empty()))
            update();
        Q_EMIT settledChanged();
    });
    connect(m_tiles, &TileLayer::overviewChanged, this, &CanvasView::overviewChanged);
    connect(&m_scroller, &EdgeScroller::stepped, this, &CanvasView::scrollStep);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_editor && m_resting)
            m_lit = litAround(m_resting);
        update();
    });
    connect(&m_source, &SceneSource::arrived, this, &CanvasView::sceneArrived);
    connect(&m_motion, &LayoutMotion::moved, this, &CanvasView::update);
    connect(this, &CanvasView::gridChanged, this, &CanvasView::update);
    prepareFlight();
    update();
    whenLanguageChanges(this, [this] {
        m_source.markDirty();
        Q_EMIT descriptionChanged();
        update();
    });
}

CanvasView::~CanvasView() = default;

void CanvasView::setEditor(Editor *editor)
{
    if (m_editor == editor)
        return;
    cancel();
    if (m_editor) {
        m_editor->disconnect(this);
        m_editor->layoutJob()->disconnect(this);
    }
    m_editor = editor;
    m_source.setEditor(editor);
    if (editor) {
        connect(editor, &Editor::documentChanged, this, &CanvasView::documentChanged);
        connect(editor, &Editor::layoutChanged, this, [this] {
            m_source.markDirty();
            update();
        });
        connect(editor, &Editor::findingsChanged, this, [this] {
            m_source.readFindings();
            update();
        });
        // Once a gesture has ended the lines settle.
        connect(editor, &Editor::historyChanged, this, [this] {
            m_source.markDirty();
            update();
        });
        connect(editor, &Editor::fileChanged, this, [this] {
            m_fitPending = true;
            refit();
        });
        connect(editor, &Editor::selectionChanged, this, [this] {
            if (m_editor->selectedId())
                m_focused = ElementId{m_editor->selectedId()};
            Q_EMIT descriptionChanged();
            update();
        });
        connect(editor->layoutJob(), &LayoutJob::aboutToMove, this, [this] {
            if (isVisible() && m_shown.scene)
                m_motion.prepare(m_shown.scene, m_tiles->picture(), m_animationTime);
        });
        connect(editor, &QObject::destroyed, this, [this] {
            m_editor = nullptr;
            m_gesture.reset();
            m_source.setEditor(nullptr);
        });
        documentChanged();
        m_source.readFindings();
    }
    Q_EMIT editorChanged();
}

void CanvasView::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
    update();
}

void CanvasView::documentChanged()
{
    m_source.completeLayout();
    m_source.markDirty();
    m_hoveredEdge.reset();
    m_hoverHit = {};
    if (m_focused && !m_editor->document().find(m_focused))
        m_focused = {};
    refit();
    Q_EMIT descriptionChanged();
    update();
}

/// What had to wait for a scene that a thread builds.
void CanvasView::sceneArrived()
{
    m_source.latest();
    update();
    if (!m_source.isReady())
        return;
    refit();
    if (const quint64 id = std::exchange(m_revealPending, 0))
        reveal(id);
    if (m_pointerInside)
        hover(m_pointer);
}

const render::ThemeColors &CanvasView::colors() const
{
    return m_dark ? render::darkColors() : render::lightColors();
}

QRectF CanvasView::elementRect(quint64 id)
{
    const auto box = m_editor ? m_source.scene().boxOf(ElementId{id}) : std::nullopt;
    if (!box)
        return {};
    const QPointF corner = m_viewport.toItem({box->x, box->y});
    return {corner, QSizeF(box->width, box->height) * m_viewport.zoom};
}

QPointF CanvasView::handlePosition(quint64 id, const QString &meaning)
{
    const canvas::SceneNode *node = m_editor ? m_source.scene().node(ElementId{id}) : nullptr;
    const Meaning wanted = meaning == QLatin1String("entry")   ? Meaning::Entry
                           : meaning == QLatin1String("sync")  ? Meaning::Sync
                           : meaning == QLatin1String("async") ? Meaning::Async
                                                               : Meaning::Data;
    if (node) {
        for (const canvas::ScenePort &port : node->ports) {
            if (port.handle && port.meaning == wanted)
                return m_viewport.toItem(port.at);
        }
    }
    return {-1, -1};
}

// --- what is dragged from the palette ----------------------------------------------------------

bool CanvasView::dragPaletteItem(const QString &key, qreal x, qreal y)
{
    if (!m_editor)
        return false;
    const canvas::Scene &scene = m_source.scene();
    const ElementId under = m_source.index().containerAt(scene, m_viewport.toWorld({x, y}));
    m_dropTarget = under;
    m_dropValid = m_editor->acceptsPaletteItem(key, under.value);
    // Where the empty floor would not do, what would is lit.
    if (m_dropLit.empty() && !m_editor->acceptsPaletteItem(key, 0)) {
        for (const canvas::SceneNode &node : scene.nodes) {
            if (m_editor->acceptsPaletteItem(key, node.id.value))
                m_dropLit.insert(node.id);
        }
    }
    update();
    return m_dropValid;
}

void CanvasView::leavePaletteItem()
{
    m_dropTarget = {};
    m_dropLit.clear();
    update();
}

quint64 CanvasView::dropPaletteItem(const QString &key, qreal x, qreal y)
{
    leavePaletteItem();
    if (!m_editor)
        return 0;
    const canvas::Point world = m_viewport.toWorld({x, y});
    const ElementId under = m_source.index().containerAt(m_source.scene(), world);
    // The pointer holds the middle of the icon, not the corner of the node.
    const canvas::Point held = world - canvas::Point{24, 20};
    const double step = gridStep();
    const canvas::Point corner{std::round(held.x / step) * step, std::round(held.y / step) * step};
    const quint64 id = m_editor->dropPaletteItem(key, corner.x, corner.y, under.value);
    if (m_editor->drafting()->isNote(id))
        Q_EMIT renameRequested(id, elementRect(id));
    return id;
}

void CanvasView::chooseConnection(quint64 from, quint64 to, int kind)
{
    if (m_editor)
        m_editor->connectElements(from, to, kind);
}

QString CanvasView::nameOf(quint64 id) const
{
    const Record *record = m_editor ? m_editor->document().find(ElementId{id}) : nullptr;
    return record ? QString::fromStdString(record->name) : QString();
}

bool CanvasView::rename(quint64 id, const QString &name)
{
    return m_editor && (name.trimmed().isEmpty() || m_editor->renaming()->rename(id, name));
}

void CanvasView::pasteAtPointer()
{
    const canvas::Point at = m_viewport.toWorld(m_pointer);
    if (m_editor)
        m_editor->clipboard()->pasteAt(at.x, at.y);
}

QString CanvasView::description() const
{
    if (!m_editor)
        return {};
    if (const Record *record = m_editor->document().find(m_focused))
        return elementSentence(*m_editor, *record);
    return tr("Canvas with %n element(s)", nullptr, m_editor->elementCount());
}

} // namespace moldloft::ui
