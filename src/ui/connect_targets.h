#pragma once

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <unordered_set>

#include "ui/found_model.h"
#include "ui/fuzzy.h"

namespace moldloft::ui
{

class CanvasView;

/// Connecting by keyboard: what a line from (or to) the selected element can end at, filtered by
/// what is typed, the nearest first. The canvas lights these and nothing else.
class ConnectTargets : public FoundModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::CanvasView *canvas READ canvas WRITE setCanvas NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)

public:
    using FoundModel::FoundModel;

    CanvasView *canvas() const;
    void setCanvas(CanvasView *canvas);
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    int current() const { return m_current; }
    void setCurrent(int row);
    int total() const { return static_cast<int>(m_all.size()); }
    QString from() const { return m_fromName; }

    /// Takes the selected element. False where it is not one, or nothing can be connected to it;
    /// the editor's status says so.
    Q_INVOKABLE bool begin();
    /// Draws the line; where it can mean several things the canvas asks.
    Q_INVOKABLE bool connectCurrent();
    Q_INVOKABLE void end();

Q_SIGNALS:
    void changed();

private:
    struct Target {
        FoundRow row;
        FuzzyText text;
        double distance = 0;
        bool backwards = false; ///< the line goes from it to the selected element
    };
    void show();

    QPointer<QObject> m_canvas;
    quint64 m_from = 0;
    QString m_fromName;
    QString m_query;
    int m_current = -1;
    std::vector<Target> m_all;
};

} // namespace moldloft::ui
