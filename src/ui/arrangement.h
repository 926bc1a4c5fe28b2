#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

#include "model/elements.h"

namespace moldloft::ui
{

class Editor;

/// Aligns, distributes and selects by how things stand and hang together: what a person does to
/// several elements at once that is no drag. Each change is one undo step.
class Arrangement : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The editor has it.")
    Q_PROPERTY(bool canAlign READ canAlign NOTIFY changed)
    Q_PROPERTY(bool canDistribute READ canDistribute NOTIFY changed)

public:
    explicit Arrangement(Editor *editor);

    /// Two elements or more that have places of their own: a channel in its lane has none.
    bool canAlign() const { return m_movable > 1; }
    bool canDistribute() const { return m_movable > 2; }

    enum Edge { Left, Centre, Right, Top, Middle, Bottom };
    Q_ENUM(Edge)
    Q_INVOKABLE void align(moldloft::ui::Arrangement::Edge edge);
    /// Equal gaps from left to right, or from top to bottom.
    Q_INVOKABLE void distribute(Qt::Orientation orientation);

    /// Moves the selection; what is pressed within a second of the last is one undo step with it.
    Q_INVOKABLE void nudge(qreal dx, qreal dy);

    /// All that a line joins to the selection; the next time all that can be reached from it.
    Q_INVOKABLE void selectConnected();
    Q_INVOKABLE void selectSameKind();
    Q_INVOKABLE void invertSelection();

Q_SIGNALS:
    void changed();

private:
    void countMovable();

    Editor *m_editor;
    int m_movable = 0;
    std::vector<ElementId> m_connected; ///< what selectConnected() selected last
};

} // namespace moldloft::ui
