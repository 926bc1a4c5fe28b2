// What the canvas hands to its layers before a frame.
#include <QPainter>
#include <QQuickWindow>

#include <array>
#include <map>

#include "ui/canvas/canvas_view.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

namespace
{

/// A strip of that width on either side of each border.
void addFrame(const canvas::Rect &box, double width, std::vector<canvas::Rect> &areas)
{
    const canvas::Point corners[] = {{box.left(), box.top()},
                                     {box.right(), box.top()},
                                     {box.right(), box.bottom()},
                                     {box.left(), box.bottom()}};
    for (int i = 0; i < 4; ++i)
        areas.push_back(canvas::Rect::between(corners[i], corners[(i + 1) % 4]).grown(width));
}

void addLine(const canvas::SceneEdge &edge, double width, std::vector<canvas::Rect> &areas)
{
    for (std::size_t i = 0; i + 1 < edge.points.size(); ++i)
        areas.push_back(canvas::Rect::between(edge.points[i], edge.points[i + 1]).grown(width));
    areas.push_back(edge.labelBox.grown(width));
}

} // namespace

render::SceneState CanvasView::state()
{
    render::SceneState state;
    state.selected = {m_editor->selection().begin(), m_editor->selection().end()};
    if (m_editor->selectedEdge())
        state.selectedEdge = SceneSource::drawnEdge(*m_shown.scene, *m_editor->selectedEdge());
    state.hoveredEdge = m_hoveredEdge;
    state.struck = m_struck;
    state.notes = notesHere();
    if (!m_changes.empty())
        render::showChanges(m_changes, *m_shown.scene, state);
    state.hovered = m_hovered;
    if (hasActiveFocus() && m_showsFocus)
        state.focused = m_focused;
    (m_dropValid ? state.accepts : state.refuses) = m_dropTarget;
    state.lit = m_dropLit;
    state.dims = !m_dropLit.empty();
    if (m_highlight && !m_gesture && !state.dims) {
        state.dims = true;
        state.lit = *m_highlight;
    } else if (m_lit && !m_gesture && !state.dims) {
        state.dims = true;
        state.lit = m_lit->nodes;
        state.litEdges = m_lit->edges;
    }
    if (const Gesture *gesture = m_gesture ? m_gesture.get() : m_wire.get())
        gesture->decorate(state);
    return state;
}

/// A picture of the whole view that `paint` paints, in world coordinates.
template<class Paint>
Sheet CanvasView::veil(Paint &&paint) const
{
    const PaintingTime painting;
    const Framing framing = this->framing();
    QImage image(framing.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setTransform(framing.transform());
    render::View view;
    view.zoom = framing.zoom;
    view.visible = framing.world();
    view.detail = m_detail;
    paint(painter, view);
    painter.end(); // else the picture would be copied
    return {image, QRectF(QPointF(), QSizeF(framing.pixels) / framing.ratio)};
}

Framing CanvasView::framing() const
{
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return Framing::of(drawnView(), size(), ratio, m_textScale);
}

/// Where the signs show something; mostly a node or two and their lines.
std::vector<canvas::Rect> CanvasView::liveAreas(const render::SceneState &state) const
{
    constexpr std::size_t few = 256;
    const canvas::Rect all = framing().world();
    const double zoom = this->zoom();
    if (m_wire || state.selected.size() > few || !state.struck.empty() || !state.notes.empty() ||
        !m_changes.empty())
        return {all};
    std::vector<canvas::Rect> areas = m_lift.areas(all, zoom);
    if (m_gesture) {
        const auto drawn = m_gesture->extent(zoom);
        if (!drawn)
            return {all};
        areas.insert(areas.end(), drawn->begin(), drawn->end());
    }
    const canvas::Scene &scene = *m_shown.scene;
    const double margin = 28 + 28 / zoom;
    const auto add = [&](ElementId id) {
        if (const canvas::SceneNode *node = scene.node(id)) {
            areas.push_back(node->box.grown(margin));
            render::addArea(*node, areas);
        } else if (const canvas::SceneNamespace *ns = scene.namespaceBox(id)) {
            addFrame(ns->box, margin, areas);
        }
    };
    for (const ElementId id : {state.hovered, state.focused, state.accepts, state.refuses})
        add(id);
    std::for_each(state.selected.begin(), state.selected.end(), add);
    for (const auto &edge : {state.selectedEdge, state.hoveredEdge}) {
        if (edge && *edge < scene.edges.size())
            addLine(scene.edges[*edge], 8 + 8 / zoom, areas);
    }
    if (m_detail == render::Detail::Short) { // labels that only show when asked for
        for (const canvas::SceneEdge &edge : scene.edges) {
            if (!edge.labelBox.empty() &&
                (edge.from == state.hovered || state.selected.contains(edge.from)))
                areas.push_back(edge.labelBox.grown(2));
        }
    }
    return areas;
}

void CanvasView::drawVeil(const render::SceneState &state)
{
    VeilKey key;
    if (state.dims)
        key = {framing(), m_shown.scene, &colors(), state.lit, state.litEdges};
    if (key == m_veilKey)
        return;
    m_veilKey = key;
    if (!state.dims) {
        m_veil = {};
        return;
    }
    m_veil = veil([&](QPainter &painter, const render::View &view) {
        render::ScenePainter(colors(), m_source.measure())
            .paintVeil(painter, *m_shown.scene, *m_shown.index, state, *m_shown.marks, view);
    });
}

/// Above the tiles, which show the new places already: what is on its way there.
void CanvasView::drawMotion(render::SceneState state)
{
    const Framing framing = this->framing();
    m_veilKey = {framing, nullptr, &colors(), {}, {}}; // no veil's: the next one is drawn
    state.selectedEdge.reset();
    state.hoveredEdge.reset();
    state.litEdges.clear();
    m_veil = veil([&](QPainter &painter, render::View view) {
        if (!m_motion.moves()) {
            painter.resetTransform();
            painter.setOpacity(1 - m_motion.part());
            painter.drawImage(0, 0, m_motion.picture());
            return;
        }
        view.only = onlyMeaning();
        view.dotPitch = dotPitch();
        render::ScenePainter(colors(), m_source.measure())
            .paint(painter, m_motion.scene(view.visible), nullptr, state, *m_shown.marks, view);
    });
}

/// The dots stand where things snap to, but never so close that they become a texture.
double CanvasView::dotPitch() const
{
    constexpr double usual = 24;
    if (!m_gridShown || m_gridSize <= 0)
        return 0;
    return m_gridSize * std::max(1.0, std::round(usual / m_gridSize));
}

std::vector<Sheet> CanvasView::signs(const render::SceneState &state)
{
    const PaintingTime painting;
    const auto paint = [&](QPainter &painter, const render::View &view) {
        const render::ScenePainter scenePainter(colors(), m_source.measure());
        m_lift.paint(painter, scenePainter, view);
        scenePainter.paintLive(painter, *m_shown.scene, state, *m_shown.marks, view);
        if (const Gesture *gesture = m_gesture ? m_gesture.get() : m_wire.get())
            gesture->paint(painter, scenePainter, colors(), view.zoom);
    };
    return m_sheets.draw(framing(), m_detail, liveAreas(state), paint);
}

/// The pointer rests on a node: it, its neighbours and the lines between them are lit.
void CanvasView::light()
{
    const ElementId wanted =
        m_gesture || m_wire || m_press.waiting || m_panning ? ElementId{} : m_hovered;
    if (wanted == m_resting)
        return;
    m_resting = wanted;
    if (m_lit)
        m_lit.reset();
    if (wanted)
        m_rest.start();
    else
        m_rest.stop();
}

CanvasView::Lit CanvasView::litAround(ElementId id) const
{
    Lit lit;
    const canvas::Scene &scene = *m_shown.scene;
    std::unordered_set<ElementId> centre{id};
    for (const canvas::SceneNode &node : scene.nodes) {
        if (node.lane == id)
            centre.insert(node.id); // the channels of a broker
    }
    lit.nodes = centre;
    for (std::size_t i = 0; i < scene.edges.size(); ++i) {
        const canvas::SceneEdge &edge = scene.edges[i];
        if (!centre.contains(edge.start) && !centre.contains(edge.end))
            continue;
        lit.edges.push_back(i);
        for (const ElementId end : {edge.start, edge.end}) {
            lit.nodes.insert(end);
            if (const canvas::SceneNode *node = scene.node(end); node && node->lane)
                lit.nodes.insert(node->lane);
        }
    }
    return lit;
}

void CanvasView::setStruck(std::unordered_map<ElementId, render::Struck> struck)
{
    if (struck == m_struck)
        return;
    m_struck = std::move(struck);
    update();
}

void CanvasView::setChanges(ChangeMarks changes)
{
    if (changes == m_changes)
        return;
    m_changes = std::move(changes);
    update();
}

void CanvasView::setLineNotes(std::vector<render::LineNote> notes)
{
    if (notes == m_notes)
        return;
    m_notes = std::move(notes);
    m_notesOf.reset();
    update();
}

/// The figures by the lines of the scene that is shown; found once for each scene.
const std::vector<std::pair<std::size_t, render::LineNote>> &CanvasView::notesHere()
{
    if (m_notesOf.lock() == m_shown.scene && m_shown.scene)
        return m_notesHere;
    m_notesHere.clear();
    m_notesOf = m_shown.scene;
    if (m_notes.empty() || !m_shown.scene)
        return m_notesHere;
    std::map<std::pair<ElementId, std::string>, const render::LineNote *> byLine;
    for (const render::LineNote &note : m_notes)
        byLine.emplace(std::pair(note.from, note.path), &note);
    for (std::size_t i = 0; i < m_shown.scene->edges.size(); ++i) {
        const canvas::SceneEdge &edge = m_shown.scene->edges[i];
        const auto note = byLine.find({edge.from, edge.path});
        if (note != byLine.end() && edge.count == 1)
            m_notesHere.emplace_back(i, *note->second);
    }
    return m_notesHere;
}

void CanvasView::setMeaningFilter(const QString &meaning)
{
    if (meaning == m_meaningFilter)
        return;
    m_meaningFilter = meaning;
    Q_EMIT meaningFilterChanged();
    update();
}

std::optional<Meaning> CanvasView::onlyMeaning() const
{
    constexpr std::array names{std::pair{"entry", Meaning::Entry}, std::pair{"sync", Meaning::Sync},
                               std::pair{"async", Meaning::Async},
                               std::pair{"data", Meaning::Data}};
    for (const auto &[name, meaning] : names) {
        if (m_meaningFilter == QLatin1String(name))
            return meaning;
    }
    return std::nullopt;
}

void CanvasView::paintOverview(QPainter &painter)
{
    m_tiles->paintOverview(painter);
}

void CanvasView::updatePolish()
{
    m_pending = false;
    if (!m_editor || size().isEmpty()) {
        m_tiles->hide();
        m_overlay->show({}, {});
        m_shown = {};
        return;
    }
    const std::shared_ptr<const canvas::Scene> before = m_shown.scene;
    m_shown = m_source.latest();
    m_detail = render::detailFor(framing().zoom, m_detail);
    if (m_lit && before != m_shown.scene)
        m_lit = litAround(m_resting);
    light();
    if (m_source.isReady())
        m_motion.follow(m_shown.scene, framing().world().united(m_viewport.visible(size())));

    TileScene below = m_lift.below(m_shown, m_editor->inGesture());
    below.colors = &colors();
    below.only = onlyMeaning();
    below.dotPitch = dotPitch();
    m_tiles->show(below);
    const canvas::Point focus = boundingRect().contains(m_pointer)
                                    ? m_viewport.toWorld(m_pointer)
                                    : m_viewport.visible(size()).center();
    m_tiles->look(framing(), m_detail, focus);
    if (m_tiles->missing() == 0) {
        m_lift.settled();
        m_motion.landed();
    }

    const render::SceneState now = state();
    if (m_motion.isActive())
        drawMotion(now);
    else
        drawVeil(now);
    m_overlay->show(m_veil, m_motion.moves() ? std::vector<Sheet>{} : signs(now));
    if (before != m_shown.scene)
        Q_EMIT sceneChanged();
    if (std::exchange(m_wasSettled, settled()) != m_wasSettled)
        Q_EMIT settledChanged();
}

} // namespace moldloft::ui
