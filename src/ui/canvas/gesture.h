#pragma once

#include <QPainter>
#include <QString>

#include "render/scene_painter.h"
#include "ui/canvas/scene_source.h"

namespace moldloft::ui
{

/// Where the pointer is.
struct Pointer {
    canvas::Point world;
    QPointF item;
    Qt::KeyboardModifiers modifiers;
};

/// What a gesture may ask for while it runs.
struct GestureContext {
    Editor &editor;
    SceneSource &source;
    double zoom = 1;
};

/// Something that lasts from a press to a release. It previews what it would do without recording
/// it, and does it once at the end; cancelled, it leaves no trace.
class Gesture
{
public:
    virtual ~Gesture() = default;
    virtual void update(const Pointer &pointer, const GestureContext &context) = 0;
    virtual void commit(const Pointer &pointer, const GestureContext &context) = 0;
    virtual void cancel(const GestureContext &) {}
    /// What it adds to the signs on the canvas.
    virtual void decorate(render::SceneState &) const {}
    /// What it draws on top; the painter works in world coordinates.
    virtual void paint(QPainter &, const render::ScenePainter &, const render::ThemeColors &,
                       double /*zoom*/) const
    {
    }
    /// Why the place under the pointer will not do; empty where it will.
    virtual QString reason() const { return {}; }
};

/// Moves elements, and into the namespace over which they are dropped. A channel takes its broker
/// along, a namespace all that stands in it.
std::unique_ptr<Gesture> moveGesture(const std::vector<ElementId> &ids, canvas::Point grip,
                                     const GestureContext &context);
/// Resizes a namespace at its lower right corner, not smaller than its contents.
std::unique_ptr<Gesture> resizeGesture(ElementId ns, const GestureContext &context);
/// Selects what the rubber band touches; `added` to what is selected already.
std::unique_ptr<Gesture> bandGesture(canvas::Point from, bool added, const GestureContext &context);

/// Draws a line from a port to another node.
class ConnectGesture : public Gesture
{
public:
    ConnectGesture(ElementId from, const canvas::ScenePort &port, const GestureContext &context);

    void update(const Pointer &pointer, const GestureContext &context) override;
    void commit(const Pointer &pointer, const GestureContext &context) override;
    void decorate(render::SceneState &state) const override;
    void paint(QPainter &painter, const render::ScenePainter &scene,
               const render::ThemeColors &colors, double zoom) const override;
    QString reason() const override { return m_reason; }

    /// After commit: the meanings between which the person has to choose, and the other end.
    const std::vector<EdgeKind> &choices() const { return m_choices; }
    ElementId from() const { return m_from; }
    ElementId target() const { return m_target; }

private:
    std::vector<EdgeKind> meanings(const Document &document, ElementId to) const;

    ElementId m_from;
    canvas::ScenePort m_port;
    canvas::Point m_end;
    Meaning m_meaning;
    ElementId m_target;
    bool m_valid = false;
    QString m_reason;
    std::unordered_set<ElementId> m_lit;
    std::vector<EdgeKind> m_choices;
};

} // namespace moldloft::ui
