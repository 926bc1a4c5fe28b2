#pragma once

#include <QObject>
#include <QThreadPool>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

#include "ui/canvas/scene_source.h"
#include "ui/canvas/tile_cache.h"

namespace moldloft::ui
{

/// All that a tile shows. None of it changes while painters on other threads hold it.
struct TileScene {
    Drawing drawing;
    const render::ThemeColors *colors = nullptr;
    std::shared_ptr<const render::Hidden> hidden;
    std::optional<Meaning> only = {};
    double dotPitch = 24;
};

/// Paints one tile; may be called by any thread.
QImage paintTile(const TileJob &job, const TileScene &scene);

/// Paints tiles on threads of its own, the first wanted first.
class TilePainter : public QObject
{
    Q_OBJECT

public:
    struct Painted {
        TileJob job;
        QImage image;
        double milliseconds = 0;
    };

    explicit TilePainter(QObject *parent = nullptr);
    ~TilePainter() override;

    /// Paint these; what was wanted before and is not any more is dropped, unless begun.
    void want(std::vector<TileJob> jobs, const TileScene &scene);
    std::vector<Painted> take();

Q_SIGNALS:
    void painted();

private:
    void run();

    QThreadPool m_pool;
    std::mutex m_mutex;           ///< of all that follows
    std::vector<TileJob> m_queue; ///< the first wanted last
    std::shared_ptr<const TileScene> m_scene;
    std::map<TileKey, std::uint64_t> m_begun;
    std::vector<Painted> m_painted;
    int m_running = 0;
};

} // namespace moldloft::ui
