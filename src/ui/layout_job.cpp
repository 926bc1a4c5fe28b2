#include "ui/layout_job.h"

#include <QThreadPool>
#include <QTimer>

#include <stop_token>

#include "canvas/auto_layout.h"
#include "ui/canvas/scene_source.h"
#include "ui/editor.h"
#include "ui/run_then.h"

namespace moldloft::ui
{

namespace
{

constexpr int patience = 200; ///< ms until progress is shown

} // namespace

struct LayoutJob::Private {
    QThreadPool threads; ///< of its own: it waits for its work when it goes
    QTimer patience;
    std::stop_source stop;
    int generation = 0; ///< of the work under way; the answers of older ones are ignored
};

LayoutJob::LayoutJob(Editor *editor)
    : QObject(editor), d(std::make_unique<Private>()), m_editor(editor)
{
    d->patience.setSingleShot(true);
    connect(&d->patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        Q_EMIT changed();
    });
}

LayoutJob::~LayoutJob()
{
    d->stop.request_stop();
}

void LayoutJob::arrangeAll()
{
    start({});
}

void LayoutJob::arrangeSelection()
{
    if (m_editor->selectionCount() > 0)
        start({m_editor->selection().begin(), m_editor->selection().end()});
}

void LayoutJob::start(std::vector<ElementId> ids)
{
    if (!m_editor->hasDesign() || m_editor->inGesture())
        return;
    stop();
    d->stop = std::stop_source();
    m_running = true;
    d->patience.start(patience);
    Q_EMIT changed();
    const int generation = d->generation;
    canvas::Progress progress;
    progress.stop = d->stop.get_token();
    progress.report = [this, generation](double part) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, part] {
                if (generation != d->generation)
                    return;
                m_progress = part;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    const Layout before = m_editor->layout();
    const bool all = ids.empty();
    runThen(
        d->threads, this,
        [document = m_editor->document(), before, ids = std::move(ids), progress] {
            const WindowMeasure measure;
            return ids.empty() ? canvas::arrange(document, before, measure, progress)
                               : canvas::arrangeSome(document, before, ids, measure, progress);
        },
        [this, generation, before, all](const Layout &after) {
            // What is done at once would be heard before start() returns.
            QMetaObject::invokeMethod(
                this,
                [this, generation, before, after, all] {
                    if (generation == d->generation)
                        finish(before, after, all);
                },
                Qt::QueuedConnection);
        });
}

/// What was edited meanwhile is kept: only what the layout has placed anew, and is still there,
/// moves.
void LayoutJob::finish(const Layout &before, const Layout &after, bool all)
{
    stop();
    std::unordered_map<ElementId, Placement> places;
    for (const ElementId id : after.changedSince(before)) {
        const auto place = after.find(id);
        if (place && m_editor->document().find(id))
            places[id] = *place;
    }
    if (!places.empty())
        Q_EMIT aboutToMove();
    m_editor->apply(tr("Arrange"), m_editor->document(), m_editor->layout().with(places));
    if (all)
        Q_EMIT m_editor->fitRequested();
    Q_EMIT finished();
}

void LayoutJob::stop()
{
    d->stop.request_stop();
    d->patience.stop();
    ++d->generation;
    m_running = false;
    m_slow = false;
    m_progress = 0;
    Q_EMIT changed();
}

void LayoutJob::cancel()
{
    if (!m_running)
        return;
    stop();
    m_editor->setStatus(tr("The layout was cancelled. Nothing has moved."));
}

} // namespace moldloft::ui
