#include "ui/canvas/tile_painter.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace moldloft::ui
{

namespace
{

void paintArea(QPainter &painter, const TileJob &job, const QRect &area, const TileScene &scene)
{
    static const thread_local render::FontMeasure measure;
    constexpr double edge = TileCache::edge;
    const double scale = job.level.scale;
    painter.setTransform(
        QTransform(scale, 0, 0, scale, -job.key.column * edge, -job.key.row * edge));
    render::View view;
    view.zoom = job.level.zoom();
    view.detail = job.level.detail;
    view.visible = TileCache::worldOf(job.level, job.key, area);
    view.hidden = scene.hidden.get();
    view.only = scene.only;
    view.dotPitch = scene.dotPitch;
    const Drawing &drawing = scene.drawing;
    render::ScenePainter(*scene.colors, measure)
        .paint(painter, *drawing.scene, drawing.index.get(), {}, *drawing.marks, view);
}

} // namespace

QImage paintTile(const TileJob &job, const TileScene &scene)
{
    QImage image = job.base;
    if (image.isNull())
        image = QImage(TileCache::edge, TileCache::edge, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const QRect &area : job.areas) {
        painter.save();
        if (!job.base.isNull())
            painter.setClipRect(area);
        paintArea(painter, job, area, scene);
        painter.restore();
    }
    return image;
}

TilePainter::TilePainter(QObject *parent) : QObject(parent)
{
    // One core stays with the window.
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 2));
    m_pool.setExpiryTimeout(-1); // fonts are loaded once a thread
}

TilePainter::~TilePainter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.clear();
    }
    m_pool.waitForDone();
}

void TilePainter::want(std::vector<TileJob> jobs, const TileScene &scene)
{
    std::reverse(jobs.begin(), jobs.end());
    auto shared = std::make_shared<const TileScene>(scene);
    const std::lock_guard lock(m_mutex);
    std::erase_if(jobs, [this](const TileJob &job) {
        const auto begun = m_begun.find(job.key);
        return begun != m_begun.end() && begun->second == job.version;
    });
    m_queue = std::move(jobs);
    std::swap(m_scene, shared);
    const int wanted = std::min<int>(m_pool.maxThreadCount(), static_cast<int>(m_queue.size()));
    for (; m_running < wanted; ++m_running)
        m_pool.start([this] { run(); });
}

void TilePainter::run()
{
    std::shared_ptr<const TileScene> scene;
    while (true) {
        TileJob job;
        {
            const std::lock_guard lock(m_mutex);
            if (m_queue.empty()) {
                --m_running;
                return;
            }
            job = std::move(m_queue.back());
            m_queue.pop_back();
            scene = m_scene;
            m_begun[job.key] = job.version;
        }
        QElapsedTimer clock;
        clock.start();
        QImage image = paintTile(job, *scene);
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        scene.reset();
        job.base = {};
        const std::lock_guard lock(m_mutex);
        if (const auto begun = m_begun.find(job.key);
            begun != m_begun.end() && begun->second == job.version)
            m_begun.erase(begun);
        m_painted.push_back({std::move(job), std::move(image), took});
        if (m_painted.size() == 1)
            QMetaObject::invokeMethod(this, &TilePainter::painted, Qt::QueuedConnection);
    }
}

std::vector<TilePainter::Painted> TilePainter::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_painted, {});
}

} // namespace moldloft::ui
