#pragma once

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

#include "canvas/hit_test.h"
#include "render/fonts.h"
#include "render/scene_change.h"
#include "render/scene_state.h"
#include "ui/editor.h"
#include "ui/translated.h"

namespace moldloft::ui
{

/// The window's fonts and words.
class WindowMeasure : public render::FontMeasure
{
public:
    std::string say(const Message &message) const override
    {
        return translated(message).toStdString();
    }
};

/// How a scene differs from the one that was shown before it.
struct SceneStep {
    std::weak_ptr<const canvas::Scene> from;
    render::SceneChange change;
};

/// One version of what the canvas shows. None of it changes any more: painters on other threads
/// hold it as long as they need it.
struct Drawing {
    std::shared_ptr<const canvas::Scene> scene;
    std::shared_ptr<const canvas::HitTest> index;
    std::shared_ptr<const render::FindingMarks> marks;
    std::shared_ptr<const SceneStep> step; ///< where a thread has found it out already
};

/// The scene of what the editor shows, built again when that changes. Of a large design only what
/// an edit has changed is done at once; where that would not do (elements came or went), a thread
/// builds the next scene, and whoever needs it before waits. In a gesture only the lines of what it
/// moves are routed, all others when it is over. Once nobody edits, a thread builds the whole anew
/// and the lines settle where they would stand if it had just been opened.
class SceneSource : public QObject
{
    Q_OBJECT

public:
    explicit SceneSource(QObject *parent = nullptr);
    ~SceneSource() override;

    void setEditor(Editor *editor);
    /// Places what the layout lacks, in the editor too, so that nothing moves later.
    void completeLayout();
    void markDirty() { m_dirty = true; }
    /// All of it is to be built anew, whatever has changed: texts are measured differently now.
    void rebuild();
    void readFindings();

    const canvas::Scene &scene() { return *drawing().scene; }
    const canvas::HitTest &index() { return *drawing().index; }
    const render::FindingMarks &marks() const { return *m_drawing.marks; }
    /// Of what the editor shows now.
    const Drawing &drawing();
    /// The newest that there is: of what the editor shows now, or showed a moment ago.
    const Drawing &latest();
    /// Whether latest() is drawing().
    bool isReady() const { return !m_dirty && !m_coming; }
    const render::FontMeasure &measure() const { return m_measure; }
    /// The reference that a drawn line stands for.
    std::optional<Edge> modelEdge(const canvas::SceneEdge &edge) const;
    /// The drawn line of a reference.
    std::optional<std::size_t> drawnEdge(const Edge &edge);
    static std::optional<std::size_t> drawnEdge(const canvas::Scene &scene, const Edge &edge);

Q_SIGNALS:
    /// The lines have settled, or a thread has built what came last: latest() is another one.
    void arrived();

private:
    /// The scene that a gesture found, to be gone on from when it is over.
    struct Ground {
        Document document;
        Layout layout;
        Drawing drawing;
    };
    /// What a thread builds.
    struct Coming {
        std::uint64_t number = 0;
        Document document;
        Layout layout;
        bool loose = false;
        QFuture<Drawing> drawing;
    };

    void refresh(bool wait);
    /// The scene that the next one is made from.
    const canvas::Scene &previous() const
    {
        return m_ground && !m_editor->inGesture() ? *m_ground->drawing.scene : *m_drawing.scene;
    }
    bool isMuchToBuild() const;
    void build();
    void start();
    void take();
    void adopt(Drawing drawing);
    void settle();

    Editor *m_editor = nullptr;
    WindowMeasure m_measure;
    Drawing m_drawing;
    Document m_document; ///< of m_drawing
    Layout m_layout;
    std::uint64_t m_version = 0; ///< of m_drawing
    std::optional<Ground> m_ground;
    std::optional<Coming> m_coming;
    std::uint64_t m_started = 0;
    QTimer m_rest;
    QThreadPool m_pool;
    bool m_dirty = true;
    bool m_loose = false; ///< made by updateScene: lines may stand where they would not at first
    bool m_completing = false;
};

} // namespace moldloft::ui
