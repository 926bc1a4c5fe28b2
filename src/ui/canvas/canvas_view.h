#pragma once

#include <QQuickItem>
#include <QTimer>
#include <QVariantAnimation>
#include <QVariantList>

#include <memory>

#include "ui/canvas/edge_scroller.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/layout_motion.h"
#include "ui/canvas/lift.h"
#include "ui/canvas/overlay_layer.h"
#include "ui/canvas/tile_layer.h"
#include "ui/canvas/viewport.h"

namespace moldloft::ui
{

/// The canvas of the window: shows the editor's design and turns what the mouse and the keys do on
/// it into edits of the editor. It owns the view. The design is drawn by a TileLayer, what is live
/// by an OverlayLayer above it; gestures stand in gesture.h; this item joins them.
class CanvasView : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(moldloft::ui::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY viewChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(
        int animationTime READ animationTime WRITE setAnimationTime NOTIFY animationTimeChanged)
    Q_PROPERTY(QString tooltip READ tooltip NOTIFY tooltipChanged)
    Q_PROPERTY(QPointF tooltipPosition READ tooltipPosition NOTIFY tooltipChanged)
    Q_PROPERTY(QString description READ description NOTIFY descriptionChanged)
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverTextChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool snapping MEMBER m_snapping NOTIFY gridChanged)
    Q_PROPERTY(bool gridShown MEMBER m_gridShown NOTIFY gridChanged)
    Q_PROPERTY(int gridSize MEMBER m_gridSize NOTIFY gridChanged)
    Q_PROPERTY(int missingTiles READ missingTiles NOTIFY settledChanged)
    Q_PROPERTY(bool settled READ settled NOTIFY settledChanged)
    Q_PROPERTY(
        QString meaningFilter READ meaningFilter WRITE setMeaningFilter NOTIFY meaningFilterChanged)
    Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY toolChanged)
    Q_PROPERTY(QRectF worldBounds READ worldBounds NOTIFY sceneChanged)
    /// What floats over the upper right corner, in the item's coordinates: a fit keeps clear of it.
    Q_PROPERTY(QList<QRectF> covered READ covered WRITE setCovered NOTIFY coveredChanged)
    Q_PROPERTY(QRectF visibleWorld READ visibleWorld NOTIFY viewChanged)

public:
    explicit CanvasView(QQuickItem *parent = nullptr);
    ~CanvasView() override;

    Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    bool dark() const { return m_dark; }
    void setDark(bool dark);
    /// 1 where texts have the size that is wanted (textScale).
    qreal zoom() const { return m_viewport.zoom / m_textScale; }
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    QList<QRectF> covered() const { return m_covered; }
    void setCovered(const QList<QRectF> &covered);
    /// ms that fit, reveal and the like take; 0: no animation.
    int animationTime() const { return m_animationTime; }
    void setAnimationTime(int milliseconds);
    /// Why the place under the pointer will not do, or the whole of a name that is cut.
    QString tooltip() const { return m_tooltip; }
    QPointF tooltipPosition() const { return m_pointer; }
    /// For the screen reader: what has the focus, or what the canvas shows.
    QString description() const;
    /// Both ends of the line under the pointer, for the status bar.
    QString hoverText() const { return m_hoverText; }
    /// A gesture is running.
    bool busy() const { return m_gesture != nullptr; }

    /// entry, sync, async or data: only lines of that meaning are shown; "": all.
    QString meaningFilter() const { return m_meaningFilter; }
    void setMeaningFilter(const QString &meaning);

    /// What a press does: "select", "connect" (a line from anywhere on a node) or "note" (one
    /// stands where the floor is pressed, and the tool is "select" again).
    QString tool() const { return m_tool; }
    void setTool(const QString &tool);

    /// Tiles in view that do not show the present scene at the present zoom yet.
    int missingTiles() const { return m_tiles->missing(); }
    bool settled() const
    {
        return !m_pending && m_source.isReady() && missingTiles() == 0 && !m_motion.isActive() &&
               m_flight.state() != QAbstractAnimation::Running;
    }

    // For a small map (CanvasMap shows it): world coordinates.
    QRectF worldBounds();
    QRectF visibleWorld() const;
    Q_INVOKABLE void centreOn(QPointF world);
    /// Shows just that part of the world again: what visibleWorld() was once.
    Q_INVOKABLE void showWorld(const QRectF &world);
    /// The namespace in the middle of the view, or 0.
    Q_INVOKABLE quint64 namespaceAtCentre();
    /// Everything else is dimmed: what a search found, what a line can end at. Nothing: all is lit.
    void setHighlight(std::optional<std::unordered_set<ElementId>> ids);
    /// What has failed in the what-if.
    void setStruck(std::unordered_map<ElementId, render::Struck> struck);
    /// Figures of the what-if on lines.
    void setLineNotes(std::vector<render::LineNote> notes);
    /// Two versions are compared: the signs of what differs.
    void setChanges(ChangeMarks changes);
    /// Shows what another canvas shows, as large.
    Q_INVOKABLE void lookLike(moldloft::ui::CanvasView *other);
    /// Shows all that this canvas and another have; the other follows.
    Q_INVOKABLE void fitWith(moldloft::ui::CanvasView *other);
    /// The whole design as a small picture; the painter works in world coordinates.
    void paintOverview(QPainter &painter);
    const render::ThemeColors &colors() const;

    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    Q_INVOKABLE void zoomTo(qreal zoom);
    Q_INVOKABLE void fit();
    /// The selection as large as possible; everything where nothing is selected.
    Q_INVOKABLE void zoomToSelection();
    Q_INVOKABLE void reveal(quint64 id);
    /// Ends the gesture without a trace. False where there was none.
    Q_INVOKABLE bool cancel();

    // A palette item that is dragged over the canvas, in item coordinates.
    Q_INVOKABLE bool dragPaletteItem(const QString &key, qreal x, qreal y);
    Q_INVOKABLE void leavePaletteItem();
    Q_INVOKABLE quint64 dropPaletteItem(const QString &key, qreal x, qreal y);

    /// Asks for quickAddRequested where the pointer is or, while it is elsewhere, in the middle.
    /// A menu that is open stands for the place at which it was asked for.
    Q_INVOKABLE void requestQuickAdd();
    Q_INVOKABLE void forgetMenuPlace() { m_menuPlace.reset(); }
    void requestQuickAdd(QPointF at);
    /// Adds what a palette item stands for at that place in the world, or as near as it covers
    /// nothing; `container` as quickAddRequested said.
    Q_INVOKABLE quint64 addAt(const QString &key, QPointF world, quint64 container);
    /// The same under the pointer where that was used last, else as the editor does it.
    Q_INVOKABLE quint64 addByKey(const QString &key);
    /// Takes away the line for whose end endRequested asked.
    Q_INVOKABLE void endWire();
    /// The answer to connectionMenuRequested.
    Q_INVOKABLE void chooseConnection(quint64 from, quint64 to, int kind);

    /// The answer to renameRequested. False where the name is taken: the editor's status says so.
    Q_INVOKABLE bool rename(quint64 id, const QString &name);
    Q_INVOKABLE QString nameOf(quint64 id) const;
    Q_INVOKABLE void pasteAtPointer();
    /// Asks for a new name of the one element that is selected. False where it is not one.
    Q_INVOKABLE bool renameSelected();

    // For tests and for popups that stand beside something: in item coordinates.
    Q_INVOKABLE QRectF elementRect(quint64 id);
    /// The handle for new lines of that meaning: entry, sync, async or data.
    Q_INVOKABLE QPointF handlePosition(quint64 id, const QString &meaning);

    /// A place on the line of a reference, clear of other things; and where its ends are taken.
    Q_INVOKABLE QPointF linePosition(quint64 holder, const QString &path);
    Q_INVOKABLE QPointF gripPosition(quint64 holder, const QString &path, bool start);

    /// Looks again at what is to be drawn, before the next frame.
    void update()
    {
        m_pending = true;
        polish();
    }

Q_SIGNALS:
    void editorChanged();
    void darkChanged();
    void viewChanged();
    void textScaleChanged();
    void coveredChanged();
    void animationTimeChanged();
    void tooltipChanged();
    void descriptionChanged();
    void hoverTextChanged();
    void busyChanged();
    void gridChanged();
    void settledChanged();
    void meaningFilterChanged();
    void toolChanged();
    /// What stands where is another.
    void sceneChanged();
    /// paintOverview would paint something else now.
    void overviewChanged();
    /// Several meanings are possible: [{kind, label, meaning}]; chooseConnection answers.
    void connectionMenuRequested(quint64 from, quint64 to, const QVariantList &choices, QPointF at);
    /// A line from an element was dropped on the floor: something may be added at its end, at
    /// `world`, in `container`. The handle's meaning is `meaning`; endWire ends it.
    void endRequested(quint64 from, const QString &meaning, QPointF at, QPointF world,
                      quint64 container);
    /// Something shall be added there.
    void quickAddRequested(QPointF at, QPointF world, quint64 container);
    /// Double-click, Enter or F2 on an element; `at` is its box.
    void renameRequested(quint64 id, QRectF at);
    /// Right button or menu key; `id` is 0 on the floor. What was hit is selected.
    void menuRequested(quint64 id, QPointF at);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void touchEvent(QTouchEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void updatePolish() override;

private:
    struct Press {
        QPointF at;
        canvas::Hit hit;
        bool waiting = false; ///< pressed, but not moved far enough yet for a gesture
        bool toggles = false;
        bool letsGo = false; ///< the release takes it out of the selection
    };

    /// A node under the resting pointer, with what it is connected to.
    struct Lit {
        std::unordered_set<ElementId> nodes;
        std::vector<std::size_t> edges;
    };
    /// What the veil was drawn for.
    struct VeilKey {
        Framing framing;
        std::shared_ptr<const canvas::Scene> scene;
        const render::ThemeColors *colors = nullptr;
        std::unordered_set<ElementId> lit;
        std::vector<std::size_t> litEdges;
        bool operator==(const VeilKey &) const = default;
    };

    GestureContext context();
    Pointer pointer(QPointF at, Qt::KeyboardModifiers modifiers) const;
    render::SceneState state();
    const std::vector<std::pair<std::size_t, render::LineNote>> &notesHere();
    std::vector<canvas::Rect> liveAreas(const render::SceneState &state) const;
    void drawVeil(const render::SceneState &state);
    void drawMotion(render::SceneState state);
    double gridStep() const;
    double dotPitch() const;
    std::vector<Sheet> signs(const render::SceneState &state);
    template<class Paint>
    Sheet veil(Paint &&paint) const;
    Framing framing() const;
    void light();
    Lit litAround(ElementId id) const;
    std::optional<Meaning> onlyMeaning() const;
    canvas::Hit hitAt(QPointF at);
    /// What was pressed, as the tool takes it.
    canvas::Hit toolHit(canvas::Hit hit);
    bool placeNote(const canvas::Hit &hit, QPointF at);
    std::optional<canvas::Hit> gripAt(canvas::Point world);
    std::optional<std::size_t> selectedLine();
    const canvas::SceneEdge *lineOf(quint64 holder, const QString &path);
    void requestMenu(const canvas::Hit &hit, QPointF at);
    void documentChanged();
    void sceneArrived();
    void viewMoved();
    void prepareFlight();
    void flyTo(const Viewport &target);
    Viewport drawnView() const;
    std::optional<Viewport> viewOf(const canvas::Rect &area);
    bool isCovered(const Viewport &view, const canvas::Rect &area);
    void refit();
    std::unique_ptr<Gesture> gestureFor(const Pointer &where);
    void startGesture(const Pointer &where);
    void updateGesture(const Pointer &where);
    void endGesture(const Pointer &where);
    void followModifier(const QKeyEvent &event);
    void scrollStep(QPointF by);
    void offerMeanings(const ConnectGesture &connection, QPointF at);
    void offerEnds(std::unique_ptr<Gesture> gesture, const Pointer &where);
    void click();
    void setGesture(std::unique_ptr<Gesture> gesture);
    void pressLeft(const canvas::Hit &hit, QPointF at, Qt::KeyboardModifiers modifiers);
    void hover(QPointF at);
    void setTooltip(const QString &text);
    void setHoverText(const QString &text);
    QString cutName();
    QString lineText(const canvas::Hit &hit);
    QString foldTip(ElementId id) const;
    void updateCursor(const canvas::Hit &hit);
    // Keys (canvas_keys.cpp). They answer whether the key meant something.
    enum class Reach { Select, Add }; ///< what has the focus alone, or with what was selected
    bool handleKey(const QKeyEvent &event);
    bool navigate(int key, Reach reach);
    bool followLine(int key);
    bool step(int by);
    bool jump(int key);
    bool goIn();
    bool goOut();
    bool nudge(int key, double by);
    void letGo();
    void focusOn(ElementId id, Reach reach = Reach::Select);
    /// Tells the screen reader of what has the focus (canvas_accessible.cpp).
    void announce();
    friend class CanvasInterface;
    void scrollIntoView(const canvas::Rect &box);

    TileLayer *m_tiles;
    OverlayLayer *m_overlay;
    Editor *m_editor = nullptr;
    SceneSource m_source;
    bool m_pending = true; ///< something has changed since the last frame
    bool m_wasSettled = false;
    Drawing m_shown; ///< what the layers were given last
    Lift m_lift;
    LayoutMotion m_motion;
    LiveSheets m_sheets;
    Sheet m_veil;
    VeilKey m_veilKey;
    QTimer m_rest;
    ElementId m_resting; ///< the node under the pointer
    std::optional<Lit> m_lit;
    std::unordered_map<ElementId, render::Struck> m_struck;
    std::vector<render::LineNote> m_notes;
    std::vector<std::pair<std::size_t, render::LineNote>> m_notesHere; ///< on lines of …
    std::weak_ptr<const canvas::Scene> m_notesOf;                      ///< … this scene
    ChangeMarks m_changes;
    std::optional<std::unordered_set<ElementId>> m_highlight;
    QString m_meaningFilter;
    QString m_tool = QStringLiteral("select");
    Viewport m_viewport;
    Viewport m_flightFrom;
    QVariantAnimation m_flight;
    int m_animationTime = 0;
    qreal m_textScale = 1;
    render::Detail m_detail = render::Detail::Full;
    std::unique_ptr<Gesture> m_gesture;
    std::unique_ptr<Gesture> m_wire; ///< a line that waits for something at its end
    Qt::KeyboardModifiers m_dragModifiers;
    EdgeScroller m_scroller;
    bool m_snapping = true;
    bool m_gridShown = true;
    int m_gridSize = static_cast<int>(canvas::gridStep);
    Press m_press;
    QPointF m_pointer;
    std::optional<QPointF> m_menuPlace;
    bool m_pointerInside = false;
    bool m_pointerLeads = false; ///< the pointer was used after the keyboard
    bool m_panning = false;
    bool m_spaceHeld = false;
    bool m_spacePans = false; ///< it has moved the view, so letting it go selects nothing
    bool m_dark = false;
    bool m_showsFocus = true; ///< the keyboard was used last
    bool m_fitPending = true;
    quint64 m_revealPending = 0;
    QList<QRectF> m_covered;
    bool m_fitted = false; ///< shows the whole design, and nobody has moved the view since
    canvas::Hit m_hoverHit;
    ElementId m_hovered;
    std::optional<std::size_t> m_hoveredEdge;
    ElementId m_focused;
    std::vector<ElementId> m_ends; ///< of the lines that were followed last
    std::size_t m_end = 0;
    ElementId m_announced;
    QString m_announcedAs;
    ElementId m_dropTarget;
    bool m_dropValid = false;
    std::unordered_set<ElementId> m_dropLit;
    QString m_tooltip;
    QString m_hoverText;
};

} // namespace moldloft::ui
