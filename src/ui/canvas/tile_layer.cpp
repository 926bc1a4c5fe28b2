#include "ui/canvas/tile_layer.h"

#include <QElapsedTimer>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>

#include <cmath>

#include "render/scene_change.h"
#include "ui/watchdog.h"

namespace moldloft::ui
{

namespace
{

constexpr double usualBudget = 6;  ///< ms of a frame for painting at once
constexpr double freshBudget = 60; ///< where there is nothing else to show
constexpr double firstGuess = 8;   ///< ms for a tile of a level that was never painted
constexpr int settleTime = 70;     ///< ms without zooming
constexpr double mostStretch = 1.8;
constexpr double overviewSize = 1200; ///< px at most in each direction

/// Where elements are hidden in one picture and not in the other.
void addHiddenAreas(const TileScene &before, const TileScene &after,
                    std::vector<canvas::Rect> &areas)
{
    static const render::Hidden nothing;
    const auto add = [&](const TileScene &a, const TileScene &b) {
        const render::Hidden &hidden = a.hidden ? *a.hidden : nothing;
        const render::Hidden &other = b.hidden ? *b.hidden : nothing;
        const canvas::Scene &from = *a.drawing.scene;
        const canvas::Scene &to = *b.drawing.scene;
        for (const std::size_t i : hidden.nodes) {
            if (!other.nodes.contains(i) || !from.nodes.shares(to.nodes, i))
                render::addArea(from.nodes[i], areas);
        }
        for (const std::size_t i : hidden.edges) {
            if (!other.edges.contains(i) || !from.edges.shares(to.edges, i))
                render::addArea(from.edges[i], areas);
        }
    };
    add(before, after);
    add(after, before);
}

/// Nodes for the pieces of the frame before, by what they show.
class Pieces : public QSGNode
{
public:
    struct Entry {
        std::unique_ptr<QSGImageNode> node;
        qint64 shown = 0;
        bool wanted = false;
    };

    Pieces() { holder.setFlag(OwnedByParent, false); }

    QSGRectangleNode *floor = nullptr;
    /// The software renderer knows the place and the clip of what is added later by its nearest
    /// transform alone.
    QSGTransformNode holder;
    std::map<TileKey, Entry> entries;
    std::vector<TileKey> order;
};

} // namespace

bool TileLayer::Piece::operator==(const Piece &other) const
{
    return key == other.key && image.cacheKey() == other.image.cacheKey() &&
           target == other.target && smooth == other.smooth;
}

TileLayer::TileLayer(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &TileLayer::settle);
    connect(&m_painter, &TilePainter::painted, this, &TileLayer::adopt);
}

TileLayer::~TileLayer() = default;

// --- what is shown -----------------------------------------------------------------------------

void TileLayer::show(const TileScene &scene)
{
    const TileScene before = std::exchange(m_scene, scene);
    if (!before.drawing.scene) {
        m_fresh = true;
        return;
    }
    if (before.colors != scene.colors || before.only != scene.only ||
        before.dotPitch != scene.dotPitch) {
        m_cache.invalidateAll();
        m_fresh = true;
    }
    std::vector<canvas::Rect> areas;
    if (before.drawing.scene != scene.drawing.scene) {
        const auto &step = scene.drawing.step;
        const bool known = step && step->from.lock() == before.drawing.scene;
        render::SceneChange found;
        if (!known)
            found = render::changeOf(*before.drawing.scene, *scene.drawing.scene);
        const render::SceneChange &change = known ? step->change : found;
        if (change.everything) {
            // The old picture stands in for the new one, unless it is of another design.
            const canvas::Chunks<canvas::SceneNode> &nodes = before.drawing.scene->nodes;
            if (!nodes.empty() && scene.drawing.scene->node(nodes.front().id))
                m_cache.invalidateAll();
            else
                m_cache.clear();
            m_fresh = true;
        }
        areas = change.areas;
    }
    if (before.drawing.marks != scene.drawing.marks)
        render::addMarkAreas(*scene.drawing.scene, *before.drawing.marks, *scene.drawing.marks,
                             areas);
    if (before.hidden != scene.hidden)
        addHiddenAreas(before, scene, areas);
    if (!areas.empty())
        m_cache.invalidate(areas, {m_level.id, m_overview.id});
}

void TileLayer::hide()
{
    m_scene = {};
    m_cache.clear();
    m_pieces.clear();
    update();
}

void TileLayer::look(const Framing &framing, render::Detail detail, canvas::Point focus)
{
    m_framing = framing;
    m_detail = detail;
    m_focus = focus;
    plan();
}

void TileLayer::adopt()
{
    bool overview = false;
    for (TilePainter::Painted &painted : m_painter.take()) {
        const TileJob &job = painted.job;
        overview = overview || job.key.level == m_overview.id;
        if (job.isWhole()) {
            double &cost = m_costs.try_emplace(job.key.level, painted.milliseconds).first->second;
            cost = 0.7 * cost + 0.3 * painted.milliseconds;
        }
        m_cache.store(job, painted.image);
    }
    if (m_scene.drawing.scene)
        plan();
    if (overview)
        Q_EMIT overviewChanged();
}

// --- which tiles -------------------------------------------------------------------------------

/// While the zoom runs, the tiles of one scale are stretched; when it rests, or they would be
/// stretched too far, the next scale is chosen.
void TileLayer::chooseLevel()
{
    const double ratio = m_framing.scale / m_framing.zoom;
    const TileLevel next = m_cache.level(m_framing.scale, ratio, m_detail);
    if (m_level == next) {
        m_settle.stop();
        return;
    }
    const double stretch = m_framing.scale / m_level.scale;
    const auto visible = m_cache.covering(next, m_framing.world(), m_focus);
    const auto missing = missingOf(visible);
    double cost = 0;
    for (const TileKey &key : missing)
        cost += estimate(m_cache.job(next, key));
    const bool same = m_level.id == 0 || m_level.ratio != ratio || m_fresh;
    if (same || missing.empty() || cost <= usualBudget || stretch > mostStretch ||
        stretch < 1 / mostStretch) {
        m_settle.stop();
        m_previous = m_level;
        m_level = next;
    } else {
        m_settle.start();
    }
}

void TileLayer::settle()
{
    if (!m_scene.drawing.scene)
        return;
    m_previous = m_level;
    m_level = m_cache.level(m_framing.scale, m_framing.scale / m_framing.zoom, m_detail);
    plan();
}

void TileLayer::chooseOverview()
{
    const canvas::Rect &bounds = m_scene.drawing.scene->bounds;
    const double longest = std::max({bounds.width, bounds.height, 1.0});
    const double scale = std::min(0.5, std::exp2(std::floor(std::log2(overviewSize / longest))));
    m_overview = m_cache.level(scale, m_framing.ratio, render::detailFor(scale / m_framing.ratio));
}

std::vector<TileKey> TileLayer::missingOf(const std::vector<TileKey> &keys) const
{
    std::vector<TileKey> missing;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(missing),
                 [this](const TileKey &key) { return !m_cache.ready(key); });
    return missing;
}

double TileLayer::estimate(const TileJob &job) const
{
    const auto known = m_costs.find(job.key.level);
    const double whole = known == m_costs.end() ? firstGuess : known->second;
    constexpr double all = static_cast<double>(TileCache::edge) * TileCache::edge;
    double cost = 0;
    for (const QRect &area : job.areas)
        cost += 0.2 + whole * area.width() * area.height() / all;
    return cost;
}

void TileLayer::plan()
{
    chooseLevel();
    chooseOverview();
    const std::vector<TileKey> visible = m_cache.covering(m_level, m_framing.world(), m_focus);
    std::vector<TileKey> missing = missingOf(visible);
    paintNow(missing);
    askFor(missing);
    m_cache.use(visible);
    m_cache.keep({m_overview.id, missing.empty() ? 0 : m_previous.id});
    m_cache.evict();
    compose(visible);
    const int now = static_cast<int>(missing.size()) + (m_level.scale != m_framing.scale ? 1 : 0);
    m_fresh = false;
    if (std::exchange(m_missing, now) != now)
        Q_EMIT missingChanged();
}

/// What can be painted within the frame is: nothing stale is seen in a small design, nor near an
/// edit.
void TileLayer::paintNow(std::vector<TileKey> &missing)
{
    const PaintingTime painting;
    double left = m_fresh ? freshBudget : usualBudget;
    std::vector<TileKey> later;
    for (const TileKey &key : missing) {
        const TileJob job = m_cache.job(m_level, key);
        if (estimate(job) > left) {
            later.push_back(key);
            continue;
        }
        QElapsedTimer clock;
        clock.start();
        m_cache.store(job, paintTile(job, m_scene));
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        left -= took;
        if (job.base.isNull()) {
            double &cost = m_costs.try_emplace(m_level.id, took).first->second;
            cost = 0.7 * cost + 0.3 * took;
        }
    }
    missing = std::move(later);
}

/// What is in view first, then the picture of the whole, then what a small movement would show.
void TileLayer::askFor(const std::vector<TileKey> &missing)
{
    std::vector<TileJob> jobs;
    const auto add = [&](const TileLevel &level, const std::vector<TileKey> &keys) {
        for (const TileKey &key : keys)
            jobs.push_back(m_cache.job(level, key));
    };
    add(m_level, missing);
    const canvas::Rect bounds = m_scene.drawing.scene->bounds.grown(24);
    add(m_overview, missingOf(m_cache.covering(m_overview, bounds, bounds.center())));
    if (m_level.scale == m_framing.scale) {
        const canvas::Rect around = m_framing.world().grown(TileCache::edge / m_level.scale / 2);
        std::vector<TileKey> near = missingOf(m_cache.covering(m_level, around, m_focus));
        std::erase_if(near, [&](const TileKey &key) {
            return std::find(missing.begin(), missing.end(), key) != missing.end();
        });
        add(m_level, near);
    }
    m_painter.want(std::move(jobs), m_scene);
}

// --- the frame ---------------------------------------------------------------------------------

void TileLayer::addPiece(const TileLevel &level, const TileKey &key)
{
    const QImage image = m_cache.image(key);
    if (image.isNull())
        return;
    const double stretch = m_framing.scale / level.scale * TileCache::edge;
    const auto x = [&](int column) { return std::round(column * stretch - m_framing.corner.x()); };
    const auto y = [&](int row) { return std::round(row * stretch - m_framing.corner.y()); };
    const QRectF px(x(key.column), y(key.row), x(key.column + 1) - x(key.column),
                    y(key.row + 1) - y(key.row));
    if (!px.intersects(QRectF(QPointF(), m_framing.pixels)))
        return;
    const double ratio = m_framing.ratio;
    m_pieces.push_back({key,
                        image,
                        {px.x() / ratio, px.y() / ratio, px.width() / ratio, px.height() / ratio},
                        level.scale != m_framing.scale});
}

void TileLayer::compose(const std::vector<TileKey> &visible)
{
    const std::vector<Piece> before = std::exchange(m_pieces, {});
    const bool whole = std::all_of(visible.begin(), visible.end(), [this](const TileKey &key) {
        return !m_cache.image(key).isNull();
    });
    if (!whole) {
        // A node stands once in the scene graph.
        for (const TileKey &key : m_cache.readyTiles(m_overview.id)) {
            if (m_overview.id != m_level.id)
                addPiece(m_overview, key);
        }
        if (m_previous.id != m_overview.id && m_previous.id != m_level.id) {
            for (const TileKey &key : m_cache.readyTiles(m_previous.id))
                addPiece(m_previous, key);
        }
    }
    for (const TileKey &key : visible)
        addPiece(m_level, key);
    if (m_pieces != before)
        update();
}

void TileLayer::paintOverview(QPainter &painter) const
{
    for (const TileKey &key : m_cache.readyTiles(m_overview.id)) {
        const canvas::Rect world = TileCache::worldOf(m_overview, key);
        painter.drawImage(QRectF(world.x, world.y, world.width, world.height), m_cache.image(key));
    }
}

QImage TileLayer::picture() const
{
    if (m_framing.pixels.isEmpty() || !m_scene.colors)
        return {};
    QImage image(m_framing.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(m_scene.colors->canvas);
    QPainter painter(&image);
    painter.scale(m_framing.ratio, m_framing.ratio);
    for (const Piece &piece : m_pieces)
        painter.drawImage(piece.target, piece.image);
    return image;
}

QSGNode *TileLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *pieces = static_cast<Pieces *>(before);
    if (!pieces) {
        pieces = new Pieces;
        pieces->floor = window()->createRectangleNode();
        pieces->appendChildNode(pieces->floor);
        pieces->appendChildNode(&pieces->holder);
    }
    pieces->floor->setRect(boundingRect());
    if (m_scene.colors)
        pieces->floor->setColor(m_scene.colors->canvas);

    std::vector<TileKey> order;
    for (auto &[key, entry] : pieces->entries)
        entry.wanted = false;
    for (const Piece &piece : m_pieces) {
        Pieces::Entry &entry = pieces->entries[piece.key];
        entry.wanted = true;
        order.push_back(piece.key);
        if (!entry.node) {
            entry.node.reset(window()->createImageNode());
            entry.node->setFlag(QSGNode::OwnedByParent, false);
            entry.node->setOwnsTexture(true);
        }
        if (std::exchange(entry.shown, piece.image.cacheKey()) != piece.image.cacheKey()) {
            entry.node->setTexture(
                window()->createTextureFromImage(piece.image, QQuickWindow::TextureIsOpaque));
            entry.node->setSourceRect(QRectF(QPointF(), piece.image.size()));
        }
        entry.node->setFiltering(piece.smooth ? QSGTexture::Linear : QSGTexture::Nearest);
        entry.node->setRect(piece.target);
    }
    if (order != pieces->order) {
        pieces->holder.removeAllChildNodes();
        std::erase_if(pieces->entries, [](const auto &entry) { return !entry.second.wanted; });
        for (const TileKey &key : order)
            pieces->holder.appendChildNode(pieces->entries[key].node.get());
        pieces->order = std::move(order);
    }
    return pieces;
}

} // namespace moldloft::ui
