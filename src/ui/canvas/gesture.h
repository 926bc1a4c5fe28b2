#pragma once

#include <QCursor>
#include <QPainter>
#include <QString>

#include "model/reconnect.h"
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
    canvas::Rect visible = {}; ///< what is in view: things there attract what is dragged
    bool guides = true;        ///< whether they do
    double grid = canvas::gridStep;
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
    /// Where `paint` draws, in the world; nullopt: anywhere in view. What is smaller is quicker.
    virtual std::optional<std::vector<canvas::Rect>> extent(double /*zoom*/) const
    {
        return std::nullopt;
    }
    /// Why the place under the pointer will not do; empty where it will.
    virtual QString reason() const { return {}; }
    /// What it does and what else it could, for the status bar.
    virtual QString hint() const { return {}; }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
};

/// Moves elements, and into the namespace over which they are dropped; notes also out of all of
/// them. A channel takes its broker along, a namespace all that stands in it. Control moves freely,
/// Shift along one axis.
std::unique_ptr<Gesture> moveGesture(const std::vector<ElementId> &ids, canvas::Point grip,
                                     const GestureContext &context);
/// Resizes a namespace at those sides, not smaller than its contents.
std::unique_ptr<Gesture> resizeGesture(ElementId ns, canvas::Sides sides, canvas::Point grip,
                                       const GestureContext &context);
/// The pointer over those sides.
Qt::CursorShape cursorOf(canvas::Sides sides);
/// What becomes of what was selected before.
enum class BandMode { Replaces, Adds, Toggles };
/// Selects what the rubber band touches.
std::unique_ptr<Gesture> bandGesture(canvas::Point from, BandMode mode,
                                     const GestureContext &context);
/// Puts one end of a line to another node; dropped on nothing, it stays as it was. nullptr where
/// that end is held.
std::unique_ptr<Gesture> reconnectGesture(std::size_t drawnEdge, bool start,
                                          const GestureContext &context);

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
    QString hint() const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    /// After commit: it was dropped where nothing stands.
    bool endsOnFloor() const { return !m_target; }
    canvas::Point end() const { return m_end; }
    Meaning meaning() const { return m_port.meaning; }
    /// After commit: the meanings between which the person has to choose, and the other end.
    const std::vector<EdgeKind> &choices() const { return m_choices; }
    ElementId from() const { return m_from; }
    ElementId target() const { return m_target; }

private:
    std::vector<EdgeKind> meanings(const Document &document, ElementId to) const;

    QString m_name;
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

/// The line of a gesture from a port to where it ends now: out of one side and into the other.
std::vector<canvas::Point> looseLine(canvas::Point from, canvas::Point to);

} // namespace moldloft::ui
