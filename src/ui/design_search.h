#pragma once

#include <QFutureWatcher>
#include <QPointer>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <vector>

#include "ui/found_model.h"
#include "ui/search_text.h"

namespace moldloft::ui
{

class CanvasView;
class Editor;

/// The search of the window (Ctrl+F): what is typed is looked for on another thread, each query
/// takes the place of the one before, and an edit of the design asks again.
class DesignSearch : public FoundModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int total READ total NOTIFY foundChanged)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)

public:
    explicit DesignSearch(QObject *parent = nullptr);
    ~DesignSearch() override;

    CanvasView *canvas() const;
    void setCanvas(CanvasView *canvas);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int total() const { return static_cast<int>(m_hits.size()); }
    /// The row that is shown, or -1.
    int current() const { return m_current; }
    void setCurrent(int row);
    bool isRunning() const { return m_running.isRunning(); }
    const std::vector<SearchHit> &hits() const { return m_hits; }

    /// The next or previous row, round and round; selects and reveals it.
    Q_INVOKABLE void step(int by);
    /// Opens and closes the search; `back`: to where one was when it opened.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void end(bool back);

Q_SIGNALS:
    void canvasChanged();
    void queryChanged();
    void foundChanged();
    void currentChanged();
    void runningChanged();

private:
    void start();
    void adopt();

    void listen();
    void light();
    Editor *editor() const;

    QPointer<QObject> m_canvas;
    bool m_open = false;
    QRectF m_from; ///< what the canvas showed before
    quint64 m_fromElement = 0;
    QString m_query;
    std::vector<SearchHit> m_hits;
    int m_current = -1;
    bool m_again = false; ///< what is looked for has changed meanwhile
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QFutureWatcher<std::vector<SearchHit>> m_running;
};

} // namespace moldloft::ui
