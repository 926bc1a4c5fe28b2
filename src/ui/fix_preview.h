#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include "rules/finding.h"

namespace moldloft::ui
{

class Editor;

/// What a quick fix would change in the design file, line by line, worked out on another thread.
/// Nothing is applied.
class FixPreview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The problems have it.")
    /// Of the problem and fix that were asked for last; -1: none.
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(int fix READ fix NOTIFY changed)
    /// "+ …" added, "- …" removed, "  …" what stands before; empty while it is worked out.
    Q_PROPERTY(QStringList lines READ lines NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)

public:
    explicit FixPreview(Editor *editor);
    ~FixPreview() override;

    int row() const { return m_row; }
    int fix() const { return m_fix; }
    QStringList lines() const { return m_lines; }
    /// The same for a screen reader: "Adds replicas: 2. Removes replicas: 1."
    QString spoken() const;

    void show(int row, int fix, const rules::Fix &what);
    /// The one that was asked for is no longer looked at.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    Editor *m_editor;
    QFutureWatcher<QStringList> m_watcher;
    int m_row = -1;
    int m_fix = -1;
    QStringList m_lines;
};

} // namespace moldloft::ui
