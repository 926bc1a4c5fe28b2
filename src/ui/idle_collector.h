#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QJSEngine;
class QQuickWindow;

namespace moldloft::ui
{

/// Collects the garbage of the QML engine while the person rests. The engine stops the window's
/// thread for a collection when its heap has doubled since the last one, which is in the middle of
/// an edit as often as not; a heap that is cleaned in every pause does not double.
class IdleCollector : public QObject
{
    Q_OBJECT

public:
    static constexpr int rest = 600; ///< ms without a key, the pointer, or a frame

    IdleCollector(QJSEngine &engine, QQuickWindow &window);
    int collections() const { return m_collections; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collectIfIdle();

    QJSEngine &m_engine;
    QTimer m_timer;
    QElapsedTimer m_lastFrame;
    bool m_used = true; ///< since the last collection
    int m_collections = 0;
};

} // namespace moldloft::ui
