#include "ui/design_search.h"

#include <QtConcurrentRun>

#include "ui/canvas/canvas_view.h"
#include "ui/editor.h"
#include "ui/kind_words.h"

namespace moldloft::ui
{

DesignSearch::DesignSearch(QObject *parent) : FoundModel(parent)
{
    connect(&m_running, &QFutureWatcherBase::finished, this, &DesignSearch::adopt);
}

DesignSearch::~DesignSearch()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_running.waitForFinished();
}

CanvasView *DesignSearch::canvas() const
{
    return qobject_cast<CanvasView *>(m_canvas);
}

Editor *DesignSearch::editor() const
{
    return canvas() ? canvas()->editor() : nullptr;
}

void DesignSearch::setCanvas(CanvasView *canvas)
{
    if (m_canvas == canvas)
        return;
    m_canvas = canvas;
    if (canvas)
        connect(canvas, &CanvasView::editorChanged, this, &DesignSearch::listen);
    listen();
    Q_EMIT canvasChanged();
}

void DesignSearch::listen()
{
    if (!editor())
        return;
    connect(editor(), &Editor::documentChanged, this, &DesignSearch::start);
    connect(editor(), &Editor::findingsChanged, this, &DesignSearch::start);
}

void DesignSearch::begin()
{
    if (m_open || !canvas())
        return;
    m_open = true;
    m_from = canvas()->visibleWorld();
    m_fromElement = editor()->selectedId();
}

void DesignSearch::end(bool back)
{
    if (!m_open || !canvas())
        return;
    m_open = false;
    setQuery({});
    canvas()->setHighlight(std::nullopt);
    if (!back)
        return;
    if (m_fromElement)
        editor()->selectElement(m_fromElement);
    else
        editor()->clearSelection();
    canvas()->showWorld(m_from);
}

/// What was found stands out; nothing typed, everything does.
void DesignSearch::light()
{
    if (!m_open || !canvas())
        return;
    if (m_query.trimmed().isEmpty())
        return canvas()->setHighlight(std::nullopt);
    std::unordered_set<ElementId> lit;
    for (const SearchHit &hit : m_hits)
        lit.insert(hit.id);
    canvas()->setHighlight(std::move(lit));
}

void DesignSearch::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_current = -1;
    Q_EMIT queryChanged();
    Q_EMIT currentChanged();
    start();
}

void DesignSearch::start()
{
    if (!editor() || !m_open || (m_query.trimmed().isEmpty() && m_hits.empty()))
        return;
    if (m_running.isRunning()) {
        *m_cancelled = true;
        m_again = true;
        return;
    }
    m_again = false;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    SearchScope scope{editor()->document(), editor()->problems()->rows()};
    m_running.setFuture(
        QtConcurrent::run([scope = std::move(scope), query = m_query, cancelled = m_cancelled] {
            return searchDesign(scope, query, [&] { return cancelled->load(); });
        }));
    Q_EMIT runningChanged();
}

void DesignSearch::adopt()
{
    if (m_again)
        return start();
    const quint64 shown = m_current >= 0 && m_current < rowCount() ? at(m_current).element : 0;
    m_hits = m_running.result();
    std::vector<FoundRow> rows;
    int current = -1;
    for (const SearchHit &hit : m_hits) {
        const Record *record = editor() ? editor()->document().find(hit.id) : nullptr;
        if (!record)
            continue;
        if (hit.id.value == shown)
            current = static_cast<int>(rows.size());
        rows.push_back({QString::number(hit.id.value), hit.id.value,
                        QString::fromStdString(record->name), kindAndPlace(*record),
                        kindIcon(*record), hit.why});
        if (rows.size() == mostRows)
            break;
    }
    setRows(std::move(rows));
    m_current = current;
    light();
    Q_EMIT foundChanged();
    Q_EMIT currentChanged();
    Q_EMIT runningChanged();
}

void DesignSearch::setCurrent(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_current = row;
    Q_EMIT currentChanged();
    editor()->selectElement(at(row).element);
    Q_EMIT editor()->revealRequested(at(row).element);
}

void DesignSearch::step(int by)
{
    if (rowCount() == 0)
        return;
    const int from = m_current < 0 && by < 0 ? 0 : m_current;
    setCurrent((from + by + rowCount()) % rowCount());
}

} // namespace moldloft::ui
